package earshot.features;

import earshot.audio.SampleCheck;
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

    private final double[] weights; // of the frames t − h … t + h

    private Delta(double[] weights) {
        this.weights = weights;
    }

    /**
     * The slope over {@code width} frames; librosa's default is 9.
     *
     * @throws IllegalArgumentException unless width is odd and at least 3
     */
    public static Delta ofWidth(int width) {
        return new Delta(weights(width, Delta::slope));
    }

    /** The slope of the slope ("delta-delta") over {@code width} frames. */
    public static Delta secondOfWidth(int width) {
        return new Delta(weights(width, Delta::curvature));
    }

    /** The weight of frame t + n, for the frames from t − half to t + half. */
    private interface Weight {
        double of(int half, int n);
    }

    private static double[] weights(int width, Weight weight) {
        if (width < 3 || width % 2 == 0) {
            throw new IllegalArgumentException(
                    "a delta's width is odd and at least 3, got " + width);
        }
        double[] weights = new double[width];
        for (int i = 0; i < width; i++) {
            weights[i] = weight.of(width / 2, i - width / 2);
        }
        return weights;
    }

    /**
     * [frames][coefficients] to the same shape.
     *
     * @throws IllegalArgumentException if there are fewer frames than the width, or a number is NaN
     *     or beyond ±1e100
     */
    public double[][] apply(double[][] frames) {
        int width = weights.length;
        if (frames.length < width) {
            throw new IllegalArgumentException(Text.format(
                    "a delta of width %d needs as many frames, got %d: use a smaller width",
                    width, frames.length));
        }
        for (double[] frame : frames) {
            SampleCheck.requireUsable("a delta needs", frame);
        }
        double[][] out = new double[frames.length][frames[0].length];
        for (int t = 0; t < frames.length; t++) {
            int first = Math.max(0, Math.min(frames.length - width, t - width / 2));
            for (int i = 0; i < width; i++) {
                for (int c = 0; c < out[t].length; c++) {
                    out[t][c] += weights[i] * frames[first + i][c];
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
