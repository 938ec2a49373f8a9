package earshot.nn;

import earshot.kernels.Elementary;
import earshot.tensor.Tensor;

/**
 * The hyperbolic tangent: any number to one between −1 and 1, 0 to 0.
 *
 * <pre>
 *   forward    y = (1 − e^−2x) / (1 + e^−2x)     for x ≥ 0; tanh(−x) = −tanh(x)
 *   backward   ∂x = ∂y · (1 − y²)
 * </pre>
 *
 * <p>Equal to Keras's and PyTorch's {@code tanh}.
 */
public final class Tanh implements Activation {

    private Tensor output;

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        output = Tensor.zeros(x.shape());
        for (int i = 0; i < x.size(); i++) {
            output.data()[i] = (float) tanh(x.data()[i]);
        }
        return output;
    }

    /** Near 0, where 1 − e^−2x has lost its digits, the series: x − x³/3 + … */
    private static double tanh(double x) {
        if (Math.abs(x) < 1e-3) {
            return x * (1 - x * x / 3);
        }
        double e = Elementary.exp(-2 * Math.abs(x));
        return Math.copySign((1 - e) / (1 + e), x);
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = Tensor.zeros(dy.shape());
        for (int i = 0; i < dx.size(); i++) {
            float y = output.data()[i];
            dx.data()[i] = dy.data()[i] * (1 - y * y);
        }
        return dx;
    }

    @Override
    public String spec() {
        return "tanh";
    }

    @Override
    public String kerasType() {
        return "Activation";
    }
}
