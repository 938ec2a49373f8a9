package earshot.bench;

import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;

/**
 * A whole job that can be timed.
 *
 * @param name by which it is asked for
 * @param unit of its numbers
 * @param ownThreads how many it runs on; 0 for as many as the setting says
 * @param preparation makes its inputs
 */
public record Benchmark(String name, Unit unit, int ownThreads, Preparation preparation) {

    /** As many threads as the setting says. */
    static final int ANY = 0;

    private static final int PERCENT = 100;

    /** Makes inputs, from the setting's seeds, for work on the threads of a pool. */
    interface Preparation {
        Job prepare(Setting setting, Parallel parallel) throws IOException;
    }

    /** Prepares, warms up and measures. */
    public Result run(Setting setting, Progress.Factory progress) throws IOException {
        return run(setting, ownThreads == ANY ? setting.threads() : ownThreads, progress);
    }

    /** The same on so many threads. */
    Result run(Setting setting, int threads, Progress.Factory progress) throws IOException {
        try (Parallel parallel = Parallel.of(threads);
                Progress bar = progress.start(name, PERCENT)) {
            bar.advance(0, "making its inputs");
            Job job = preparation.prepare(setting, parallel);
            System.gc(); // what the one before has left
            double[] seconds = new Stopwatch(job.work(), setting.effort(), bar).measure();
            return Result.of(name, unit, threads, seconds, job);
        }
    }
}
