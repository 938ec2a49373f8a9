package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.Matrix;
import earshot.kernels.UpdateRule;
import earshot.tensor.Tensor;

/**
 * Numbers that a layer learns, and the gradient of the loss with respect to them.
 *
 * <p>The gradient of a {@link Dense} layer's weights is a product of two thin matrices, Xᵀ·∂Y. With
 * millions of weights, writing it to memory and reading it again costs more than computing it. So
 * it may be left a product: {@link #update} then computes it a few rows at a time and changes the
 * weights of those rows while all is in the cache. Whoever asks for {@link #gradient} gets all of
 * it.
 */
public final class Parameter {

    private static final int WORTH_FUSING = 1 << 16; // weights

    private final String name;
    private final Tensor value;
    private Tensor gradient; // null: not asked for so far
    private Matrix left; // with right: the factors of the gradient; null: it is stored
    private float[] right;
    private Kernels kernels;

    /** A parameter whose gradient is written into the given tensor. */
    public Parameter(String name, Tensor value, Tensor gradient) {
        this.name = name;
        this.value = value;
        this.gradient = gradient;
    }

    /** A parameter that starts at {@code value}, with a gradient of 0. */
    public static Parameter of(String name, Tensor value) {
        return new Parameter(name, value, null);
    }

    /** What the numbers are: "kernel", "bias". */
    public String name() {
        return name;
    }

    /** The numbers. */
    public Tensor value() {
        return value;
    }

    /** As many: what a layer's {@code gradients} wrote. */
    public Tensor gradient() {
        if (gradient == null) {
            gradient = Tensor.zeros(value.shape());
        }
        if (left != null) {
            kernels.product(left, right, null, gradient.data(), value.rowSize());
            left = null;
        }
        return gradient;
    }

    /** Makes Xᵀ·∂Y the gradient; both are left as they are until the parameter is updated. */
    void gradientIsProduct(Tensor x, Tensor dy, Kernels kernelsOfPass) {
        left = Matrix.of(x.data(), x.rows(), x.rowSize()).transposed();
        right = dy.data();
        kernels = kernelsOfPass;
        if (value.size() < WORTH_FUSING) {
            gradient();
        }
    }

    /** Lets a rule change the numbers by their gradient. */
    void update(UpdateRule rule, float[][] memory, Kernels kernelsOfStep) {
        if (left == null) {
            rule.apply(value.data(), gradient().data(), memory);
        } else {
            kernelsOfStep.updateByProduct(left, right, value.data(), memory, rule);
        }
    }
}
