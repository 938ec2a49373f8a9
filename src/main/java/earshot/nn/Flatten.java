package earshot.nn;

import earshot.tensor.Tensor;

/** Everything but the batch in one row: [N, a, b, …] to [N, a·b·…], the same numbers. */
public final class Flatten implements Layer {

    private int[] inputShape;

    @Override
    public int[] build(int[] shape, Weights weights) {
        return new int[] {Tensor.sizeOf(shape)};
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        inputShape = x.shape();
        return x.reshape(x.rows(), x.rowSize());
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        return dy.reshape(inputShape);
    }

    @Override
    public String spec() {
        return "flatten";
    }
}
