package earshot.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.Golden;
import earshot.util.Parallel;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {

    private final Kernels kernels = Kernels.plain(Parallel.single());

    @Property(tries = 200)
    void softmaxIsPositiveAndSumsToOneInEveryRow(@ForAll @IntRange(min = 1, max = 6) int m,
            @ForAll @IntRange(min = 1, max = 30) int n, @ForAll @Positive int seed) {
        float[] x = floats(Golden.lcg(m * n, seed));
        float[] out = new float[m * n];
        kernels.softmax(x, out, m, n);
        for (int i = 0; i < m; i++) {
            double sum = 0;
            double exponentials = 0;
            for (int j = i * n; j < (i + 1) * n; j++) {
                sum += out[j];
                exponentials += StrictMath.exp(x[j]);
            }
            assertEquals(1, sum, 1e-6);
            for (int j = i * n; j < (i + 1) * n; j++) {
                assertEquals(StrictMath.exp(x[j]) / exponentials, out[j], 1e-7);
            }
        }
    }

    /** Scores and shift are multiples of 1/64, so that the shifted scores are exact floats. */
    @Property
    void softmaxDoesNotFeelAShift(@ForAll @IntRange(min = -9999, max = 9999) int sixtyFourths,
            @ForAll @IntRange(min = 1, max = 20) int n, @ForAll @Positive int seed) {
        float[] x = floats(Golden.lcg(n, seed));
        float[] shifted = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.round(x[i] * 300) / 64f;
            shifted[i] = x[i] + sixtyFourths / 64f;
        }
        float[] out = new float[n];
        float[] outShifted = new float[n];
        kernels.softmax(x, out, 1, n);
        kernels.softmax(shifted, outShifted, 1, n);
        assertArrayEquals(out, outShifted);
    }

    @Test
    void softmaxDoesNotOverflow() {
        float[] out = new float[6];
        kernels.softmax(new float[] {1e4f, -1e4f, 1e4f, -1e4f, -1e4f, -1e4f - 1}, out, 3, 2);
        assertArrayEquals(new float[] {1, 0, 1, 0, 0.7310586f, 0.26894143f}, out, 1e-7f);
    }

    @Test
    void sumsOfColumnsAreWrittenOver() {
        float[] sums = {9, 9, 9};
        kernels.sumRows(new float[] {1, 2, 3, 10, 20, 30}, sums, 2, 3);
        assertArrayEquals(new float[] {11, 22, 33}, sums);
    }

    /** Around the numbers that a thread takes at a time, the last ones included. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32_767, 32_768, 32_769, 100_003})
    void rectifiersReachEveryNumber(int length) {
        float[] x = floats(Golden.lcg(length, 1));
        float[] dy = floats(Golden.lcg(length, 2));
        float[] y = new float[length];
        float[] dx = new float[length];
        float[] expectedY = new float[length];
        float[] expectedDx = new float[length];
        for (int i = 0; i < length; i++) {
            expectedY[i] = x[i] > 0 ? x[i] : 0;
            expectedDx[i] = x[i] > 0 ? dy[i] : 0;
        }
        for (Kernels each : List.of(kernels, Kernels.of(Parallel.single()))) {
            Arrays.fill(y, 9);
            Arrays.fill(dx, 9);
            each.relu(x, y);
            each.reluBack(y, dy, dx);
            assertArrayEquals(expectedY, y);
            assertArrayEquals(expectedDx, dx);
        }
    }

    static float[] floats(double[] numbers) {
        float[] out = new float[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) numbers[i];
        }
        return out;
    }

    static double[] doubles(float[] numbers) {
        double[] out = new double[numbers.length];
        Arrays.setAll(out, i -> numbers[i]);
        return out;
    }
}
