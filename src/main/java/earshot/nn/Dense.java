package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * A fully connected layer: every output is a weighted sum of all inputs, plus a bias.
 *
 * <pre>
 *   forward    Y = X·W + b               X [N, in], W [in, out], b [out], Y [N, out]
 *   gradients  ∂W = Xᵀ·∂Y                each weight: its input times its output's gradient
 *              ∂b = Σ rows of ∂Y
 *   backward   ∂X = ∂Y·Wᵀ
 * </pre>
 *
 * <p>Weights start as an {@link Initializer} says, biases at 0. Equal to Keras's {@code Dense}, the
 * array layout included.
 */
public final class Dense implements WeightedSum {

    private final int outputs;
    private final Initializer initializer;
    private int inputs;
    private Parameter kernel;
    private Parameter bias;
    private Tensor input;

    /** First weights by Glorot; throws {@code IllegalArgumentException} for no outputs. */
    public Dense(int outputs) {
        this(outputs, Initializer.GLOROT_UNIFORM);
    }

    /** @throws IllegalArgumentException if {@code outputs} is below 1 */
    public Dense(int outputs, Initializer initializer) {
        if (outputs < 1) {
            throw new IllegalArgumentException("Dense has at least 1 output, got " + outputs);
        }
        this.outputs = outputs;
        this.initializer = initializer;
    }

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        if (inputShape.length != 1) {
            throw new IllegalArgumentException(Text.format(
                    "Dense expects [N, inputs], got [N, %s]: put a Flatten before it",
                    Arrays.toString(inputShape).replaceAll("[\\[\\]]", "")));
        }
        inputs = inputShape[0];
        kernel = weights.parameter("kernel", initializer, inputs, outputs);
        bias = weights.parameter("bias", Initializer.ZEROS, outputs);
        return new int[] {outputs};
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        input = x;
        Tensor y = pass.tensor(x.rows(), outputs);
        pass.kernels().multiply(x.data(), kernel.value().data(), bias.value().data(), y.data(),
                x.rows(), inputs, outputs);
        return y;
    }

    @Override
    public void gradients(Tensor dy, Pass pass) {
        kernel.gradientIsProduct(input, dy, pass.kernels());
        pass.kernels().sumRows(dy.data(), bias.gradient().data(), dy.rows(), outputs);
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = pass.tensor(dy.rows(), inputs);
        pass.kernels().multiplyTransposedB(dy.data(), kernel.value().data(), dx.data(),
                dy.rows(), inputs, outputs);
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
