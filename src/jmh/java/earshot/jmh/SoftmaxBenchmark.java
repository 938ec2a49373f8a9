package earshot.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Softmax of the rows of a batch. */
public class SoftmaxBenchmark extends KernelBenchmark {

    @Param({"10", "1000"})
    public int classes;

    private float[] scores;
    private float[] probabilities;

    @Setup
    public void fill() {
        scores = Engine.noise(256 * classes);
        probabilities = new float[scores.length];
    }

    @Benchmark
    public float[] softmax(Engine engine) {
        engine.kernels().softmax(scores, probabilities, 256, classes);
        return probabilities;
    }
}
