package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Seeds;

/** Everything but the batch in one row: [N, a, b, …] to [N, a·b·…], the same numbers. */
public final class Flatten implements Layer {

    private int[] inputShape;

    @Override
    public int[] build(int[] shape, Seeds seeds) {
        return new int[] {Tensor.zeros(shape).size()};
    }

    @Override
    public Tensor forward(Tensor x, Kernels kernels) {
        inputShape = x.shape();
        return x.reshape(x.rows(), x.rowSize());
    }

    @Override
    public Tensor backward(Tensor dy, Kernels kernels) {
        return dy.reshape(inputShape);
    }

    @Override
    public String spec() {
        return "flatten";
    }
}
