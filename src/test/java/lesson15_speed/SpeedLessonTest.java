package lesson15_speed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.kernels.Kernels;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedLessonTest {

    /** Blocks that end early, one number, more threads than rows. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 37, 300})
    void everyProductGivesTheSameBits(int n) throws IOException {
        float[] a = Noise.floats(n * n, Seeds.of(1));
        float[] b = Noise.floats(n * n, Seeds.of(2));
        float[] expected = new float[n * n];
        new NaiveProduct().multiply(a, b, expected, n);
        try (Parallel three = Parallel.of(3)) {
            for (Product product : List.of(new RowOrderProduct(), new OwnRowsProduct(),
                    new PackedProduct(), new ThreadedProduct(three), WarmUp.fresh(),
                    new KernelProduct(Kernels.plain(three)),
                    new KernelProduct(Kernels.of(three)))) {
                float[] c = new float[n * n];
                Arrays.fill(c, Float.NaN); // what was there before does not matter
                product.multiply(a, b, c, n);
                assertArrayEquals(expected, c, product.getClass().getSimpleName());
            }
        }
    }

    @Test
    void theProductIsTheProduct() {
        float[] c = new float[4];
        new NaiveProduct().multiply(new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 8}, c, 2);
        assertArrayEquals(new float[] {19, 22, 43, 50}, c);
        assertEquals(16, Product.operations(2));
        assertEquals(48, Product.bytes(2));
    }

    /** And each sum in ascending order, which is why the bits are the same. */
    @Test
    void everyOrderComesToEachTermOnce() {
        int n = 19;
        for (Order order : List.of(Order.IJK, Order.IKJ, Order.BLOCKS)) {
            int[] terms = new int[n * n];
            order.walk(n, (i, j, k) -> assertEquals(k, terms[i * n + j]++));
            assertTrue(Arrays.stream(terms).allMatch(count -> count == n));
        }
    }

    @Test
    void aLineIsFetchedOnce() {
        Cache cache = Cache.usual();
        for (int pass = 0; pass < 2; pass++) {
            for (int address = 0; address < 32 << 10; address += 4) {
                cache.touch(address);
            }
        }
        assertEquals(512, cache.fetched());
    }

    /** Eight lines of one set stay; of nine, the one that is wanted has always just gone. */
    @Test
    void aSetHoldsEightLines() {
        for (int lines : new int[] {8, 9}) {
            Cache cache = Cache.usual();
            for (int i = 0; i < 10 * lines; i++) {
                cache.touch(4096L * (i % lines));
            }
            assertEquals(lines == 8 ? 8 : 90, cache.fetched());
        }
    }

    @Test
    void fusedOrNotTheWeightsAreTheSame() {
        float[] expected = null;
        for (int threads : new int[] {1, 3}) {
            try (Parallel parallel = Parallel.of(threads)) {
                Kernels kernels = Kernels.of(parallel);
                LargeLayer stored = new LargeLayer(130, 48, Seeds.of(1));
                LargeLayer fused = new LargeLayer(130, 48, Seeds.of(1));
                for (int step = 0; step < 3; step++) {
                    stored.stored(stored.batch(6), kernels);
                    fused.fused(fused.batch(6), kernels);
                }
                assertArrayEquals(stored.weights, fused.weights);
                assertArrayEquals(expected == null ? stored.weights : expected, stored.weights);
                expected = stored.weights;
            }
        }
        assertEquals(33.0 / 20, LargeLayer.intensity(6, LargeLayer.FUSED_PASSES), 1e-12);
    }

    @Test
    void aSumOfFloatsHasAnOrder() {
        float large = 1 << 24;
        float[] terms = {large, 1, 1};
        assertEquals(large, Sums.forward(terms));
        assertEquals(large + 2, Sums.backward(terms));
        assertEquals(large + 2, Sums.inDouble(terms));
        assertEquals(2, Sums.standstill(terms));
        assertEquals(Set.of(large, large + 2), Sums.inEveryOrder(terms));
        assertArrayEquals(new float[] {large, 2}, Sums.shares(terms, 2));
        assertEquals(large + 2, Sums.shared(terms, 2));
        assertArrayEquals(new double[] {large, large, large}, Sums.running(terms, 1, false));
        float[] many = Sums.harmonic(3000);
        assertEquals(Sums.inDouble(many), Sums.inChunks(many), 1e-5);
    }

    @Test
    void aDifferenceIsCountedAndMeasured() {
        List<float[]> one = List.of(new float[] {1, 2}, new float[] {3});
        List<float[]> other = new ArrayList<>(List.of(new float[] {1, 2.5f}, new float[] {2}));
        assertEquals(new Difference(2, 3, 1), Difference.of(one, other));
    }

    @Test
    void theRoofIsASlopeThenFlat() {
        Roof roof = new Roof(1, 100, 10);
        assertEquals(10, roof.ridge(), 1e-12);
        assertEquals(20, roof.at(2), 1e-12);
        assertEquals(100, roof.at(50), 1e-12);
        assertEquals(3, Stopwatch.median(new double[] {9, 1, 3}), 1e-12);
        assertEquals(2, Stopwatch.median(new double[] {9, 1, 3, 1}), 1e-12);
    }
}
