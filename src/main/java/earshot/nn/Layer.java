package earshot.nn;

import earshot.tensor.Tensor;
import java.util.List;

/**
 * One step of a network: numbers in, numbers out, and back.
 *
 * <p>{@code build} comes once, before anything else; then {@code forward} and {@code backward} in
 * turn. A layer remembers what its last {@code forward} saw, so one network serves one thread.
 */
public interface Layer {

    /**
     * Makes the layer's numbers for inputs of {@code inputShape}, the batch axis left out.
     *
     * @return the shape of the output, the batch axis left out
     * @throws IllegalArgumentException if the layer cannot take that shape
     */
    int[] build(int[] inputShape, Weights weights);

    /** The output for a batch, [N, outputShape]. */
    Tensor forward(Tensor input, Pass pass);

    /**
     * The first half of the way back: writes the gradient of the loss with respect to each
     * parameter. A layer without parameters has nothing to do.
     *
     * @param outputGradient ∂Y, of the shape of the last output
     * @param pass the same as went forward
     */
    default void gradients(Tensor outputGradient, Pass pass) {
    }

    /**
     * The second half, after the first: the gradient with respect to the last input. Training does
     * not ask the first layers for it, which have nobody to hand it to.
     */
    Tensor backward(Tensor outputGradient, Pass pass);

    /** What the layer learns; empty for most. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What the layer keeps and does not learn; empty for most. */
    default List<Statistic> statistics() {
        return List.of();
    }

    /** The layer in a word or two, enough to make it again: "dense 128", "relu". */
    String spec();

    /** What Keras calls such a layer: "Dense", "Conv2D". */
    default String kerasType() {
        return getClass().getSimpleName();
    }
}
