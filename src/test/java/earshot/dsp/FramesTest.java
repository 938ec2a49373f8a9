package earshot.dsp;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done many frames at a time is what is done frame by frame, to the bit. */
class FramesTest {

    /** Sizes side by side and one by one; up to 130 frames: two rooms full and two more. */
    @Property(tries = 150)
    void everyFrameIsTransformedAlone(@ForAll Edges edges,
            @ForAll @IntRange(min = 3, max = 70) int frame,
            @ForAll @IntRange(min = 1, max = 90) int hop, @ForAll boolean powerOfTwo,
            @ForAll boolean kaldi, @ForAll @IntRange(min = 36, max = 400) int length,
            @ForAll Window.Shape shape, @ForAll @Positive int seed) {
        int fft = powerOfTwo ? 2 * Integer.highestOneBit(frame - 1) : frame + seed % 7;
        StftConfig config = new StftConfig(frame, Math.max(hop, length / 130), fft,
                new Window(shape, true), frame, edges, kaldi, kaldi ? 0.97 : 0);
        Stft stft = Stft.of(config);
        Signal signal = Signal.mono(lcg(Math.max(frame, length), seed), 8000);
        double[][] frames = stft.conditionedFrames(signal);
        Spectrum[] spectra = stft.spectra(signal);
        double[][] power = stft.power(signal).values();
        double[][] magnitude = stft.magnitude(signal).values();
        assertEquals(frames.length, spectra.length);
        assertEquals(frames.length, power.length);
        for (int t = 0; t < frames.length; t++) {
            Spectrum expected = alone(config, frames[t]);
            assertArrayEquals(Spectra.flat(expected), Spectra.flat(spectra[t]));
            assertArrayEquals(expected.power(), power[t]);
            assertArrayEquals(expected.magnitude(), magnitude[t]);
        }
    }

    private static Spectrum alone(StftConfig config, double[] conditioned) {
        double[] window = config.window().weights(config.windowSamples());
        double[] weighed = new double[config.fftSize()];
        for (int n = 0; n < conditioned.length; n++) {
            double emphasised = config.preEmphasis() == 0 ? conditioned[n]
                    : conditioned[n] - config.preEmphasis() * conditioned[Math.max(0, n - 1)];
            weighed[n] = window[n] * emphasised;
        }
        return Fft.ofSize(config.fftSize()).forwardReal(weighed);
    }

    /** x[t · hop − half + n], zero or mirrored outside; a frame may stand out at both ends. */
    @Property(tries = 150)
    void framesAreCutWhereTheyStand(@ForAll Edges edges,
            @ForAll @IntRange(min = 1, max = 60) int frame,
            @ForAll @IntRange(min = 1, max = 80) int hop,
            @ForAll @IntRange(min = 31, max = 200) int length, @ForAll @Positive int seed) {
        StftConfig config = StftConfig.librosa(frame, hop).withEdges(edges);
        double[] x = lcg(edges == Edges.SNIP ? Math.max(frame, length) : length, seed);
        double[][] frames = Stft.of(config).conditionedFrames(Signal.mono(x, 8000));
        for (int t = 0; t < frames.length; t++) {
            for (int n = 0; n < frame; n++) {
                int at = t * hop + n - (edges == Edges.SNIP ? 0 : frame / 2);
                boolean inside = at >= 0 && at < x.length;
                int mirrored = at < 0 ? -at : 2 * x.length - 2 - at;
                double expected = inside ? x[at]
                        : edges == Edges.CENTRED_ZEROS ? 0 : x[mirrored];
                assertEquals(expected, frames[t][n], 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 200})
    void aStepThatFollowsMayBeDoneAFewFramesAtATime(int frames) {
        Stft stft = Stft.of(StftConfig.tensorflow(32, 8));
        Signal signal = Signal.mono(lcg(24 + 8 * frames, 3), 8000);
        double[][] weights = {{1, 2, 3}, {4}, {-1, 0.5}};
        int[] first = {0, 14, 7};
        double[] hz = {100, 200, 300};
        Spectrogram whole = stft.power(signal).weightedSums(weights, first, hz);
        Spectrogram parts = stft.power(signal, block -> block.weightedSums(weights, first, hz));
        assertEquals(frames, parts.frames());
        assertArrayEquals(whole.values(), parts.values());
        assertArrayEquals(hz, parts.binHz());
        assertEquals(8, parts.hopSamples());
        assertEquals(8000, parts.sampleRate());
        assertArrayEquals(stft.magnitude(signal).map(m -> -m).values(),
                stft.magnitude(signal, block -> block.map(m -> -m)).values());
    }

    @Test
    void aStepThatLosesFramesIsRefused() {
        Stft stft = Stft.of(StftConfig.tensorflow(32, 8));
        Signal signal = Signal.mono(lcg(24 + 8 * 5, 3), 8000);
        assertEquals("what follows must treat each frame alone: of 5 frames it made 1",
                assertThrows(IllegalArgumentException.class, () -> stft.power(signal,
                        block -> stft.power(signal.slice(0, 32)))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> FrameTransform.of(new double[0]));
    }

    /** Each use of a plan has room of its own, also when one begins inside another. */
    @Test
    void thePlanMayBeUsedWhileItIsUsed() {
        Stft stft = Stft.of(StftConfig.tensorflow(32, 8));
        Signal signal = Signal.mono(lcg(1000, 3), 8000);
        Signal other = Signal.mono(lcg(1000, 4), 8000);
        double[][] expected = stft.power(signal).values();
        assertArrayEquals(expected, stft.power(signal, block -> {
            stft.power(other);
            return block;
        }).values());
    }

    @Test
    void theEnergyIsThatOfTheConditionedFrames() {
        Stft stft = Stft.of(StftConfig.kaldi(50, 20));
        Signal signal = Signal.mono(lcg(700, 5), 8000);
        double[] expected = Arrays.stream(stft.conditionedFrames(signal)).mapToDouble(frame -> {
            double sum = 0;
            for (double sample : frame) {
                sum += sample * sample;
            }
            return sum;
        }).toArray();
        assertArrayEquals(expected, stft.energy(signal));
    }
}
