package earshot.jmh;

import earshot.kernels.Matrix;
import earshot.kernels.RmsPropRule;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * RMSprop on the notebook's largest layer, 27,600 x 512: its gradient is a product of two matrices
 * as thin as the batch, and the rule is applied to a few rows at a time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class RmsPropBenchmark {

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
