package earshot.nn;

import earshot.tensor.Tensor;

/**
 * Numbers that a layer learns, and the gradient of the loss with respect to them.
 *
 * @param name what they are: "kernel", "bias"
 * @param value the numbers
 * @param gradient as many, written by the layer's {@code backward}
 */
public record Parameter(String name, Tensor value, Tensor gradient) {

    /** A parameter that starts at {@code value}, with a gradient of 0. */
    public static Parameter of(String name, Tensor value) {
        return new Parameter(name, value, Tensor.zeros(value.shape()));
    }
}
