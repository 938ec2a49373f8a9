package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.Golden;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class InterpolatorTest {

    /** Up to 0.79 of the lower Nyquist frequency, between the samples is what was there. */
    @Property(tries = 100)
    void aToneStaysTheTone(@ForAll @Scale(6) @DoubleRange(min = 0.25, max = 4) double step,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.79) double pitch) {
        double radians = Math.PI * pitch * Math.min(1, 1 / step);
        double[] expected = tone(radians * step, (int) (2000 / step));
        double[] actual = Interpolator.read(tone(radians, 2000), step, expected.length);
        assertInnerEquals(expected, actual, 0.005);
    }

    /** What the outputs cannot carry is gone, by more than 50 dB. */
    @Property(tries = 100)
    void aToneTooHighVanishes(@ForAll @Scale(6) @DoubleRange(min = 1.2, max = 4) double step,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double place) {
        double lowest = 1.015 / step;
        double[] high = tone(Math.PI * (lowest + place * (1 - lowest)), 4000);
        double[] left = Interpolator.read(high, step, (int) (4000 / step));
        assertInnerEquals(new double[left.length], left, 0.003);
    }

    /** The sum over all inputs with h by its formula: tables and mixing cost less than 0.1 %. */
    @Property(tries = 30)
    void followsItsFormula(@ForAll @Scale(6) @DoubleRange(min = 0.3, max = 3) double step,
            @ForAll @IntRange(max = 100) int length) {
        assumeTrue(step != 1);
        double[] x = Golden.lcg(length, 5);
        double[] y = Interpolator.read(x, step, 150);
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int n = 0; n < x.length; n++) {
                sum += x[n] * weight(n - i * step, 0.9 * Math.min(1, 1 / step));
            }
            assertEquals(sum, y[i], 0.006);
        }
    }

    private static double weight(double distance, double c) {
        double u = c * distance;
        if (Math.abs(u) >= 16) {
            return 0;
        }
        double sinc = u == 0 ? 1 : Math.sin(Math.PI * u) / (Math.PI * u);
        return c * sinc * (0.54 + 0.46 * Math.cos(Math.PI * u / 16));
    }

    @Property(tries = 50)
    void aConstantStaysConstant(
            @ForAll @Scale(6) @DoubleRange(min = 0.0625, max = 16) double step) {
        double[] ones = new double[2000];
        Arrays.fill(ones, 1);
        double[] y = Interpolator.read(ones, step, (int) (2000 / step));
        int silence = (int) Math.ceil(20 / Math.min(1, step)); // of the ends, in outputs
        for (int i = silence; i < y.length - silence; i++) {
            assertEquals(1, y[i], 1e-12);
        }
    }

    @Property(tries = 50)
    void isLinear(@ForAll @Scale(6) @DoubleRange(min = 0.5, max = 2) double step,
            @ForAll @Scale(6) @DoubleRange(min = -2, max = 2) double factor) {
        double[] a = Golden.lcg(300, 1);
        double[] b = Golden.lcg(300, 2);
        double[] mixed = new double[300];
        Arrays.setAll(mixed, n -> a[n] + factor * b[n]);
        double[] ya = Interpolator.read(a, step, 400);
        double[] yb = Interpolator.read(b, step, 400);
        double[] sum = new double[400];
        Arrays.setAll(sum, n -> ya[n] + factor * yb[n]);
        assertArrayEquals(sum, Interpolator.read(mixed, step, 400), 1e-12);
    }

    @Test
    void aStepOfOneCopies() {
        double[] x = Golden.lcg(100, 1);
        assertArrayEquals(x, Interpolator.read(x, 1, 100));
        assertArrayEquals(Arrays.copyOf(x, 40), Interpolator.read(x, 1, 40));
        assertArrayEquals(Arrays.copyOf(x, 140), Interpolator.read(x, 1, 140));
    }

    @Test
    void beyondTheEndIsSilence() {
        double[] y = Interpolator.read(new double[] {1, 1, 1}, 0.5, 200);
        assertTrue(Math.abs(y[2]) > 0.5);
        assertArrayEquals(new double[150], Arrays.copyOfRange(y, 50, 200));
        assertArrayEquals(new double[9], Interpolator.read(new double[0], 1.5, 9));
        assertEquals(0, Interpolator.read(new double[9], 1.5, 0).length);
    }

    /** How long a silence is asked for does not change the sound before it. */
    @Test
    void theLengthDecidesNothingElse() {
        double[] x = Golden.lcg(50, 1);
        assertArrayEquals(Interpolator.read(x, 0.7, 30),
                Arrays.copyOf(Interpolator.read(x, 0.7, 300), 30));
    }

    @Test
    void saysWhatItTakes() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> Interpolator.read(new double[9], 17, 1));
        assertEquals("an Interpolator reads at least 0 samples in steps of 1/16 to 16, got 1 sample"
                + " in steps of 17.0", error.getMessage());
        for (double step : new double[] {0, -1, 0.06, Double.NaN}) {
            assertThrows(IllegalArgumentException.class,
                    () -> Interpolator.read(new double[9], step, 1));
        }
        assertThrows(IllegalArgumentException.class,
                () -> Interpolator.read(new double[9], 2, -1));
    }

    private static double[] tone(double radians, int length) {
        double[] samples = new double[length];
        Arrays.setAll(samples, n -> StrictMath.sin(radians * n + 0.3));
        return samples;
    }

    private static void assertInnerEquals(double[] expected, double[] actual, double tolerance) {
        int quarter = expected.length / 4;
        assertArrayEquals(Arrays.copyOfRange(expected, quarter, 3 * quarter),
                Arrays.copyOfRange(actual, quarter, 3 * quarter), tolerance);
    }
}
