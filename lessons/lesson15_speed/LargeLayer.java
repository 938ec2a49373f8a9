package lesson15_speed;

import earshot.kernels.Kernels;
import earshot.kernels.Matrix;
import earshot.kernels.RmsPropRule;
import earshot.kernels.UpdateRule;
import earshot.util.Seeds;

/**
 * The first large layer of the notebook's network in training, in two ways to the same bits: its
 * gradient is written to memory, or used up while it is still in the cache.
 */
final class LargeLayer {

    static final int INPUTS = 230 * 120;
    static final int OUTPUTS = 512;
    /** Forward reads w; the update reads and writes w and the averages. */
    static final int FUSED_PASSES = 5;
    /** Besides: the gradient's lines are fetched, written, and read by the update. */
    static final int STORED_PASSES = 8;
    /** Of RMSprop for a weight: two averages' products and one more, a sum; root, and so on. */
    static final int RULE = 9;

    private final int inputs;
    private final int outputs;
    private final Seeds seeds;
    private final UpdateRule rule = new RmsPropRule(0.001f, 0.9, 1e-7f);
    final float[] weights;
    private final float[][] memory; // the averages of RMSprop
    private final float[] gradient;

    LargeLayer(int inputs, int outputs, Seeds seeds) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.seeds = seeds;
        weights = Noise.floats(inputs * outputs, seeds.child("weights"));
        memory = new float[1][weights.length];
        gradient = new float[weights.length];
    }

    /** Operations for each byte that goes to memory or comes from there. */
    static double intensity(int batch, int passes) {
        return (double) (4 * batch + RULE) / (passes * Float.BYTES);
    }

    /** So many examples, and what came back for each. */
    record Batch(int size, float[] x, float[] y, float[] dy) {
    }

    Batch batch(int size) {
        return new Batch(size, Noise.floats(size * inputs, seeds.child("x")),
                new float[size * outputs], Noise.floats(size * outputs, seeds.child("dy")));
    }

    /** Forward, gradient, update. */
    void stored(Batch batch, Kernels kernels) {
        forward(batch, kernels);
        Matrix x = Matrix.of(batch.x, batch.size, inputs);
        kernels.product(x.transposed(), batch.dy, null, gradient, outputs);
        rule.apply(weights, gradient, memory);
    }

    /** Forward, then gradient and update together. */
    void fused(Batch batch, Kernels kernels) {
        forward(batch, kernels);
        Matrix x = Matrix.of(batch.x, batch.size, inputs);
        kernels.updateByProduct(x.transposed(), batch.dy, weights, memory, rule);
    }

    private void forward(Batch batch, Kernels kernels) {
        kernels.multiply(batch.x, weights, null, batch.y, batch.size, inputs, outputs);
    }
}
