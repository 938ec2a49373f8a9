package earshot.dsp;

import earshot.util.Text;

/**
 * The fast Fourier transform, for every length.
 *
 * <p>The numbers of {@link Dft} in n·log n steps. Lengths that are a power of two are split into
 * halves ({@link PowerOfTwoFft}); any other length is turned into a convolution that is computed at
 * a power of two ({@link BluesteinFft}). Real input of even length is packed two samples to a
 * complex number, which halves the work. Equal to {@code scipy.fft.fft}, {@code ifft}, {@code rfft}
 * and {@code irfft}. A plan is immutable and may be shared between threads.
 */
public final class Fft {

    /** X[k] = Σ x[n] · e^(−2πi·kn/N), in place. */
    interface Transform {
        void forward(double[] re, double[] im);
    }

    private final int size;
    private final Transform whole;
    private final Transform half; // for real input of even length; otherwise null
    private final double[] halfCos; // cos and sin of 2πk/N, k = 0 … N/2
    private final double[] halfSin;

    private Fft(int size) {
        this.size = size;
        whole = transformOf(size);
        half = size % 2 == 0 ? transformOf(size / 2) : null;
        halfCos = new double[size / 2 + 1];
        halfSin = new double[size / 2 + 1];
        for (int k = 0; k < halfCos.length; k++) {
            halfCos[k] = StrictMath.cos(2 * Math.PI * k / size);
            halfSin[k] = StrictMath.sin(2 * Math.PI * k / size);
        }
    }

    /**
     * A plan for {@code size} samples.
     *
     * @throws IllegalArgumentException if size is below 1
     */
    public static Fft ofSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("an FFT has at least 1 sample, got " + size);
        }
        return new Fft(size);
    }

    private static Transform transformOf(int size) {
        return Integer.bitCount(size) == 1 ? new PowerOfTwoFft(size) : new BluesteinFft(size);
    }

    public int size() {
        return size;
    }

    /** Complex to complex, {@code size} values each. */
    public Spectrum forward(Spectrum x) {
        requireLength(x.bins(), size, "values");
        Spectrum out = new Spectrum(x.re().clone(), x.im().clone());
        whole.forward(out.re(), out.im());
        return out;
    }

    /** The inverse of {@link #forward}. Exchanging re and im conjugates, up to a factor i. */
    public Spectrum inverse(Spectrum spectrum) {
        requireLength(spectrum.bins(), size, "bins");
        double[] re = scaled(spectrum.re(), 1.0 / size);
        double[] im = scaled(spectrum.im(), 1.0 / size);
        whole.forward(im, re);
        return new Spectrum(re, im);
    }

    /**
     * Real input: {@code size} samples to bins 0 … size/2. The other bins are their mirror image,
     * X[N − k] = conj X[k].
     */
    public Spectrum forwardReal(double[] x) {
        requireLength(x.length, size, "samples");
        Spectrum out = new Spectrum(new double[size / 2 + 1], new double[size / 2 + 1]);
        if (half == null) {
            forwardOdd(x, out);
        } else {
            forwardEven(x, out);
        }
        return out;
    }

    private void forwardOdd(double[] x, Spectrum out) {
        double[] re = x.clone();
        double[] im = new double[size];
        whole.forward(re, im);
        System.arraycopy(re, 0, out.re(), 0, out.bins());
        System.arraycopy(im, 0, out.im(), 0, out.bins());
    }

    /**
     * z[n] = x[2n] + i·x[2n+1] has the spectrum Z = E + i·O, E and O being those of the even and
     * the odd samples; the mirror symmetry of each takes them apart again, and
     * X[k] = E[k] + e^(−2πi·k/N) · O[k].
     */
    private void forwardEven(double[] x, Spectrum out) {
        int n = size / 2;
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < n; i++) {
            re[i] = x[2 * i];
            im[i] = x[2 * i + 1];
        }
        half.forward(re, im);
        for (int k = 0; k <= n; k++) {
            int a = k == n ? 0 : k;
            int b = k == 0 ? 0 : n - k;
            double evenRe = 0.5 * (re[a] + re[b]);
            double evenIm = 0.5 * (im[a] - im[b]);
            double oddRe = 0.5 * (im[a] + im[b]);
            double oddIm = 0.5 * (re[b] - re[a]);
            out.re()[k] = evenRe + halfCos[k] * oddRe + halfSin[k] * oddIm;
            out.im()[k] = evenIm + halfCos[k] * oddIm - halfSin[k] * oddRe;
        }
    }

    /** Bins 0 … size/2 of a real signal back to its {@code size} samples. */
    public double[] inverseReal(Spectrum bins) {
        requireLength(bins.bins(), size / 2 + 1, "bins");
        double[] re = new double[size];
        double[] im = new double[size];
        for (int k = 0; k < size; k++) {
            int mirrored = Math.min(k, size - k);
            re[k] = bins.re()[mirrored];
            im[k] = k <= size / 2 ? bins.im()[mirrored] : -bins.im()[mirrored];
        }
        return inverse(new Spectrum(re, im)).re();
    }

    private static double[] scaled(double[] values, double factor) {
        double[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= factor;
        }
        return out;
    }

    private void requireLength(int actual, int expected, String what) {
        if (actual != expected) {
            throw new IllegalArgumentException(Text.format(
                    "this Fft of size %d takes %d %s, got %d", size, expected, what, actual));
        }
    }
}
