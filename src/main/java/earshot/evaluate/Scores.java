package earshot.evaluate;

import earshot.recognizer.ClipSet;
import earshot.recognizer.Ensemble;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a recognizer did on clips whose labels are known.
 *
 * @param recognizer whose scores they are; of an ensemble the first
 * @param clips what it was given
 * @param probabilities [clip, label]
 * @param confusion truth against prediction
 */
public record Scores(Recognizer recognizer, ClipSet clips, Tensor probabilities,
        ConfusionMatrix confusion) {

    /** What it makes of all of them. */
    public static Scores of(Recognizer recognizer, ClipSet clips) {
        return of(recognizer, clips, recognizer.predict(clips.pictures()));
    }

    /** What the recognizers of an {@link Ensemble} make of the same clips together. */
    public static Scores mean(List<Scores> members) {
        Scores first = members.get(0);
        return of(first.recognizer, first.clips,
                Ensemble.mean(members.stream().map(Scores::probabilities).toList()));
    }

    private static Scores of(Recognizer recognizer, ClipSet clips, Tensor probabilities) {
        int[] predicted = new int[clips.size()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = probabilities.argMax(i);
        }
        return new Scores(recognizer, clips, probabilities, ConfusionMatrix.of(
                clips.labels(), predicted, recognizer.labels().size()));
    }

    /** How many of the clips the recognizer was trained on: then this is no honest test. */
    public long trainedOn() {
        return clips.recordings().stream()
                .filter(recording -> recognizer.wasTrainedOn(recording.contentHash())).count();
    }

    public double accuracy() {
        return confusion.accuracy();
    }

    /** Clips that it got wrong, by number. */
    public int[] wrong() {
        return IntStream.range(0, clips.size())
                .filter(i -> probabilities.argMax(i) != clips.labels()[i]).toArray();
    }

    /** What it heard in clip i. */
    public Recognizer.Answer answer(int i) {
        return recognizer.answer(probabilities, i);
    }

    /** The report and the confusion matrix, as they are printed. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        text.append(ClassificationReport.of(confusion, recognizer.labels())).append('\n');
        for (int label = 0; label < confusion.classes(); label++) {
            if (confusion.predicted(label) == 0) {
                text.append(recognizer.labels().get(label))
                        .append(" was never heard: its precision, 0/0, is given as 0\n\n");
            }
        }
        return text.append("confusion matrix (a row is what was said, a column what was heard)")
                .append("\n\n").append(confusion.table(recognizer.labels())).toString();
    }
}
