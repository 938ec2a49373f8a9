package earshot.kernels;

import earshot.util.Parallel;
import java.util.Arrays;

/**
 * The hot loops of the networks, in plain Java.
 *
 * <p>Every element of a result is one chain of fused multiply-adds in ascending order of the
 * summed index, so its bits do not depend on the number of threads, which share out whole rows.
 * The inner loops run over arrays of their own at the same index: the compiler turns such loops,
 * and only such, into vector instructions. Matrices are row-major.
 */
public final class Kernels {

    private static final long WORTH_SHARING = 1 << 18; // multiplications

    private final Parallel parallel;

    private Kernels(Parallel parallel) {
        this.parallel = parallel;
    }

    /** Plain kernels on the threads of {@code parallel}. */
    public static Kernels plain(Parallel parallel) {
        return new Kernels(parallel);
    }

    /** One number of a matrix that may be stored either way round. */
    private interface At {
        float get(int row, int column);
    }

    /** c[m][n] = Σ a[m][k] · b[k][n] + start[n], for every m and n; start may be null for 0. */
    public void multiply(float[] a, float[] b, float[] start, float[] c, int m, int k, int n) {
        product((i, p) -> a[i * k + p], b, start, c, m, k, n);
    }

    /** c[k][n] = Σ a[m][k] · b[m][n]: the first matrix transposed. */
    public void multiplyTransposedA(float[] a, float[] b, float[] c, int m, int k, int n) {
        product((i, p) -> a[p * k + i], b, null, c, k, m, n);
    }

    /** c[m][k] = Σ a[m][n] · b[k][n]: the second matrix transposed. */
    public void multiplyTransposedB(float[] a, float[] b, float[] c, int m, int k, int n) {
        float[] transposed = new float[b.length];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < n; j++) {
                transposed[j * k + i] = b[i * n + j];
            }
        }
        multiply(a, transposed, null, c, m, n, k);
    }

    private void product(At a, float[] b, float[] start, float[] c, int m, int k, int n) {
        int shares = (long) m * k * n < WORTH_SHARING ? 1 : Math.min(m, parallel.threads());
        parallel.forEach(shares, share -> {
            int from = (int) ((long) m * share / shares);
            int to = (int) ((long) m * (share + 1) / shares);
            productRows(a, b, start, c, from, to, k, n);
        });
    }

    /** Rows from … to of the product: four rows of b at a time, added into every row of c. */
    private static void productRows(At a, float[] b, float[] start, float[] c, int from, int to,
            int k, int n) {
        float[][] sums = new float[to - from][n];
        if (start != null) {
            for (float[] row : sums) {
                System.arraycopy(start, 0, row, 0, n);
            }
        }
        float[][] four = new float[4][n];
        int p = 0;
        for (; p + 4 <= k; p += 4) {
            for (int r = 0; r < 4; r++) {
                System.arraycopy(b, (p + r) * n, four[r], 0, n);
            }
            for (int i = from; i < to; i++) {
                addFour(sums[i - from], a.get(i, p), four[0], a.get(i, p + 1), four[1],
                        a.get(i, p + 2), four[2], a.get(i, p + 3), four[3]);
            }
        }
        for (; p < k; p++) {
            System.arraycopy(b, p * n, four[0], 0, n);
            for (int i = from; i < to; i++) {
                addOne(sums[i - from], a.get(i, p), four[0]);
            }
        }
        for (int i = from; i < to; i++) {
            System.arraycopy(sums[i - from], 0, c, i * n, n);
        }
    }

    private static void addFour(float[] sum, float a0, float[] b0, float a1, float[] b1,
            float a2, float[] b2, float a3, float[] b3) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = Math.fma(a3, b3[j],
                    Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], sum[j]))));
        }
    }

    private static void addOne(float[] sum, float a, float[] b) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = Math.fma(a, b[j], sum[j]);
        }
    }

    /** sums[n] = Σ a[m][n], over all m rows. */
    public void sumRows(float[] a, float[] sums, int m, int n) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                sums[j] += a[i * n + j];
            }
        }
    }

    /** Softmax of each of m rows: out[i][j] = e^(x[i][j] − max) / Σ e^(x[i][·] − max). */
    public void softmax(float[] x, float[] out, int m, int n) {
        for (int i = 0; i < m; i++) {
            float max = Float.NEGATIVE_INFINITY;
            for (int j = i * n; j < (i + 1) * n; j++) {
                max = Math.max(max, x[j]);
            }
            double sum = 0;
            for (int j = i * n; j < (i + 1) * n; j++) {
                sum += Elementary.exp(x[j] - max);
            }
            for (int j = i * n; j < (i + 1) * n; j++) {
                out[j] = (float) (Elementary.exp(x[j] - max) / sum);
            }
        }
    }
}
