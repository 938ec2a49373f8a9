package earshot.kernels;

import earshot.util.Parallel;
import java.util.Arrays;

/** The kernels with the vector instructions of the Vector API, to the bits of the plain ones. */
final class VectorKernels extends PlainKernels {

    private static final int L = VectorLoops.LANES.length();
    private static final int SHORT = 16; // terms of a sum: not worth a tile

    VectorKernels(Parallel parallel) {
        super(parallel);
    }

    @Override
    public String name() {
        return "vector";
    }

    @Override
    void part(Matrix a, float[] b, float[] start, float[] c, int n, Part part) {
        if (isShort(part)) {
            shortSums(a, b, start, c, n, part);
            return;
        }
        for (int i = part.fromRow(); i < part.toRow(); i++) {
            if (start == null) {
                Arrays.fill(c, i * n + part.fromColumn(), i * n + part.toColumn(), 0);
            } else {
                System.arraycopy(start, part.fromColumn(), c, i * n + part.fromColumn(),
                        part.columns());
            }
        }
        new VectorProduct(a, b, n).add(part, c, 0);
    }

    private static boolean isShort(Part part) {
        return part.terms() <= SHORT && part.columns() % VectorLoops.SUMS == 0;
    }

    /** One thread's rows, a few at a time, all from one copy of b. */
    @Override
    SomeRows someRows(Matrix a, float[] b, int n) {
        int terms = a.columns().length;
        if (isShort(Part.of(0, n, terms))) {
            return super.someRows(a, b, n);
        }
        VectorProduct product = new VectorProduct(a, b, n);
        return (from, to, c) -> {
            Arrays.fill(c, 0);
            product.add(new Part(from, to, 0, n, 0, terms), c, from);
        };
    }

    private static void shortSums(Matrix a, float[] b, float[] start, float[] c, int n,
            Part part) {
        float[] first = start == null ? new float[n] : start;
        float[] factors = new float[part.terms()];
        for (int i = part.fromRow(); i < part.toRow(); i++) {
            for (int p = 0; p < factors.length; p++) {
                factors[p] = a.get(i, part.fromTerm() + p);
            }
            VectorLoops.weightedSum(factors, b, part.fromTerm() * n, n, first, c, i * n,
                    part.fromColumn(), part.toColumn());
        }
    }

    @Override
    public void reluBack(float[] y, float[] dy, float[] dx) {
        forEachRange(y.length, (from, to) -> VectorLoops.reluBack(y, dy, dx, from, to));
    }

    @Override
    public void sumRows(float[] a, float[] sums, int m, int n) {
        VectorLoops.sumRows(a, sums, m, n);
    }

    @Override
    void largest(float[] x, int[] pixels, float[] y, int out, int channels) {
        VectorLoops.largest(x, pixels, y, out, channels);
    }

    @Override
    void toTheLargest(float[] x, int[] pixels, float[] y, float[] dy, float[] dx, int out,
            int fromChannel, int channels) {
        int done = VectorLoops.toTheLargest(x, pixels, y, dy, dx, out, channels);
        super.toTheLargest(x, pixels, y, dy, dx, out, done, channels);
    }

    /** RMSprop, which the notebook's large layer is trained with, where the weights lie. */
    @Override
    void update(UpdateRule rule, float[] gradients, float[] weights, float[][] memory, int at,
            int length) {
        if (!(rule instanceof RmsPropRule rms) || length % L != 0) {
            super.update(rule, gradients, weights, memory, at, length);
            return;
        }
        VectorLoops.rmsProp(rms, gradients, weights, memory[0], at, length);
    }
}
