package earshot.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpectrogramTest {

    private final Spectrogram three = new Spectrogram(
            new double[][] {{1, 2}, {3, 4}, {5, 6}}, new double[] {0, 500}, 8000, 80);

    @Test
    void timeComesFirst() {
        assertEquals(3, three.frames());
        assertEquals(2, three.bins());
        assertEquals(6, three.at(2, 1));
        assertEquals(6, three.max());
        assertEquals(0.01, three.secondsPerFrame());
        assertEquals("Spectrogram[3 frames, 2 bins, a frame every 80 samples at 8000 Hz]",
                three.toString());
    }

    @Test
    void nobodyCanChangeIt() {
        three.values()[0][0] = 99;
        three.binHz()[0] = 99;
        double[] own = {250};
        Spectrogram sums = three.mapFrames(f -> new double[] {f[0] + f[1]}, own);
        own[0] = 99;
        assertArrayEquals(new double[] {250}, sums.binHz());
        assertArrayEquals(new double[] {1, 2}, three.values()[0]);
        assertArrayEquals(new double[] {0, 500}, three.binHz());
    }

    @Test
    void mapKeepsTheShapeAndMapFramesMayChangeTheBins() {
        assertArrayEquals(new double[][] {{2, 4}, {6, 8}, {10, 12}},
                three.map(v -> 2 * v).values());
        Spectrogram sums = three.mapFrames(f -> new double[] {f[0] + f[1]}, new double[] {250});
        assertArrayEquals(new double[][] {{3}, {7}, {11}}, sums.values());
        assertArrayEquals(new double[] {250}, sums.binHz());
        assertEquals(80, sums.hopSamples());
        assertEquals(8000, sums.sampleRate());
    }

    @Test
    void withoutFramesTheLargestValueIsMinusInfinity() {
        assertEquals(Double.NEGATIVE_INFINITY,
                new Spectrogram(new double[0][], new double[] {0}, 8000, 80).max());
    }

    @Test
    void aFrameThatIsTooShortIsNamed() {
        var error = assertThrows(IllegalArgumentException.class, () -> new Spectrogram(
                new double[][] {{1, 2}, {3}}, new double[] {0, 500}, 8000, 80));
        assertEquals("a spectrogram of 2 bins, but frame 1 has 1 values", error.getMessage());
    }
}
