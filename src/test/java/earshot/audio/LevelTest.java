package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LevelTest {

    private static Level of(double... samples) {
        return Level.of(Signal.mono(samples, 8000));
    }

    @Test
    void thePeakIsTheLargestOfEitherSignInAnyChannel() {
        assertEquals(0.5, of(0.1, 0.5, -0.25).peak());
        assertEquals(0.75, of(0.1, 0.5, -0.75).peak());
        assertEquals(0.9, Level.of(Signal.of(new double[][] {{0.1}, {-0.9}}, 8000)).peak());
        assertEquals(0.25, of(Double.NaN, 0.25).peak());
    }

    @Test
    void decibelsAreThoseOfAnAmplitude() {
        assertEquals(0, of(1).peakDb());
        assertEquals(-20, of(0.1).peakDb(), 1e-12);
        assertEquals(-6.0206, of(-0.5).peakDb(), 1e-4);
        assertEquals(-90.309, of(1 / 32768.0).peakDb(), 1e-3);
        assertEquals(Double.NEGATIVE_INFINITY, of(0, 0).peakDb());
        assertEquals(Double.NEGATIVE_INFINITY, of().peakDb());
    }

    @Test
    void bothEndsOf16BitsAreClippedAndNothingBetweenThem() {
        assertEquals(0, of(32766 / 32768.0, -32767 / 32768.0, 0).clipped());
        assertEquals(1, of(32767 / 32768.0, 0).clipped());
        assertEquals(1, of(-1, 0).clipped());
        assertEquals(4, Level.of(Signal.of(new double[][] {{1.5, 1}, {-1, -2}}, 8000)).clipped());
    }
}
