package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * Holds the gradients that a backward pass computes against the slopes that small steps measure.
 *
 * <pre>
 *   slope of x[i] = (loss(x[i] + h) − loss(x[i] − h)) / 2h         h = 0.01
 *   error = largest |gradient − slope| / largest |slope|           of each parameter and the input
 * </pre>
 *
 * <p>Layers compute in float, so a right gradient is off by about one part in ten thousand, a wrong
 * one by much more. Where a function has a kink within the step (a rectifier at 0, a maximum of two
 * equal numbers) there is no slope: such a number is stepped around, and counted. A kink is told
 * from a wrong gradient by its bend: that of a smooth function halves when the step does.
 *
 * <pre>  System.out.println(GradientCheck.of(layer, inputs));   // a layer of your own, built</pre>
 */
public final class GradientCheck {

    private static final float H = 1e-2f;
    private static final double TOLERANCE = 1e-3;
    private static final double LEAST_SLOPE = 5e-2; // below it, errors count as absolute

    private GradientCheck() {
    }

    /**
     * The place where gradient and slope differ most.
     *
     * @param error the difference, as a share of the largest slope
     * @param where the parameter and which of its numbers: "kernel[7]"
     * @param gradient what backward computed there
     * @param slope what was measured there
     * @param kinks numbers that were stepped around
     * @param numbers all that were looked at, kinks too
     */
    public record Result(double error, String where, double gradient, double slope, int kinks,
            int numbers) {

        /** Whether the gradients are right, to one part in a thousand. */
        public boolean passes() {
            return error < TOLERANCE;
        }

        @Override
        public String toString() {
            return Text.format("%s: relative error %.2e at %s (backward says %.6f, the slope is"
                    + " %.6f)", passes() ? "right" : "wrong", error, where, gradient, slope)
                    + (kinks == 0 ? "" : Text.format(", %d kinks among %d numbers stepped around",
                            kinks, numbers));
        }

        private Result and(Result other) {
            Result worse = error >= other.error || Double.isNaN(error) ? this : other;
            return new Result(worse.error, worse.where, worse.gradient, worse.slope,
                    kinks + other.kinks, numbers + other.numbers);
        }
    }

    /**
     * Of a layer that is built, over its input and all its parameters. The loss is a weighted sum
     * of its outputs, with weights by chance.
     *
     * @param input [N, inputShape]; left as it was
     */
    public static Result of(Layer layer, Tensor input) {
        Pass pass = Pass.training(Kernels.of(Parallel.single()), 1);
        Tensor out = outputOf(layer, input, pass);
        Tensor weights = Tensor.zeros(out.shape());
        RandomGenerator random = Seeds.of(99).random();
        for (int i = 0; i < weights.size(); i++) {
            weights.data()[i] = (float) (2 * random.nextDouble() - 1);
        }
        layer.gradients(weights, pass);
        Tensor inputGradient = layer.backward(weights, pass);
        List<Parameter> all = new ArrayList<>(layer.parameters());
        all.add(new Parameter("input", input, inputGradient));
        return of(all, () -> dot(layer.forward(input, pass), weights));
    }

    private static Tensor outputOf(Layer layer, Tensor input, Pass pass) {
        try {
            return layer.forward(input, pass);
        } catch (NullPointerException e) {
            throw new IllegalArgumentException(layer.spec() + " has no weights yet: call its"
                    + " build(input.rowShape(), Weights.random(Seeds.of(1))) first", e);
        }
    }

    /** Of a loss, over the outputs; they are left as they were. */
    public static Result of(Loss loss, Tensor outputs, Tensor targets) {
        Kernels kernels = Kernels.of(Parallel.single());
        Tensor gradient = loss.of(outputs, targets, kernels).gradient();
        return of(List.of(new Parameter("outputs", outputs, gradient)),
                () -> loss.of(outputs, targets, kernels).loss());
    }

    /** Of a whole network and its loss, over the inputs and all parameters. */
    public static Result of(Sequential network, Loss loss, Examples examples) {
        Pass pass = Pass.training(network.kernels(), 1);
        Loss.Result result = loss.of(network.forward(examples.inputs(), pass), examples.targets(),
                network.kernels());
        Tensor inputGradient = network.backward(result.gradient(), pass);
        List<Parameter> all = new ArrayList<>(network.parameters());
        all.add(new Parameter("input", examples.inputs(), inputGradient));
        return of(all, () -> loss.of(network.forward(examples.inputs(), pass), examples.targets(),
                network.kernels()).loss());
    }

    /** Of any loss and the numbers that it depends on, their gradients already written. */
    static Result of(List<Parameter> parameters, DoubleSupplier loss) {
        Result worst = new Result(0, "nowhere", 0, 0, 0, 0);
        for (Parameter parameter : parameters) {
            worst = of(parameter, loss).and(worst);
        }
        return worst;
    }

    private static Result of(Parameter parameter, DoubleSupplier loss) {
        float[] gradient = parameter.gradient().data().clone();
        float[] numbers = parameter.value().data();
        double[] slopes = new double[gradient.length];
        double largest = LEAST_SLOPE;
        for (int i = 0; i < gradient.length; i++) {
            slopes[i] = slope(numbers, i, H, loss);
            largest = Math.max(largest, Math.abs(slopes[i]));
        }
        Result worst = new Result(0, parameter.name(), 0, 0, 0, gradient.length);
        int kinks = 0;
        for (int i = 0; i < gradient.length; i++) {
            double error = Math.abs(gradient[i] - slopes[i]) / largest;
            if (error >= TOLERANCE && isKink(numbers, i, largest, loss)) {
                kinks++;
            } else if (!(error <= worst.error)) {
                worst = new Result(error, parameter.name() + "[" + i + "]", gradient[i], slopes[i],
                        0, gradient.length);
            }
        }
        return new Result(worst.error, worst.where, worst.gradient, worst.slope, kinks,
                gradient.length);
    }

    private static double slope(float[] numbers, int i, float h, DoubleSupplier loss) {
        float above = numbers[i] + h;
        float below = numbers[i] - h;
        return (at(numbers, i, above, loss) - at(numbers, i, below, loss))
                / ((double) above - below);
    }

    /** Half the step should leave half the bend. */
    private static boolean isKink(float[] numbers, int i, double largest, DoubleSupplier loss) {
        double whole = bend(numbers, i, H, loss);
        double half = bend(numbers, i, H / 2, loss);
        return Math.abs(half - whole / 2) > TOLERANCE * largest / 2;
    }

    /** The slope on the right less that on the left. */
    private static double bend(float[] numbers, int i, float h, DoubleSupplier loss) {
        float old = numbers[i];
        float above = old + h;
        float below = old - h;
        double here = loss.getAsDouble();
        return (at(numbers, i, above, loss) - here) / ((double) above - old)
                - (here - at(numbers, i, below, loss)) / ((double) old - below);
    }

    /** The loss if number i were another. */
    private static double at(float[] numbers, int i, float number, DoubleSupplier loss) {
        float old = numbers[i];
        numbers[i] = number;
        double value = loss.getAsDouble();
        numbers[i] = old;
        return value;
    }

    private static double dot(Tensor a, Tensor b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }
}
