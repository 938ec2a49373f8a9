package lesson15_speed;

/** One way to multiply square matrices of n rows, each row behind the one before. */
interface Product {

    /** c[i][j] = Σ a[i][k] · b[k][j], each sum in ascending order of k. */
    void multiply(float[] a, float[] b, float[] c, int n);

    /** Additions and multiplications, one of each a term. */
    static long operations(int n) {
        return 2L * n * n * n;
    }

    /** Of the three matrices. */
    static long bytes(int n) {
        return 3L * Float.BYTES * n * n;
    }
}
