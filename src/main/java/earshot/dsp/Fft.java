package earshot.dsp;

import earshot.util.Text;

/**
 * The fast Fourier transform, for every length.
 *
 * <p>The numbers of {@link Dft} in n·log n steps. Lengths that are a power of two are split into
 * halves ({@link PowerOfTwoFft}); any other length is turned into a convolution that is computed at
 * a power of two ({@link BluesteinFft}). Real input of even length takes half the work ({@link
 * RealFft}, {@link PackedFft}); many frames at once are quicker still ({@link FrameTransform}).
 * Equal to {@code scipy.fft.fft}, {@code ifft}, {@code rfft} and {@code irfft}. A plan is immutable
 * and may be shared between threads.
 */
public final class Fft {

    private final int size;
    private final Transform whole;
    private final RealTransform real;

    private Fft(int size) {
        this.size = size;
        whole = transformOf(size);
        real = size % 2 == 1 ? this::forwardOdd
                : isPowerOfTwo(size) ? new RealFft(size)
                : new PackedFft(size, transformOf(size / 2));
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
        return isPowerOfTwo(size) ? new PowerOfTwoFft(size) : new BluesteinFft(size);
    }

    private static boolean isPowerOfTwo(int size) {
        return Integer.bitCount(size) == 1;
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
        real.forward(x, out);
        return out;
    }

    private void forwardOdd(double[] x, Spectrum out) {
        double[] re = x.clone();
        double[] im = new double[size];
        whole.forward(re, im);
        System.arraycopy(re, 0, out.re(), 0, out.bins());
        System.arraycopy(im, 0, out.im(), 0, out.bins());
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
