package earshot.bench;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.nn.Trainer;
import earshot.util.BadInputException;
import earshot.util.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A training of a second or two in a process of its own, to be broken off. */
final class TrialTraining {

    private static final int EPOCHS = 300;
    private static final Pattern EPOCH = Pattern.compile("(?m)^Epoch (\\d+)/" + EPOCHS + "$");
    private static final int RATE = 8000;
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    final Path checkpoint;
    final Path model;

    private final List<String> earshot;
    private final Path corpus;
    private final Path said;

    /**
     * @param earshot the command that runs Earshot in a process of its own, without arguments
     * @param folder an empty one; a corpus is written there
     */
    TrialTraining(List<String> earshot, Path folder) throws IOException {
        this.earshot = earshot;
        corpus = folder.resolve("corpus");
        checkpoint = folder.resolve("run/training.checkpoint");
        model = folder.resolve("run/model.earshot");
        said = folder.resolve("said.txt");
        writeCorpus();
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

    /** It goes on from the checkpoint if there is one. */
    Process start() throws IOException {
        List<String> command = new ArrayList<>(earshot);
        command.addAll(List.of("train", "--data", corpus.toString(), "--epochs", "" + EPOCHS,
                "--threads", "1", Files.exists(checkpoint) ? "--resume" : "--checkpoint",
                checkpoint.toString(), "--out", model.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
    }

    void forget() throws IOException {
        Files.deleteIfExists(checkpoint);
        Files.deleteIfExists(model);
    }

    /** Chance alone would seldom meet the moments in which a file is being written. */
    void awaitWriting(Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean writing = isWriting();
        while (!writing && process.isAlive() && System.nanoTime() < end) {
            writing = isWriting();
        }
    }

    /** Whether a temporary file is there. */
    boolean isWriting() throws IOException {
        if (!Files.exists(checkpoint.getParent())) {
            return false;
        }
        try (Stream<Path> files = Files.list(checkpoint.getParent())) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        }
    }

    String said() throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    /** What is wrong with the checkpoint that it left when it was broken off; null if nothing. */
    String lost() throws IOException {
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
}
