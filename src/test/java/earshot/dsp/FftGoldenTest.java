package earshot.dsp;

import static earshot.Golden.assertClose;
import static earshot.Golden.lcg;
import static earshot.Golden.signal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.Golden;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of scipy.fft. */
class FftGoldenTest {

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 31, 256, 1000})
    void forwardRealGivesTheNumbersOfScipyRfft(int size) {
        double[] x = signal(size, 8000);
        double[] expected = Golden.read("rfft_" + size).values();
        assertClose(expected, Spectra.flat(Fft.ofSize(size).forwardReal(x)), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 31, 256, 1000})
    void inverseRealTakesScipysNumbersBack(int size) {
        double[][] bins = Golden.read("rfft_" + size).columns();
        double[] x = Fft.ofSize(size).inverseReal(new Spectrum(bins[0], bins[1]));
        assertClose(signal(size, 8000), x, 1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16, 31})
    void forwardGivesTheNumbersOfScipyFft(int size) {
        double[] both = signal(2 * size, 8000);
        Spectrum x = new Spectrum(Arrays.copyOf(both, size),
                Arrays.copyOfRange(both, size, 2 * size));
        double[] expected = Golden.read("fft_complex_" + size).values();
        assertClose(expected, Spectra.flat(Fft.ofSize(size).forward(x)), 1e-10);
    }

    @Test
    void theTestSignalIsTheOneTheReferencesSaw() {
        assertClose(Golden.read("signal_1000").values(), signal(1000, 8000), 1e-14);
    }

    /** scipy's irfft ignores the imaginary parts of bin 0 and, at even lengths, of bin N/2. */
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 12})
    void whatARealSignalCannotHaveIsIgnored(int size) {
        Fft fft = Fft.ofSize(size);
        Spectrum spectrum = fft.forwardReal(lcg(size, 5));
        spectrum.im()[0] = 3;
        if (size % 2 == 0) {
            spectrum.im()[size / 2] = -2;
        }
        assertClose(lcg(size, 5), fft.inverseReal(spectrum), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 12})
    void theInputIsLeftAsItWas(int size) {
        Fft fft = Fft.ofSize(size);
        double[] real = lcg(size, 5);
        Spectrum complex = Spectra.noise(size, 6);
        Spectrum bins = Spectra.noise(size / 2 + 1, 7);
        fft.forwardReal(real);
        fft.forward(complex);
        fft.inverse(complex);
        fft.inverseReal(bins);
        assertArrayEquals(lcg(size, 5), real);
        assertArrayEquals(Spectra.flat(Spectra.noise(size, 6)), Spectra.flat(complex));
        assertArrayEquals(Spectra.flat(Spectra.noise(size / 2 + 1, 7)), Spectra.flat(bins));
    }
}
