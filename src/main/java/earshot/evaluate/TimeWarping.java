package earshot.evaluate;

import earshot.util.Text;
import java.util.Arrays;

/**
 * Dynamic time warping: how far two sequences of frames are from each other when either may wait
 * for the other wherever that helps.
 *
 * <pre>
 *                 ⎧ g(i, j − 1)     +     d(i, j)      the one waits
 *   g(i, j) = min ⎨ g(i − 1, j − 1) + 2 · d(i, j)      both go on
 *                 ⎩ g(i − 1, j)     +     d(i, j)      the other waits
 *
 *   distance = g(last, last) / (I + J)                 g(0, 0) = 2 · d(0, 0)
 *   d(i, j) = √Σ (one[i][c] − other[j][c])²            I and J frames
 * </pre>
 *
 * <p>A step of both weighs 2, so that every path weighs I + J, and a short one has no advantage.
 * The distance is 0 for equal sequences, the same either way, and for two of one length at most the
 * mean of d(i, i). It is the symmetric form, without a slope constraint, of H. Sakoe and S. Chiba,
 * "Dynamic programming algorithm optimization for spoken word recognition", 1978. librosa's {@code
 * sequence.dtw} has other defaults: every step weighs 1, and nothing is divided.
 */
public final class TimeWarping implements NearestNeighbour.Distance<double[][]> {

    private final double freedom;

    private TimeWarping(double freedom) {
        this.freedom = freedom;
    }

    /**
     * The warping whose path stays near the straight one.
     *
     * @param freedom how far a frame may lie from its place on the straight path, as a share of the
     *     whole: 0 for as straight as frames allow, 1 for anywhere
     * @throws IllegalArgumentException if it is not in 0 … 1
     */
    public static TimeWarping within(double freedom) {
        if (!(freedom >= 0 && freedom <= 1)) {
            throw new IllegalArgumentException(
                    "a warping's freedom is from 0, none, to 1, any; got " + freedom);
        }
        return new TimeWarping(freedom);
    }

    /**
     * Which frame of the one belongs to which of the other.
     *
     * @param one frames of the one, never falling
     * @param other as many frames of the other
     */
    public record Path(int[] one, int[] other) {
    }

    /**
     * The distance of two sequences.
     *
     * @param one [frame][number]
     * @param other [frame][number]
     * @throws IllegalArgumentException if one is empty, or frames differ in length
     */
    @Override
    public double between(double[][] one, double[][] other) {
        double[][] g = table(one, other);
        return g[one.length][other.length] / (one.length + other.length);
    }

    /**
     * The path of the smallest sum, from the first frames to the last; of several the one that goes
     * on with both, seen from the end.
     *
     * @throws IllegalArgumentException as {@link #between} does
     */
    public Path path(double[][] one, double[][] other) {
        double[][] g = table(one, other);
        int longest = one.length + other.length;
        int[] ones = new int[longest];
        int[] others = new int[longest];
        int from = longest;
        int i = one.length;
        int j = other.length;
        while (i > 0 && j > 0) {
            from--;
            ones[from] = i - 1;
            others[from] = j - 1;
            double d = distance(one[i - 1], other[j - 1]);
            boolean isBoth = g[i - 1][j - 1] + 2 * d == g[i][j];
            boolean isOne = !isBoth && g[i - 1][j] + d == g[i][j];
            i -= isBoth || isOne ? 1 : 0;
            j -= isOne ? 0 : 1;
        }
        return new Path(Arrays.copyOfRange(ones, from, longest),
                Arrays.copyOfRange(others, from, longest));
    }

    /**
     * g as it is filled, [I + 1][J + 1], with g(i, j) in row i + 1 and column j + 1: before the
     * first frames there is nothing to pay; beside them, and far from the straight path, it is
     * infinite.
     *
     * @throws IllegalArgumentException as {@link #between} does
     */
    public double[][] table(double[][] one, double[][] other) {
        requireFrames(one, other);
        double[][] g = new double[one.length + 1][other.length + 1];
        Arrays.fill(g[0], Double.POSITIVE_INFINITY);
        g[0][0] = 0;
        for (int i = 0; i < one.length; i++) {
            double[] before = g[i];
            double[] now = g[i + 1];
            Arrays.fill(now, Double.POSITIVE_INFINITY);
            int last = last(i, one.length - 1, other.length - 1);
            for (int j = first(i, one.length - 1, other.length - 1); j <= last; j++) {
                double d = distance(one[i], other[j]);
                now[j + 1] = Math.min(before[j] + 2 * d, Math.min(now[j], before[j + 1]) + d);
            }
        }
        return g;
    }

    /** The first j with |i · lastJ − j · lastI| ≤ reach. */
    private int first(int i, int lastI, int lastJ) {
        return lastI == 0 ? 0 : Math.max(0, (int) -Math.floorDiv(
                reach(lastI, lastJ) - (long) i * lastJ, lastI));
    }

    private int last(int i, int lastI, int lastJ) {
        return lastI == 0 ? lastJ : Math.min(lastJ, (int) Math.floorDiv(
                reach(lastI, lastJ) + (long) i * lastJ, lastI));
    }

    /** Half a frame is always free, so that every frame has a place next to the straight path. */
    private long reach(int lastI, int lastJ) {
        return Math.max((long) (freedom * ((long) lastI * lastJ)), Math.max(lastI, lastJ) / 2);
    }

    /** √Σ (a − b)², the straight line between two frames. */
    public static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            double difference = a[c] - b[c];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static void requireFrames(double[][] one, double[][] other) {
        if (one.length == 0 || other.length == 0) {
            throw new IllegalArgumentException(Text.format("a warping is of sequences of at least"
                    + " 1 frame, got %d and %d", one.length, other.length));
        }
        for (double[][] frames : new double[][][] {one, other}) {
            for (double[] frame : frames) {
                if (frame.length != one[0].length) {
                    throw new IllegalArgumentException(Text.format("a warping is of frames of one"
                            + " length, got %d and %d numbers", one[0].length, frame.length));
                }
            }
        }
    }
}
