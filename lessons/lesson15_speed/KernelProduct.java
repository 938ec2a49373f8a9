package lesson15_speed;

import earshot.kernels.Kernels;

/** What the networks of this course use. The same bits up to n = 1024; then it cuts the sums. */
final class KernelProduct implements Product {

    private final Kernels kernels;

    KernelProduct(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public void multiply(float[] a, float[] b, float[] c, int n) {
        kernels.multiply(a, b, null, c, n, n, n);
    }
}
