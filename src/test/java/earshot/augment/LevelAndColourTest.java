package earshot.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.Fft;
import earshot.util.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LevelAndColourTest {

    // Noise

    @Property(tries = 200)
    void theRatioIsTheOneAskedFor(@ForAll @IntRange(min = 1, max = 500) int length,
            @ForAll @Scale(6) @DoubleRange(min = -100, max = 100) double snrDb, @ForAll long seed,
            @ForAll @Scale(6) @DoubleRange(min = -140, max = 90) double magnitude) {
        double scale = Math.pow(10, magnitude);
        double[] x = Arrays.stream(Golden.lcg(length, seed & 0xffff)).map(v -> scale * v).toArray();
        double[] y = AddNoise.add(Signal.mono(x, 8000), snrDb, Seeds.of(seed).random()).samples();
        double[] noise = new double[length];
        Arrays.setAll(noise, n -> y[n] - x[n]);
        double actual = 10 * Math.log10(Sounds.energy(x) / Sounds.energy(noise));
        assertEquals(snrDb, actual, 0.001);
    }

    @Test
    void theRatioIsDrawnBetweenItsBounds() {
        double[] x = Golden.lcg(2000, 1);
        double least = 100;
        double most = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[] y = new AddNoise(10, 20).apply(Signal.mono(x, 8000), Seeds.of(seed).random())
                    .samples();
            Arrays.setAll(y, n -> y[n] - x[n]);
            double snrDb = 10 * Math.log10(Sounds.energy(x) / Sounds.energy(y));
            least = Math.min(least, snrDb);
            most = Math.max(most, snrDb);
        }
        assertTrue(least > 9.999 && least < 10.5 && most < 20.001 && most > 19.5,
                least + " … " + most);
    }

    /** Mean 0, neighbours unrelated, and evenly spread up to √3 times its root mean square. */
    @Test
    void theNoiseIsWhiteAndUniform() {
        int length = 40_000;
        double[] impulse = new double[length];
        impulse[0] = Math.sqrt(length); // a root mean square of 1
        double[] noise = AddNoise.add(Signal.mono(impulse, 8000), 0, Seeds.of(3).random())
                .samples();
        noise[0] -= impulse[0];
        double lag = 0;
        for (int n = 1; n < length; n++) {
            lag += noise[n] * noise[n - 1] / length;
        }
        assertEquals(0, lag, 5 / Math.sqrt(length));
        assertEquals(0, Arrays.stream(noise).average().orElseThrow(), 5 / Math.sqrt(length));
        double largest = Arrays.stream(noise).map(Math::abs).max().orElseThrow();
        assertEquals(Math.sqrt(3), largest, 0.02);
        long inner = Arrays.stream(noise).filter(v -> Math.abs(v) < Math.sqrt(3) / 2).count();
        assertEquals(0.5, (double) inner / length, 0.02);
    }

    @Test
    void silenceGetsNoNoise() {
        Signal silence = Sounds.silence(50);
        assertSame(silence, AddNoise.add(silence, 10, Seeds.of(1).random()));
    }

    // Gain

    @Property(tries = 100)
    void aGainIsAFactor(@ForAll @Scale(6) @DoubleRange(min = -100, max = 100) double db) {
        double[] x = Golden.lcg(50, 1);
        double[] y = Gain.amplify(Signal.mono(x, 8000), db).samples();
        for (int n = 0; n < 50; n++) {
            assertEquals(Math.pow(10, db / 20) * x[n], y[n], 1e-12 * Math.abs(y[n]));
        }
    }

    @Test
    void twentyDecibelsAreTenTimes() {
        Signal clip = Signal.mono(new double[] {0.5, -0.25}, 8000);
        assertArrayEquals(new double[] {5, -2.5}, Gain.amplify(clip, 20).samples(), 1e-14);
        assertArrayEquals(new double[] {0.05, -0.025}, Gain.amplify(clip, -20).samples(), 1e-16);
    }

    // Tilt

    /** |H| of an impulse's answer, at every frequency, by the formula; s² · (1 + a²) is 1. */
    @Property(tries = 60)
    void theResponseIsItsFormula(
            @ForAll @Scale(6) @DoubleRange(min = -60, max = 60) double tiltDb) {
        double g = Math.pow(10, tiltDb / 20);
        double a = (g - 1) / (g + 1);
        double[] impulse = new double[64];
        impulse[20] = 0.7;
        double[] power = Fft.ofSize(64).forwardReal(
                SpectralTilt.tilt(Signal.mono(impulse, 8000), tiltDb).samples()).power();
        for (int k = 0; k <= 32; k++) {
            double expected = 0.49 * (1 + a * a - 2 * a * Math.cos(Math.PI * k / 32))
                    / (1 + a * a);
            assertEquals(expected, power[k], 1e-9);
        }
        assertEquals(tiltDb, 10 * Math.log10(power[32] / power[0]), 1e-6);
    }

    @Property(tries = 100)
    void aTiltKeepsTheLevel(@ForAll @Scale(6) @DoubleRange(min = -60, max = 60) double tiltDb,
            @ForAll @IntRange(max = 300) int length) {
        Signal tilted = SpectralTilt.tilt(Sounds.noise(length, 1), tiltDb);
        assertEquals(length, tilted.length());
        assertEquals(Sounds.energy(Golden.lcg(length, 1)), Sounds.energy(tilted.samples()), 1e-9);
    }

    /** With g = 3, a is ½: 1, 1, 0 becomes s · (1, ½, −½), and s² · 1.5 = 2. */
    @Test
    void aTiltByHand() {
        double s = Math.sqrt(4 / 3.0);
        double db = 20 * Math.log10(3);
        Signal clip = Signal.mono(new double[] {1, 1, 0}, 8000);
        assertArrayEquals(new double[] {s, s / 2, -s / 2},
                SpectralTilt.tilt(clip, db).samples(), 1e-12);
    }

    // Chain

    @Test
    void anEmptyChainGivesBackItsInput() {
        Signal clip = Sounds.noise(100, 1);
        assertSame(clip, Chain.empty().apply(clip, Seeds.of(1).random()));
        assertEquals("chain ()", Chain.empty().spec());
    }

    @Test
    void aChainAppliesOneAfterAnother() {
        Signal clip = Sounds.noise(100, 1);
        Chain chain = Chain.empty().then(1, new SpectralTilt(6, 6)).then(0, new Gain(9, 9))
                .then(1, new SpeedChange(1.5, 1.5));
        Signal expected = SpeedChange.play(SpectralTilt.tilt(clip, 6), 1.5);
        assertArrayEquals(expected.samples(), chain.apply(clip, Seeds.of(1).random()).samples());
        assertEquals("chain (1.0 tilt 6.0 to 6.0 dB; 0.0 gain 9.0 to 9.0 dB; "
                + "1.0 speed 1.5 to 1.5)", chain.spec());
        Chain nested = Chain.empty().then(0.5, chain.then(0.5, new TimeShift(3)));
        assertEquals("chain (0.5 " + chain.then(0.5, new TimeShift(3)).spec() + ")",
                nested.spec());
        assertEquals(3, chain.links().size());
    }

    /** Of 2000 clips a link of 0.3 changes 600, within five standard deviations. */
    @Test
    void aLinkIsUsedAsOftenAsItsProbability() {
        Signal clip = Signal.mono(new double[] {1}, 8000);
        Chain chain = Chain.empty().then(0.3, new Gain(20, 20)).then(0.6, new Gain(60, 60));
        int[] counts = new int[2];
        int both = 0;
        for (int seed = 0; seed < 2000; seed++) {
            double level = Math.log10(chain.apply(clip, Seeds.of(1).child(seed).random())
                    .samples()[0]);
            counts[0] += Math.rint(level) % 3 == 1 ? 1 : 0;
            counts[1] += Math.rint(level) >= 3 ? 1 : 0;
            both += Math.rint(level) == 4 ? 1 : 0;
        }
        assertEquals(600, counts[0], 5 * Math.sqrt(2000 * 0.3 * 0.7));
        assertEquals(1200, counts[1], 5 * Math.sqrt(2000 * 0.6 * 0.4));
        assertEquals(360, both, 5 * Math.sqrt(2000 * 0.18 * 0.82));
    }

    @Test
    void equalSeedsAreEqualNoise() {
        Signal clip = Sounds.noise(100, 1);
        double[] one = AddNoise.add(clip, 10, Seeds.of(1).random()).samples();
        assertArrayEquals(one, AddNoise.add(clip, 10, Seeds.of(1).random()).samples());
        assertFalse(Arrays.equals(one, AddNoise.add(clip, 10, Seeds.of(2).random()).samples()));
    }
}
