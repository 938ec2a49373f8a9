package earshot.nn;

import earshot.tensor.Tensor;

/**
 * The mean of each channel over the whole image: an {@link AveragePool2d} with a window as large as
 * its input. What a network has seen anywhere counts, and images of any size end as C numbers.
 *
 * <pre>
 *   forward    y[n][k] = Σ x[n][r][c][k] / (H·W)       x [N, H, W, C], y [N, C]
 *   backward   ∂x[n][r][c][k] = ∂y[n][k] / (H·W)
 * </pre>
 *
 * <p>Lin, Chen and Yan, "Network in Network", 2013; equal to Keras's {@code
 * GlobalAveragePooling2D}.
 */
public final class GlobalAveragePool implements Layer {

    private AveragePool2d pool;

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        Sizes.requireShape("GlobalAveragePool", "H, W, C", inputShape);
        pool = new AveragePool2d(inputShape[0], inputShape[1]);
        pool.build(inputShape, weights);
        return new int[] {inputShape[2]};
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        Tensor y = pool.forward(x, pass);
        return y.reshape(y.rows(), y.rowSize());
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        return pool.backward(dy.reshape(dy.rows(), 1, 1, dy.rowSize()), pass);
    }

    @Override
    public String spec() {
        return "globalaveragepool";
    }

    @Override
    public String kerasType() {
        return "GlobalAveragePooling2D";
    }
}
