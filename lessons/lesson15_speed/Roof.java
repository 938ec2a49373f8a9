package lesson15_speed;

import earshot.kernels.Fma;
import earshot.plot.Series;
import earshot.util.Parallel;
import earshot.util.Text;

/**
 * What so many threads of this machine can do at most.
 *
 * @param gigaflops 10⁹ additions or multiplications of floats a second
 * @param gigabytes 10⁹ bytes a second, read from memory and written back: both ways count
 */
record Roof(int threads, double gigaflops, double gigabytes) {

    private static final int CACHED = 4096; // numbers
    private static final int CALLS = 2048;
    private static final int LINKS = 8;

    /**
     * Measured, the best of some tries: whatever else goes on only makes them worse.
     *
     * @param memory an array that no cache holds, shared out among the threads
     */
    static Roof measure(Parallel parallel, float[][] memory, int tries) {
        int threads = parallel.threads();
        float[][] cached = new float[threads][CACHED];
        double computing = best(tries, () -> parallel.forEach(threads, part -> {
            for (int call = 0; call < CALLS; call++) {
                chains(cached[part], 0.999f, 0.001f);
            }
        }));
        double updating = best(tries, () ->
                parallel.forEach(memory.length, part -> update(memory[part])));
        double bytes = 2.0 * Float.BYTES * memory.length * memory[0].length;
        return new Roof(threads, 2.0 * LINKS * CACHED * CALLS * threads / computing / 1e9,
                bytes / updating / 1e9);
    }

    private static double best(int tries, Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tries; i++) {
            best = Math.min(best, Stopwatch.once(work));
        }
        return best;
    }

    /** Each x becomes a·x + b, eight times: neighbours need not wait for one another. */
    private static void chains(float[] x, float a, float b) {
        for (int i = 0; i < x.length; i++) {
            float y = Fma.of(x[i], a, b);
            y = Fma.of(Fma.of(y, a, b), a, b);
            y = Fma.of(Fma.of(y, a, b), a, b);
            y = Fma.of(Fma.of(y, a, b), a, b);
            x[i] = Fma.of(y, a, b);
        }
    }

    private static void update(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] += 1;
        }
    }

    /** Operations a byte from which on arithmetic is what there is too little of. */
    double ridge() {
        return gigaflops / gigabytes;
    }

    /** 10⁹ operations a second, at most, of work that does so many with each byte. */
    double at(double intensity) {
        return Math.min(gigaflops, intensity * gigabytes);
    }

    /** Up the slope of the memory, then flat. */
    Series line(double from, double to) {
        double[] x = {from, ridge(), to};
        return Series.line(Text.count(threads, "thread"), x,
                new double[] {at(from), at(ridge()), at(to)});
    }
}
