package earshot.nn;

import static earshot.nn.Sizes.positive;

import earshot.kernels.Patches;
import earshot.tensor.Tensor;
import earshot.util.Text;

/**
 * What the layers share that make one number of a window, each channel for itself.
 *
 * <p>Only windows that lie inside count: rows and columns left over at the end are dropped.
 */
abstract class Pool2d implements Layer {

    private final int height;
    private final int width;
    private final int heightStride;
    private final int widthStride;
    private int channels;
    private Patches.Axis down;
    private Patches.Axis across;

    Pool2d(int height, int width, int heightStride, int widthStride) {
        String layer = getClass().getSimpleName();
        this.height = positive(layer, "window height", height);
        this.width = positive(layer, "window width", width);
        this.heightStride = positive(layer, "height stride", heightStride);
        this.widthStride = positive(layer, "width stride", widthStride);
    }

    /** A pixel in a window: {@code in} is its first channel, {@code out} that of the output. */
    interface Visit {
        void pixel(int in, int out);
    }

    @Override
    public final int[] build(int[] inputShape, Weights weights) {
        String layer = getClass().getSimpleName();
        Sizes.requireShape(layer, "H, W, C", inputShape);
        down = Padding.VALID.axis(layer, "height", inputShape[0], height, heightStride);
        across = Padding.VALID.axis(layer, "width", inputShape[1], width, widthStride);
        channels = inputShape[2];
        return new int[] {down.positions(), across.positions(), channels};
    }

    final int channels() {
        return channels;
    }

    /** Pixels in a window. */
    final int windowSize() {
        return height * width;
    }

    final Tensor zeroInput(int batch) {
        return Tensor.zeros(batch, down.length(), across.length(), channels);
    }

    final Tensor zeroOutput(int batch) {
        return Tensor.zeros(batch, down.positions(), across.positions(), channels);
    }

    /** All windows of a batch in their order, and all pixels of each, row by row. */
    final void forEachPixel(int batch, Visit visit) {
        int out = 0;
        for (int n = 0; n < batch; n++) {
            for (int r = 0; r < down.positions(); r++) {
                for (int c = 0; c < across.positions(); c++) {
                    forEachPixelOfWindow(n, r, c, out, visit);
                    out += channels;
                }
            }
        }
    }

    private void forEachPixelOfWindow(int n, int r, int c, int out, Visit visit) {
        for (int i = 0; i < height; i++) {
            int row = n * down.length() + down.start(r) + i;
            for (int j = 0; j < width; j++) {
                visit.pixel((row * across.length() + across.start(c) + j) * channels, out);
            }
        }
    }

    /** The layer's word and its four numbers. */
    final String spec(String word) {
        return Text.format("%s %d %d %d %d", word, height, width, heightStride, widthStride);
    }
}
