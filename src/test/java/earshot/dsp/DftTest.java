package earshot.dsp;

import static earshot.Golden.assertClose;
import static earshot.Golden.signal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.Golden;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DftTest {

    /** Four samples, bin by bin: the sum, the slow turn, the alternation, the slow turn back. */
    @Test
    void fourSamplesByHand() {
        Spectrum spectrum = Dft.forward(Spectra.complex(new double[] {1, 2, 3, 4}));
        assertArrayEquals(new double[] {10, -2, -2, -2}, spectrum.re(), 1e-14);
        assertArrayEquals(new double[] {0, 2, 0, -2}, spectrum.im(), 1e-14);
    }

    /** e to the MINUS 2πi: one sample late turns bin 1 of 4 by a quarter, to −i. */
    @Test
    void aDelayTurnsBackwards() {
        Spectrum spectrum = Dft.forward(Spectra.complex(new double[] {0, 1, 0, 0}));
        assertArrayEquals(new double[] {1, 0, -1, 0}, spectrum.re(), 1e-14);
        assertArrayEquals(new double[] {0, -1, 0, 1}, spectrum.im(), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16, 31})
    void givesTheNumbersOfScipyFft(int size) {
        double[] both = signal(2 * size, 8000);
        Spectrum x = new Spectrum(Arrays.copyOf(both, size),
                Arrays.copyOfRange(both, size, 2 * size));
        assertClose(Golden.read("fft_complex_" + size).values(), Spectra.flat(Dft.forward(x)),
                1e-10);
    }

    @Property(tries = 50)
    void inverseUndoesForward(@ForAll(supplier = Lengths.class) int size,
            @ForAll @Positive int seed) {
        Spectrum x = Spectra.noise(size, seed);
        assertClose(Spectra.flat(x), Spectra.flat(Dft.inverse(Dft.forward(x))), 1e-12);
    }
}
