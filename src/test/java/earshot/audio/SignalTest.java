package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignalTest {

    @Test
    void aLengthIsMadeByCuttingOrFillingUp() {
        Signal signal = Signal.of(new double[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}, 8000);
        assertArrayEquals(new double[] {1, 2, 3}, signal.withLength(3).channel(0));
        assertArrayEquals(new double[] {5, 6, 7, 8, 0}, signal.withLength(5).channel(1));
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 0}, signal.centred(6).channel(0));
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 0, 0}, signal.centred(7).channel(0));
        assertArrayEquals(new double[] {6, 7}, signal.centred(2).channel(1));
        assertArrayEquals(new double[] {2, 3, 4}, signal.centred(3).channel(0));
        assertArrayEquals(new double[] {1, 2, 3, 4}, signal.centred(4).channel(0));
        assertArrayEquals(new double[0], signal.centred(0).channel(0));
        assertArrayEquals(new double[3], Signal.mono(new double[0], 8000).centred(3).samples());
        assertEquals(8000, signal.centred(9).sampleRate());
    }
}
