package earshot.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Products of square matrices, and with either side transposed. */
public class ProductBenchmark extends KernelBenchmark {

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
