package earshot.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.Golden;
import earshot.util.Parallel;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

/** Vector kernels give the bits of plain ones, on one thread or three. */
class VectorLoopsTest {

    private final Kernels plain = Kernels.plain(Parallel.single());

    /** Not {@code Kernels.of}, which could be the plain ones once more. */
    private static Kernels vector(Parallel parallel) {
        return Kernels.vector(parallel);
    }

    /** Few different numbers, so that windows have ties; now and then a NaN or a negative zero. */
    private static float[] numbers(int count, long seed) {
        float[] x = KernelsTest.floats(Golden.lcg(count, seed));
        for (int i = 0; i < count; i++) {
            x[i] = Math.round(x[i] * 4) / 2f;
            if (i % 37 == 5) {
                x[i] = Float.NaN;
            } else if (x[i] == 0 && i % 2 == 0) {
                x[i] = -0f;
            }
        }
        return x;
    }

    @Property(tries = 150)
    void pools(@ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll @IntRange(min = 1, max = 70) int channels,
            @ForAll @IntRange(min = 1, max = 3) int window,
            @ForAll @IntRange(min = 1, max = 3) int stride, @ForAll @Positive int seed) {
        Patches.Axis axis = new Patches.Axis(7, window, stride, 0, (7 - window) / stride + 1);
        Patches windows = new Patches(axis, axis, channels);
        float[] x = numbers(batch * 49 * channels, seed);
        float[] dy = KernelsTest.floats(Golden.lcg(batch * windows.count() * channels, seed));
        float[][] expected = pool(plain, windows, x, dy, batch, 0);
        try (Parallel three = Parallel.of(3)) {
            float[][] actual = pool(vector(three), windows, x, dy, batch, 9);
            assertArrayEquals(expected[0], actual[0]);
            assertArrayEquals(expected[1], actual[1]);
        }
    }

    /** Enough for three threads to share out the columns. */
    @Test
    void sumsOfManyRowsAreSharedOut() {
        int m = 4100;
        int n = 67;
        float[] a = KernelsTest.floats(Golden.lcg(m * n, 1));
        float[] expected = new float[n];
        plain.sumRows(a, expected, m, n);
        try (Parallel three = Parallel.of(3)) {
            float[] actual = new float[n];
            Arrays.fill(actual, 9);
            vector(three).sumRows(a, actual, m, n);
            assertArrayEquals(expected, actual);
        }
    }

    private static float[][] pool(Kernels kernels, Patches windows, float[] x, float[] dy,
            int batch, float before) {
        float[] y = new float[dy.length];
        float[] dx = new float[x.length];
        Arrays.fill(y, before);
        Arrays.fill(dx, before);
        kernels.maxPool(windows, x, y, batch);
        kernels.maxPoolBack(windows, x, y, dy, dx, batch);
        return new float[][] {y, dx};
    }

    /** More than a thread takes at a time. */
    @Property(tries = 20)
    void rectifiers(@ForAll @IntRange(min = 1, max = 100_000) int length,
            @ForAll @Positive int seed) {
        float[] x = numbers(length, seed);
        float[] dy = KernelsTest.floats(Golden.lcg(length, seed));
        float[][] expected = relu(plain, x, dy);
        try (Parallel three = Parallel.of(3)) {
            float[][] actual = relu(vector(three), x, dy);
            assertArrayEquals(expected[0], actual[0]);
            assertArrayEquals(expected[1], actual[1]);
        }
    }

    private static float[][] relu(Kernels kernels, float[] x, float[] dy) {
        float[] y = new float[x.length];
        float[] dx = new float[x.length];
        kernels.relu(x, y);
        kernels.reluBack(y, dy, dx);
        return new float[][] {y, dx};
    }

    @Property(tries = 100)
    void sumsOfColumns(@ForAll @IntRange(min = 1, max = 50) int m,
            @ForAll @IntRange(min = 1, max = 70) int n, @ForAll @Positive int seed) {
        float[] a = KernelsTest.floats(Golden.lcg(m * n, seed));
        float[] expected = new float[n];
        float[] actual = new float[n];
        plain.sumRows(a, expected, m, n);
        vector(Parallel.single()).sumRows(a, actual, m, n);
        assertArrayEquals(expected, actual);
    }
}
