package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
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
 * equal numbers) there is no slope: such a number is stepped around, and counted.
 *
 * <pre>  System.out.println(GradientCheck.of(layer, inputs));   // a layer of your own, built</pre>
 */
public final class GradientCheck {

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
     * @param input [N, inputShape]; left as it was, and so is what the layer keeps
     */
    public static Result of(Layer layer, Tensor input) {
        requireBuilt(layer, input);
        return keeping(layer.statistics(), () -> ofBuilt(layer, input));
    }

    private static Result ofBuilt(Layer layer, Tensor input) {
        Pass pass = Pass.training(Kernels.of(Parallel.single()), 1);
        Tensor out = layer.forward(input, pass);
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

    private static void requireBuilt(Layer layer, Tensor input) {
        try {
            layer.forward(input, Pass.inference(Kernels.of(Parallel.single())));
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

    /** A check whose passes move what a layer keeps, which then is as it was. */
    private static Result keeping(List<Statistic> statistics, Supplier<Result> check) {
        List<float[]> before = statistics.stream().map(s -> s.value().data().clone()).toList();
        try {
            return check.get();
        } finally {
            for (int i = 0; i < before.size(); i++) {
                float[] numbers = before.get(i);
                System.arraycopy(numbers, 0, statistics.get(i).value().data(), 0, numbers.length);
            }
        }
    }

    /**
     * Of a whole network and its loss, over the inputs and all parameters; what its layers keep is
     * left as it was.
     */
    public static Result of(Sequential network, Loss loss, Examples examples) {
        return keeping(network.layers().stream().flatMap(l -> l.statistics().stream()).toList(),
                () -> ofNetwork(network, loss, examples));
    }

    private static Result ofNetwork(Sequential network, Loss loss, Examples examples) {
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
        Slopes measured = new Slopes(parameter.value().data(), loss);
        double[] slopes = new double[gradient.length];
        double largest = LEAST_SLOPE;
        for (int i = 0; i < gradient.length; i++) {
            slopes[i] = measured.slope(i);
            largest = Math.max(largest, Math.abs(slopes[i]));
        }
        Result worst = new Result(0, parameter.name(), 0, 0, 0, gradient.length);
        int kinks = 0;
        for (int i = 0; i < gradient.length; i++) {
            double error = Math.abs(gradient[i] - slopes[i]) / largest;
            if (error >= TOLERANCE && measured.isKink(i, TOLERANCE * largest)) {
                kinks++;
            } else if (error > worst.error || Double.isNaN(error)) {
                worst = new Result(error, parameter.name() + "[" + i + "]", gradient[i], slopes[i],
                        0, gradient.length);
            }
        }
        return new Result(worst.error, worst.where, worst.gradient, worst.slope, kinks,
                gradient.length);
    }

    private static double dot(Tensor a, Tensor b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }
}
