package earshot.kernels;

import earshot.util.Parallel;
import java.util.Arrays;

/**
 * The windows that a convolution looks through, as the rows of a matrix. A convolution is then a
 * matrix product, and the matrix is never written out: see {@link Matrix}.
 *
 * <pre>
 *   images   [batch][height][width][channels]
 *   patches  [batch · rows · columns][window height · window width · channels]
 *
 *   patch (n, r, c) at (i, j, k) = image n at (r·stride + i − before, c·stride + j − before, k)
 *                                  or 0 where that is beyond an edge
 * </pre>
 *
 * @param down how the window moves over the height
 * @param across how it moves over the width
 * @param channels numbers a pixel
 */
public record Patches(Axis down, Axis across, int channels) {

    /**
     * A window on its way along one axis.
     *
     * @param length of the axis
     * @param window its own length
     * @param stride from one position to the next
     * @param before zeros before the axis begins
     * @param positions how many there are
     */
    public record Axis(int length, int window, int stride, int before, int positions) {

        /** Where on the axis the window stands; below 0 where it starts before the axis. */
        public int start(int position) {
            return position * stride - before;
        }

        /** How long it is with the zeros that the windows see. */
        private int padded() {
            return Math.max(before + length, (positions - 1) * stride + window);
        }

        /** How far before a number of the axis the first window may begin that sees it. */
        private int farthest() {
            return window - 1 - before;
        }

        /** Every number of the axis is a window over the windows that saw it. */
        private Axis back() {
            return new Axis(length + window - 1, window, 1, 0, length);
        }
    }

    /** How many patches an image has. */
    public int count() {
        return down.positions * across.positions;
    }

    /** Numbers in one patch. */
    public int size() {
        return down.window * across.window * channels;
    }

    /** [batch][height][width][channels]. */
    public int[] imagesShape(int batch) {
        return new int[] {batch, down.length, across.length, channels};
    }

    /** [batch][positions down][positions across][numbers a window]. */
    public int[] windowsShape(int batch, int numbers) {
        return new int[] {batch, down.positions, across.positions, numbers};
    }

    /** What becomes of one window: where its pixels are, and where its number goes. */
    public interface Window {
        void at(int[] pixels, int out);
    }

    /**
     * All windows of image n; pixels and out are first channels.
     *
     * @throws IllegalArgumentException if one sticks out
     */
    public void forEachWindow(int n, Window window) {
        if (down.padded() > down.length || across.padded() > across.length) {
            throw new IllegalArgumentException(
                    "windows that stick out of an image have no pixels there: pad the image");
        }
        int[] pixels = new int[down.window * across.window];
        for (int position = 0; position < count(); position++) {
            int r = n * down.length + position / across.positions * down.stride;
            int c = position % across.positions * across.stride;
            for (int i = 0; i < pixels.length; i++) {
                int row = r + i / across.window;
                pixels[i] = (row * across.length + c + i % across.window) * channels;
            }
            window.at(pixels, (n * count() + position) * channels);
        }
    }

    /** The patches of a batch of images, which are copied only where zeros must stand around. */
    public Matrix of(float[] images, int batch, Scratch scratch) {
        int height = down.padded();
        int width = across.padded();
        float[] padded = images;
        if (height > down.length || width > across.length) {
            padded = scratch.array(numbers(batch, height, width));
            int length = across.length * channels;
            float[] to = padded;
            forEachCleared(to, batch, scratch, n -> {
                for (int r = 0; r < down.length; r++) {
                    int row = n * height + down.before + r;
                    System.arraycopy(images, (n * down.length + r) * length, to,
                            (row * width + across.before) * channels, length);
                }
            });
        }
        int[] rows = new int[sized((long) batch * down.positions * across.positions)];
        int i = 0;
        for (int n = 0; n < batch; n++) {
            for (int r = 0; r < down.positions; r++) {
                int row = (n * height + r * down.stride) * width;
                for (int c = 0; c < across.positions; c++) {
                    rows[i++] = (row + c * across.stride) * channels;
                }
            }
        }
        int[] columns = new int[size()];
        for (int p = 0; p < columns.length; p++) {
            int pixel = p / channels;
            columns[p] = (pixel / across.window * width + pixel % across.window) * channels
                    + p % channels;
        }
        return new Matrix(padded, rows, columns);
    }

    /**
     * The way back. The gradient of a pixel is a sum over the windows that saw it. They lie beside
     * one another: the patches of the windows' gradients, stride − 1 zeros between them and window
     * − 1 around, times the {@link #turned} kernel.
     *
     * @param gradients [batch][rows][columns][filters]
     */
    public Matrix ofGradients(float[] gradients, int batch, int filters, Scratch scratch) {
        Patches back = new Patches(down.back(), across.back(), filters);
        float[] apart = scratch.array(back.numbers(batch, back.down.length, back.across.length));
        int pixels = across.stride == 1 ? across.positions : 1; // that stay side by side
        forEachCleared(apart, batch, scratch, n -> {
            for (int i = 0; i < count(); i += pixels) {
                int r = i / across.positions * down.stride + down.farthest();
                int c = i % across.positions * across.stride + across.farthest();
                int pixel = (n * back.down.length + r) * back.across.length + c;
                System.arraycopy(gradients, (n * count() + i) * filters, apart, pixel * filters,
                        pixels * filters);
            }
        });
        return back.of(apart, batch, scratch);
    }

    /** Each image on a thread, its part of the array set to 0 before. */
    private static void forEachCleared(float[] images, int batch, Scratch scratch,
            Parallel.Part image) {
        int size = images.length / Math.max(1, batch);
        scratch.parallel().forEach(batch, n -> {
            Arrays.fill(images, n * size, (n + 1) * size, 0);
            image.run(n);
        });
    }

    /** W[i][j][channel][filter] as W[height − 1 − i][width − 1 − j][filter][channel]. */
    public float[] turned(float[] kernel, int filters) {
        float[] turned = new float[kernel.length];
        int pixels = down.window * across.window;
        int from = 0;
        for (int pixel = pixels - 1; pixel >= 0; pixel--) {
            for (int channel = 0; channel < channels; channel++) {
                for (int filter = 0; filter < filters; filter++) {
                    turned[(pixel * filters + filter) * channels + channel] = kernel[from++];
                }
            }
        }
        return turned;
    }

    private int numbers(int batch, int height, int width) {
        return sized((long) batch * height * width * channels);
    }

    private static int sized(long numbers) {
        if (numbers > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a convolution of " + numbers + " numbers at once: use a smaller batch");
        }
        return (int) numbers;
    }
}
