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
 * one by much more. Where a function has a kink (a rectifier at 0, a maximum of two equal numbers)
 * there is no slope: keep the inputs two steps away from it.
 *
 * <pre>  System.out.println(GradientCheck.of(layer, inputs));   // a layer of your own, built</pre>
 */
public final class GradientCheck {

    private static final float H = 1e-2f;
    private static final double TOLERANCE = 1e-3;
    private static final double LEAST_SLOPE = 1e-2; // below it, errors count as absolute

    private GradientCheck() {
    }

    /**
     * The place where gradient and slope differ most.
     *
     * @param error the difference, as a share of the largest slope
     * @param where the parameter and which of its numbers: "kernel[7]"
     * @param gradient what backward computed there
     * @param slope what was measured there
     */
    public record Result(double error, String where, double gradient, double slope) {

        /** Whether the gradients are right, to one part in a thousand. */
        public boolean passes() {
            return error < TOLERANCE;
        }

        @Override
        public String toString() {
            return Text.format("%s: relative error %.2e at %s (backward says %.6f, the slope is"
                    + " %.6f)", passes() ? "right" : "wrong", error, where, gradient, slope);
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
        Result worst = new Result(0, "nowhere", 0, 0);
        for (Parameter parameter : parameters) {
            Result result = of(parameter, loss);
            if (!(result.error <= worst.error)) {
                worst = result;
            }
        }
        return worst;
    }

    private static Result of(Parameter parameter, DoubleSupplier loss) {
        float[] gradient = parameter.gradient().data().clone();
        double[] slopes = new double[gradient.length];
        double largest = LEAST_SLOPE;
        int worst = 0;
        for (int i = 0; i < gradient.length; i++) {
            slopes[i] = slope(parameter.value().data(), i, loss);
            largest = Math.max(largest, Math.abs(slopes[i]));
            if (!(Math.abs(gradient[i] - slopes[i]) <= Math.abs(gradient[worst] - slopes[worst]))) {
                worst = i;
            }
        }
        return gradient.length == 0 ? new Result(0, parameter.name(), 0, 0)
                : new Result(Math.abs(gradient[worst] - slopes[worst]) / largest,
                        parameter.name() + "[" + worst + "]", gradient[worst], slopes[worst]);
    }

    private static double slope(float[] numbers, int i, DoubleSupplier loss) {
        float old = numbers[i];
        float above = old + H;
        float below = old - H;
        numbers[i] = above;
        double lossAbove = loss.getAsDouble();
        numbers[i] = below;
        double lossBelow = loss.getAsDouble();
        numbers[i] = old;
        return (lossAbove - lossBelow) / ((double) above - below);
    }

    private static double dot(Tensor a, Tensor b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }
}
