package earshot.cli;

import earshot.kernels.Kernels;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What every command that computes understands. */
final class ComputeOptions {

    /** Where chance begins when nothing else is said. */
    static final long SEED = 42;

    @Option(names = "--seed", defaultValue = "" + SEED, paramLabel = "N",
            description = "Where all chance begins (default: 42). One seed, one result.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
            description = "Threads to work with (default: as many as the machine has cores)."
                    + " The result does not depend on it.")
    private Integer threads;

    /** Which kernels. */
    enum Engine { PLAIN, VECTOR }

    @Option(names = "--kernels", paramLabel = "plain|vector",
            description = "What computes: plain Java, or the Vector API (default where Java was"
            + " started with it). The result does not depend on it.")
    private Engine engine;

    long seed() {
        return seed;
    }

    Seeds seeds() {
        return Seeds.of(seed);
    }

    int threads() {
        if (threads != null && threads < 1) {
            throw new IllegalArgumentException("--threads is at least 1, got " + threads);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    Parallel parallel() {
        return Parallel.of(threads());
    }

    /** Null where the choice is left to us. */
    Engine engine() {
        return engine;
    }

    Kernels kernels(Parallel parallel) {
        return kernels(parallel, Kernels::of);
    }

    /** What a lesson does. */
    interface Work {
        void run() throws IOException;
    }

    /** Does work that asks {@link Kernels#of} for its kernels, and gets those of the option. */
    void onChosenKernels(Work work) throws IOException {
        String before = System.getProperty(Kernels.CHOICE);
        try {
            if (engine != null) {
                System.setProperty(Kernels.CHOICE, engine.name().toLowerCase(Locale.ROOT));
            }
            work.run();
        } finally {
            if (engine != null && before == null) {
                System.clearProperty(Kernels.CHOICE);
            } else if (engine != null) {
                System.setProperty(Kernels.CHOICE, before);
            }
        }
    }

    /** The kernels asked for, or else those of {@code otherwise}. */
    Kernels kernels(Parallel parallel, Function<Parallel, Kernels> otherwise) {
        if (engine == null) {
            return otherwise.apply(parallel);
        }
        return engine == Engine.PLAIN ? Kernels.plain(parallel) : Kernels.vector(parallel);
    }
}
