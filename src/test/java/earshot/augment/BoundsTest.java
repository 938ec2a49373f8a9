package earshot.augment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.util.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BoundsTest {

    private static final int DRAWS = 4000;

    @Property(tries = 100)
    void staysBetween(@ForAll @Scale(6) @DoubleRange(min = 0.1, max = 10) double a,
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 10) double b, @ForAll long seed) {
        double min = Math.min(a, b);
        double max = Math.max(a, b);
        RandomGenerator random = Seeds.of(seed).random();
        for (int i = 0; i < 20; i++) {
            double amount = Bounds.uniform(min, max, random);
            double ratio = Bounds.ratio(min, max, random);
            assertTrue(amount >= min && amount <= max);
            assertTrue(ratio >= min && ratio <= max);
        }
        assertEquals(min, Bounds.uniform(min, min, random));
        assertEquals(min, Bounds.ratio(min, min, random));
    }

    /** A quarter of the amounts lie in each quarter between the bounds, within 5 deviations. */
    @Test
    void allAmountsAreEquallyLikely() {
        RandomGenerator random = Seeds.of(1).random();
        int[] uniform = new int[4];
        int[] ratio = new int[4];
        for (int i = 0; i < DRAWS; i++) {
            uniform[(int) (Bounds.uniform(-2, 2, random) + 2)]++;
            ratio[(int) (2 * Math.log(Bounds.ratio(0.5, 2, random)) / Math.log(2) + 2)]++;
        }
        double tolerance = 5 * Math.sqrt(DRAWS * 0.25 * 0.75);
        for (int quarter = 0; quarter < 4; quarter++) {
            assertEquals(DRAWS / 4.0, uniform[quarter], tolerance);
            assertEquals(DRAWS / 4.0, ratio[quarter], tolerance);
        }
    }

    @Test
    void boundsAreChecked() {
        assertMessage("Gain in dB needs bounds from -100.0 up to 100.0, the lower one first, got "
                + "6.0 and -6.0", () -> new Gain(6, -6));
        assertMessage("Gain in dB takes -100.0 to 100.0, got 101.0",
                () -> Gain.amplify(Sounds.silence(1), 101));
        double nan = Double.NaN;
        Stft stft = Stft.of(StftConfig.librosa(64, 16));
        List<Executable> refused = List.of(() -> new Gain(nan, 0), () -> new Gain(0, nan),
                () -> new Gain(-101, 0), () -> new Gain(0, 101),
                () -> Gain.amplify(Sounds.silence(1), -101),
                () -> Gain.amplify(Sounds.silence(1), nan),
                () -> new AddNoise(-101, 0), () -> new AddNoise(0, 101), () -> new AddNoise(2, 1),
                () -> AddNoise.add(Sounds.silence(1), nan, Seeds.of(1).random()),
                () -> new SpectralTilt(-61, 0), () -> new SpectralTilt(0, 61),
                () -> SpectralTilt.tilt(Sounds.silence(1), 61),
                () -> new SpeedChange(0.49, 1), () -> new SpeedChange(1, 2.01),
                () -> SpeedChange.play(Sounds.silence(1), 2.01),
                () -> new TimeStretch(0.09, 1, stft), () -> new TimeStretch(1, 10.1, stft),
                () -> TimeStretch.stretch(Sounds.silence(1), 0, stft),
                () -> new PitchShift(-25, 0, stft), () -> new PitchShift(0, 25, stft),
                () -> PitchShift.shift(Sounds.silence(1), 25, stft),
                () -> new TimeShift(-1), () -> new TimeShift((1 << 29) + 1),
                () -> Chain.empty().then(-0.1, new TimeShift(1)),
                () -> Chain.empty().then(1.1, new TimeShift(1)),
                () -> Chain.empty().then(nan, new TimeShift(1)));
        for (int i = 0; i < refused.size(); i++) {
            assertThrows(IllegalArgumentException.class, refused.get(i), "number " + i);
        }
    }

    @Test
    void theWidestBoundsServe() {
        Signal clip = Sounds.noise(300, 1);
        List<Augmentation> widest = List.of(new Gain(-100, 100), new AddNoise(-100, 100),
                new SpectralTilt(-60, 60), new SpeedChange(0.5, 2), new TimeStretch(0.1, 10, 64),
                new PitchShift(-24, 24, 64), new PitchShift(-24, -24, 2),
                new PitchShift(24, 24, 2), new TimeShift(1 << 29));
        for (Augmentation augmentation : widest) {
            for (int seed = 0; seed < 20; seed++) {
                assertTrue(Sounds.isFinite(augmentation.apply(clip, Seeds.of(seed).random())));
            }
        }
    }

    @Test
    void framesMustGoTogetherAgain() {
        for (StftConfig config : List.of(StftConfig.librosa(64, 33), StftConfig.librosa(1, 1),
                StftConfig.torchaudio(64, 16), StftConfig.tensorflow(64, 16),
                StftConfig.kaldi(64, 16), StftConfig.librosa(64, 16).withWindowSamples(32))) {
            Stft stft = Stft.of(config);
            String expected = "stretching needs StftConfig.librosa(frame, hop) with a hop of at "
                    + "most half a frame, got " + config;
            assertMessage(expected, () -> new TimeStretch(1, 1, stft));
            assertMessage(expected, () -> new PitchShift(1, 1, stft));
            assertMessage(expected, () -> TimeStretch.stretch(Sounds.noise(99, 1), 2, stft));
        }
        assertEquals("stretch 1.0 to 1.0 frame 64 hop 32",
                new TimeStretch(1, 1, Stft.of(StftConfig.librosa(64, 32))).spec());
    }

    private static void assertMessage(String expected, Executable refused) {
        assertEquals(expected,
                assertThrows(IllegalArgumentException.class, refused).getMessage());
    }
}
