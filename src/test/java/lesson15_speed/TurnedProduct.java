package lesson15_speed;

import earshot.kernels.Fma;

/** i-j-k with b turned first, so that both are walked along their rows. */
final class TurnedProduct implements Product {

    @Override
    public void multiply(float[] a, float[] b, float[] c, int n) {
        float[] turned = new float[n * n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                turned[j * n + k] = b[k * n + j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                float sum = 0;
                for (int k = 0; k < n; k++) {
                    sum = Fma.of(a[i * n + k], turned[j * n + k], sum);
                }
                c[i * n + j] = sum;
            }
        }
    }
}
