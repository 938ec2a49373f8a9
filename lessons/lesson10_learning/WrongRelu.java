package lesson10_learning;

import earshot.nn.Activation;
import earshot.nn.Pass;
import earshot.tensor.Tensor;

/** A rectifier whose way back may have a mistake: the gradient leaks where the output is 0. */
final class WrongRelu implements Activation {

    private final float leak;
    private Tensor y;

    /** Right for a leak of 0. */
    WrongRelu(double leak) {
        this.leak = (float) leak;
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        y = x.map(number -> Math.max(0, number));
        return y;
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Tensor dx = Tensor.zeros(dy.shape());
        for (int i = 0; i < dx.size(); i++) {
            dx.data()[i] = y.data()[i] > 0 ? dy.data()[i] : leak * dy.data()[i];
        }
        return dx;
    }

    @Override
    public String spec() {
        return "wrong relu " + leak;
    }
}
