package earshot.dsp;

import earshot.Golden;
import java.util.Arrays;

/** Spectra for tests: noise to transform, and one flat array to compare. */
final class Spectra {

    private Spectra() {
    }

    /** Complex numbers whose parts are in [-1, 1). */
    static Spectrum noise(int size, long seed) {
        double[] values = Golden.lcg(2 * size, seed);
        return new Spectrum(Arrays.copyOf(values, size),
                Arrays.copyOfRange(values, size, 2 * size));
    }

    /** A real signal as complex numbers. */
    static Spectrum complex(double[] real) {
        return new Spectrum(real, new double[real.length]);
    }

    /** re, im, re, im …: the order of the golden files. */
    static double[] flat(Spectrum spectrum) {
        return firstBins(spectrum, spectrum.bins());
    }

    static double[] firstBins(Spectrum spectrum, int bins) {
        double[] out = new double[2 * bins];
        for (int k = 0; k < bins; k++) {
            out[2 * k] = spectrum.re()[k];
            out[2 * k + 1] = spectrum.im()[k];
        }
        return out;
    }

    static double energy(double[] values) {
        return Arrays.stream(values).map(v -> v * v).sum();
    }
}
