package earshot.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every augmentation. */
class AugmentationsTest {

    static List<Augmentation> all() {
        return List.of(new TimeShift(600), new TimeStretch(0.8, 1.25, 512),
                new PitchShift(-3, 3, 512), new SpeedChange(0.8, 1.25), new AddNoise(5, 30),
                new Gain(-12, 12), new SpectralTilt(-12, 12),
                Chain.empty().then(1, new Gain(-6, 6)).then(0.5, new TimeShift(100)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSeedDecides(Augmentation augmentation) {
        Signal clip = Sounds.noise(3500, 1);
        double[] first = augmentation.apply(clip, Seeds.of(7).random()).samples();
        assertArrayEquals(first, augmentation.apply(clip, Seeds.of(7).random()).samples());
        for (int seed = 8; seed < 18; seed++) {
            assertFalse(Arrays.equals(first,
                    augmentation.apply(clip, Seeds.of(seed).random()).samples()));
        }
    }

    /** The clip itself is not touched. */
    @ParameterizedTest
    @MethodSource("all")
    void theClipStaysAsItIs(Augmentation augmentation) {
        Signal clip = Sounds.noise(3500, 1);
        augmentation.apply(clip, Seeds.of(7).random());
        assertArrayEquals(Sounds.noise(3500, 1).samples(), clip.samples());
    }

    @ParameterizedTest
    @MethodSource("all")
    void shortClipsAndSilenceComeThrough(Augmentation augmentation) {
        for (int length : new int[] {0, 1, 2, 3, 100, 511, 512, 513, 5000}) {
            for (Signal clip : List.of(Sounds.noise(length, 1), Sounds.silence(length),
                    Signal.mono(Arrays.stream(Sounds.noise(length, 2).samples())
                            .map(x -> 1e-300 * x).toArray(), 8000),
                    Signal.mono(Arrays.stream(Sounds.noise(length, 2).samples())
                            .map(x -> 1e99 * x).toArray(), 8000))) {
                Signal changed = augmentation.apply(clip, Seeds.of(length).random());
                assertTrue(Sounds.isFinite(changed), length + " samples");
                assertEquals(8000, changed.sampleRate());
                assertTrue(changed.length() <= 1.25 * length + 1);
                assertTrue(changed.length() >= length / 1.25 - 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void silenceStaysSilence(Augmentation augmentation) {
        Signal changed = augmentation.apply(Sounds.silence(3000), Seeds.of(1).random());
        assertTrue(Arrays.stream(changed.samples()).allMatch(x -> x == 0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesOneChannel(Augmentation augmentation) {
        Signal stereo = Signal.of(new double[2][100], 8000);
        assertThrows(IllegalStateException.class,
                () -> augmentation.apply(stereo, Seeds.of(1).random()));
    }

    @Test
    void aSpecTellsEveryBound() {
        List<Augmentation> different = Stream.concat(all().stream(), Stream.of(
                new TimeShift(601), new TimeStretch(0.81, 1.25, 512),
                new TimeStretch(0.8, 1.250001, 512), new TimeStretch(0.8, 1.25, 256),
                new PitchShift(-2, 3, 512), new PitchShift(-3, 2, 512), new PitchShift(-3, 3, 256),
                new SpeedChange(0.8, 1.2), new SpeedChange(0.9, 1.25), new AddNoise(6, 30),
                new AddNoise(5, 31), new Gain(-12, 11), new Gain(-11, 12),
                new SpectralTilt(-12, 11), new SpectralTilt(-11, 12))).toList();
        Set<String> specs = new HashSet<>();
        different.forEach(augmentation -> specs.add(augmentation.spec()));
        assertEquals(different.size(), specs.size());
    }

    @Test
    void specsReadLikeThis() {
        assertEquals(List.of("shift 600", "stretch 0.8 to 1.25 frame 512 hop 128",
                "pitch -3.0 to 3.0 semitones frame 512 hop 128", "speed 0.8 to 1.25",
                "noise 5.0 to 30.0 dB", "gain -12.0 to 12.0 dB", "tilt -12.0 to 12.0 dB",
                "chain (1.0 gain -6.0 to 6.0 dB; 0.5 shift 100)"),
                all().stream().map(Augmentation::spec).toList());
    }

    /** With equal bounds nothing is left to chance: the drawn amount is the named one. */
    @Test
    void equalBoundsAreTheAmount() {
        Signal clip = Sounds.noise(2000, 1);
        RandomGenerator any = Seeds.of(1).random();
        var stretch = new TimeStretch(0.7, 0.7, 256);
        var pitch = new PitchShift(5, 5, 256);
        assertArrayEquals(TimeStretch.stretch(clip, 0.7, stretch.stft()).samples(),
                stretch.apply(clip, any).samples());
        assertArrayEquals(PitchShift.shift(clip, 5, stretch.stft()).samples(),
                pitch.apply(clip, any).samples());
        assertArrayEquals(SpeedChange.play(clip, 1.7).samples(),
                new SpeedChange(1.7, 1.7).apply(clip, any).samples());
        assertArrayEquals(Gain.amplify(clip, 3).samples(), new Gain(3, 3).apply(clip, any)
                .samples());
        assertArrayEquals(SpectralTilt.tilt(clip, 3).samples(),
                new SpectralTilt(3, 3).apply(clip, any).samples());
        assertArrayEquals(clip.samples(), new TimeShift(0).apply(clip, any).samples());
    }
}
