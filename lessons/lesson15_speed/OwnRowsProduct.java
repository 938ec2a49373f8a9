package lesson15_speed;

import earshot.kernels.Fma;
import java.util.Arrays;

/**
 * i-k-j once more, with each row in an array of its own. The compiler makes vector instructions of
 * a loop that reads and writes all its arrays at the same index.
 */
final class OwnRowsProduct implements Product {

    @Override
    public void multiply(float[] a, float[] b, float[] c, int n) {
        float[][] rows = new float[n][];
        for (int k = 0; k < n; k++) {
            rows[k] = Arrays.copyOfRange(b, k * n, (k + 1) * n);
        }
        float[] sums = new float[n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < n; k++) {
                add(sums, a[i * n + k], rows[k]);
            }
            System.arraycopy(sums, 0, c, i * n, n);
        }
    }

    /** sums[j] += factor · row[j] */
    static void add(float[] sums, float factor, float[] row) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] = Fma.of(factor, row[j], sums[j]);
        }
    }
}
