package earshot.bench;

import earshot.kernels.Kernels;
import earshot.util.Parallel;

/** The product of two square matrices of floats. */
final class ProductJob {

    private ProductJob() {
    }

    static Job of(int size, Setting setting, Parallel parallel) {
        int n = setting.shrunk(size, 1);
        float[] a = Noise.floats(n * n, setting.seeds().child("a"));
        float[] b = Noise.floats(n * n, setting.seeds().child("b"));
        float[] c = new float[n * n];
        Kernels kernels = setting.kernels().apply(parallel);
        double flops = 2.0 * n * n * n;
        return new Job(Work.of(() -> kernels.multiply(a, b, null, c, n, n, n)), flops,
                Cost.inFloat(flops, 3.0 * Float.BYTES * n * n));
    }
}
