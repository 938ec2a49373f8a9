package lesson15_speed;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How long work takes. */
final class Stopwatch {

    private static final int WARM_UP = 3; // calls at least
    private static final int FEWEST = 5; // calls that count

    private Stopwatch() {
    }

    static double once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * The median of several calls, after others that do not count: Java compiles what runs often,
     * and something else on the machine may take its turn at any moment.
     *
     * @param seconds how long to warm up, and again to measure, if the calls are short
     */
    static double median(Runnable work, double seconds) {
        repeat(work, WARM_UP, seconds);
        return median(repeat(work, FEWEST, seconds));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The seconds of each call. */
    static double[] repeat(Runnable work, int fewest, double seconds) {
        DoubleStream.Builder times = DoubleStream.builder();
        double total = 0;
        for (int calls = 0; calls < fewest || total < seconds; calls++) {
            double time = once(work);
            times.add(time);
            total += time;
        }
        return times.build().toArray();
    }
}
