package earshot.jmh;

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

/** Products of square matrices, and with either side transposed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class ProductBenchmark {

    @Param({"64", "512", "1024"})
    public int n;

    private float[] a;
    private float[] b;
    private float[] c;

    @Setup
    public void fill() {
        a = Engine.noise(n * n);
        b = Engine.noise(n * n);
        c = new float[n * n];
    }

    @Benchmark
    public float[] multiply(Engine engine) {
        engine.kernels().multiply(a, b, null, c, n, n, n);
        return c;
    }

    @Benchmark
    public float[] transposedA(Engine engine) {
        engine.kernels().multiplyTransposedA(a, b, c, n, n, n);
        return c;
    }

    @Benchmark
    public float[] transposedB(Engine engine) {
        engine.kernels().multiplyTransposedB(a, b, c, n, n, n);
        return c;
    }
}
