package earshot.nn;

import earshot.tensor.Tensor;
import java.util.Arrays;

/**
 * Of every window the mean, each channel for itself.
 *
 * <pre>
 *   forward    y = Σ x in the window / (height·width)       added row by row
 *   backward   ∂x += ∂y / (height·width) of every window that x is in
 *
 *   x [N, H, W, C], y [N, (H − height) / heightStride + 1, (W − width) / widthStride + 1, C]
 * </pre>
 *
 * <p>Divisions in shapes are rounded down: odd last rows and columns are dropped. Equal to Keras's
 * {@code AveragePooling2D} and PyTorch's {@code avg_pool2d}.
 */
public final class AveragePool2d extends Pool2d {

    /** Square windows beside one another; throws {@code IllegalArgumentException} below 1. */
    public AveragePool2d(int size) {
        this(size, size);
    }

    /** Windows beside one another: the strides are their sizes. */
    public AveragePool2d(int height, int width) {
        this(height, width, height, width);
    }

    /** @throws IllegalArgumentException if a number is below 1 */
    public AveragePool2d(int height, int width, int heightStride, int widthStride) {
        super(height, width, heightStride, widthStride);
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor output = likeOutput(input.rows(), pass);
        float[] x = input.data();
        float[] y = output.data();
        int channels = windows().channels();
        pass.kernels().parallel().forEach(input.rows(), n ->
                windows().forEachWindow(n, (pixels, out) -> {
                    for (int k = 0; k < channels; k++) {
                        float sum = 0;
                        for (int pixel : pixels) {
                            sum += x[pixel + k];
                        }
                        y[out + k] = sum / pixels.length;
                    }
                }));
        return output;
    }

    @Override
    public Tensor backward(Tensor outputGradient, Pass pass) {
        Tensor inputGradient = likeInput(outputGradient.rows(), pass);
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        int channels = windows().channels();
        pass.kernels().parallel().forEach(outputGradient.rows(), n -> {
            Arrays.fill(dx, n * inputGradient.rowSize(), (n + 1) * inputGradient.rowSize(), 0);
            windows().forEachWindow(n, (pixels, out) -> {
                for (int pixel : pixels) {
                    for (int k = 0; k < channels; k++) {
                        dx[pixel + k] += dy[out + k] / pixels.length;
                    }
                }
            });
        });
        return inputGradient;
    }

    @Override
    public String spec() {
        return spec("averagepool2d");
    }

    @Override
    public String kerasType() {
        return "AveragePooling2D";
    }
}
