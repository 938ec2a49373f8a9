package earshot.nn;

import earshot.tensor.Tensor;
import java.util.Arrays;

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

    private static final int NONE = -1;

    private int[] largest; // for every output: which input it is
    private int batch;

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
    public Tensor forward(Tensor input, Pass pass) {
        batch = input.rows();
        Tensor output = zeroOutput(batch);
        float[] x = input.data();
        float[] y = output.data();
        largest = new int[y.length];
        Arrays.fill(largest, NONE);
        forEachPixel(batch, (in, out) -> {
            for (int k = 0; k < channels(); k++) {
                float number = x[in + k];
                if (largest[out + k] == NONE || number > y[out + k] || Float.isNaN(number)) {
                    largest[out + k] = in + k;
                    y[out + k] = number;
                }
            }
        });
        return output;
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = zeroInput(batch);
        for (int i = 0; i < dy.size(); i++) {
            dx.data()[largest[i]] += dy.data()[i];
        }
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
