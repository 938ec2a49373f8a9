package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.util.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SynthTest {

    /** A sine of whole periods has a mean of 0 and a mean square of amplitude² / 2. */
    @Property(tries = 200)
    void wholePeriodsOfASine(@ForAll @IntRange(min = 1, max = 3999) int hertz,
            @ForAll @DoubleRange(min = 0.01, max = 1) double amplitude) {
        double[] samples = Synth.sine(hertz, amplitude, 1, 8000).samples();
        assertEquals(0, Arrays.stream(samples).average().orElseThrow(), 1e-9);
        assertEquals(amplitude * amplitude / 2,
                Arrays.stream(samples).map(x -> x * x).average().orElseThrow(), 1e-9);
    }

    /** Above half the rate nothing new comes: 5000 Hz at 8000 Hz is 3000 Hz upside down. */
    @Property(tries = 200)
    void tooHighFoldsBack(@ForAll @IntRange(min = 4001, max = 7999) int hertz) {
        double[] high = Synth.sine(hertz, 1, 0.1, 8000).samples();
        double[] alias = Synth.sine(8000 - hertz, -1, 0.1, 8000).samples();
        assertArrayEquals(alias, high, 1e-9);
    }

    @Property(tries = 100)
    void addingIsSampleBySample(@ForAll @IntRange(max = 50) int first,
            @ForAll @IntRange(max = 50) int second) {
        Signal a = Signal.mono(Golden.lcg(first, 1), 8000);
        Signal b = Signal.mono(Golden.lcg(second, 2), 8000);
        double[] sum = Synth.add(a, b).samples();
        double[] joined = Synth.join(a, b).samples();
        assertEquals(Math.max(first, second), sum.length);
        for (int n = 0; n < sum.length; n++) {
            double expected = (n < first ? a.samples()[n] : 0) + (n < second ? b.samples()[n] : 0);
            assertEquals(expected, sum[n]);
        }
        assertArrayEquals(a.samples(), Arrays.copyOf(joined, first));
        assertArrayEquals(b.samples(), Arrays.copyOfRange(joined, first, first + second));
    }

    /** The golden files' test signal is two tones and noise, made here in another way. */
    @Test
    void makesTheGoldenTones() {
        Signal tone = Synth.sine(440, 0.5, 0.125, 8000);
        double[] noise = Arrays.stream(Golden.lcg(1000, 12345)).map(x -> 0.1 * x).toArray();
        double[] rest = Arrays.copyOf(Golden.signal(1000, 8000), 1000);
        for (int n = 0; n < 1000; n++) {
            rest[n] -= 0.25 * StrictMath.sin(2 * Math.PI * 1320.5 * n / 8000 + 0.3);
        }
        Signal sum = Synth.add(tone, Signal.mono(noise, 8000));
        assertArrayEquals(rest, sum.samples(), 1e-15);
    }

    @Test
    void aQuarterOfTheRateIsZeroOneZeroMinusOne() {
        assertArrayEquals(new double[] {0, 1, 0, -1, 0, 1, 0, -1},
                Synth.sine(2, 1, 1, 8).samples(), 1e-14);
    }

    @Test
    void harmonicsAreSinesAdded() {
        Signal sum = Synth.add(Synth.sine(100, 0.5, 0.1, 8000), Synth.sine(300, 0.2, 0.1, 8000));
        assertArrayEquals(sum.samples(),
                Synth.harmonics(100, new double[] {0.5, 0, 0.2}, 0.1, 8000).samples(), 1e-12);
    }

    /** A glide from 100 to 300 Hz in a second has 200 periods, 75 of them in the first half. */
    @Test
    void aChirpGlidesEvenly() {
        double[] chirp = Synth.chirp(100, 300, 1, 1, 48000).samples();
        assertEquals(200, upwardCrossings(chirp, 0, 48000), 1);
        assertEquals(75, upwardCrossings(chirp, 0, 24000), 1);
        assertArrayEquals(Synth.sine(100, 1, 1, 48000).samples(),
                Synth.chirp(100, 100, 1, 1, 48000).samples(), 1e-9);
    }

    private static int upwardCrossings(double[] samples, int start, int end) {
        int crossings = 0;
        for (int n = start + 1; n < end; n++) {
            crossings += samples[n - 1] < 0 && samples[n] >= 0 ? 1 : 0;
        }
        return crossings;
    }

    @Test
    void noiseIsWhiteAndBelongsToItsSeed() {
        double[] noise = Synth.noise(0.5, 1, 48000, Seeds.of(1)).samples();
        assertArrayEquals(noise, Synth.noise(0.5, 1, 48000, Seeds.of(1)).samples());
        assertTrue(Arrays.stream(noise).allMatch(x -> x >= -0.5 && x < 0.5));
        double power = Arrays.stream(noise).map(x -> x * x).average().orElseThrow();
        assertEquals(0.25 / 3, power, 0.002);
        double lag = 0;
        for (int n = 1; n < noise.length; n++) {
            lag += noise[n] * noise[n - 1] / noise.length;
        }
        assertEquals(0, lag, 0.002);
        double[] other = Synth.noise(0.5, 1, 48000, Seeds.of(2)).samples();
        assertTrue(noise[0] != other[0] && noise[1] != other[1]);
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        var error = assertThrows(IllegalArgumentException.class, () ->
                Synth.add(Synth.silence(1, 8000), Synth.silence(1, 16000)));
        assertEquals("sounds to combine agree in rate and channels, got Signal[1 channel, 8000 "
                + "samples, 8000 Hz] and Signal[1 channel, 16000 samples, 16000 Hz]: resample or "
                + "mix one of them first", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Synth.silence(-1, 8000));
        assertThrows(IllegalArgumentException.class, () -> Synth.silence(Double.NaN, 8000));
        assertThrows(IllegalArgumentException.class, () -> Synth.silence(1, 0));
    }
}
