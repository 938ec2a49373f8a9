package earshot.dsp;

import earshot.kernels.Rows;
import earshot.util.Text;

/**
 * The discrete cosine transform, types II and III, orthonormal.
 *
 * <p>A mel spectrum in decibels is a smooth curve with a ripple on it: the curve is the shape of
 * the mouth, the ripple is the pitch of the voice. The DCT writes the curve as a sum of cosines,
 * slow ones first, so the first dozen coefficients keep the mouth and drop the pitch. Those are
 * the MFCCs.
 *
 * <pre>
 *   X[k] = s[k] · Σ x[n] · cos(π/N · (n + ½) · k)      n, k = 0 … N−1
 *   s[0] = √(1/N),  s[k] = √(2/N)                      makes the N×N matrix orthonormal
 * </pre>
 *
 * <p>Equal to {@code scipy.fft.dct(x, type=2, norm="ortho")} and, for the inverse, {@code type=3}.
 * A plan is immutable and may be shared between threads.
 */
public final class Dct {

    private final double[][] cosines; // [k][n], a basis vector a row

    private Dct(int size, int coefficients) {
        cosines = new double[coefficients][size];
        for (int k = 0; k < coefficients; k++) {
            double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / size);
            for (int n = 0; n < size; n++) {
                cosines[k][n] = scale * StrictMath.cos(Math.PI / size * (n + 0.5) * k);
            }
        }
    }

    /**
     * A plan for inputs of {@code size} values that keeps the first {@code coefficients}.
     *
     * @throws IllegalArgumentException unless 1 ≤ coefficients ≤ size
     */
    public static Dct ofSize(int size, int coefficients) {
        if (coefficients < 1 || coefficients > size) {
            throw new IllegalArgumentException(Text.format(
                    "Dct of %d values has 1 to %d coefficients, not %d", size, size, coefficients));
        }
        return new Dct(size, coefficients);
    }

    /** Type II: {@code size} values to {@code coefficients}; keeps energy if it keeps them all. */
    public double[] forward(double[] values) {
        requireLength(values.length, cosines[0].length, "values");
        double[] out = new double[cosines.length];
        for (int k = 0; k < out.length; k++) {
            double sum = 0;
            for (int n = 0; n < values.length; n++) {
                sum += cosines[k][n] * values[n];
            }
            out[k] = sum;
        }
        return out;
    }

    /** Type II of every frame, [frames][coefficients]: mel decibels to MFCCs. */
    public double[][] forward(Spectrogram frames) {
        requireLength(frames.bins(), cosines[0].length, "values");
        return Rows.transpose(Rows.weightedSums(cosines, new int[cosines.length], frames.rows(),
                frames.frames()), frames.frames());
    }

    /** Type III: the smooth curve that the kept coefficients describe, {@code size} values. */
    public double[] inverse(double[] coefficients) {
        requireLength(coefficients.length, cosines.length, "coefficients");
        double[] out = new double[cosines[0].length];
        for (int k = 0; k < coefficients.length; k++) {
            for (int n = 0; n < out.length; n++) {
                out[n] += coefficients[k] * cosines[k][n];
            }
        }
        return out;
    }

    private static void requireLength(int actual, int expected, String what) {
        if (actual != expected) {
            throw new IllegalArgumentException(
                    Text.format("this Dct takes %d %s, got %d", expected, what, actual));
        }
    }
}
