package earshot.nn.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ValueTest {

    /** The three lines of the class's Javadoc. */
    @Test
    void theExample() {
        Value x = Value.of(3);
        Value y = x.times(x).plus(x);
        y.backward();
        assertEquals(12, y.number());
        assertEquals(7, x.gradient());
    }

    @Test
    void numbersAreThoseOfTheOperations() {
        Value a = Value.of(3);
        Value b = Value.of(-4);
        assertEquals(-1, a.plus(b).number());
        assertEquals(7, a.minus(b).number());
        assertEquals(-12, a.times(b).number());
        assertEquals(-0.75, a.dividedBy(b).number());
        assertEquals(4, b.negate().number());
        assertEquals(StrictMath.exp(3), a.exp().number());
        assertEquals(StrictMath.log(3), a.log().number());
        assertEquals(StrictMath.tanh(3), a.tanh().number());
        assertEquals(3, a.relu().number());
        assertEquals(0, b.relu().number());
        assertEquals("Value 3.0, gradient 0.0", a.toString());
    }

    @Property(tries = 100)
    void everySlopeIsTheOneASmallStepMeasures(@ForAll @DoubleRange(min = 0.1, max = 2) double x,
            @ForAll @DoubleRange(min = 0.5, max = 3) double other) {
        assertSlope(Value::exp, x);
        assertSlope(Value::log, x);
        assertSlope(Value::tanh, -x);
        assertSlope(Value::relu, x);
        assertSlope(Value::relu, -x);
        assertSlope(Value::negate, x);
        assertSlope(v -> v.plus(Value.of(other)), x);
        assertSlope(v -> Value.of(other).plus(v), x);
        assertSlope(v -> v.minus(Value.of(other)), x);
        assertSlope(v -> Value.of(other).minus(v), x);
        assertSlope(v -> v.times(Value.of(other)), x);
        assertSlope(v -> Value.of(other).times(v), x);
        assertSlope(v -> v.dividedBy(Value.of(other)), x);
        assertSlope(v -> Value.of(other).dividedBy(v), x);
        assertSlope(v -> v.dividedBy(v.plus(Value.of(other))).exp().times(v.tanh()).log(), x);
    }

    private static void assertSlope(UnaryOperator<Value> function, double x) {
        double step = 1e-5;
        double slope = (function.apply(Value.of(x + step)).number()
                - function.apply(Value.of(x - step)).number()) / (2 * step);
        Value start = Value.of(x);
        function.apply(start).backward();
        assertEquals(slope, start.gradient(), 1e-6 * Math.max(1, Math.abs(slope)));
    }

    @Test
    void atItsKinkTheRectifierHasSlopeZero() {
        Value x = Value.of(0);
        x.relu().backward();
        assertEquals(0, x.gradient());
    }

    /** x + x, x · x, and a value that is reached on a short and on a long way. */
    @Test
    void waysThatMeetAddUp() {
        Value x = Value.of(5);
        x.plus(x).backward();
        assertEquals(2, x.gradient());
        x.times(x).backward();
        assertEquals(10, x.gradient());
        x.minus(x).backward();
        assertEquals(0, x.gradient());
        Value y = x.times(Value.of(2));
        y.plus(y.times(x)).plus(x).backward(); // 2x + 2x² + x
        assertEquals(23, x.gradient());
        assertEquals(6, y.gradient());
    }

    /** A value handed on before all its gradient has come would hand on too little. */
    @Property(tries = 50)
    void aValueWaitsForAllWhoUseIt(@ForAll @DoubleRange(min = -1, max = 1) double at) {
        Value x = Value.of(at);
        Value sum = x;
        for (int i = 0; i < 10; i++) {
            sum = i % 2 == 0 ? sum.plus(sum.times(x)) : sum.times(x).plus(sum);
        }
        sum.backward(); // x(1 + x)¹⁰
        double expected = StrictMath.pow(1 + at, 10) + 10 * at * StrictMath.pow(1 + at, 9);
        assertEquals(expected, x.gradient(), 1e-9 * Math.max(1, Math.abs(expected)));
    }

    /** Doubling is 2ⁿ ways from the end to the start, and n values: each is visited once. */
    @Test
    void manyWaysAreNotWalkedOneByOne() {
        Value x = Value.of(1);
        Value sum = x;
        for (int i = 0; i < 60; i++) {
            sum = sum.plus(sum);
        }
        sum.backward();
        assertEquals(0x1p60, x.gradient());
    }

    /** Recursion would end at some ten thousand. */
    @Test
    void deepGraphsDoNotOverflowTheStack() {
        Value x = Value.of(1);
        Value sum = x;
        for (int i = 0; i < 200_000; i++) {
            sum = sum.plus(x);
        }
        sum.backward();
        assertEquals(200_001, x.gradient());
    }

    @Test
    void goingBackAgainStartsAnew() {
        Value x = Value.of(3);
        Value y = x.times(x).times(x);
        y.backward();
        y.backward();
        assertEquals(27, x.gradient());
        assertEquals(1, y.gradient());
    }

    @Test
    void whatHadNoPartHasNoGradient() {
        Value bystander = Value.of(3);
        Value alone = Value.of(2);
        bystander.times(alone);
        alone.backward();
        assertEquals(0, bystander.gradient());
        assertEquals(1, alone.gradient());
    }

    /** Small steps against the gradient: the root of 2, as the least of (x² − 2)². */
    @Test
    void learnsTheRootOfTwo() {
        double x = 1;
        for (int step = 0; step < 100; step++) {
            Value weight = Value.of(x);
            Value distance = weight.times(weight).minus(Value.of(2));
            distance.times(distance).backward();
            x -= 0.05 * weight.gradient();
        }
        assertTrue(Math.abs(x - Math.sqrt(2)) < 1e-9, "got " + x);
    }
}
