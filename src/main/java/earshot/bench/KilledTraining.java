package earshot.bench;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.nn.Trainer;
import earshot.util.BadInputException;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Trainings in a process of their own that are killed (kill −9), and go on from their checkpoint
 * until one comes to its end: its model has to be that of a training that was not killed, to the
 * byte. Then the next one begins. Every kill is at a random moment, every second one at the next
 * moment after it at which a file is being written.
 */
public final class KilledTraining {

    private static final int EPOCHS = 300;
    private static final Pattern EPOCH = Pattern.compile("(?m)^Epoch (\\d+)/" + EPOCHS + "$");
    private static final int RATE = 8000;
    private static final long PATIENCE_NANOS = 3_000_000_000L;

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

    private final List<String> earshot;
    private final RandomGenerator random;
    private final Path corpus;
    private final Path checkpoint;
    private final Path model;
    private final Path said;
    private byte[] whole; // the model of a training that was not killed
    private int kills;
    private int writing;
    private int ended;

    /**
     * @param earshot the command that runs Earshot in a process of its own, without arguments
     * @param folder an empty one
     */
    public KilledTraining(List<String> earshot, Seeds seeds, Path folder) {
        this.earshot = earshot;
        random = seeds.random();
        corpus = folder.resolve("corpus");
        checkpoint = folder.resolve("run/training.checkpoint");
        model = folder.resolve("run/model.earshot");
        said = folder.resolve("said.txt");
    }

    /** Kills so many times. */
    public Outcome run(int most, Progress bar) throws IOException, InterruptedException {
        writeCorpus();
        long start = System.nanoTime();
        String wrong = end(start());
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (wrong == null) {
            whole = Files.readAllBytes(model);
            startAnew();
        }
        while (wrong == null && kills < most) {
            Process process = start();
            if (process.waitFor((long) (millis * random.nextDouble()), TimeUnit.MILLISECONDS)) {
                wrong = end(process);
            } else {
                if (kills % 2 == 1) {
                    awaitWriting(process);
                }
                wrong = kill(process);
                bar.advance();
            }
        }
        wrong = wrong == null ? end(start()) : wrong;
        int survived = wrong == null ? kills : Math.max(0, kills - 1);
        return new Outcome(kills, survived, writing, ended, wrong);
    }

    /** Three words, four voices, two takes. */
    private void writeCorpus() throws IOException {
        for (int word = 0; word < 3; word++) {
            for (int clip = 0; clip < 8; clip++) {
                double hz = 400 * (1 + word) + 10 * clip;
                Signal tone = Synth.chirp(hz, 900, 0.4, 0.3, RATE);
                WavWriter.write(tone, corpus.resolve(Text.format("%d_%c-1_%d.wav", word,
                        'a' + clip / 2, clip % 2)));
            }
        }
    }

    private void startAnew() throws IOException {
        Files.delete(checkpoint);
        Files.delete(model);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(earshot);
        command.addAll(List.of("train", "--data", corpus.toString(), "--epochs", "" + EPOCHS,
                "--threads", "1", Files.exists(checkpoint) ? "--resume" : "--checkpoint",
                checkpoint.toString(), "--out", model.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
    }

    /** What is wrong with a training that comes to its end; null if nothing is. */
    private String end(Process process) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            return "the training failed: " + Text.line(said(), 500);
        }
        if (whole == null) {
            return null;
        }
        if (!Arrays.equals(whole, Files.readAllBytes(model))) {
            return "the model is another than without a kill";
        }
        if (temporary()) {
            return "a temporary file is left";
        }
        startAnew();
        ended++;
        return null;
    }

    /** Chance alone would seldom meet the moments in which a file is being written. */
    private void awaitWriting(Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean writing = temporary();
        while (!writing && process.isAlive() && System.nanoTime() < end) {
            writing = temporary();
        }
    }

    private String kill(Process process) throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        kills++;
        writing += temporary() ? 1 : 0;
        if (Files.exists(model) && !Arrays.equals(whole, Files.readAllBytes(model))) {
            return "half a model is there";
        }
        int announced = EPOCH.matcher(said()).results().map(MatchResult::group)
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D+(\\d+)/.*", "$1")))
                .max().orElse(0);
        try {
            int held = Files.exists(checkpoint) ? Trainer.requireCheckpoint(checkpoint) : 0;
            return held >= announced ? null : Text.format(
                    "epoch %d was done and the checkpoint holds %d", announced, held);
        } catch (BadInputException e) {
            return e.getMessage();
        }
    }

    private boolean temporary() throws IOException {
        if (!Files.exists(checkpoint.getParent())) {
            return false;
        }
        try (Stream<Path> files = Files.list(checkpoint.getParent())) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private String said() throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
