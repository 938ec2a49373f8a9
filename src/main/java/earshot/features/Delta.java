package earshot.features;

import earshot.util.Text;

/**
 * How fast each coefficient changes: its slope over a few frames.
 *
 * <p>A line (or, for the second order, a parabola) is fitted by least squares to {@code width}
 * frames (Savitzky and Golay, 1964). With h = (width − 1) / 2 and the frames t − h … t + h, the
 * slope of the line is
 *
 * <pre>  Δ[t] = Σ n · x[t + n] / Σ n²        n = −h … h</pre>
 *
 * <p>and the second order is twice the parabola's leading coefficient. Both are constant over the
 * frames of one fit, so the first and last h frames take those of the first and last full fit.
 * Equal to {@code librosa.feature.delta(x, width, order)} with {@code mode="interp"}.
 */
public final class Delta {

    private final int width;
    private final int order;

    private Delta(int width, int order) {
        this.width = width;
        this.order = order;
    }

    /**
     * The slope over {@code width} frames; librosa's default is 9.
     *
     * @throws IllegalArgumentException unless width is odd and at least 3
     */
    public static Delta ofWidth(int width) {
        return new Delta(requireOdd(width), 1);
    }

    /** The slope of the slope ("delta-delta") over {@code width} frames. */
    public static Delta secondOfWidth(int width) {
        return new Delta(requireOdd(width), 2);
    }

    private static int requireOdd(int width) {
        if (width < 3 || width % 2 == 0) {
            throw new IllegalArgumentException(
                    "a delta's width is odd and at least 3, got " + width);
        }
        return width;
    }

    /**
     * [frames][coefficients] to the same shape.
     *
     * @throws IllegalArgumentException if there are fewer frames than the width
     */
    public double[][] apply(double[][] frames) {
        if (frames.length < width) {
            throw new IllegalArgumentException(Text.format(
                    "a delta of width %d needs as many frames, got %d: use a smaller width",
                    width, frames.length));
        }
        int half = width / 2;
        double[][] out = new double[frames.length][frames[0].length];
        for (int t = 0; t < frames.length; t++) {
            int centre = Math.max(half, Math.min(frames.length - 1 - half, t));
            for (int n = -half; n <= half; n++) {
                double weight = order == 1 ? slope(half, n) : curvature(half, n);
                for (int c = 0; c < out[t].length; c++) {
                    out[t][c] += weight * frames[centre + n][c];
                }
            }
        }
        return out;
    }

    /** n / Σ n². */
    private static double slope(int half, int n) {
        return n / sumOfPowers(half, 2);
    }

    /**
     * Twice the leading coefficient of the least-squares parabola: 2 (n² − m) / Σ (n² − m)², m
     * being the mean of n².
     */
    private static double curvature(int half, int n) {
        double count = 2 * half + 1;
        double mean = sumOfPowers(half, 2) / count;
        return 2 * (n * n - mean) / (sumOfPowers(half, 4) - count * mean * mean);
    }

    private static double sumOfPowers(int half, int power) {
        double sum = 0;
        for (int n = -half; n <= half; n++) {
            sum += StrictMath.pow(n, power);
        }
        return sum;
    }
}
