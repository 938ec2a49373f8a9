package earshot.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.util.Parallel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** What a product is, for every kind of kernels: to the bit. */
abstract class ProductLaws {

    private static final int[][] SHARED = { // m, k, n of at least 2¹⁸ multiplications
        {64, 64, 64}, {71, 63, 61}, {2, 517, 259}, {1, 640, 411}, {5, 300, 201}, {700, 390, 1},
        {13, 530, 523}, {7, 257, 31}, {400, 40, 33}, {33, 20, 400}, {6, 1030, 70},
        {6, 517, 521}, {2, 1021, 300}, {5, 514, 513}, {6, 3100, 128}, // few rows, a large b
        {13, 3, 5000}, {9, 3, 20_001}, {61, 5, 256}, {40, 801, 1100}, // wide
        {13, 1024, 7}, {13, 1025, 7}, {5, 5000, 3}, // one chain, two, and five
        {9, 1000, 31}, {17, 1000, 17}}; // fewer columns than three threads want

    private final Kernels kernels = kernels(Parallel.single());

    abstract Kernels kernels(Parallel parallel);

    /** An element is a chain of fused multiply-adds in ascending order, and nothing else. */
    @Property(tries = 300)
    void isTheNaiveTripleLoopToTheBit(@ForAll @IntRange(min = 1, max = 29) int m,
            @ForAll @IntRange(min = 1, max = 19) int k,
            @ForAll @IntRange(min = 1, max = 70) int n) {
        assertNaive(kernels, m, k, n);
    }

    @Test
    void oneThreadIsTwoIsThreeToTheBit() {
        for (int threads = 1; threads <= 3; threads++) {
            try (Parallel parallel = Parallel.of(threads)) {
                for (int[] shape : SHARED) {
                    assertNaive(kernels(parallel), shape[0], shape[1], shape[2]);
                }
            }
        }
    }

    /** More numbers than there is room for: one chain after another, or two and then the rest. */
    @Test
    void longSumsOfAWideResult() {
        for (int[] shape : new int[][] {{401, 1030, 397}, {300, 3100, 350}, {1400, 1030, 100},
            {300, 2100, 350}}) {
            int m = shape[0];
            int k = shape[1];
            int n = shape[2];
            float[] a = numbers(m * k, 4);
            float[] b = numbers(k * n, 5);
            float[] expected = naive(a, k, 1, b, n, 1, null, m, k, n);
            try (Parallel two = Parallel.of(2)) {
                float[] actual = new float[m * n];
                kernels(two).multiply(a, b, null, actual, m, k, n);
                assertArrayEquals(expected, actual);
            }
        }
    }

    @Property(tries = 100)
    void isTheProductOfEjml(@ForAll @IntRange(min = 1, max = 40) int m,
            @ForAll @IntRange(min = 1, max = 40) int k,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        float[] a = numbers(m * k, 1);
        float[] b = numbers(k * n, 2);
        float[] c = numbers(m * n, 3);
        DMatrixRMaj ejmlA = matrix(a, m, k);
        DMatrixRMaj ejmlB = matrix(b, k, n);
        DMatrixRMaj ejmlC = matrix(c, m, n);

        float[] ab = new float[m * n];
        kernels.multiply(a, b, null, ab, m, k, n);
        Golden.assertClose(CommonOps_DDRM.mult(ejmlA, ejmlB, null).data, doubles(ab), 1e-5);

        float[] transposedAc = new float[k * n];
        kernels.multiplyTransposedA(a, c, transposedAc, m, k, n);
        Golden.assertClose(CommonOps_DDRM.multTransA(ejmlA, ejmlC, null).data,
                doubles(transposedAc), 1e-5);

        float[] cTransposedB = new float[m * k];
        kernels.multiplyTransposedB(c, b, cTransposedB, m, k, n);
        Golden.assertClose(CommonOps_DDRM.multTransB(ejmlC, ejmlB, null).data,
                doubles(cTransposedB), 1e-5);
    }

    @Test
    void aProductSeenByEye() {
        float[] a = {1, 2, 3, 4, 5, 6}; // [2][3]
        float[] b = {1, 0, 0, 1, 1, 1}; // [3][2]
        float[] c = {9, 9, 9, 9}; // written over
        kernels.multiply(a, b, new float[] {10, 20}, c, 2, 3, 2);
        assertArrayEquals(new float[] {14, 25, 20, 31}, c);
    }

    @Test
    void aSumOverNothingIsTheStart() {
        float[] c = {9, 9};
        kernels.multiply(new float[0], new float[0], new float[] {7}, c, 2, 0, 1);
        assertArrayEquals(new float[] {7, 7}, c);
    }

    @Test
    void lengthsThatDoNotFitAreRefused() {
        float[] four = new float[4];
        assertThrows(IllegalArgumentException.class,
                () -> kernels.multiply(new float[7], four, null, four, 2, 2, 2));
        assertThrows(IllegalArgumentException.class,
                () -> kernels.multiply(four, new float[5], null, four, 2, 2, 2));
        assertThrows(IllegalArgumentException.class,
                () -> kernels.multiply(four, four, new float[3], four, 2, 2, 2));
        String message = assertThrows(IllegalArgumentException.class,
                () -> kernels.multiply(four, four, null, new float[3], 2, 2, 2)).getMessage();
        assertEquals("the result of this product has 4 numbers, got 3", message);
        assertThrows(IllegalArgumentException.class,
                () -> kernels.multiplyTransposedB(new float[1], new float[6], new float[3], 1, 3,
                        2));
    }

    @Test
    void updatesOfLengthsThatDoNotFitAreRefusedBeforeAnythingChanges() {
        Matrix a = Matrix.of(new float[] {1, 1, 1, 1}, 2, 2);
        UpdateRule rule = (w, g, memory) -> Updates.sgd(w, g, 1);
        for (int[] lengths : new int[][] {{7, 4, 7}, {4, 6, 4}, {4, 3, 4}, {4, 4, 3}}) {
            float[] weights = new float[lengths[0]];
            float[] b = numbers(lengths[1], 1);
            float[][] memory = {new float[lengths[2]]};
            assertThrows(IllegalArgumentException.class,
                    () -> kernels.updateByProduct(a, b, weights, memory, rule));
            assertArrayEquals(new float[lengths[0]], weights);
        }
        Matrix empty = Matrix.of(new float[0], 0, 2);
        kernels.updateByProduct(empty, new float[0], new float[0], new float[0][], rule);
    }

    private static void assertNaive(Kernels kernels, int m, int k, int n) {
        float[] a = numbers(m * k, 4);
        float[] b = numbers(k * n, 5);
        float[] dy = numbers(m * n, 6);
        float[] start = numbers(n, 7);
        float[] actual = new float[m * n];
        kernels.multiply(a, b, start, actual, m, k, n);
        assertArrayEquals(naive(a, k, 1, b, n, 1, start, m, k, n), actual);
        kernels.multiply(a, b, null, actual, m, k, n);
        assertArrayEquals(naive(a, k, 1, b, n, 1, null, m, k, n), actual);

        actual = new float[k * n];
        kernels.multiplyTransposedA(a, dy, actual, m, k, n);
        assertArrayEquals(naive(a, 1, k, dy, n, 1, null, k, m, n), actual);

        actual = new float[m * k];
        kernels.multiplyTransposedB(dy, b, actual, m, k, n);
        assertArrayEquals(naive(dy, n, 1, b, 1, n, null, m, n, k), actual);
    }

    /** Σ a[i][p] · b[p][j], a step down and a step right in a matrix being the given numbers. */
    private static float[] naive(float[] a, int aDown, int aRight, float[] b, int bDown,
            int bRight, float[] start, int m, int k, int n) {
        float[] c = new float[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                int chains = (k + 1023) / 1024;
                float sum = start == null ? 0 : start[j];
                for (int chain = 0; chain < chains; chain++) {
                    float link = chains == 1 ? sum : 0;
                    for (int p = k * chain / chains; p < k * (chain + 1) / chains; p++) {
                        link = Fma.of(a[i * aDown + p * aRight], b[p * bDown + j * bRight], link);
                    }
                    sum = chains == 1 ? link : sum + link;
                }
                c[i * n + j] = sum;
            }
        }
        return c;
    }

    private static float[] numbers(int count, long seed) {
        return KernelsTest.floats(Golden.lcg(count, seed));
    }

    private static DMatrixRMaj matrix(float[] numbers, int rows, int columns) {
        return DMatrixRMaj.wrap(rows, columns, doubles(numbers));
    }

    private static double[] doubles(float[] numbers) {
        return KernelsTest.doubles(numbers);
    }
}
