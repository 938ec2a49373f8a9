package earshot.dsp;

import static earshot.Golden.assertClose;
import static earshot.Golden.lcg;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.audio.Signal;
import earshot.dsp.StftConfig.Edges;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

class StftTest {

    /** Exact where windows overlap; a snipped signal's first and last frame fade to nothing. */
    @Property(tries = 150)
    void inverseUndoesSpectra(@ForAll Edges edges, @ForAll @IntRange(min = 4, max = 100) int frame,
            @ForAll @IntRange(min = 1, max = 50) int hop, @ForAll @Positive int seed,
            @ForAll @IntRange(min = 210, max = 400) int length) {
        int window = frame - frame / 5;
        Stft stft = Stft.of(new StftConfig(frame, Math.min(hop, window / 2), frame + 3, Window.HANN,
                window, edges, false, 0));
        double[] x = lcg(length, seed);
        Spectrum[] spectra = stft.spectra(Signal.mono(x, 8000));
        double[] back = stft.inverse(spectra, length, 8000).samples();
        int end = edges == Edges.SNIP ? frame : 0;
        assertClose(Arrays.copyOfRange(x, end, length - end),
                Arrays.copyOfRange(back, end, length - end), 1e-10);
    }

    /** 1 + ⌊N / hop⌋; one sample less for an odd frame, which has its centre on a sample. */
    @Property(tries = 200)
    void centredFramesAreAsManyAsTheFormulaSays(@ForAll @IntRange(min = 1, max = 64) int frame,
            @ForAll @IntRange(min = 1, max = 70) int hop,
            @ForAll @IntRange(min = 65, max = 2000) int length) {
        Stft stft = Stft.of(StftConfig.librosa(frame, hop));
        assertEquals(1 + (length - frame % 2) / hop, stft.frames(length));
        assertEquals(stft.frames(length),
                stft.spectra(Signal.mono(new double[length], 8000)).length);
    }

    /** 1 + ⌊(N − frame) / hop⌋. */
    @Property(tries = 200)
    void snippedFramesAreAsManyAsTheFormulaSays(@ForAll @IntRange(min = 1, max = 64) int frame,
            @ForAll @IntRange(min = 1, max = 70) int hop,
            @ForAll @IntRange(min = 65, max = 2000) int length) {
        Stft stft = Stft.of(StftConfig.tensorflow(frame, hop));
        assertEquals(1 + (length - frame) / hop, stft.frames(length));
        assertEquals(stft.frames(length),
                stft.spectra(Signal.mono(new double[length], 8000)).length);
    }

    /** Bin 0 of an impulse at sample p is the window's weight there: w[p − t · hop + half]. */
    @Property(tries = 100)
    void aCentredFrameStandsOnItsSample(@ForAll @IntRange(max = 199) int p) {
        double[] impulse = new double[200];
        impulse[p] = 1;
        Spectrum[] spectra = Stft.of(StftConfig.librosa(32, 12))
                .spectra(Signal.mono(impulse, 8000));
        double[] hann = Window.HANN.weights(32);
        for (int t = 0; t < spectra.length; t++) {
            int n = p - 12 * t + 16;
            assertEquals(n >= 0 && n < 32 ? hann[n] : 0, spectra[t].re()[0], 1e-14);
        }
    }

    @Test
    void theEndsAreMirroredWithoutRepeatingTheLastSample() {
        Signal ramp = Signal.mono(new double[] {0, 1, 2, 3, 4, 5}, 8000);
        StftConfig config = StftConfig.torchaudio(4, 3);
        assertArrayEquals(new double[][] {{2, 1, 0, 1}, {1, 2, 3, 4}, {4, 5, 4, 3}},
                Stft.of(config).conditionedFrames(ramp));
        assertArrayEquals(new double[][] {{0, 0, 0, 1}, {1, 2, 3, 4}, {4, 5, 0, 0}},
                Stft.of(config.withEdges(Edges.CENTRED_ZEROS)).conditionedFrames(ramp));
        assertArrayEquals(new double[][] {{0, 1, 2, 3}},
                Stft.of(config.withEdges(Edges.SNIP)).conditionedFrames(ramp));
    }

    /** A tone in the middle of bin 8, amplitude 1, is half the window's sum: Σw / 2 = 16. */
    @Test
    void aToneIsSeenInItsBinWithTheWindowsWeight() {
        double[] tone = new double[400];
        Arrays.setAll(tone, n -> Math.cos(2 * Math.PI * n / 8));
        Spectrogram power = Stft.of(StftConfig.librosa(64, 16)).power(Signal.mono(tone, 8000));
        assertEquals(16 * 16, power.at(10, 8), 1e-10);
        assertEquals(8 * 8, power.at(10, 9), 1e-10);
        assertEquals(0, power.at(10, 20), 1e-10);
        assertEquals(1000, power.binHz()[8]);
        assertEquals(16, power.hopSamples());
        assertEquals(8000, power.sampleRate());
    }

    @Test
    void aSampleThatIsNotANumberIsNamed() {
        double[] samples = new double[100];
        samples[17] = Double.NaN;
        assertRefused("features need finite samples up to 1e100, but sample 17 is NaN", samples,
                StftConfig.librosa(32, 8));
        samples[3] = Double.POSITIVE_INFINITY;
        assertRefused("features need finite samples up to 1e100, but sample 3 is Infinity", samples,
                StftConfig.librosa(32, 8));
    }

    @Test
    void aSignalThatIsTooShortIsRefused() {
        assertRefused("a signal of 31 samples is shorter than one frame of 32:"
                + " use shorter frames or centre them", new double[31],
                StftConfig.librosa(32, 8).withEdges(Edges.SNIP));
        assertRefused("a signal of 0 samples is shorter than one frame of 32:"
                + " use shorter frames or centre them", new double[0], StftConfig.librosa(32, 8));
        assertRefused("16 samples cannot be mirrored over half a frame of 16: use shorter frames",
                new double[16], StftConfig.torchaudio(32, 8));
        assertEquals(0, Stft.of(StftConfig.tensorflow(32, 8)).frames(31));
        assertEquals(1, Stft.of(StftConfig.tensorflow(32, 8)).frames(32));
        Stft.of(StftConfig.torchaudio(32, 8)).power(Signal.mono(new double[17], 8000));
    }

    @Test
    void twoChannelsAreRefused() {
        Signal stereo = Signal.of(new double[2][100], 8000);
        var error = assertThrows(IllegalStateException.class,
                () -> Stft.of(StftConfig.librosa(32, 8)).power(stereo));
        assertEquals("samples() needs a signal of one channel, got 2: call mono() or channel(i)",
                error.getMessage());
    }

    private static void assertRefused(String message, double[] samples, StftConfig config) {
        var error = assertThrows(IllegalArgumentException.class,
                () -> Stft.of(config).spectra(Signal.mono(samples, 8000)));
        assertEquals(message, error.getMessage());
    }
}
