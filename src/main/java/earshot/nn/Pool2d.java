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
    private Patches windows;

    Pool2d(int height, int width, int heightStride, int widthStride) {
        String layer = getClass().getSimpleName();
        this.height = positive(layer, "window height", height);
        this.width = positive(layer, "window width", width);
        this.heightStride = positive(layer, "height stride", heightStride);
        this.widthStride = positive(layer, "width stride", widthStride);
    }

    @Override
    public final int[] build(int[] inputShape, Weights weights) {
        String layer = getClass().getSimpleName();
        Sizes.requireShape(layer, "H, W, C", inputShape);
        windows = new Patches(
                Padding.VALID.axis(layer, "height", inputShape[0], height, heightStride),
                Padding.VALID.axis(layer, "width", inputShape[1], width, widthStride),
                inputShape[2]);
        return new int[] {windows.down().positions(), windows.across().positions(),
            windows.channels()};
    }

    final Patches windows() {
        return windows;
    }

    /** For the gradient of the input. */
    final Tensor likeInput(int batch, Pass pass) {
        return pass.tensor(windows.imagesShape(batch));
    }

    final Tensor likeOutput(int batch, Pass pass) {
        return pass.tensor(windows.windowsShape(batch, windows.channels()));
    }

    /** The layer's word and its four numbers. */
    final String spec(String word) {
        return Text.format("%s %d %d %d %d", word, height, width, heightStride, widthStride);
    }
}
