package earshot.dsp;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.util.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GriffinLimTest {

    private final Stft stft = Stft.of(StftConfig.librosa(256, 64));
    private final Signal signal = Signal.mono(Golden.signal(1000, 8000), 8000);
    private final Spectrogram magnitude = stft.magnitude(signal);

    /**
     * The files are librosa 0.11.0's griffinlim(abs(stft(signal(1000), n_fft=256, hop_length=64)),
     * n_iter=8, hop_length=64, n_fft=256, init=None, momentum=M, length=1000) in float64: init None
     * has all phases begin at 0.
     */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.99"})
    void fromPhasesOfZeroItGivesLibrosasNumbers(String momentum) {
        Spectrum[] ones = new Spectrum[magnitude.frames()];
        Arrays.setAll(ones, t -> new Spectrum(new double[129], new double[129]));
        for (Spectrum frame : ones) {
            Arrays.fill(frame.re(), 1);
        }
        Signal rebuilt = GriffinLim.of(stft).withIterations(8)
                .withMomentum(Double.parseDouble(momentum)).rebuild(magnitude, 1000, ones);
        assertClose(Golden.read("griffinlim_8_momentum_" + momentum).values(), rebuilt.samples(),
                1e-10);
    }

    @Test
    void theSignalItselfIsAtDistanceZeroAndSilenceAtOne() {
        GriffinLim griffinLim = GriffinLim.of(stft);
        assertEquals(0, griffinLim.distance(magnitude, signal));
        Signal silence = Signal.mono(new double[1000], 8000);
        assertEquals(1, griffinLim.distance(magnitude, silence), 1e-15);
        assertEquals(0, griffinLim.distance(stft.magnitude(silence), silence));
    }

    @Test
    void theRightPhasesStayRight() {
        Signal same = GriffinLim.of(stft).rebuild(magnitude, 1000, stft.spectra(signal));
        assertArrayEquals(signal.samples(), same.samples(), 1e-10);
    }

    /** Griffin and Lim's theorem. */
    @Property(tries = 20)
    void withoutMomentumTheDistanceNeverGrows(@ForAll @IntRange(min = 1, max = 1000) int seed) {
        double before = Double.POSITIVE_INFINITY;
        for (int n = 0; n <= 8; n++) {
            GriffinLim method = GriffinLim.of(stft).withMomentum(0).withIterations(n);
            double now = method.distance(magnitude,
                    method.rebuild(magnitude, 1000, Seeds.of(seed)));
            assertTrue(now <= before + 1e-12, now + " after " + before);
            before = now;
        }
    }

    @Property(tries = 20)
    void momentumIsNearerAfterThirtyTwo(@ForAll @IntRange(min = 1, max = 1000) int seed) {
        GriffinLim fast = GriffinLim.of(stft);
        double start = distance(fast.withIterations(0), seed);
        assertTrue(distance(fast, seed) < 0.4 * start);
        assertTrue(distance(fast.withMomentum(0), seed) < 0.6 * start);
    }

    private double distance(GriffinLim method, int seed) {
        return method.distance(magnitude, method.rebuild(magnitude, 1000, Seeds.of(seed)));
    }

    @Test
    void oneSeedGivesOneSound() {
        GriffinLim method = GriffinLim.of(stft);
        double[] once = method.rebuild(magnitude, 1000, Seeds.of(1)).samples();
        assertArrayEquals(once, method.rebuild(magnitude, 1000, Seeds.of(1)).samples());
        assertTrue(!Arrays.equals(once, method.rebuild(magnitude, 1000, Seeds.of(2)).samples()));
    }

    @Test
    void silenceStaysSilent() {
        Spectrogram nothing = magnitude.map(m -> 0);
        assertArrayEquals(new double[1000],
                GriffinLim.of(stft).rebuild(nothing, 1000, Seeds.of(1)).samples());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused("900 samples have 15 frames of 129 bins, got 16 of 129: take the STFT and"
                + " the length that the magnitudes come from", magnitude, 900);
        assertRefused("a magnitude is finite, and 0 or more, got -1.0: decibels become powers by"
                + " Decibels.toPower", magnitude.map(m -> -1), 1000);
        assertRefused("a magnitude is finite, and 0 or more, got NaN: decibels become powers by"
                + " Decibels.toPower", magnitude.map(m -> Double.NaN), 1000);
        assertMessage("GriffinLim needs an STFT that can be undone, got one that removes means or"
                + " emphasises: leave both out",
                () -> GriffinLim.of(Stft.of(StftConfig.kaldi(200, 80))));
        assertMessage("iterations are 0 or more, got -1",
                () -> GriffinLim.of(stft).withIterations(-1));
        assertMessage("a momentum is 0 or more, got NaN",
                () -> GriffinLim.of(stft).withMomentum(Double.NaN));
    }

    private void assertRefused(String message, Spectrogram wrong, int samples) {
        assertMessage(message, () -> GriffinLim.of(stft).rebuild(wrong, samples, Seeds.of(1)));
    }

    private static void assertMessage(String message, Runnable wrong) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
