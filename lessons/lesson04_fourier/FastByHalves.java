package lesson04_fourier;

/** The same numbers by halves: the even samples, the odd ones, and how they go together. */
final class FastByHalves {

    private FastByHalves() {
    }

    /** For 1, 2, 4, 8 … samples. */
    static Complex[] of(double[] x) {
        int size = x.length;
        if (size == 1) {
            return new Complex[] {new Complex(x[0], 0)};
        }
        if (size % 2 == 1) {
            throw new IllegalArgumentException("expected 1, 2, 4, 8 ... samples, got a part of "
                    + size + ": use earshot.dsp.Fft, which takes any length");
        }
        Complex[] even = of(everySecond(x, 0));
        Complex[] odd = of(everySecond(x, 1));
        Complex[] bins = new Complex[size];
        for (int k = 0; k < size / 2; k++) {
            Complex turned = Complex.turn(-2 * Math.PI * k / size).times(odd[k]);
            bins[k] = even[k].plus(turned);
            bins[k + size / 2] = even[k].minus(turned);
        }
        return bins;
    }

    private static double[] everySecond(double[] x, int first) {
        double[] half = new double[x.length / 2];
        for (int n = 0; n < half.length; n++) {
            half[n] = x[2 * n + first];
        }
        return half;
    }

    /** How often it multiplies two complex numbers: n/2 · log₂ n. */
    static long products(int size) {
        return size == 1 ? 0 : 2 * products(size / 2) + size / 2;
    }
}
