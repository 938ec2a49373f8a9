package earshot.nn;

import earshot.kernels.Elementary;
import earshot.tensor.Tensor;

/**
 * The logistic function: any number to one between 0 and 1, 0 to ½.
 *
 * <pre>
 *   forward    y = 1 / (1 + e^−x)
 *   backward   ∂x = ∂y · y · (1 − y)
 * </pre>
 *
 * <p>Where e^−x is infinite, y is 0: nothing overflows. Equal to Keras's and PyTorch's {@code
 * sigmoid}.
 */
public final class Sigmoid implements Activation {

    private Tensor output;

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        output = Tensor.zeros(x.shape());
        for (int i = 0; i < x.size(); i++) {
            output.data()[i] = (float) (1 / (1 + Elementary.exp(-x.data()[i])));
        }
        return output;
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = Tensor.zeros(dy.shape());
        for (int i = 0; i < dx.size(); i++) {
            float y = output.data()[i];
            dx.data()[i] = dy.data()[i] * y * (1 - y);
        }
        return dx;
    }

    @Override
    public String spec() {
        return "sigmoid";
    }

    @Override
    public String kerasType() {
        return "Activation";
    }
}
