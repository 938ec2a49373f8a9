package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A fully connected layer: every output is a weighted sum of all inputs, plus a bias.
 *
 * <pre>
 *   forward    Y = X·W + b               X [N, in], W [in, out], b [out], Y [N, out]
 *   backward   ∂W = Xᵀ·∂Y                each weight: its input times its output's gradient
 *              ∂b = Σ rows of ∂Y
 *              ∂X = ∂Y·Wᵀ
 * </pre>
 *
 * <p>Weights start uniform in ±√(6 / (in + out)) (Glorot and Bengio, 2010), biases at 0. Equal to
 * Keras's {@code Dense}, the array layout included.
 */
public final class Dense implements Layer {

    private final int outputs;
    private int inputs;
    private Parameter kernel;
    private Parameter bias;
    private Tensor input;

    /** @throws IllegalArgumentException if {@code outputs} is below 1 */
    public Dense(int outputs) {
        if (outputs < 1) {
            throw new IllegalArgumentException("Dense has at least 1 output, got " + outputs);
        }
        this.outputs = outputs;
    }

    @Override
    public int[] build(int[] inputShape, Seeds seeds) {
        if (inputShape.length != 1) {
            throw new IllegalArgumentException(Text.format(
                    "Dense expects [N, inputs], got [N, %s]: put a Flatten before it",
                    Arrays.toString(inputShape).replaceAll("[\\[\\]]", "")));
        }
        inputs = inputShape[0];
        Tensor weights = Tensor.zeros(inputs, outputs);
        double limit = Math.sqrt(6.0 / (inputs + outputs));
        RandomGenerator random = seeds.random();
        for (int i = 0; i < weights.size(); i++) {
            weights.data()[i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
        kernel = Parameter.of("kernel", weights);
        bias = Parameter.of("bias", Tensor.zeros(outputs));
        return new int[] {outputs};
    }

    @Override
    public Tensor forward(Tensor x, Kernels kernels) {
        input = x;
        Tensor y = Tensor.zeros(x.rows(), outputs);
        kernels.multiply(x.data(), kernel.value().data(), bias.value().data(), y.data(),
                x.rows(), inputs, outputs);
        return y;
    }

    @Override
    public Tensor backward(Tensor dy, Kernels kernels) {
        int batch = dy.rows();
        kernels.multiplyTransposedA(input.data(), dy.data(), kernel.gradient().data(),
                batch, inputs, outputs);
        kernels.sumRows(dy.data(), bias.gradient().data(), batch, outputs);
        Tensor dx = Tensor.zeros(batch, inputs);
        kernels.multiplyTransposedB(dy.data(), kernel.value().data(), dx.data(),
                batch, inputs, outputs);
        return dx;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(kernel, bias);
    }

    @Override
    public String spec() {
        return "dense " + outputs;
    }
}
