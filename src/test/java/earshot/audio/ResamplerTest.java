package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    private static final int[][] RATES = {{48000, 8000}, {8000, 48000}, {44100, 8000},
            {8000, 22050}, {48000, 44100}, {8476, 8000}, {11025, 8000}};

    // Laws

    /** A tone in the pass band is the same tone at the other rate: the formula's samples. */
    @Property(tries = 60)
    void aToneStaysTheTone(@ForAll @IntRange(min = 0, max = 6) int pair,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double pitch) {
        int from = RATES[pair][0];
        int to = RATES[pair][1];
        double hertz = pitch * Math.min(from, to) / 2;
        double[] expected = Synth.sine(hertz, 0.7, 0.2, to).samples();
        double[] actual = resample(Synth.sine(hertz, 0.7, 0.2, from).samples(), from, to);
        assertInnerEquals(expected, actual, 100e-6);
    }

    /** A tone that the new rate cannot carry is gone, by more than 95 dB. */
    @Property(tries = 60)
    void aToneAboveTheNewNyquistVanishes(@ForAll @DoubleRange(min = 1, max = 5.99) double pitch) {
        double[] tone = Synth.sine(pitch * 4000, 1, 0.2, 48000).samples();
        double[] left = resample(tone, 48000, 8000);
        assertInnerEquals(new double[left.length], left, Math.pow(10, -95 / 20.0));
    }

    /** Going up makes no new tones: sampled often, a tone at 3000 Hz is still the only one. */
    @Test
    void goingUpMakesNoImages() {
        double[] up = resample(Synth.sine(3000, 1, 0.2, 8000).samples(), 8000, 48000);
        double[] down = resample(up, 48000, 8000);
        assertInnerEquals(Synth.sine(3000, 1, 0.2, 8000).samples(), down, 100e-6);
        assertInnerEquals(Synth.sine(3000, 1, 0.2, 48000).samples(), up, 100e-6);
    }

    @Property(tries = 50)
    void lengthIsRoundedUp(@ForAll @IntRange(max = 3000) int length,
            @ForAll @IntRange(min = 0, max = 6) int pair) {
        long expected = (long) Math.ceil((double) length * RATES[pair][1] / RATES[pair][0]);
        assertEquals(expected, resample(new double[length], RATES[pair][0], RATES[pair][1]).length);
    }

    @Property(tries = 20)
    void isLinear(@ForAll @IntRange(min = 0, max = 6) int pair,
            @ForAll @DoubleRange(min = -2, max = 2) double factor) {
        int from = RATES[pair][0];
        int to = RATES[pair][1];
        double[] a = Golden.lcg(2000, 1);
        double[] b = Golden.lcg(2000, 2);
        double[] mixed = new double[2000];
        Arrays.setAll(mixed, n -> a[n] + factor * b[n]);
        double[] ra = resample(a, from, to);
        double[] rb = resample(b, from, to);
        double[] sum = new double[ra.length];
        Arrays.setAll(sum, n -> ra[n] + factor * rb[n]);
        assertArrayEquals(sum, resample(mixed, from, to), 1e-12);
    }

    @Test
    void aConstantStaysConstant() {
        for (int[] pair : RATES) {
            double[] ones = new double[pair[0] / 5];
            Arrays.fill(ones, 1);
            double[] actual = resample(ones, pair[0], pair[1]);
            double[] expected = new double[actual.length];
            Arrays.fill(expected, 1);
            assertInnerEquals(expected, actual, 1e-12);
        }
    }

    @Test
    void theSameRateIsTheSameSignal() {
        Signal signal = Signal.mono(Golden.lcg(100, 1), 8000);
        assertSame(signal, Resampler.of(8000, 8000).apply(signal));
    }

    /** Few phases, kept, or many, computed as they come: the same sum of the same formula. */
    @Test
    void manyPhasesFollowTheSameFormula() {
        double[] x = Golden.lcg(500, 3);
        for (int[] pair : new int[][] {{48000, 8000}, {8000, 22050}, {44101, 48000}}) {
            assertArrayEquals(byDefinition(x, pair[0], pair[1]),
                    resample(x, pair[0], pair[1]), 1e-12);
        }
    }

    /** The formula in the Javadoc, one output at a time. */
    private static double[] byDefinition(double[] x, int from, int to) {
        SincFilter filter = new SincFilter(0.95 * Math.min(1, (double) to / from));
        double[] y = new double[(int) (((long) x.length * to + from - 1) / from)];
        for (int i = 0; i < y.length; i++) {
            long position = (long) i * from;
            double[] weights = filter.weights((double) (position % to) / to);
            int first = (int) (position / to) - filter.half() + 1;
            for (int k = 0; k < weights.length; k++) {
                if (first + k >= 0 && first + k < x.length) {
                    y[i] += weights[k] * x[first + k];
                }
            }
        }
        return y;
    }

    @Test
    void channelsAreResampledApart() {
        Signal stereo = Signal.of(new double[][] {Golden.lcg(300, 1), Golden.lcg(300, 2)}, 16000);
        Signal down = Resampler.of(16000, 8000).apply(stereo);
        assertEquals(8000, down.sampleRate());
        assertArrayEquals(resample(Golden.lcg(300, 2), 16000, 8000), down.channel(1));
    }

    // Numbers of librosa: soxr's filter fades at another place, so both are compared below it

    @Test
    void isSoxrInBand() {
        assertSoxr("resample_48k_16k_soxr_hq", Golden.signal(4800, 48000), 48000, 16000, 1.0);
        assertSoxr("resample_8k_48k_soxr_hq", Golden.signal(400, 8000), 8000, 48000, 1 / 6.0);
        assertSoxr("resample_8k_22050_soxr_hq", Golden.signal(800, 8000), 8000, 22050,
                8000 / 22050.0);
    }

    private static void assertSoxr(String name, double[] x, int from, int to, double band) {
        double[] expected = lowPass(Golden.read(name).values(), 0.8 * band);
        double[] actual = lowPass(resample(x, from, to), 0.8 * band);
        assertEquals(expected.length, actual.length);
        int end = (int) (100 / band); // the filters' ends, where the two differ
        Golden.assertClose(Arrays.copyOfRange(expected, end, expected.length - end),
                Arrays.copyOfRange(actual, end, actual.length - end), 1e-3);
    }

    /** Keeps what is below 0.95 · {@code cutOff} of the Nyquist frequency. */
    private static double[] lowPass(double[] x, double cutOff) {
        SincFilter filter = new SincFilter(cutOff);
        double[] weights = filter.weights(0);
        double[] y = new double[x.length];
        for (int n = 0; n < y.length; n++) {
            for (int k = 0; k < weights.length; k++) {
                int from = n + k - filter.half() + 1;
                y[n] += from >= 0 && from < x.length ? weights[k] * x[from] : 0;
            }
        }
        return y;
    }

    @Test
    void saysWhatItTakes() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> Resampler.of(48000, 8000).apply(Synth.silence(1, 8000)));
        assertEquals("this Resampler takes signals of 48000 Hz, got 8000 Hz: make one of that rate",
                error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Resampler.of(0, 8000));
        assertThrows(IllegalArgumentException.class, () -> Resampler.of(Integer.MAX_VALUE, 8000));
    }

    /** One of them would spoil a hundred outputs. */
    @Test
    void refusesWhatIsNoSample() {
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1.1e100}) {
            double[] x = new double[100];
            x[7] = bad;
            assertEquals("resampling needs finite samples up to 1e100, but sample 7 is " + bad,
                    assertThrows(IllegalArgumentException.class, () -> resample(x, 8000, 16_000))
                            .getMessage());
        }
        assertEquals(0, resample(new double[0], 8000, 16_000).length);
    }

    private static double[] resample(double[] x, int from, int to) {
        return Resampler.of(from, to).apply(Signal.mono(x, from)).samples();
    }

    /** Equal in the middle half: the ends hear the silence beyond them. */
    private static void assertInnerEquals(double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length);
        int quarter = expected.length / 4;
        assertTrue(quarter >= 64, "long enough");
        assertArrayEquals(Arrays.copyOfRange(expected, quarter, 3 * quarter),
                Arrays.copyOfRange(actual, quarter, 3 * quarter), tolerance);
    }
}
