package earshot.nn;

import static earshot.nn.Sizes.positive;

import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.Arrays;

/**
 * Images to another size, each new pixel a mixture of the four old ones around its place.
 *
 * <pre>
 *   place(i) = (i + ½) · in / out − ½          of new row i among the old rows; columns likewise
 *   before   = ⌊place⌋, after = ⌊place⌋ + 1    or the nearest row that exists
 *   share    = place − ⌊place⌋                 of the row after; the row before has the rest
 *
 *   forward    h = (1 − share) · x[·][before] + share · x[·][after]      across every old row
 *              y = (1 − share) · h[before]    + share · h[after]         then down
 *   backward   each of the two gets its share of the gradient: from ∂y ∂h, from ∂h ∂x
 * </pre>
 *
 * <p>Pixels are squares and i + ½ is the middle of one. What lies between the four is not looked
 * at: an image made much smaller loses detail and may alias. x [N, H, W, C], y [N, height, width,
 * C]. Equal to Keras's {@code Resizing}: bilinear, half-pixel centres, no antialias.
 */
public final class Resize implements Layer {

    private final int height;
    private final int width;
    private int inputHeight;
    private int inputWidth;
    private int channels;

    /** @throws IllegalArgumentException if a number is below 1 */
    public Resize(int height, int width) {
        this.height = positive("Resize", "height", height);
        this.width = positive("Resize", "width", width);
    }

    /** The two old rows, or columns, of a new one; {@code share} is that of {@code after}. */
    private record Pair(int before, int after, float share) {

        static Pair of(int i, int in, int out) {
            double place = (i + 0.5) * in / out - 0.5;
            int floor = (int) Math.floor(place);
            return new Pair(Math.max(floor, 0), Math.min(floor + 1, in - 1),
                    (float) (place - floor));
        }

        static Pair[] all(int in, int out) {
            Pair[] pairs = new Pair[out];
            Arrays.setAll(pairs, i -> of(i, in, out));
            return pairs;
        }
    }

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        Sizes.requireShape("Resize", "H, W, C", inputShape);
        inputHeight = inputShape[0];
        inputWidth = inputShape[1];
        channels = inputShape[2];
        return new int[] {height, width, channels};
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        Tensor y = pass.tensor(x.rows(), height, width, channels);
        Pair[] down = Pair.all(inputHeight, height);
        Pair[] across = Pair.all(inputWidth, width);
        pass.kernels().parallel().forEach(x.rows(), n -> {
            float[] h = new float[inputHeight * width * channels];
            resizeRows(x.data(), n * inputHeight, h, across);
            int length = width * channels;
            float[] to = y.data();
            for (int r = 0; r < height; r++) {
                int before = down[r].before * length;
                int after = down[r].after * length;
                float share = down[r].share;
                int out = (n * height + r) * length;
                for (int i = 0; i < length; i++) {
                    to[out + i] = (1 - share) * h[before + i] + share * h[after + i];
                }
            }
        });
        return y;
    }

    /** An image's rows, from row {@code first} on, to the new width. */
    private void resizeRows(float[] x, int first, float[] h, Pair[] across) {
        int out = 0;
        for (int r = first; r < first + inputHeight; r++) {
            for (Pair pair : across) {
                int before = (r * inputWidth + pair.before) * channels;
                int after = (r * inputWidth + pair.after) * channels;
                for (int k = 0; k < channels; k++) {
                    h[out++] = (1 - pair.share) * x[before + k] + pair.share * x[after + k];
                }
            }
        }
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = Tensor.zeros(dy.rows(), inputHeight, inputWidth, channels);
        Pair[] down = Pair.all(inputHeight, height);
        Pair[] across = Pair.all(inputWidth, width);
        pass.kernels().parallel().forEach(dy.rows(), n -> {
            float[] dh = new float[inputHeight * width * channels];
            int length = width * channels;
            for (int r = 0; r < height; r++) {
                for (int i = 0; i < length; i++) {
                    float gradient = dy.data()[(n * height + r) * length + i];
                    dh[down[r].before * length + i] += (1 - down[r].share) * gradient;
                    dh[down[r].after * length + i] += down[r].share * gradient;
                }
            }
            resizeRowsBack(dh, dx.data(), n * inputHeight, across);
        });
        return dx;
    }

    private void resizeRowsBack(float[] dh, float[] dx, int first, Pair[] across) {
        int out = 0;
        for (int r = first; r < first + inputHeight; r++) {
            for (Pair pair : across) {
                int before = (r * inputWidth + pair.before) * channels;
                int after = (r * inputWidth + pair.after) * channels;
                for (int k = 0; k < channels; k++) {
                    float gradient = dh[out++];
                    dx[before + k] += (1 - pair.share) * gradient;
                    dx[after + k] += pair.share * gradient;
                }
            }
        }
    }

    @Override
    public String spec() {
        return Text.format("resize %d %d", height, width);
    }

    @Override
    public String kerasType() {
        return "Resizing";
    }
}
