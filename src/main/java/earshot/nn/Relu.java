package earshot.nn;

import earshot.tensor.Tensor;

/**
 * The rectifier: what is negative becomes 0.
 *
 * <pre>
 *   forward    y = max(0, x)
 *   backward   ∂x = ∂y where x &gt; 0, otherwise 0
 * </pre>
 */
public final class Relu implements Activation {

    private Tensor output;

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        output = pass.tensor(x.shape());
        pass.kernels().relu(x.data(), output.data());
        return output;
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = pass.tensor(dy.shape());
        pass.kernels().reluBack(output.data(), dy.data(), dx.data());
        return dx;
    }

    @Override
    public String spec() {
        return "relu";
    }

    @Override
    public String kerasType() {
        return "ReLU";
    }
}
