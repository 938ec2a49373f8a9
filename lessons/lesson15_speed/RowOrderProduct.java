package lesson15_speed;

import earshot.kernels.Fma;
import java.util.Arrays;

/** The same loops in another order, i-k-j: b and c are walked along their rows. */
final class RowOrderProduct implements Product {

    @Override
    public void multiply(float[] a, float[] b, float[] c, int n) {
        Arrays.fill(c, 0);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                float factor = a[i * n + k];
                for (int j = 0; j < n; j++) {
                    c[i * n + j] = Fma.of(factor, b[k * n + j], c[i * n + j]);
                }
            }
        }
    }
}
