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
            shortSums(a, b, start, c, 0, n, part);
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
        return part.fromTerm() == 0 && part.terms() <= SHORT
                && part.columns() % L == 0;
    }

    /** All terms, which are few; written to c from row {@code part.fromRow() − first} on. */
    private static void shortSums(Matrix a, float[] b, float[] start, float[] c, int first, int n,
            Part part) {
        float[] from = start == null ? new float[n] : start;
        float[] factors = new float[part.terms()];
        for (int i = part.fromRow(); i < part.toRow(); i++) {
            for (int p = 0; p < factors.length; p++) {
                factors[p] = a.get(i, p);
            }
            VectorLoops.weightedSum(factors, b, n, from, c, (i - first) * n,
                    part.fromColumn(), part.toColumn());
        }
    }

    @Override
    public void reluBack(float[] y, float[] dy, float[] dx) {
        forEachRange(y.length, (from, to) -> VectorLoops.reluBack(y, dy, dx, from, to));
    }

    @Override
    public void sumRows(float[] a, float[] sums, int m, int n) {
        int shares = shares((long) m * n, n);
        parallel().forEach(shares, share -> VectorLoops.sumRows(a, sums, m, n,
                boundary(n, share, shares, L), boundary(n, share + 1, shares, L)));
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

    /** RMSprop, with which the notebook's large layer learns, changes weights where they lie. */
    @Override
    void updateRows(Matrix a, float[] b, float[] weights, float[][] memory, UpdateRule rule,
            int from, int to) {
        int n = weights.length / a.rows().length;
        float[] gradients = new float[ROWS * n];
        float[] gradient = new float[n];
        RowUpdate row = new RowUpdate(rule, n, memory.length);
        VectorProduct product = new VectorProduct(a, b, n);
        for (int i = from; i < to; i += ROWS) {
            int rows = Math.min(ROWS, to - i);
            Part part = new Part(i, i + rows, 0, n, 0, a.columns().length);
            if (isShort(part)) {
                shortSums(a, b, null, gradients, i, n, part);
            } else {
                Arrays.fill(gradients, 0);
                product.add(part, gradients, i);
            }
            if (rule instanceof RmsPropRule rms && rows * n % L == 0) {
                VectorLoops.rmsProp(rms, gradients, weights, memory[0], i * n, rows * n);
            } else {
                for (int r = 0; r < rows; r++) {
                    System.arraycopy(gradients, r * n, gradient, 0, n);
                    row.apply(gradient, weights, memory, (i + r) * n);
                }
            }
        }
    }
}
