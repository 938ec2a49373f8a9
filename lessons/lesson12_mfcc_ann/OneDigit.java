package lesson12_mfcc_ann;

import earshot.evaluate.ClassificationReport;
import earshot.evaluate.ConfusionMatrix;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import java.util.List;
import java.util.stream.IntStream;

/** Precision, recall and F1 of one label, with a pencil; then of one who always says it. */
final class OneDigit {

    private final Desk desk;
    private final ConfusionMatrix confusion;
    private final List<String> labels;

    OneDigit(Desk desk, Scores scores) {
        this.desk = desk;
        confusion = scores.confusion();
        labels = scores.recognizer().labels();
    }

    /** Of the label that is recognised worst. */
    void byHand() {
        ClassificationReport report = ClassificationReport.of(confusion, labels);
        int digit = IntStream.range(0, labels.size()).reduce((best, other) ->
                report.f1(other) < report.f1(best) ? other : best).orElseThrow();
        int right = confusion.count(digit, digit);
        int heard = confusion.predicted(digit);
        int said = confusion.support(digit);
        desk.say("%s: said %d times, heard %d times, %d of them rightly", labels.get(digit), said,
                heard, right);
        desk.say("precision %d / %d = %.3f", right, heard, report.precision(digit));
        desk.say("recall    %d / %d = %.3f", right, said, report.recall(digit));
        desk.say("F1    2 * %d / (%d + %d) = %d / %d = %.3f", right, heard, said, 2 * right,
                heard + said, report.f1(digit));
        always(digit);
    }

    private void always(int digit) {
        int[] truth = IntStream.range(0, labels.size()).flatMap(label ->
                IntStream.generate(() -> label).limit(confusion.support(label))).toArray();
        int[] same = IntStream.generate(() -> digit).limit(truth.length).toArray();
        ClassificationReport parrot = ClassificationReport.of(
                ConfusionMatrix.of(truth, same, labels.size()), labels);
        desk.say("who always says %s: precision %.3f, recall %.3f, their mean %.3f, F1 %.3f",
                labels.get(digit), parrot.precision(digit), parrot.recall(digit),
                (parrot.precision(digit) + parrot.recall(digit)) / 2, parrot.f1(digit));
    }
}
