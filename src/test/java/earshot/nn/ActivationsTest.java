package earshot.nn;

import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

/** Sigmoid, Tanh and LeakyRelu. */
class ActivationsTest {

    private static final double ROUNDING = 1e-7; // of a float, and a little

    @Property(tries = 5_000)
    void sigmoidIsTheLogisticFunction(@ForAll @FloatRange(min = -80, max = 80) float x) {
        double expected = 1 / (1 + StrictMath.exp(-(double) x));
        assertEquals(expected, of(new Sigmoid(), x), ROUNDING * expected);
    }

    @Property(tries = 5_000)
    void tanhIsTheHyperbolicTangent(@ForAll @FloatRange(min = -12, max = 12) float x) {
        double expected = StrictMath.tanh(x);
        assertEquals(expected, of(new Tanh(), x), ROUNDING * Math.abs(expected));
    }

    /** From 2⁻¹²⁶, the least number with all its digits, past where the formulas meet. */
    @Test
    void tanhIsExactNearZero() {
        for (float x = Float.MIN_NORMAL; x < 1; x *= 1.1f) {
            double expected = StrictMath.tanh(x);
            assertEquals(expected, of(new Tanh(), x), ROUNDING * expected);
            assertEquals(-expected, of(new Tanh(), -x), ROUNDING * expected);
        }
        for (float x : new float[] {0.999e-3f, 1e-3f, 1.001e-3f, Float.MIN_VALUE}) {
            assertEquals((float) StrictMath.tanh(x), of(new Tanh(), x), ROUNDING * x);
        }
        assertEquals(0, of(new Tanh(), 0));
    }

    @Test
    void largeNumbersDoNotOverflow() {
        for (float x : new float[] {110, 1000, 1e10f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertEquals(1, of(new Sigmoid(), x));
            assertEquals(0, of(new Sigmoid(), -x));
            assertEquals(1, of(new Tanh(), x));
            assertEquals(-1, of(new Tanh(), -x));
            for (Layer layer : List.of(new Sigmoid(), new Tanh())) {
                layer.forward(Tensor.of(new float[] {x, -x}, 1, 2), PASS);
                assertArrayEquals(new float[2],
                        layer.backward(Tensor.of(new float[] {1, 1}, 1, 2), PASS).data());
            }
        }
        assertEquals(StrictMath.exp(-100), of(new Sigmoid(), -100), 2 * Float.MIN_VALUE);
    }

    @Test
    void whatIsNoNumberStaysNone() {
        for (Layer layer : List.of(new Sigmoid(), new Tanh(), new LeakyRelu())) {
            assertEquals(Float.NaN, of(layer, Float.NaN));
        }
    }

    @Property(tries = 500)
    void sigmoidAndTanhAreOneCurve(@ForAll @FloatRange(min = -20, max = 20) float x) {
        assertEquals(2 * of(new Sigmoid(), 2 * x) - 1, of(new Tanh(), x), 2e-7);
        assertEquals(1, of(new Sigmoid(), x) + of(new Sigmoid(), -x), 2e-7);
    }

    @Property(tries = 500)
    void bothGrow(@ForAll @FloatRange(min = -9, max = 9) float x,
            @ForAll @FloatRange(min = -9, max = 9) float y) {
        for (Layer layer : List.of(new Sigmoid(), new Tanh())) {
            assertTrue(x > y || of(layer, x) <= of(layer, y));
        }
    }

    @Test
    void leakyReluLetsAShareOfTheNegativeThrough() {
        LeakyRelu layer = new LeakyRelu(0.25);
        Tensor x = Tensor.of(new float[] {-2, 0, 1e-30f, 3}, 1, 4);
        assertArrayEquals(new float[] {-0.5f, 0, 1e-30f, 3}, layer.forward(x, PASS).data());
        Tensor dy = Tensor.of(new float[] {8, 8, 8, -8}, 1, 4);
        assertArrayEquals(new float[] {2, 2, 8, -8}, layer.backward(dy, PASS).data());
        assertEquals(-0.3f, of(new LeakyRelu(), -1));
    }

    /** No leak: the rectifier. All of it: the input. */
    @Test
    void theEndsOfTheSlope() {
        Tensor x = Numbers.tensor(1, 4, 5);
        assertArrayEquals(new Relu().forward(x, PASS).data(),
                new LeakyRelu(0).forward(x, PASS).data(), 0f);
        assertArrayEquals(x.data(), new LeakyRelu(1).forward(x, PASS).data());
    }

    @Test
    void theyLeaveTheirInputAlone() {
        for (Layer layer : List.of(new Sigmoid(), new Tanh(), new LeakyRelu())) {
            Tensor x = Numbers.tensor(1, 2, 3, 4);
            assertArrayEquals(new int[] {2, 3, 4}, layer.forward(x, PASS).shape());
            Tensor dy = Numbers.tensor(2, 2, 3, 4);
            assertArrayEquals(new int[] {2, 3, 4}, layer.backward(dy, PASS).shape());
            assertArrayEquals(Numbers.tensor(1, 2, 3, 4).data(), x.data());
            assertArrayEquals(Numbers.tensor(2, 2, 3, 4).data(), dy.data());
        }
    }

    @Test
    void theyStandBesideTheirLayerInTheSummary() {
        String summary = Sequential.of(new int[] {3}, Seeds.of(1), List.of(new Dense(4),
                new LeakyRelu(0.1), new Dense(4), new Tanh(), new Dense(1), new Sigmoid(),
                new Sigmoid())).summary();
        assertEquals(List.of("leakyrelu 0.1", "tanh", "sigmoid"), summary.lines()
                .filter(line -> line.contains("(Dense)")).map(line -> line.substring(67)).toList());
        assertTrue(summary.contains(" activation (Activation) "));
        assertEquals("LeakyReLU", new LeakyRelu().kerasType());
        assertEquals("Activation", new Tanh().kerasType());
    }

    @Test
    void leakyReluSaysWhatItTakes() {
        for (double slope : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("a slope is 0 or more, got " + slope,
                    assertThrows(IllegalArgumentException.class,
                            () -> new LeakyRelu(slope)).getMessage());
        }
    }

    private static float of(Layer layer, float x) {
        return layer.forward(Tensor.of(new float[] {x}, 1, 1), PASS).data()[0];
    }
}
