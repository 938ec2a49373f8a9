package earshot.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PhaseVocoderTest {

    @Property(tries = 100)
    void thereAreAsManyFramesAsFit(@ForAll @IntRange(max = 40) int frames,
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 10) double rate) {
        Spectrum[] spectra = noise(frames);
        assertEquals((int) Math.ceil(frames / rate), PhaseVocoder.stretch(spectra, rate).length);
    }

    @Test
    void aRateOfOneChangesNothing() {
        Spectrum[] spectra = noise(20);
        Spectrum[] same = PhaseVocoder.stretch(spectra, 1);
        for (int t = 0; t < 20; t++) {
            assertArrayEquals(Spectra.flat(spectra[t]), Spectra.flat(same[t]), 1e-12);
        }
    }

    /**
     * A bin that turns by 90° a frame and gets louder by 1: half as fast, it still turns by 90° a
     * frame, and gets louder by ½. Behind the last frame it is silent.
     */
    @Test
    void aBinTurnsAsFarAndSwellsAsSlowly() {
        Spectrum[] spectra = {bin(1, 0), bin(0, 2), bin(-3, 0)};
        double[][] expected = {{1, 0}, {0, 1.5}, {-2, 0}, {0, -2.5}, {3, 0}};
        Spectrum[] slow = PhaseVocoder.stretch(spectra, 0.5);
        for (int t = 0; t < 5; t++) {
            assertArrayEquals(expected[t], Spectra.flat(slow[t]), 1e-12, "frame " + t);
        }
        assertEquals(6, slow.length);
        assertEquals(1.5, slow[5].magnitude()[0], 1e-12);
    }

    /** Twice as fast: the first and the third frame, one step of the phase apart. */
    @Test
    void goingFasterLeavesFramesOut() {
        Spectrum[] spectra = {bin(1, 0), bin(0, 2), bin(-3, 0), bin(0, -4)};
        Spectrum[] fast = PhaseVocoder.stretch(spectra, 2);
        assertEquals(2, fast.length);
        assertArrayEquals(new double[] {1, 0}, Spectra.flat(fast[0]), 1e-12);
        assertArrayEquals(new double[] {0, 3}, Spectra.flat(fast[1]), 1e-12);
    }

    /** Magnitudes do not depend on phases that have been added up over many frames. */
    @Test
    void lengthsStay() {
        Spectrum[] spectra = new Spectrum[2000];
        Arrays.setAll(spectra, t -> bin(StrictMath.cos(t * 0.7), StrictMath.sin(t * 0.7)));
        Spectrum[] slow = PhaseVocoder.stretch(spectra, 0.3);
        for (int t = 0; t < 6000; t++) {
            assertEquals(1, slow[t].magnitude()[0], 1e-11);
        }
    }

    /** z / |z| of numbers whose squares vanish, or nearly, is not a number to multiply with. */
    @Test
    void tooQuietForAPhase() {
        for (double quiet : new double[] {0, 1e-200, 1e-162, 3e-155}) {
            Spectrum[] spectra = new Spectrum[3000];
            Arrays.setAll(spectra, t -> bin(quiet, t % 2 == 0 ? quiet : -quiet));
            for (Spectrum spectrum : PhaseVocoder.stretch(spectra, 0.9)) {
                assertTrue(spectrum.magnitude()[0] <= 2 * quiet);
            }
        }
    }

    @Test
    void saysWhatItTakes() {
        for (double rate : new double[] {0, -1, Double.NaN, 1 / 0.0}) {
            assertEquals("a PhaseVocoder needs a finite rate above 0, got " + rate,
                    assertThrows(IllegalArgumentException.class,
                            () -> PhaseVocoder.stretch(noise(3), rate)).getMessage());
        }
    }

    private static Spectrum[] noise(int frames) {
        Spectrum[] spectra = new Spectrum[frames];
        Arrays.setAll(spectra, t -> Spectra.noise(9, t + 1));
        return spectra;
    }

    private static Spectrum bin(double re, double im) {
        return new Spectrum(new double[] {re}, new double[] {im});
    }
}
