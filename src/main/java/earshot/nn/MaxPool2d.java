package earshot.nn;

import earshot.tensor.Tensor;

/**
 * Of every window the largest number, each channel for itself.
 *
 * <pre>
 *   forward    y = max of x in the window
 *   backward   ∂x += ∂y at that largest x, 0 elsewhere
 *
 *   x [N, H, W, C], y [N, (H − height) / heightStride + 1, (W − width) / widthStride + 1, C]
 * </pre>
 *
 * <p>Divisions are rounded down: odd last rows and columns are dropped. Of equal numbers the first,
 * row by row, gets the gradient, as in PyTorch and TensorFlow. A NaN in a window is its result.
 * Equal to Keras's {@code MaxPooling2D} and PyTorch's {@code max_pool2d}.
 */
public final class MaxPool2d extends Pool2d {

    private Tensor input;
    private Tensor output;

    /** Square windows beside one another; throws {@code IllegalArgumentException} below 1. */
    public MaxPool2d(int size) {
        this(size, size);
    }

    /** Windows beside one another: the strides are their sizes. */
    public MaxPool2d(int height, int width) {
        this(height, width, height, width);
    }

    /** @throws IllegalArgumentException if a number is below 1 */
    public MaxPool2d(int height, int width, int heightStride, int widthStride) {
        super(height, width, heightStride, widthStride);
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        input = x;
        output = likeOutput(x.rows(), pass);
        pass.kernels().maxPool(windows(), x.data(), output.data(), x.rows());
        return output;
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = likeInput(dy.rows(), pass);
        pass.kernels().maxPoolBack(windows(), input.data(), output.data(), dy.data(), dx.data(),
                dy.rows());
        return dx;
    }

    @Override
    public String spec() {
        return spec("maxpool2d");
    }

    @Override
    public String kerasType() {
        return "MaxPooling2D";
    }
}
