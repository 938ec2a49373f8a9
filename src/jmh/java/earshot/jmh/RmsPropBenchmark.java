package earshot.jmh;

import earshot.kernels.Matrix;
import earshot.kernels.RmsPropRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * RMSprop on the notebook's largest layer, 27,600 x 512: its gradient is a product of two matrices
 * as thin as the batch, and the rule is applied to a few rows at a time.
 */
public class RmsPropBenchmark extends KernelBenchmark {

    private static final int INPUTS = 27_600;
    private static final int OUTPUTS = 512;

    @Param({"6", "32"})
    public int batch;

    private Matrix inputs;
    private float[] gradients;
    private float[] weights;
    private float[][] averages;

    @Setup
    public void fill() {
        inputs = Matrix.of(Engine.noise(batch * INPUTS), batch, INPUTS).transposed();
        gradients = Engine.noise(batch * OUTPUTS);
        weights = Engine.noise(INPUTS * OUTPUTS);
        averages = new float[1][INPUTS * OUTPUTS];
    }

    @Benchmark
    public float[] update(Engine engine) {
        engine.kernels().updateByProduct(inputs, gradients, weights, averages,
                new RmsPropRule(1e-6f, 0.9, 1e-7f));
        return weights;
    }
}
