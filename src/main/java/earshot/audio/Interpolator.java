package earshot.audio;

import earshot.util.Text;

/**
 * Reads a sound faster or slower, by any factor, quickly.
 *
 * <pre>
 *   y[i] = x(i · step) = Σ x[n] · c · h(c · (n − i · step))       c = 0.9 · min(1, 1 / step)
 *   h(u) = sinc(u) · (0.54 + 0.46 cos(πu/16))               |u| &lt; 16, otherwise 0
 * </pre>
 *
 * <p>h is Shannon's sinc under a Hamming window; c keeps what the new samples cannot carry from
 * folding back. {@link Resampler} is sharper, but makes its weights for one pair of rates. Here h
 * is tabled once. A call takes from it the weights for 32 places between two samples, and mixes
 * those of the two places around each output.
 */
public final class Interpolator {

    private static final double MOST = 16; // times faster or slower
    private static final double ROLL_OFF = 0.9;
    private static final int CROSSINGS = 16; // of zero, to either side
    private static final int FINENESS = 512; // entries of the table from one crossing to the next
    private static final double[] TABLE = table(); // h(j / FINENESS)
    private static final int PLACES = 32;

    private Interpolator() {
    }

    /**
     * {@code length} samples of x, read at 0, step, 2 · step …; beyond its ends x is silent. A step
     * of 1 copies.
     *
     * @throws IllegalArgumentException unless 1/16 ≤ step ≤ 16 and length ≥ 0
     */
    public static double[] read(double[] x, double step, int length) {
        if (!(step >= 1 / MOST && step <= MOST) || length < 0) {
            throw new IllegalArgumentException(Text.format(
                    "an Interpolator reads at least 0 samples in steps of 1/16 to 16, got %s in "
                    + "steps of %s", Text.count(length, "sample"), step));
        }
        double[] y = new double[length];
        if (step == 1) {
            System.arraycopy(x, 0, y, 0, Math.min(x.length, length));
            return y;
        }
        double cutOff = ROLL_OFF * Math.min(1, 1 / step);
        int half = 2 * (int) Math.ceil(CROSSINGS / cutOff / 2); // inputs to either side
        double[][] weights = weights(cutOff, half);
        double[] padded = new double[x.length + 3 * half];
        System.arraycopy(x, 0, padded, half, x.length);
        for (int i = 0; i < length && i * step < x.length + half; i++) {
            int before = (int) (i * step);
            double place = (i * step - before) * PLACES;
            int p = (int) place;
            y[i] = sum(weights[p], weights[p + 1], place - p, padded, before + 1);
        }
        return y;
    }

    /**
     * [place][input]: what the {@code 2 · half} inputs around an output count that lies p / 32 of
     * a step after number {@code half − 1} of them. The sum is 1, so that a constant stays one.
     */
    private static double[][] weights(double cutOff, int half) {
        double[][] weights = new double[PLACES + 1][2 * half];
        for (int p = 0; p <= PLACES; p++) {
            double total = 0;
            for (int k = 0; k < 2 * half; k++) {
                double u = cutOff * Math.abs(k - (half - 1) - (double) p / PLACES);
                weights[p][k] = u < CROSSINGS ? tabled(u) : 0;
                total += weights[p][k];
            }
            for (int k = 0; k < 2 * half; k++) {
                weights[p][k] /= total;
            }
        }
        return weights;
    }

    /** h(u) on the straight line between two entries. */
    private static double tabled(double u) {
        int j = (int) (u * FINENESS);
        return TABLE[j] + (u * FINENESS - j) * (TABLE[j + 1] - TABLE[j]);
    }

    /** Σ ((1 − part) · first + part · second)[k] · x[from + k], in sums that need not wait. */
    private static double sum(double[] first, double[] second, double part, double[] x,
            int from) {
        double even0 = 0;
        double even1 = 0;
        double odd0 = 0;
        double odd1 = 0;
        for (int k = 0; k < first.length; k += 2) {
            even0 += first[k] * x[from + k];
            even1 += second[k] * x[from + k];
            odd0 += first[k + 1] * x[from + k + 1];
            odd1 += second[k + 1] * x[from + k + 1];
        }
        return (1 - part) * (even0 + odd0) + part * (even1 + odd1);
    }

    private static double[] table() {
        double[] table = new double[CROSSINGS * FINENESS + 1];
        table[0] = 1;
        for (int j = 1; j < table.length; j++) {
            double u = Math.PI * j / FINENESS;
            double window = 0.54 + 0.46 * StrictMath.cos(u / CROSSINGS);
            table[j] = StrictMath.sin(u) / u * window;
        }
        return table;
    }
}
