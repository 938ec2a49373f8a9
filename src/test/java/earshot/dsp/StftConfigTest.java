package earshot.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.dsp.StftConfig.Edges;
import earshot.dsp.Window.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StftConfigTest {

    /** tf.signal.stft and Kaldi fill a frame up to the next power of two. */
    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "200,256", "233,256", "256,256", "257,512", "400,512"})
    void theFftIsTheNextPowerOfTwo(int frame, int fft) {
        assertEquals(fft, StftConfig.tensorflow(frame, 10).fftSize());
        assertEquals(fft, StftConfig.kaldi(frame, 10).fftSize());
        assertEquals(fft / 2 + 1, StftConfig.tensorflow(frame, 10).bins());
    }

    @Test
    void tensorflowsPeriodicWindowIsPeriodicForEvenLengthsOnly() {
        assertTrue(StftConfig.tensorflow(256, 128).window().periodic());
        assertFalse(StftConfig.tensorflow(255, 128).window().periodic());
        assertTrue(StftConfig.librosa(255, 128).window().periodic());
    }

    @Test
    void kaldiRemovesTheMeanAndEmphasises() {
        assertEquals(new StftConfig(400, 160, 512, new Window(Shape.POVEY, false), 400, Edges.SNIP,
                true, 0.97), StftConfig.kaldi(400, 160));
    }

    @Test
    void withChangesOneThing() {
        StftConfig librosa = StftConfig.librosa(256, 64);
        Window hamming = new Window(Shape.HAMMING, true);
        assertEquals(new StftConfig(256, 64, 256, hamming, 256, Edges.CENTRED_ZEROS, false, 0),
                librosa.withWindow(hamming));
        assertEquals(new StftConfig(256, 64, 256, Window.HANN, 200, Edges.CENTRED_ZEROS, false, 0),
                librosa.withWindowSamples(200));
        assertEquals(StftConfig.torchaudio(256, 64), librosa.withEdges(Edges.CENTRED_REFLECT));
    }

    @Test
    void binsAreSpacedByTheRateOverTheFftSize() {
        assertArrayEquals(new double[] {0, 1000, 2000, 3000, 4000},
                StftConfig.librosa(8, 4).binHz(8000));
    }

    @Test
    void saysWhatItNeeds() {
        assertRefused("an STFT needs a frame of 1 to 1048576 samples, got 0", 0, 4, 8, 8);
        assertRefused("an STFT needs a hop of at least 1 sample, got 0", 8, 0, 8, 8);
        assertRefused("an STFT needs an FFT of 8 (its frame) to 1048576 samples, got 7",
                8, 4, 7, 8);
        assertRefused("an STFT needs a frame of 1 to 1048576 samples, got 1048577",
                1048577, 4, 1048577, 8);
        assertRefused("an STFT needs a window of 1 to 8 samples, got 9", 8, 4, 8, 9);
    }

    private static void assertRefused(String message, int frame, int hop, int fft, int window) {
        var error = assertThrows(IllegalArgumentException.class, () -> new StftConfig(
                frame, hop, fft, Window.HANN, window, Edges.SNIP, false, 0));
        assertEquals(message, error.getMessage());
    }
}
