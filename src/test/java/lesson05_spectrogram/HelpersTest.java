package lesson05_spectrogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.audio.Signal;
import earshot.dsp.Spectrum;
import earshot.dsp.Window;
import org.junit.jupiter.api.Test;

/** What the lesson computes itself, against the books. */
class HelpersTest {

    /** Harris, "On the use of windows" (1978): -13, -32, -43 and -58 dB. */
    @Test
    void lobesAreThoseOfTheBooks() {
        check(Window.Shape.RECT, 2, -13.3);
        check(Window.Shape.HANN, 4, -31.5);
        check(Window.Shape.HAMMING, 4, -42.5);
        check(Window.Shape.BLACKMAN, 6, -58.1);
    }

    private static void check(Window.Shape shape, double width, double side) {
        Leakage.Lobes lobes = Leakage.lobes(new Window(shape, true).weights(64));
        assertEquals(width, lobes.widthBins(), 0.05);
        assertEquals(side, lobes.sideDecibels(), 0.15);
    }

    @Test
    void otherPhasesLeaveTheMagnitudes() {
        Spectrum[] spectra = {new Spectrum(new double[] {3, 0, -1}, new double[] {4, 2, 0})};
        double[] magnitude = {5, 2, 1};
        assertArrayEquals(magnitude, Phases.aligned(spectra)[0].magnitude());
        assertArrayEquals(new double[] {5, -2, 1}, Phases.aligned(spectra)[0].re());
        Spectrum quarter = Phases.turned(spectra, () -> Math.PI / 2)[0];
        assertArrayEquals(magnitude, quarter.magnitude(), 1e-12);
        assertArrayEquals(magnitude, quarter.im(), 1e-12);
    }

    @Test
    void anErrorATenthAsLargeIsTwentyDecibelsDown() {
        Signal sound = Signal.mono(new double[] {1, -1}, 8000);
        Signal other = Signal.mono(new double[] {1.1, -0.9}, 8000);
        assertEquals(20, Phases.overError(sound, other), 1e-9);
        assertEquals(0.1, Phases.largestDifference(sound, other), 1e-12);
    }

    @Test
    void clicksAndTonesApart() {
        assertEquals(-120, FrameLengths.betweenClicks(64), 1e-9); // further apart than a frame
        assertEquals(0, FrameLengths.betweenClicks(256), 1e-9); // two halves at once
    }
}
