package earshot.nn.scalar;

import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A number that remembers how it was computed, and so can say what changes it: automatic
 * differentiation, a number at a time.
 *
 * <pre>
 *   Value x = Value.of(3);
 *   Value y = x.times(x).plus(x);     // 12
 *   y.backward();                     // x.gradient() is dy/dx = 2x + 1 = 7
 * </pre>
 *
 * <p>Every operation knows two things: its inputs, and its slope along each of them. The chain rule
 * does the rest. From the result back to the start, each value hands its gradient on to its inputs,
 * times the slope; what reaches an input on several ways is added up:
 *
 * <pre>  input.gradient += gradient · slope</pre>
 *
 * <p>A value must wait until all that was computed from it has handed on. So each knows how deep it
 * lies, one deeper than its deepest input, and the deepest hands on first. The layers' {@code
 * backward} methods are this, written out for whole arrays. The idea is that of Karpathy's
 * micrograd. A value is not changed by learning: make new ones for the next step.
 */
public final class Value {

    private final double number;
    private final int depth;
    private final double[] slopes; // ∂number/∂inputs[i]
    private final Value[] inputs;
    private double gradient;

    private Value(double number, int depth, double[] slopes, Value... inputs) {
        this.number = number;
        this.depth = depth;
        this.slopes = slopes;
        this.inputs = inputs;
    }

    /** A number to start from. */
    public static Value of(double number) {
        return new Value(number, 0, new double[0]);
    }

    private Value to(double result, double slope) {
        return new Value(result, depth + 1, new double[] {slope}, this);
    }

    private Value with(Value other, double result, double slope, double slopeOfOther) {
        return new Value(result, 1 + Math.max(depth, other.depth),
                new double[] {slope, slopeOfOther}, this, other);
    }

    public Value plus(Value other) {
        return with(other, number + other.number, 1, 1);
    }

    public Value minus(Value other) {
        return with(other, number - other.number, 1, -1);
    }

    public Value times(Value other) {
        return with(other, number * other.number, other.number, number);
    }

    public Value dividedBy(Value other) {
        double quotient = number / other.number;
        return with(other, quotient, 1 / other.number, -quotient / other.number);
    }

    public Value negate() {
        return to(-number, -1);
    }

    public Value exp() {
        double power = StrictMath.exp(number);
        return to(power, power);
    }

    /** The natural logarithm. */
    public Value log() {
        return to(StrictMath.log(number), 1 / number);
    }

    /** The rectifier; its slope at 0 is 0. */
    public Value relu() {
        return to(Math.max(0, number), number > 0 ? 1 : 0);
    }

    public Value tanh() {
        double y = StrictMath.tanh(number);
        return to(y, 1 - y * y);
    }

    /**
     * Writes into every value that this one was computed from how much this one grows for each
     * little step of that. Gradients of an earlier {@code backward} are forgotten there.
     */
    public void backward() {
        PriorityQueue<Value> waiting =
                new PriorityQueue<>(Comparator.comparingInt(value -> -value.depth));
        Set<Value> met = new HashSet<>();
        gradient = 1;
        waiting.add(this);
        while (!waiting.isEmpty()) {
            Value value = waiting.poll();
            for (int i = 0; i < value.inputs.length; i++) {
                Value input = value.inputs[i];
                if (met.add(input)) {
                    input.gradient = 0;
                    waiting.add(input);
                }
                input.gradient += value.gradient * value.slopes[i];
            }
        }
    }

    public double number() {
        return number;
    }

    /** What the last {@code backward} of a result wrote; 0 before. */
    public double gradient() {
        return gradient;
    }

    @Override
    public String toString() {
        return "Value " + number + ", gradient " + gradient;
    }
}
