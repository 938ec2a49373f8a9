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
     * @param loss mean over the batches, while the weights were changing
     * @param accuracy the share that was right, likewise
     * @param validationLoss after the epoch; NaN without validation data
     * @param validationAccuracy likewise
     * @param seconds how long the epoch took
     */
    public record Epoch(double loss, double accuracy, double validationLoss,
            double validationAccuracy, double seconds) {

        /** As Keras prints it: {@code loss: 0.6913 - accuracy: 0.8231 - val_loss: …}. */
        public String describe() {
            String trained = Text.format("loss: %.4f - accuracy: %.4f", loss, accuracy);
            return Double.isNaN(validationLoss) ? trained
                    : trained + Text.format(" - val_loss: %.4f - val_accuracy: %.4f",
                            validationLoss, validationAccuracy);
        }
    }

    private final List<Epoch> epochs = new ArrayList<>();

    void add(Epoch epoch) {
        epochs.add(epoch);
    }

    public List<Epoch> epochs() {
        return List.copyOf(epochs);
    }

    /** One of the columns: {@code history.column(Epoch::loss)}. */
    public double[] column(ToDoubleFunction<Epoch> column) {
        return epochs.stream().mapToDouble(column).toArray();
    }
}
