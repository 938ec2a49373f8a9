package earshot.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {

    private static final double TOLERANCE = 2e-15; // what the class promises

    /** All doubles there are, by their bits: tiny, subnormal, huge, negative, infinite, NaN. */
    @Property(tries = 20_000)
    void logIsTheLogarithmOfAnyDouble(@ForAll long bits) {
        double x = Double.longBitsToDouble(bits);
        assertNear(StrictMath.log(x), Elementary.log(x));
        assertNear(StrictMath.log10(x), Elementary.log10(x));
        assertNear(StrictMath.log(Math.abs(x)), Elementary.log(Math.abs(x)));
    }

    @Property(tries = 20_000)
    void logIsTheLogarithmAroundOne(@ForAll @DoubleRange(min = 0.25, max = 4) double x) {
        assertNear(StrictMath.log(x), Elementary.log(x));
        assertNear(StrictMath.log10(x), Elementary.log10(x));
    }

    @Property(tries = 20_000)
    void expIsTheExponential(@ForAll @DoubleRange(min = -708, max = 709) double x) {
        double expected = StrictMath.exp(x);
        assertEquals(expected, Elementary.exp(x), TOLERANCE * expected);
    }

    @Property(tries = 5_000)
    void expOfSmallNumbersIsTheExponential(@ForAll @DoubleRange(min = -1, max = 1) double x) {
        double expected = StrictMath.exp(x);
        assertEquals(expected, Elementary.exp(x), TOLERANCE * expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 3e-320, 0x0.fffffffffffffp-1022, Double.MIN_NORMAL,
        1e-300, 1e-10, 0x1.6a09e667f3bccp-1, 0x1.6a09e667f3bcdp-1, 0x1.6a09e667f3bcep-1,
        0x1.fffffffffffffp-1, 1, 0x1.0000000000001p0, 0x1.6a09e667f3bccp0, 0x1.6a09e667f3bcdp0,
        2, 10, 1e300, Double.MAX_VALUE})
    void logIsRightWhereItsPiecesMeet(double x) {
        assertNear(StrictMath.log(x), Elementary.log(x));
    }

    @Test
    void theEdgesOfTheNumberLine() {
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(0, Elementary.log(1));
        assertEquals(-infinity, Elementary.log(0.0));
        assertEquals(-infinity, Elementary.log(-0.0));
        assertEquals(-infinity, Elementary.log10(0));
        assertEquals(Double.NaN, Elementary.log(-1));
        assertEquals(Double.NaN, Elementary.log(-infinity));
        assertEquals(Double.NaN, Elementary.log(Double.NaN));
        assertEquals(infinity, Elementary.log(infinity));
        assertEquals(1, Elementary.exp(0.0));
        assertEquals(1, Elementary.exp(-0.0));
        assertEquals(0, Elementary.exp(-infinity));
        assertEquals(infinity, Elementary.exp(infinity));
        assertEquals(Double.NaN, Elementary.exp(Double.NaN));
    }

    /** To the bit, at any length; about every second double by its bits is negative. */
    @Property(tries = 300)
    void theLogarithmsOfManyAreThoseOfEach(@ForAll @IntRange(max = 700) int length,
            @ForAll long seed, @ForAll boolean positive) {
        Random bits = new Random(seed);
        double[] x = new double[length];
        Arrays.setAll(x, i -> positive ? bits.nextDouble()
                : Double.longBitsToDouble(bits.nextLong()));
        assertSameBits(Arrays.stream(x).map(Elementary::log).toArray(), x, Elementary::log);
        assertSameBits(Arrays.stream(x).map(Elementary::log10).toArray(), x, Elementary::log10);
    }

    /** One number that is not ordinary does not disturb its neighbours, wherever it stands. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 3e-320, Double.MIN_NORMAL, Double.MAX_VALUE})
    void theLogarithmsOfManyHaveEdgesToo(double edge) {
        for (int at = 0; at < 600; at += 37) {
            double[] x = Golden.lcg(600, 1);
            Arrays.setAll(x, i -> Math.abs(x[i]));
            x[at] = edge;
            assertSameBits(Arrays.stream(x).map(Elementary::log).toArray(), x, Elementary::log);
        }
    }

    private static void assertSameBits(double[] expected, double[] x, Consumer<double[]> log) {
        double[] actual = x.clone();
        log.accept(actual);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Double.doubleToRawLongBits(expected[i]),
                    Double.doubleToRawLongBits(actual[i]), "of " + x[i]);
        }
    }

    /** e^-708 is 3e-308, about where doubles lose digits; e^709 is 8e307, a factor 2 below ∞. */
    @Test
    void expEndsWhereItSays() {
        assertTrue(Elementary.exp(-708) > 0);
        assertEquals(0, Elementary.exp(Math.nextDown(-708)));
        assertTrue(Elementary.exp(709) < Double.POSITIVE_INFINITY);
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(Math.nextUp(709)));
    }

    @Test
    void powersOfTenAreWholeNumbers() {
        for (int n = -300; n <= 300; n++) {
            assertEquals(n, Elementary.log10(Double.parseDouble("1e" + n)),
                    TOLERANCE * Math.abs(n));
        }
    }

    /** Within the tolerance of the value, or of 1 where the value is smaller than 1. */
    private static void assertNear(double expected, double actual) {
        if (Double.isFinite(expected)) {
            assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)));
        } else {
            assertEquals(expected, actual); // infinite or NaN, and so must the other be
        }
    }
}
