package earshot.bench;

import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Trainings in a process of their own that are interrupted as by Ctrl-C, each at a random moment,
 * every second one at the next moment after it at which a file is being written. They have to end
 * soon, say what is kept, and leave no half file.
 */
public final class InterruptedTraining {

    /** As shells count the end by signal 2. */
    private static final int INTERRUPTED = 128 + 2;
    private static final long PATIENCE_SECONDS = 10;
    /** Before this is said the data are not read, and there is nothing to say. */
    private static final String BEGUN = " clips, ";
    /** After this the training is over, and the program about to end. */
    private static final String DONE = "test accuracy: ";

    /**
     * What came of it.
     *
     * @param interrupts how many were interrupted
     * @param writing of them while a file was being written
     * @param kept of them had a checkpoint, which was whole and lacked no epoch that was done
     * @param slowestSeconds from the interrupt to the end of the process
     * @param wrong the first thing that was wrong, after which there was no other; null if nothing
     */
    public record Outcome(int interrupts, int writing, int kept, double slowestSeconds,
            String wrong) {
    }

    private final RandomGenerator random;
    private final TrialTraining training;
    private int interrupts;
    private int writing;
    private int kept;
    private long slowestNanos;

    /**
     * @param earshot the command that runs Earshot in a process of its own, without arguments
     * @param folder an empty one
     */
    public InterruptedTraining(List<String> earshot, Seeds seeds, Path folder)
            throws IOException {
        random = seeds.random();
        training = new TrialTraining(earshot, folder);
    }

    /**
     * Whether a process can interrupt another: not on Windows, and not where this one was told to
     * ignore Ctrl-C, as a script tells what it starts in the background.
     */
    public static boolean isPossible() throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "kill -INT $$; sleep 1").start().waitFor() != 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Interrupts so many. */
    public Outcome run(int most, Progress bar) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String wrong = end(training.start());
        long millis = (System.nanoTime() - start) / 1_000_000;
        while (wrong == null && interrupts < most) {
            training.forget();
            Process process = training.start();
            try {
                boolean hasEnded = process.waitFor((long) (millis * random.nextDouble()),
                        TimeUnit.MILLISECONDS);
                wrong = hasEnded ? end(process) : interrupt(process, bar);
            } finally {
                process.destroyForcibly();
            }
        }
        return new Outcome(interrupts, writing, kept, slowestNanos * 1e-9, wrong);
    }

    /** What is wrong with one that comes to its end; null if nothing is. */
    private String end(Process process) throws IOException, InterruptedException {
        return process.waitFor() == 0 ? null
                : "the training failed: " + Text.line(training.said(), 500);
    }

    /** What is wrong with one that is interrupted; null if nothing is, or if it was done before. */
    private String interrupt(Process process, Progress bar)
            throws IOException, InterruptedException {
        if (interrupts % 2 == 1) {
            training.awaitWriting(process);
        }
        boolean isWriting = training.isWriting();
        boolean hasBegun = training.said().contains(BEGUN);
        long start = System.nanoTime();
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return "it runs on";
        }
        long nanos = System.nanoTime() - start;
        if (process.exitValue() == 0 || training.said().contains(DONE)) {
            return null;
        }
        interrupts++;
        bar.advance();
        slowestNanos = Math.max(slowestNanos, nanos);
        writing += isWriting ? 1 : 0;
        kept += Files.exists(training.checkpoint) ? 1 : 0;
        return process.exitValue() != INTERRUPTED ? "it ended with status " + process.exitValue()
                : training.isWriting() ? "a temporary file is left"
                : hasBegun && !saysWhatIsKept() ? "it did not say what is kept"
                : training.lost();
    }

    private boolean saysWhatIsKept() throws IOException {
        String last = training.said().lines().reduce("", (a, b) -> b);
        return last.startsWith("broken off: ") && (!Files.exists(training.checkpoint)
                || last.contains("--resume " + training.checkpoint));
    }
}
