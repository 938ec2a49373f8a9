package earshot.dsp;

/**
 * The transform of real samples at any even length, by a complex one of half the length.
 *
 * <p>z[n] = x[2n] + i·x[2n+1] has the spectrum Z = E + i·O, E and O being those of the even and the
 * odd samples; the mirror symmetry of each takes them apart again, and
 *
 * <pre>  X[k] = E[k] + e^(−2πi·k/N) · O[k]      k = 0 … N/2</pre>
 */
final class PackedFft implements RealTransform {

    private final Transform fft;
    private final int half;
    private final double[] cos; // cos and sin of 2πk/N, k = 0 … N/2
    private final double[] sin;

    PackedFft(int size, Transform halfAsLong) {
        fft = halfAsLong;
        half = size / 2;
        cos = new double[half + 1];
        sin = new double[half + 1];
        for (int k = 0; k <= half; k++) {
            cos[k] = StrictMath.cos(2 * Math.PI * k / size);
            sin[k] = StrictMath.sin(2 * Math.PI * k / size);
        }
    }

    @Override
    public void forward(double[] x, Spectrum out) {
        double[] re = new double[half];
        double[] im = new double[half];
        for (int n = 0; n < half; n++) {
            re[n] = x[2 * n];
            im[n] = x[2 * n + 1];
        }
        fft.forward(re, im);
        for (int k = 0; k <= half; k++) {
            int a = k == half ? 0 : k;
            int b = k == 0 ? 0 : half - k;
            double evenRe = 0.5 * (re[a] + re[b]);
            double evenIm = 0.5 * (im[a] - im[b]);
            double oddRe = 0.5 * (im[a] + im[b]);
            double oddIm = 0.5 * (re[b] - re[a]);
            out.re()[k] = evenRe + cos[k] * oddRe + sin[k] * oddIm;
            out.im()[k] = evenIm + cos[k] * oddIm - sin[k] * oddRe;
        }
    }
}
