package earshot.bench;

import earshot.kernels.Fma;
import earshot.util.Parallel;
import java.util.List;

/**
 * Measures what the machine can do, in plain Java.
 *
 * <p>The compiler makes vector instructions of {@link #chains}: every element waits for nothing but
 * itself, so that the processor has always some of them to go on with. For the memory, an array
 * that no cache holds is read, or read and written back. Each thread has its own part of it. The
 * best of some tries counts, because anything else that goes on only makes them worse.
 */
final class Peak {

    /** How it was measured, for those who read the numbers: two lines. */
    static final List<String> HOW = List.of("(measured in plain Java: chains of "
            + (Fma.FAST ? "fused multiply-adds" : "multiplications and additions")
            + " in the first cache, which the",
            " compiler turns into vector instructions; 256 MB read, and read and written back)");

    private static final int CACHED = 4096; // floats: half of a usual first cache
    private static final int LINKS = 8; // of a chain
    private static final int CALLS = 8192; // some milliseconds
    private static final int LONGS = 1 << 25; // 256 MB
    private static final int TRIES = 20;

    private final Effort effort;
    private final long[] memory;

    Peak(Effort effort) {
        this.effort = effort;
        memory = new long[effort.shrunk(LONGS, 1)];
    }

    /** Measures it with so many threads. */
    Roof of(int threads) {
        try (Parallel parallel = Parallel.of(threads)) {
            float[][] numbers = new float[threads][CACHED];
            int calls = effort.shrunk(CALLS, 1);
            double flops = 2.0 * LINKS * CACHED * calls * threads;
            double bytes = (double) Long.BYTES * memory.length;
            long[] sums = new long[threads];
            double computing = best(() -> parallel.forEach(threads, part -> {
                for (int i = 0; i < calls; i++) {
                    chains(numbers[part], 0.999f, 0.001f);
                }
            }));
            double reading = best(() -> parallel.forEach(threads, part ->
                    sums[part] += read(memory, from(part, threads), from(part + 1, threads))));
            double updating = best(() -> parallel.forEach(threads, part ->
                    update(memory, from(part, threads), from(part + 1, threads))));
            return new Roof(threads, flops / computing / 1e9, bytes / reading / 1e9,
                    2 * bytes / updating / 1e9);
        }
    }

    private int from(int part, int parts) {
        return (int) ((long) memory.length * part / parts);
    }

    private static double best(Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    /** Every x becomes a·x + b, eight times over. */
    private static void chains(float[] x, float a, float b) {
        if (!Fma.FAST) {
            slowChains(x, a, b);
            return;
        }
        for (int i = 0; i < x.length; i++) {
            float y = x[i];
            y = Math.fma(y, a, b);
            y = Math.fma(y, a, b);
            y = Math.fma(y, a, b);
            y = Math.fma(y, a, b);
            y = Math.fma(y, a, b);
            y = Math.fma(y, a, b);
            y = Math.fma(y, a, b);
            x[i] = Math.fma(y, a, b);
        }
    }

    private static void slowChains(float[] x, float a, float b) {
        for (int i = 0; i < x.length; i++) {
            float y = x[i];
            y = y * a + b;
            y = y * a + b;
            y = y * a + b;
            y = y * a + b;
            y = y * a + b;
            y = y * a + b;
            y = y * a + b;
            x[i] = y * a + b;
        }
    }

    /** Four sums, so that none waits for the one before. */
    private static long read(long[] x, int from, int to) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int i = from; i < to - 3; i += 4) {
            a ^= x[i];
            b ^= x[i + 1];
            c ^= x[i + 2];
            d ^= x[i + 3];
        }
        return a ^ b ^ c ^ d;
    }

    private static void update(long[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] += 3;
        }
    }
}
