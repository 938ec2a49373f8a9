package earshot.nn;

import earshot.Golden;
import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The gradient that a backward pass computes against the slope that a small step measures.
 *
 * <p>A step of h to either side of a number, and the loss summed in double: float32 networks are
 * then measured to about four digits.
 */
final class Differences {

    static final Kernels KERNELS = Kernels.plain(Parallel.single());

    private static final float H = 1e-2f;

    private Differences() {
    }

    /**
     * The largest difference between {@code layer.backward} and the slope of Σ out · dy, over the
     * input and all parameters, as a share of the largest slope. The layer is already built.
     */
    static double error(Layer layer, Tensor x) {
        Tensor out = layer.forward(x, KERNELS);
        Tensor dy = tensor(99, out.shape());
        Tensor dx = layer.backward(dy, KERNELS);
        DoubleSupplier loss = () -> dot(layer.forward(x, KERNELS), dy);
        List<Parameter> all = new ArrayList<>(layer.parameters());
        all.add(new Parameter("input", x, dx));
        return error(all, loss);
    }

    /** The same for any loss and numbers that it depends on, their gradients already written. */
    static double error(List<Parameter> parameters, DoubleSupplier loss) {
        double worst = 0;
        for (Parameter parameter : parameters) {
            float[] gradient = parameter.gradient().data().clone();
            double largest = 1e-2;
            double difference = 0;
            for (int i = 0; i < gradient.length; i++) {
                double slope = slope(parameter.value().data(), i, loss);
                largest = Math.max(largest, Math.abs(slope));
                difference = Math.max(difference, Math.abs(slope - gradient[i]));
            }
            worst = Math.max(worst, difference / largest);
        }
        return worst;
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

    /** Numbers in [-1, 1) that the seed decides. */
    static Tensor tensor(long seed, int... shape) {
        Tensor out = Tensor.zeros(shape);
        return Tensor.of(floats(Golden.lcg(out.size(), seed)), shape);
    }

    static Tensor golden(String name) {
        Golden golden = Golden.read(name);
        return Tensor.of(floats(golden.values()), golden.dims());
    }

    static void assertGolden(String name, Tensor actual) {
        double[] numbers = new double[actual.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = actual.data()[i];
        }
        Golden.assertClose(Golden.read(name).values(), numbers, 1e-6);
    }

    static float[] floats(double[] numbers) {
        float[] out = new float[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) numbers[i];
        }
        return out;
    }
}
