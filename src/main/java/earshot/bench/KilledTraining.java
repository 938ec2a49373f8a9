package earshot.bench;

import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Trainings in a process of their own that are killed (kill −9), and go on from their checkpoint
 * until one comes to its end: its model has to be that of a training that was not killed, to the
 * byte. Then the next one begins. Every kill is at a random moment, every second one at the next
 * moment after it at which a file is being written.
 */
public final class KilledTraining {

    /**
     * What came of it.
     *
     * @param survived kills after which the checkpoint was whole and no more than the epoch that
     *     was under way was lost, and a model was whole or not there
     * @param writing kills while a file was being written
     * @param ended trainings that came to their end with the right model
     * @param wrong the first thing that was wrong, after which there was no other; null if nothing
     */
    public record Outcome(int kills, int survived, int writing, int ended, String wrong) {
    }

    private final RandomGenerator random;
    private final TrialTraining training;
    private byte[] whole; // the model of a training that was not killed
    private int kills;
    private int writing;
    private int ended;

    /**
     * @param earshot the command that runs Earshot in a process of its own, without arguments
     * @param folder an empty one
     */
    public KilledTraining(List<String> earshot, Seeds seeds, Path folder) throws IOException {
        random = seeds.random();
        training = new TrialTraining(earshot, folder);
    }

    /** Kills so many times. */
    public Outcome run(int most, Progress bar) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String wrong = end(training.start());
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (wrong == null) {
            whole = Files.readAllBytes(training.model);
            training.forget();
        }
        while (wrong == null && kills < most) {
            Process process = training.start();
            if (process.waitFor((long) (millis * random.nextDouble()), TimeUnit.MILLISECONDS)) {
                wrong = end(process);
            } else {
                if (kills % 2 == 1) {
                    training.awaitWriting(process);
                }
                wrong = kill(process);
                bar.advance();
            }
        }
        wrong = wrong == null ? end(training.start()) : wrong;
        int survived = wrong == null ? kills : Math.max(0, kills - 1);
        return new Outcome(kills, survived, writing, ended, wrong);
    }

    /** What is wrong with a training that comes to its end; null if nothing is. */
    private String end(Process process) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            return "the training failed: " + Text.line(training.said(), 500);
        }
        if (whole == null) {
            return null;
        }
        if (!Arrays.equals(whole, Files.readAllBytes(training.model))) {
            return "the model is another than without a kill";
        }
        if (training.isWriting()) {
            return "a temporary file is left";
        }
        training.forget();
        ended++;
        return null;
    }

    private String kill(Process process) throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        kills++;
        writing += training.isWriting() ? 1 : 0;
        if (Files.exists(training.model)
                && !Arrays.equals(whole, Files.readAllBytes(training.model))) {
            return "half a model is there";
        }
        return training.lost();
    }
}
