package earshot.dsp;

import earshot.kernels.Rows;

/**
 * {@link RealFft} for 64 frames side by side.
 *
 * <p>The same steps on the same numbers, but a number is now a row: that number of every frame.
 * The inner loops run along such rows with the same factors for all frames, and the compiler makes
 * vector instructions of them, 4 or 8 frames each. The bits are those of {@link RealFft}.
 *
 * <p>The compiler does so where every array is read and written at the same index, or a constant
 * distance away. Hence real and imaginary parts share an array: JDK 17 gives up on a loop over much
 * more than two arrays, or with another order of loads and stores. Measure after a change.
 */
final class FrameFft implements FrameTransform {

    private static final int WIDTH = 64; // frames; re at [0 … 64), im at [64 … 128)
    private static final int LONGEST = 4096; // longer ones would not stay in the cache
    // From one frame to the next. A constant spares bounds checks; were it a power of two, sample n
    // of all frames would compete for the same few places of the cache.
    private static final int STRIDE = LONGEST + 8;

    private final RealFft plan;
    private final double[] window;
    private final int places;
    private final double[] samples;
    private final double[][] rows; // [place][re and im of every frame]
    private final double[][] powers; // [bin]: the same rows, and one for the last bin

    FrameFft(double[] window) {
        plan = new RealFft(window.length);
        this.window = window;
        places = window.length / 2;
        samples = new double[WIDTH * STRIDE];
        rows = Rows.zeros(places, 2 * WIDTH);
        powers = new double[places + 1][];
        powers[places] = new double[WIDTH];
        for (int p = 0; p < places; p++) {
            powers[plan.bin[p]] = rows[p];
        }
    }

    /** Whether frames of a size can be transformed side by side: powers of two, 4 … 4096. */
    static boolean fits(int size) {
        return size >= 4 && size <= LONGEST && Integer.bitCount(size) == 1;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public double[] samples() {
        return samples;
    }

    @Override
    public int start(int f) {
        return f * STRIDE;
    }

    @Override
    public void forward(int count) {
        for (int n = 0; n < places / 2; n++) {
            int p = plan.reversed[n];
            load(n, rows[p], rows[p + 1], count);
        }
        transform(0, places, count);
    }

    /**
     * The first two steps, which need no factors, while the samples are weighed and put in rows:
     * from four samples, a quarter of the frame apart, to their spectrum in two places.
     */
    private void load(int n, double[] first, double[] second, int count) {
        double[] x = samples;
        int quarter = places / 2;
        double w0 = window[n];
        double w1 = window[n + quarter];
        double w2 = window[n + 2 * quarter];
        double w3 = window[n + 3 * quarter];
        for (int f = 0; f < count; f++) {
            int at = f * STRIDE + n;
            double x0 = w0 * x[at];
            double x1 = w1 * x[at + quarter];
            double x2 = w2 * x[at + 2 * quarter];
            double x3 = w3 * x[at + 3 * quarter];
            first[f] = (x0 + x2) + (x1 + x3);
            first[f + WIDTH] = (x0 + x2) - (x1 + x3);
            second[f] = x0 - x2;
            second[f + WIDTH] = -(x1 - x3);
        }
    }

    /** First each half, then both together: a half that fits is still in the cache by then. */
    private void transform(int start, int size, int count) {
        if (size == 2) {
            return;
        }
        int half = size / 2;
        transform(start, half, count);
        transform(start + half, half, count);
        joinFirst(rows[start], rows[start + half], count);
        for (int e = start + 1; e < start + half; e++) {
            int w = e - start + half;
            join(rows[e], rows[e + half], plan.cos[w], -plan.sin[w], count);
        }
    }

    private static void joinFirst(double[] even, double[] odd, int count) {
        for (int f = 0; f < count; f++) {
            double evenFirst = even[f];
            double evenLast = even[f + WIDTH];
            double oddFirst = odd[f];
            even[f] = evenFirst + oddFirst;
            even[f + WIDTH] = evenFirst - oddFirst;
            odd[f] = evenLast;
            odd[f + WIDTH] = -odd[f + WIDTH];
        }
    }

    private static void join(double[] even, double[] odd, double wRe, double wIm, int count) {
        for (int f = 0; f < count; f++) {
            double oddRe = wRe * odd[f] - wIm * odd[f + WIDTH];
            double oddIm = wRe * odd[f + WIDTH] + wIm * odd[f];
            double evenRe = even[f];
            double evenIm = even[f + WIDTH];
            even[f] = evenRe + oddRe;
            even[f + WIDTH] = evenIm + oddIm;
            odd[f] = evenRe - oddRe;
            odd[f + WIDTH] = oddIm - evenIm;
        }
    }

    @Override
    public Spectrum spectrum(int f) {
        Spectrum out = new Spectrum(new double[places + 1], new double[places + 1]);
        for (int p = 1; p < places; p++) {
            out.re()[plan.bin[p]] = rows[p][f];
            out.im()[plan.bin[p]] = rows[p][f + WIDTH];
        }
        out.re()[0] = rows[0][f];
        out.re()[places] = rows[0][f + WIDTH];
        return out;
    }

    @Override
    public double[][] power(int count) {
        for (int p = 1; p < places; p++) {
            power(rows[p], count);
        }
        for (int f = 0; f < count; f++) {
            powers[places][f] = rows[0][f + WIDTH] * rows[0][f + WIDTH];
            rows[0][f] *= rows[0][f];
        }
        return powers;
    }

    private static void power(double[] row, int count) {
        for (int f = 0; f < count; f++) {
            row[f] = row[f] * row[f] + row[f + WIDTH] * row[f + WIDTH];
        }
    }
}
