package earshot.nn;

import static earshot.nn.Sizes.positive;

import earshot.kernels.Matrix;
import earshot.kernels.Patches;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.List;

/**
 * A convolution over images: the same small weighted sums at every place.
 *
 * <p>A filter is a window of weights. It slides over the image, and at each place it adds up what
 * it sees, each number times the weight above it (a cross-correlation: no filter is flipped).
 *
 * <pre>
 *   y[n][r][c][f] = b[f] + Σ x[n][r·stride + i − before][c·stride + j − before][k] · W[i][j][k][f]
 *                          over i, j, k; x beyond the edges is 0
 *
 *   x [N, H, W, C], W [height, width, C, filters], b [filters], y [N, rows, columns, filters]
 * </pre>
 *
 * <p>Write the numbers that each window sees into a row, P = {@link Patches} of x, and all this is
 * a {@link Dense} layer over rows:
 *
 * <pre>
 *   forward    Y = P·W + b               P [N·rows·columns, height·width·C]
 *   gradients  ∂W = Pᵀ·∂Y
 *              ∂b = Σ rows of ∂Y
 *   backward   ∂X = Q·W′                 Q: the patches of ∂Y, with zeros between and around
 *                                        W′: the filters turned by half a turn
 * </pre>
 *
 * <p>The last line is a convolution again: a pixel gets back from every window that saw it, through
 * the weight it was seen with. Weights start as an {@link Initializer} says, biases at 0. Equal to
 * Keras's {@code Conv2D}, the array layout included.
 */
public final class Conv2d implements WeightedSum {

    private final int filters;
    private final int height;
    private final int width;
    private final Padding padding;
    private final int heightStride;
    private final int widthStride;
    private final Initializer initializer;
    private Patches patches;
    private Parameter kernel;
    private Parameter bias;
    private Matrix seen; // by the windows, in the last forward

    /** Without padding; throws {@code IllegalArgumentException} if a number is below 1. */
    public Conv2d(int filters, int height, int width) {
        this(filters, height, width, Padding.VALID);
    }

    /** Stride 1, first weights by Glorot; throws as the others do. */
    public Conv2d(int filters, int height, int width, Padding padding) {
        this(filters, height, width, padding, 1, 1, Initializer.GLOROT_UNIFORM);
    }

    /**
     * @param filters how many, the channels of the output
     * @param height of the window
     * @param width of the window
     * @param heightStride from one window to the next one below
     * @param widthStride from one window to the next one on its right
     * @throws IllegalArgumentException if a number is below 1
     */
    public Conv2d(int filters, int height, int width, Padding padding, int heightStride,
            int widthStride, Initializer initializer) {
        this.filters = positive("Conv2d", "number of filters", filters);
        this.height = positive("Conv2d", "window height", height);
        this.width = positive("Conv2d", "window width", width);
        this.padding = padding;
        this.heightStride = positive("Conv2d", "height stride", heightStride);
        this.widthStride = positive("Conv2d", "width stride", widthStride);
        this.initializer = initializer;
    }

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        Sizes.requireShape("Conv2d", "H, W, C", inputShape);
        int channels = inputShape[2];
        patches = new Patches(
                padding.axis("Conv2d", "height", inputShape[0], height, heightStride),
                padding.axis("Conv2d", "width", inputShape[1], width, widthStride), channels);
        kernel = weights.parameter("kernel", initializer, height, width, channels, filters);
        bias = weights.parameter("bias", Initializer.ZEROS, filters);
        return new int[] {patches.down().positions(), patches.across().positions(), filters};
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        seen = patches.of(x.data(), x.rows(), pass);
        Tensor y = pass.tensor(patches.windowsShape(x.rows(), filters));
        pass.kernels().product(seen, kernel.value().data(), bias.value().data(), y.data(),
                filters);
        return y;
    }

    @Override
    public void gradients(Tensor dy, Pass pass) {
        pass.kernels().product(seen.transposed(), dy.data(), null, kernel.gradient().data(),
                filters);
        pass.kernels().sumRows(dy.data(), bias.gradient().data(), dy.size() / filters, filters);
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = pass.tensor(patches.imagesShape(dy.rows()));
        pass.kernels().product(patches.ofGradients(dy.data(), dy.rows(), filters, pass),
                patches.turned(kernel.value().data(), filters), null, dx.data(),
                patches.channels());
        return dx;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(kernel, bias);
    }

    @Override
    public String spec() {
        return Text.format("conv2d %d %d %d %s %d %d", filters, height, width, padding.word(),
                heightStride, widthStride);
    }

    @Override
    public String kerasType() {
        return "Conv2D";
    }
}
