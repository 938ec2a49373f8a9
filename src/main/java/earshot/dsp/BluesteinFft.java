package earshot.dsp;

/**
 * Bluestein's algorithm (1970): a transform of any length as a convolution.
 *
 * <p>Since kn = (k² + n² − (k − n)²) / 2, with the chirp c[n] = e^(−πi·n²/N) and c̄ its conjugate,
 *
 * <pre>  X[k] = c[k] · Σ (x[n]·c[n]) · c̄[k − n]</pre>
 *
 * <p>and a convolution may be done at any larger length, so at the next power of two ≥ 2N − 1.
 */
final class BluesteinFft implements Transform {

    private final int size;
    private final int padded;
    private final Transform fft;
    private final double[] cos; // the chirp: cos(πn²/N), and sin
    private final double[] sin;
    private final double[] filterRe; // spectrum of the conjugate chirp, wrapped around, divided by
    private final double[] filterIm; // the padded length for the inverse transform

    BluesteinFft(int size) {
        this.size = size;
        padded = Integer.highestOneBit(Math.max(1, 2 * size - 2)) * 2;
        fft = new PowerOfTwoFft(padded);
        cos = new double[size];
        sin = new double[size];
        filterRe = new double[padded];
        filterIm = new double[padded];
        for (int n = 0; n < size; n++) {
            double angle = Math.PI * ((long) n * n % (2L * size)) / size;
            cos[n] = StrictMath.cos(angle);
            sin[n] = StrictMath.sin(angle);
            int mirrored = (padded - n) % padded;
            filterRe[n] = filterRe[mirrored] = cos[n] / padded;
            filterIm[n] = filterIm[mirrored] = sin[n] / padded;
        }
        fft.forward(filterRe, filterIm);
    }

    @Override
    public void forward(double[] re, double[] im) {
        double[] a = new double[padded];
        double[] b = new double[padded];
        for (int n = 0; n < size; n++) {
            a[n] = re[n] * cos[n] + im[n] * sin[n];
            b[n] = im[n] * cos[n] - re[n] * sin[n];
        }
        fft.forward(a, b);
        for (int k = 0; k < padded; k++) {
            double product = a[k] * filterRe[k] - b[k] * filterIm[k];
            b[k] = a[k] * filterIm[k] + b[k] * filterRe[k];
            a[k] = product;
        }
        fft.forward(b, a); // parts exchanged: the inverse
        for (int k = 0; k < size; k++) {
            re[k] = a[k] * cos[k] + b[k] * sin[k];
            im[k] = b[k] * cos[k] - a[k] * sin[k];
        }
    }
}
