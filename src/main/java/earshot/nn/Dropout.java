package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.random.RandomGenerator;

/**
 * Leaves out numbers by chance while the network learns, so that no output relies on a single
 * input: Srivastava and others, "Dropout", 2014.
 *
 * <pre>
 *   training   y = x / (1 − rate) where kept, otherwise 0     ∂x likewise from ∂y
 *   inference  y = x                                          ∂x = ∂y
 * </pre>
 *
 * <p>Dividing keeps the mean, so inference has nothing to make up for (inverted dropout, as in
 * Keras and PyTorch). What is kept depends on the layer's seed and the number of the step alone: a
 * training that is resumed leaves out the same.
 */
public final class Dropout implements Layer {

    private final double rate;
    private Seeds seeds;
    private boolean[] kept; // of the last forward in training

    /** @throws IllegalArgumentException if {@code rate}, the share left out, is not in [0, 1) */
    public Dropout(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "Dropout leaves out a share of at least 0 and below 1, got " + rate);
        }
        this.rate = rate;
    }

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        seeds = weights.seeds();
        return inputShape;
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        if (!pass.training()) {
            return x;
        }
        RandomGenerator random = seeds.child(pass.step()).random();
        kept = new boolean[x.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextDouble() >= rate;
        }
        return masked(x, pass);
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        return pass.training() ? masked(dy, pass) : dy;
    }

    private Tensor masked(Tensor numbers, Pass pass) {
        float scale = (float) (1 / (1 - rate));
        Tensor masked = pass.tensor(numbers.shape());
        float[] x = numbers.data();
        float[] y = masked.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = kept[i] ? x[i] * scale : 0;
        }
        return masked;
    }

    @Override
    public String spec() {
        return "dropout " + rate;
    }
}
