package earshot.bench;

import earshot.util.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Times work when it has become as fast as it gets.
 *
 * <p>Java compiles what runs often, better each time, so the first repetitions are slow. Warming up
 * ends when several in a row bring no new best, or after {@value #LONGEST} seconds.
 */
final class Stopwatch {

    private static final double LONG = 1; // seconds: such a repetition is repeated less often
    private static final double LONGEST = 20;
    private static final double BETTER = 0.98; // of the best so far
    private static final int CALM_IF_LONG = 1;

    private final Work work;
    private final Effort effort;
    private final Progress bar;

    /** @param bar of 100 steps */
    Stopwatch(Work work, Effort effort, Progress bar) {
        this.work = work;
        this.effort = effort;
        this.bar = bar;
    }

    /** The seconds of each repetition after warming up. */
    double[] measure() throws IOException {
        bar.advance(0, "warming up");
        boolean isLong = warmUp() > LONG;
        int wanted = isLong ? effort.longRepetitions() : effort.repetitions();
        double[] all = {};
        long start = System.nanoTime();
        int shown = 0;
        while (all.length < wanted || since(start) < effort.seconds()) {
            double[] more = work.seconds();
            all = DoubleStream.concat(Arrays.stream(all), Arrays.stream(more)).toArray();
            double done = Math.min((double) all.length / wanted,
                    effort.seconds() == 0 ? 1 : since(start) / effort.seconds());
            int percent = (int) (100 * Math.min(1, done));
            bar.advance(percent - shown, "");
            shown = percent;
        }
        return all;
    }

    /** How long a repetition takes in the end. */
    private double warmUp() throws IOException {
        long start = System.nanoTime();
        double best = Double.POSITIVE_INFINITY;
        int calm = 0;
        do {
            double fastest = Arrays.stream(work.seconds()).min().orElseThrow();
            calm = fastest < best * BETTER ? 0 : calm + 1;
            best = Math.min(best, fastest);
        } while (since(start) < LONGEST && (since(start) < effort.seconds() / 2
                || calm < (best > LONG ? CALM_IF_LONG : effort.calm())));
        return best;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
