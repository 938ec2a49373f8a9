package earshot.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TimeAndPitchTest {

    private static final int BINS = 512; // up to the Nyquist frequency
    private static final Stft STFT = Stft.of(StftConfig.librosa(512, 128));
    private static final Stft SHORT = Stft.of(StftConfig.librosa(64, 16));

    // Shift

    @Property(tries = 100)
    void aShiftMovesEverySample(@ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(min = -80, max = 80) int shift) {
        double[] x = Golden.lcg(length, 1);
        double[] y = TimeShift.shift(Signal.mono(x, 8000), shift).samples();
        assertEquals(length, y.length);
        for (int n = 0; n < length; n++) {
            assertEquals(n - shift >= 0 && n - shift < length ? x[n - shift] : 0, y[n]);
        }
    }

    @Test
    void theLongestShiftsLeaveSilence() {
        for (int shift : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 5, -5}) {
            assertArrayEquals(new double[5],
                    TimeShift.shift(Sounds.noise(5, 1), shift).samples());
        }
    }

    /** An impulse in the middle is seen everywhere within the bound, and nowhere else. */
    @Test
    void everyShiftWithinTheBoundOccurs() {
        double[] impulse = new double[21];
        impulse[10] = 1;
        boolean[] seen = new boolean[21];
        RandomGenerator random = Seeds.of(1).random();
        for (int i = 0; i < 300; i++) {
            double[] y = new TimeShift(4).apply(Signal.mono(impulse, 8000), random).samples();
            for (int n = 0; n < 21; n++) {
                seen[n] |= y[n] == 1;
            }
        }
        for (int n = 0; n < 21; n++) {
            assertEquals(Math.abs(n - 10) <= 4, seen[n], "at " + n);
        }
    }

    // Stretch

    @Property(tries = 100)
    void aStretchHasItsLength(@ForAll @IntRange(max = 400) int length,
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 10) double rate) {
        assertEquals(Math.rint(length / rate),
                TimeStretch.stretch(Sounds.noise(length, 1), rate, SHORT).length());
    }

    /** The numbers of {@code librosa.effects.time_stretch(y, rate, n_fft=128, hop_length=32)}. */
    @Test
    void isLibrosas() {
        assertLibrosa(1.3, 769, 85, -0.0232376347683, -0.254700738515, 0.567937861258,
                0.308278141637, -0.192098433355, 0.516977622144, 0.457076538658, -0.251710937474,
                0.392923093078, 0.288631601302);
        assertLibrosa(0.7, 1429, 158, -0.0228772209538, -0.16887320096, 0.560014366016,
                0.436152237423, -0.295820651872, 0.242215340653, 0.28032651149, -0.50837751035,
                -0.307914517798, 0.0472934192441);
    }

    private static void assertLibrosa(double rate, int length, int every, double... expected) {
        double[] y = TimeStretch.stretch(Signal.mono(Golden.signal(1000, 8000), 8000), rate,
                Stft.of(StftConfig.librosa(128, 32))).samples();
        assertEquals(length, y.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], y[i * every], 1e-10, "sample " + i * every);
        }
    }

    /** Not quite its level, though: bins of one tone, each turned by itself, drift apart. */
    @Property(tries = 40)
    void aStretchKeepsThePitch(@ForAll @Scale(6) @DoubleRange(min = 0.5, max = 2) double rate,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.9) double pitch) {
        Signal stretched = TimeStretch.stretch(Sounds.tone(pitch, 4096), rate, STFT);
        assertEquals(BINS * pitch, Sounds.peak(stretched, 2 * BINS), 1);
        double[] inner = stretched.slice(stretched.length() / 3, stretched.length() / 2).samples();
        assertEquals(0.45, Sounds.energy(inner) / inner.length, 0.15);
    }

    @Test
    void aRateOfOneIsTheSameClip() {
        Signal clip = Sounds.noise(100, 1);
        assertSame(clip, TimeStretch.stretch(clip, 1, STFT));
    }

    /** Twice as fast, what was in the second half comes in the second half. */
    @Test
    void aStretchMovesWhatIsInIt() {
        double[] x = new double[8000];
        System.arraycopy(Sounds.tone(0.3, 2000).samples(), 0, x, 5000, 2000);
        for (double rate : new double[] {0.5, 2}) {
            Signal y = TimeStretch.stretch(Signal.mono(x, 8000), rate, STFT);
            double total = Sounds.energy(y.samples());
            double inside = Sounds.energy(
                    y.slice((int) (4800 / rate), (int) (7200 / rate)).samples());
            assertTrue(inside > 0.97 * total, "rate " + rate + ": " + inside / total);
        }
    }

    // Pitch

    @Property(tries = 40)
    void aPitchShiftMovesAToneByItsRatio(
            @ForAll @Scale(6) @DoubleRange(min = -12, max = 12) double semitones,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.75) double place) {
        double ratio = Math.pow(2, semitones / 12);
        double pitch = place * Math.min(1, 1 / ratio);
        Signal shifted = PitchShift.shift(Sounds.tone(pitch, 4096), semitones, STFT);
        assertEquals(4096, shifted.length());
        assertEquals(BINS * pitch * ratio, Sounds.peak(shifted, 2 * BINS), 1);
        double[] inner = shifted.slice(1500, 2500).samples();
        assertEquals(0.45, Sounds.energy(inner) / inner.length, 0.15);
    }

    @Property(tries = 100)
    void aPitchShiftKeepsTheLength(@ForAll @IntRange(max = 400) int length,
            @ForAll @Scale(6) @DoubleRange(min = -24, max = 24) double semitones) {
        assertEquals(length,
                PitchShift.shift(Sounds.noise(length, 1), semitones, SHORT).length());
    }

    @Test
    void aShiftByNothingIsTheSameClip() {
        assertArrayEquals(Golden.lcg(300, 1),
                PitchShift.shift(Sounds.noise(300, 1), 0, STFT).samples());
    }

    /** The end of the clip is still at its end. */
    @Test
    void aPitchShiftMovesNothingInTime() {
        double[] x = new double[8000];
        System.arraycopy(Sounds.tone(0.3, 2000).samples(), 0, x, 5000, 2000);
        for (double semitones : new double[] {-7, 7}) {
            Signal y = PitchShift.shift(Signal.mono(x, 8000), semitones, STFT);
            double inside = Sounds.energy(y.slice(4800, 7200).samples());
            assertTrue(inside > 0.97 * Sounds.energy(y.samples()), semitones + " semitones");
        }
    }

    // Speed

    @Property(tries = 60)
    void aSpeedChangeMovesAToneByItsFactor(
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 2) double factor,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.75) double place) {
        double pitch = place * Math.min(1, 1 / factor);
        Signal played = SpeedChange.play(Sounds.tone(pitch, 4096), factor);
        assertEquals(Math.rint(4096 / factor), played.length());
        assertEquals(BINS * pitch * factor, Sounds.peak(played, 2 * BINS), 1);
        double[] expected = Sounds.tone(pitch * factor, 1500).samples();
        assertArrayEquals(Arrays.copyOfRange(expected, 500, 1500),
                played.slice(500, 1500).samples(), 0.005);
    }

    @Property(tries = 100)
    void aSpeedChangeHasItsLength(@ForAll @IntRange(max = 400) int length,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 2) double factor) {
        assertEquals(Math.rint(length / factor),
                SpeedChange.play(Sounds.noise(length, 1), factor).length());
    }

    @Test
    void halvesAreRoundedToEvenAsPythonDoes() {
        assertEquals(2, SpeedChange.play(Sounds.noise(5, 1), 2).length());
        assertEquals(4, SpeedChange.play(Sounds.noise(7, 1), 2).length());
        assertEquals(2, TimeStretch.stretch(Sounds.noise(5, 1), 2, SHORT).length());
    }

    @Test
    void aFactorOfOneCopies() {
        assertArrayEquals(Golden.lcg(300, 1), SpeedChange.play(Sounds.noise(300, 1), 1).samples());
    }
}
