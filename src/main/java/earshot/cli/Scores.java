package earshot.cli;

import earshot.evaluate.ClassificationReport;
import earshot.evaluate.ConfusionMatrix;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.io.PrintStream;

/**
 * How a recognizer did on clips whose labels are known.
 *
 * @param clips what it was given
 * @param probabilities [clip, label]
 * @param confusion truth against prediction
 */
record Scores(Recognizer recognizer, ClipSet clips, Tensor probabilities,
        ConfusionMatrix confusion) {

    static Scores of(Recognizer recognizer, ClipSet clips) {
        Tensor probabilities = recognizer.predict(clips.fingerprints());
        int[] predicted = new int[clips.size()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = probabilities.argMax(i);
        }
        return new Scores(recognizer, clips, probabilities, ConfusionMatrix.of(
                clips.labels(), predicted, recognizer.labels().size()));
    }

    /** Says how many of the clips the recognizer was trained on, if any. */
    void warnAboutTraining(Console console) {
        long known = clips.recordings().stream()
                .filter(recording -> recognizer.wasTrainedOn(recording.contentHash())).count();
        if (known > 0) {
            console.note(Text.format("warning: the model was trained on %d of these %d clips, so"
                    + " this is no honest test", known, clips.size()));
        }
    }

    double accuracy() {
        return confusion.accuracy();
    }

    /** What it heard in clip i. */
    Recognizer.Answer answer(int i) {
        return recognizer.answer(probabilities, i);
    }

    /** The report and the confusion matrix. */
    void print(PrintStream out) {
        out.println();
        out.println(ClassificationReport.of(confusion, recognizer.labels()));
        for (int label = 0; label < confusion.classes(); label++) {
            if (confusion.predicted(label) == 0) {
                out.println(recognizer.labels().get(label)
                        + " was never heard: its precision, 0/0, is given as 0\n");
            }
        }
        out.println("confusion matrix (a row is what was said, a column what was heard)");
        out.println();
        out.println(confusion.table(recognizer.labels()));
    }

    /** The line that scripts read. */
    static void printAccuracy(PrintStream out, double accuracy) {
        out.println(Text.format("test accuracy: %.4f", accuracy));
    }
}
