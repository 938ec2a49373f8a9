package earshot.nn;

import static earshot.nn.Sizes.positive;

import earshot.tensor.Tensor;
import earshot.util.Text;

/**
 * Images to another size, each new pixel a mixture of the four old ones around its place.
 *
 * <pre>
 *   place(i) = (i + ½) · in / out − ½          of new row i among the old rows; columns likewise
 *   before   = ⌊place⌋, after = ⌊place⌋ + 1    or the nearest row that exists
 *   share    = place − ⌊place⌋                 of the row after; the row before has the rest
 *
 *   forward    y = Σ weight · x                over two rows and two columns
 *   backward   ∂x += weight · ∂y               weight = the row's share times the column's
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
    }

    /** A pixel of x and one of y, by their first channel, and what the one counts in the other. */
    private interface Visit {
        void pixel(int in, int out, float weight);
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
    public Tensor forward(Tensor input, Pass pass) {
        Tensor output = Tensor.zeros(input.rows(), height, width, channels);
        float[] x = input.data();
        float[] y = output.data();
        forEachPixel(input.rows(), (in, out, weight) -> {
            for (int k = 0; k < channels; k++) {
                y[out + k] += weight * x[in + k];
            }
        });
        return output;
    }

    @Override
    public Tensor backward(Tensor outputGradient, Pass pass) {
        Tensor inputGradient =
                Tensor.zeros(outputGradient.rows(), inputHeight, inputWidth, channels);
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        forEachPixel(outputGradient.rows(), (in, out, weight) -> {
            for (int k = 0; k < channels; k++) {
                dx[in + k] += weight * dy[out + k];
            }
        });
        return inputGradient;
    }

    private void forEachPixel(int batch, Visit visit) {
        int out = 0;
        for (int n = 0; n < batch; n++) {
            for (int r = 0; r < height; r++) {
                Pair rows = Pair.of(r, inputHeight, height);
                int before = n * inputHeight + rows.before;
                int after = n * inputHeight + rows.after;
                for (int c = 0; c < width; c++) {
                    Pair columns = Pair.of(c, inputWidth, width);
                    forTwo(before, columns, 1 - rows.share, out, visit);
                    forTwo(after, columns, rows.share, out, visit);
                    out += channels;
                }
            }
        }
    }

    private void forTwo(int row, Pair columns, float share, int out, Visit visit) {
        int first = row * inputWidth;
        visit.pixel((first + columns.before) * channels, out, share * (1 - columns.share));
        visit.pixel((first + columns.after) * channels, out, share * columns.share);
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
