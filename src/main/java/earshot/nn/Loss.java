package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.Arrays;

/** How wrong a batch of outputs is: one number, and which way makes it smaller. */
public interface Loss {

    /**
     * The mean loss of a batch.
     *
     * @param gradient of the loss with respect to the outputs, of their shape
     */
    record Result(double loss, Tensor gradient) {
    }

    /**
     * @param outputs [N, …], what a network gave
     * @param targets what it should have given, of the same shape
     * @throws IllegalArgumentException if the shapes differ
     */
    Result of(Tensor outputs, Tensor targets, Kernels kernels);

    /** Whether it wants the scores before a final Softmax, not the probabilities after it. */
    default boolean wantsScores() {
        return false;
    }

    /** The loss and its numbers in a line. */
    default String spec() {
        return getClass().getSimpleName();
    }

    /** For implementations: throws {@code IllegalArgumentException} unless the shapes are equal. */
    static void requireSameShape(Tensor outputs, Tensor targets) {
        if (!Arrays.equals(outputs.shape(), targets.shape())) {
            throw new IllegalArgumentException(Text.format("a loss compares outputs with targets of"
                    + " the same shape: outputs are %s, got targets %s: one-hot labels have a"
                    + " column a class", Arrays.toString(outputs.shape()),
                    Arrays.toString(targets.shape())));
        }
    }

    /** The same for a loss of classes: they are also [N, classes]. */
    static void requireClasses(String loss, Tensor outputs, Tensor targets) {
        requireSameShape(outputs, targets);
        if (outputs.shape().length != 2) {
            throw new IllegalArgumentException(Text.format("%s expects [N, classes], got %s:"
                    + " reshape to [N·T, classes], a row for each of T answers", loss,
                    Arrays.toString(outputs.shape())));
        }
    }
}
