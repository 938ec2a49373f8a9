package lesson15_speed;

import earshot.kernels.Fma;

/** The formula as it stands: i-j-k. */
final class NaiveProduct implements Product {

    @Override
    public void multiply(float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                float sum = 0;
                for (int k = 0; k < n; k++) {
                    sum = Fma.of(a[i * n + k], b[k * n + j], sum);
                }
                c[i * n + j] = sum;
            }
        }
    }
}
