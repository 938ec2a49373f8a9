package lesson15_speed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import earshot.util.Parallel;
import earshot.util.Seeds;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it claims. */
class AnswersTest {

    @Test
    void aThirdOrder() {
        Order jki = (n, visit) -> {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    for (int i = 0; i < n; i++) {
                        visit.term(i, j, k);
                    }
                }
            }
        };
        long lines = Cache.fetchedBy(jki, 256);
        assertEquals(33_619_968, lines); // 33,619,968
    }

    @Test
    void oneColumnMore() {
        long even = Cache.fetchedBy(Order.IJK, 256);
        long odd = Cache.fetchedBy(Order.IJK, 257);
        assertEquals(16_854_016, even); // 16,854,016
        assertEquals(1_069_650, odd); // 1,069,650
        assertEquals(15.8, (double) even / odd, 0.05);
        int rowBytes = 256 * Float.BYTES;
        assertEquals(1024, rowBytes);
        int used = 64 / (rowBytes / Cache.LINE);
        assertEquals(4, used);
        assertEquals(32, used * 8);
    }

    @Test
    void turned() {
        int n = 256;
        Cache cache = Cache.usual();
        Order.IJK.walk(n, (i, j, k) -> {
            cache.touch(4L * (i * n + k));
            cache.touch(4L * (n * n + j * n + k));
            cache.touch(4L * (2 * n * n + i * n + j));
        });
        assertEquals(1_056_768, cache.fetched()); // 1,056,768
        assertEquals(Cache.fetchedBy(Order.IKJ, n), cache.fetched());
        float[] a = Noise.floats(37 * 37, Seeds.of(1));
        float[] b = Noise.floats(37 * 37, Seeds.of(2));
        float[] expected = new float[37 * 37];
        float[] c = new float[37 * 37];
        new NaiveProduct().multiply(a, b, expected, 37);
        new TurnedProduct().multiply(a, b, c, 37);
        assertArrayEquals(expected, c);
    }

    @Test
    void howLargeABatch() {
        double ridge = 10;
        double batch = (ridge * 20 - 9) / 4;
        assertEquals(47.75, batch, 1e-12);
        assertEquals(1.65, LargeLayer.intensity(6, LargeLayer.FUSED_PASSES), 1e-12);
        for (int size : new int[] {47, 48}) {
            assertEquals(size >= batch,
                    LargeLayer.intensity(size, LargeLayer.FUSED_PASSES) >= ridge);
        }
    }

    @Test
    void adam() {
        int weights = 1 + 2; // forward reads them; the update reads and writes them
        int averages = 2 * 2; // two arrays, each read and written
        int gradient = 3; // fetched, written, read
        double worth = (double) (weights + averages + gradient) / (weights + averages);
        assertEquals(7, weights + averages);
        assertEquals(10, weights + averages + gradient);
        assertEquals(1.43, worth, 0.005);
        assertEquals(1.60, (double) LargeLayer.STORED_PASSES / LargeLayer.FUSED_PASSES, 1e-12);
    }

    @Test
    void whatWasLost() {
        float[] terms = Sums.harmonic(10_000_000);
        assertEquals(16.695311, compensated(terms), 1e-6);
        assertEquals((float) Sums.inDouble(terms), compensated(terms));
    }

    static float compensated(float[] terms) {
        float sum = 0;
        float lost = 0;
        for (float term : terms) {
            float more = term - lost;
            float next = sum + more;
            lost = (next - sum) - more;
            sum = next;
        }
        return sum;
    }

    @Test
    void theSameForEverybody() {
        float[] terms = Noise.floats(10_000, Seeds.of(42));
        for (int threads : new int[] {1, 2, 3, 7}) {
            try (Parallel parallel = Parallel.of(threads)) {
                assertEquals(Sums.inChunks(terms), inChunks(terms, parallel));
            }
        }
        assertNotEquals(Sums.shared(terms, 1), Sums.shared(terms, 3));
    }

    static float inChunks(float[] terms, Parallel parallel) {
        int count = (terms.length + Sums.CHUNK - 1) / Sums.CHUNK;
        float[] sums = new float[count];
        parallel.forEach(count, chunk -> {
            int end = Math.min(terms.length, (chunk + 1) * Sums.CHUNK);
            for (int i = chunk * Sums.CHUNK; i < end; i++) {
                sums[chunk] += terms[i];
            }
        });
        return Sums.forward(sums);
    }

    @Test
    void isItWorthIt() {
        double twice = 15 / 2.0 + (20 - 15);
        double never = 20 - 15;
        assertEquals(12.5, twice, 1e-12);
        assertEquals(1.6, 20 / twice, 1e-12);
        assertEquals(5, never, 1e-12);
        assertEquals(4, 20 / never, 1e-12);
    }
}
