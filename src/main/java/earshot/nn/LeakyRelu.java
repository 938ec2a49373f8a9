package earshot.nn;

import earshot.tensor.Tensor;

/**
 * A rectifier that lets a little of what is negative through, so that its weights still learn.
 *
 * <pre>
 *   forward    y = x where x &gt; 0, otherwise slope · x
 *   backward   ∂x = ∂y where x &gt; 0, otherwise slope · ∂y
 * </pre>
 *
 * <p>Maas and others, "Rectifier nonlinearities improve neural network acoustic models", 2013.
 * Equal to Keras's and PyTorch's {@code LeakyReLU} of the same slope.
 */
public final class LeakyRelu implements Activation {

    private final float slope;
    private Tensor input;

    /** Slope 0.3, as in Keras; PyTorch's is 0.01. */
    public LeakyRelu() {
        this(0.3);
    }

    /** @throws IllegalArgumentException if {@code slope} is negative or no finite number */
    public LeakyRelu(double slope) {
        if (!(slope >= 0 && slope <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("a slope is 0 or more, got " + slope);
        }
        this.slope = (float) slope;
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        input = x;
        return bent(x);
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        return bent(dy);
    }

    private Tensor bent(Tensor x) {
        Tensor y = Tensor.zeros(x.shape());
        for (int i = 0; i < x.size(); i++) {
            y.data()[i] = input.data()[i] > 0 ? x.data()[i] : slope * x.data()[i];
        }
        return y;
    }

    @Override
    public String spec() {
        return "leakyrelu " + slope;
    }

    @Override
    public String kerasType() {
        return "LeakyReLU";
    }
}
