package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;

/**
 * One step of a network: numbers in, numbers out, and back.
 *
 * <p>{@code build} comes once, before anything else; then {@code forward} and {@code backward} in
 * turn. A layer remembers what its last {@code forward} saw, so one network serves one thread.
 */
public interface Layer {

    /**
     * Makes the parameters for inputs of {@code inputShape}, the batch axis left out.
     *
     * @return the shape of the output, the batch axis left out
     * @throws IllegalArgumentException if the layer cannot take that shape
     */
    int[] build(int[] inputShape, Seeds seeds);

    /** The output for a batch, [N, outputShape]. */
    Tensor forward(Tensor input, Kernels kernels);

    /**
     * From the gradient of the loss with respect to the output to that with respect to the input of
     * the last {@code forward}; writes the gradients of the parameters on the way.
     */
    Tensor backward(Tensor outputGradient, Kernels kernels);

    /** What the layer learns; empty for most. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** The layer in a word or two, enough to make it again: "dense 128", "relu". */
    String spec();
}
