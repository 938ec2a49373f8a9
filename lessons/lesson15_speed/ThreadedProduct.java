package lesson15_speed;

import earshot.util.Parallel;

/** Packed, with the rows of c shared out: no two threads ever write to the same sum. */
final class ThreadedProduct implements Product {

    private final Parallel parallel;

    ThreadedProduct(Parallel parallel) {
        this.parallel = parallel;
    }

    @Override
    public void multiply(float[] a, float[] b, float[] c, int n) {
        int shares = Math.min(n, parallel.threads());
        parallel.forEach(shares, share -> PackedProduct.rows(a, b, c, n,
                n * share / shares, n * (share + 1) / shares));
    }
}
