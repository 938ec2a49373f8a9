package earshot.audio;

/**
 * A low-pass filter for any position between two samples: Shannon's sinc, cut to a finite length by
 * a Kaiser window.
 *
 * <pre>
 *   h(d) = c · sinc(c · d) · I₀(β √(1 − (c · d / 64)²)) / I₀(β)     d: distance in samples
 *   sinc(u) = sin(πu) / (πu)
 * </pre>
 *
 * <p>c is the cut-off as a part of the Nyquist frequency. A sharp edge in frequency needs a long
 * filter; 64 zero crossings of the sinc to either side and Kaiser's β for 100 dB make the edge
 * 0.1 c wide, half of it to either side of c.
 */
final class SincFilter {

    private static final int ZERO_CROSSINGS = 64;
    private static final double BETA = 0.1102 * (100 - 8.7); // Kaiser's rule for 100 dB

    private final double cutOff;
    private final int half;

    SincFilter(double cutOff) {
        this.cutOff = cutOff;
        this.half = 2 * (int) Math.ceil(ZERO_CROSSINGS / cutOff / 2);
    }

    /** Samples to either side that count; an even number. */
    int half() {
        return half;
    }

    /**
     * What the {@code 2 · half} samples around a position count that lies {@code fraction} of a
     * step after number {@code half − 1} of them. The sum is 1, so that a constant stays one.
     */
    double[] weights(double fraction) {
        double[] weights = new double[2 * half];
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            double crossings = cutOff * (k - (half - 1) - fraction);
            double edge = crossings / ZERO_CROSSINGS;
            weights[k] = edge * edge >= 1 ? 0
                    : sinc(crossings) * bessel(BETA * Math.sqrt(1 - edge * edge));
            total += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    private static double sinc(double u) {
        return u == 0 ? 1 : StrictMath.sin(Math.PI * u) / (Math.PI * u);
    }

    /** I₀(x) = Σ ((x/2)ᵏ / k!)². */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }
}
