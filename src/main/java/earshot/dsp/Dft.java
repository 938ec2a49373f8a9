package earshot.dsp;

/**
 * The discrete Fourier transform as it is taught: a sum for every bin, n² steps in all.
 *
 * <pre>
 *   X[k] = Σ x[n] · e^(−2πi·kn/N)          n, k = 0 … N−1
 *   x[n] = 1/N · Σ X[k] · e^(+2πi·kn/N)
 * </pre>
 *
 * <p>Bin k asks: how much of a sine that turns k times in N samples is in here? {@link Fft} gives
 * the same numbers in n·log n steps; this class is what it is tested against. Equal to {@code
 * scipy.fft.fft} and {@code ifft}.
 */
public final class Dft {

    private Dft() {
    }

    /** x[n] to X[k], both complex and equally long. */
    public static Spectrum forward(Spectrum x) {
        return sum(x, -1);
    }

    /** X[k] to x[n]: the other direction of turning, divided by N. */
    public static Spectrum inverse(Spectrum spectrum) {
        Spectrum x = sum(spectrum, +1);
        for (int n = 0; n < x.bins(); n++) {
            x.re()[n] /= x.bins();
            x.im()[n] /= x.bins();
        }
        return x;
    }

    private static Spectrum sum(Spectrum x, int direction) {
        int size = x.bins();
        double[] re = new double[size];
        double[] im = new double[size];
        for (int k = 0; k < size; k++) {
            for (int n = 0; n < size; n++) {
                double angle = direction * 2 * Math.PI * ((long) k * n % size) / size;
                double cos = StrictMath.cos(angle);
                double sin = StrictMath.sin(angle);
                re[k] += x.re()[n] * cos - x.im()[n] * sin;
                im[k] += x.re()[n] * sin + x.im()[n] * cos;
            }
        }
        return new Spectrum(re, im);
    }
}
