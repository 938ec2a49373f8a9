package earshot.nn;

import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured in every epoch of a training. */
public final class History {

    /**
     * One pass over the training data.
     *
     * @param loss mean over the examples, while the weights were changing
     * @param accuracy the share that was right, likewise
     * @param validationLoss after the epoch; NaN without validation data
     * @param validationAccuracy likewise
     * @param steps how many batches it took
     * @param seconds how long it took, validation included
     */
    public record Epoch(double loss, double accuracy, double validationLoss,
            double validationAccuracy, int steps, double seconds) {

        /** As Keras prints it: {@code 54/54 - 0.1s - 2ms/step - loss: 0.6913 - accuracy: …}. */
        public String describe() {
            double millis = 1000 * seconds / steps;
            String trained = Text.format(millis < 9.95
                    ? "%1$d/%1$d - %2$.1fs - %3$.1fms/step" : "%1$d/%1$d - %2$.1fs - %3$.0fms/step",
                    steps, seconds, millis)
                    + Text.format(" - loss: %.4f - accuracy: %.4f", loss, accuracy);
            return Double.isNaN(validationLoss) ? trained
                    : trained + Text.format(" - val_loss: %.4f - val_accuracy: %.4f",
                            validationLoss, validationAccuracy);
        }

        /** The loss on what was not learnt from; that of the training where there is no other. */
        double watchedLoss() {
            return Double.isNaN(validationLoss) ? loss : validationLoss;
        }
    }

    private final List<Epoch> epochs = new ArrayList<>();

    void add(Epoch epoch) {
        epochs.add(epoch);
    }

    public int size() {
        return epochs.size();
    }

    public List<Epoch> epochs() {
        return List.copyOf(epochs);
    }

    /** One of the columns: {@code history.column(Epoch::loss)}. */
    public double[] column(ToDoubleFunction<Epoch> column) {
        return epochs.stream().mapToDouble(column).toArray();
    }

    /** A line an epoch under a line of names; what was not measured is empty. */
    public String toCsv() {
        StringBuilder out = new StringBuilder(
                "epoch,loss,accuracy,val_loss,val_accuracy,steps,seconds\n");
        for (int i = 0; i < epochs.size(); i++) {
            Epoch epoch = epochs.get(i);
            out.append(Text.format("%d,%s,%s,%s,%s,%d,%.3f\n", i + 1, epoch.loss, epoch.accuracy,
                    cell(epoch.validationLoss), cell(epoch.validationAccuracy), epoch.steps,
                    epoch.seconds));
        }
        return out.toString();
    }

    private static String cell(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }
}
