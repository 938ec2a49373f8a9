package lesson15_speed;

import earshot.kernels.Fma;

/**
 * In blocks: {@value #DEPTH} rows of b, {@value #WIDTH} columns wide, are copied into arrays of
 * their own, which the first cache holds while all rows of a pass by. Four of those rows are added
 * at a time, so that a sum is loaded and stored once for four terms.
 */
final class PackedProduct implements Product {

    static final int DEPTH = 16;
    static final int WIDTH = 256;

    @Override
    public void multiply(float[] a, float[] b, float[] c, int n) {
        rows(a, b, c, n, 0, n);
    }

    /** Rows {@code from} to {@code to} − 1 of c. */
    static void rows(float[] a, float[] b, float[] c, int n, int from, int to) {
        for (int j = 0; j < n; j += WIDTH) {
            int width = Math.min(WIDTH, n - j);
            float[][] sums = new float[to - from][width];
            float[][] block = new float[DEPTH][width];
            for (int k = 0; k < n; k += DEPTH) {
                int depth = Math.min(DEPTH, n - k);
                for (int q = 0; q < depth; q++) {
                    System.arraycopy(b, (k + q) * n + j, block[q], 0, width);
                }
                for (int i = from; i < to; i++) {
                    add(sums[i - from], a, i * n + k, depth, block);
                }
            }
            for (int i = from; i < to; i++) {
                System.arraycopy(sums[i - from], 0, c, i * n + j, width);
            }
        }
    }

    /** So many rows of the block, each times a number of a, from {@code at} on. */
    private static void add(float[] sums, float[] a, int at, int depth, float[][] block) {
        int q = 0;
        for (; q + 4 <= depth; q += 4) {
            addFour(sums, a[at + q], block[q], a[at + q + 1], block[q + 1],
                    a[at + q + 2], block[q + 2], a[at + q + 3], block[q + 3]);
        }
        for (; q < depth; q++) {
            OwnRowsProduct.add(sums, a[at + q], block[q]);
        }
    }

    private static void addFour(float[] sums, float f0, float[] b0, float f1, float[] b1,
            float f2, float[] b2, float f3, float[] b3) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] = Fma.of(f3, b3[j],
                    Fma.of(f2, b2[j], Fma.of(f1, b1[j], Fma.of(f0, b0[j], sums[j]))));
        }
    }
}
