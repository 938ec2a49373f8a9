package earshot.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Values are handed over some thousands at a time; a row more or less must not matter. */
    @ParameterizedTest
    @CsvSource({"1,1", "3,5", "100,41", "4096,2", "5000,3", "1,9000"})
    void manyValuesAtATimeAreAllValues(int frames, int bins) {
        double[][] rows = new double[bins][];
        for (int k = 0; k < bins; k++) {
            rows[k] = Golden.lcg(frames, k);
        }
        Spectrogram spectrogram = new Spectrogram(rows, frames, new double[bins], 8000, 80);
        int[] calls = {0};
        Spectrogram mapped = spectrogram.mapAll(values -> {
            calls[0] += values.length;
            for (int i = 0; i < values.length; i++) {
                values[i] = 2 * values[i] + 1;
            }
        });
        assertEquals(frames * bins, calls[0]);
        assertArrayEquals(spectrogram.map(v -> 2 * v + 1).values(), mapped.values());
        assertArrayEquals(Golden.lcg(frames, bins - 1), rows[bins - 1]);
        assertEquals(2 * rows[bins - 1][frames - 1] + 1, mapped.at(frames - 1, bins - 1));
    }

    /** A room for more frames than there are: what is left of others is never seen. */
    @Test
    void rowsMayBeLongerThanThereAreFrames() {
        Spectrogram two = new Spectrogram(new double[][] {{1, 2, 99}, {3, 4, 99}}, 2,
                new double[] {0, 500}, 8000, 80);
        assertEquals(2, two.frames());
        assertEquals(4, two.max());
        assertArrayEquals(new double[][] {{1, 3}, {2, 4}}, two.values());
        assertArrayEquals(new double[][] {{-1, -3}, {-2, -4}}, two.map(v -> -v).values());
        assertArrayEquals(new double[][] {{4}, {6}},
                two.mapFrames(f -> new double[] {f[0] + f[1]}, new double[] {250}).values());
        assertArrayEquals(new double[][] {{7}, {10}}, two.weightedSums(
                new double[][] {{1, 2}}, new int[1], new double[] {250}).values());
    }

    @Test
    void weightedSumsAreNewBins() {
        Spectrogram sums = three.weightedSums(new double[][] {{1, 10}, {100}}, new int[] {0, 1},
                new double[] {250, 500});
        assertArrayEquals(new double[][] {{21, 200}, {43, 400}, {65, 600}}, sums.values());
        assertArrayEquals(new double[] {250, 500}, sums.binHz());
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
