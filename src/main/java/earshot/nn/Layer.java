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
     * From the gradient of the loss with respect to the output to that with respect to the input of
     * the last {@code forward}; writes the gradients of the parameters on the way.
     *
     * @param pass the same as went forward
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
