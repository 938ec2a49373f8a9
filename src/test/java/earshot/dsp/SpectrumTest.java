package earshot.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpectrumTest {

    @Test
    void threeAndFourAreFiveLong() {
        Spectrum spectrum = new Spectrum(new double[] {3, 0, -5}, new double[] {4, -2, 12});
        assertArrayEquals(new double[] {5, 2, 13}, spectrum.magnitude());
        assertArrayEquals(new double[] {25, 4, 169}, spectrum.power());
        assertEquals(3, spectrum.bins());
    }

    @Test
    void askingForThePowerDoesNotChangeTheSpectrum() {
        Spectrum spectrum = Spectra.noise(5, 1);
        spectrum.magnitude();
        spectrum.power();
        assertArrayEquals(Spectra.flat(Spectra.noise(5, 1)), Spectra.flat(spectrum));
    }

    @Test
    void realAndImaginaryPartsArePaired() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> new Spectrum(new double[3], new double[2]));
        assertEquals("a spectrum has as many real as imaginary parts, got 3 and 2",
                error.getMessage());
    }
}
