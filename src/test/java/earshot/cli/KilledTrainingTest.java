package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A training that is killed (kill -9) and resumed ends with the very model of one that was not. */
class KilledTrainingTest {

    private static final int EPOCHS = 200; // more than it can do before it is killed

    @TempDir
    private static Path folder;

    @Test
    void endsWithTheSameModelByteForByte() throws IOException, InterruptedException {
        Path digits = Sounds.digits(folder.resolve("digits"));
        Path checkpoint = folder.resolve("training.checkpoint");
        Path whole = folder.resolve("whole.earshot");
        Path resumed = folder.resolve("resumed.earshot");
        Run.good("train", "--data", digits, "--epochs", EPOCHS, "--out", whole);

        kill(checkpoint, "train", "--data", digits.toString(), "--epochs", "" + EPOCHS,
                "--checkpoint", checkpoint.toString(), "--out", resumed.toString());
        assertFalse(Files.exists(resumed), "it was killed too late");

        Run run = Run.good("train", "--data", digits, "--epochs", EPOCHS, "--resume", checkpoint,
                "--out", resumed, "--history", folder.resolve("history.csv"));
        int first = Integer.parseInt(run.line("Epoch ").replaceAll("Epoch (\\d+)/200", "$1"));
        assertTrue(first > 1 && first < EPOCHS, "resumed at epoch " + first);
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(resumed));
        assertEquals(1 + EPOCHS, Files.readAllLines(folder.resolve("history.csv")).size());
        assertTrue(ImageIO.read(folder.resolve("history.png").toFile()).getWidth() > 400);
    }

    /** As by Ctrl-C: the process is asked to end, does so at once, and says how to go on. */
    @Test
    @DisabledOnOs(OS.WINDOWS) // where a process can only be killed from outside
    void whoIsBrokenOffSaysHowToGoOn() throws IOException, InterruptedException {
        Path digits = Sounds.digits(folder.resolve("asked"));
        Path checkpoint = folder.resolve("asked.checkpoint");
        Process process = start("train", "--data", digits.toString(), "--epochs", "100000",
                "--checkpoint", checkpoint.toString());
        await(process, checkpoint);
        process.destroy();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        String last = Files.readAllLines(folder.resolve("killed.txt")).stream()
                .reduce("", (a, b) -> b);
        assertEquals("broken off: " + checkpoint + " holds the epochs that were done; go on by the"
                + " same command with --resume " + checkpoint + " for --checkpoint", last);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.filter(file -> file.toString().endsWith(".part")).count());
        }
    }

    /** Runs Earshot in a process of its own and kills it when there is a checkpoint. */
    private static void kill(Path checkpoint, String... words)
            throws IOException, InterruptedException {
        Process process = start(words);
        await(process, checkpoint);
        process.destroyForcibly();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    }

    private static void await(Process process, Path checkpoint) throws InterruptedException {
        while (process.isAlive() && !Files.exists(checkpoint)) {
            Thread.sleep(5);
        }
    }

    private static Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "earshot.cli.Earshot"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.txt").toFile()).start();
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused() throws IOException {
        Path digits = Sounds.digits(folder.resolve("others"));
        Path checkpoint = folder.resolve("others.checkpoint");
        Run.good("train", "--data", digits, "--epochs", 1, "--checkpoint", checkpoint);
        String error = Run.bad("train", "--data", digits, "--seed", 7, "--resume", checkpoint);
        assertTrue(error.startsWith(checkpoint + ": this checkpoint is of another training: it has"
                + " seed #"), error);
        Path none = folder.resolve("none");
        assertEquals(none + ": no such file: make one with train --checkpoint",
                Run.bad("train", "--data", digits, "--resume", none));
    }

    @Test
    void aCheckpointIsNotOverwrittenByANewTraining() throws IOException {
        Path digits = Sounds.digits(folder.resolve("again"));
        Path checkpoint = folder.resolve("again.checkpoint");
        Run.good("train", "--data", digits, "--epochs", 2, "--checkpoint", checkpoint);
        assertEquals(checkpoint + " is there already: go on from it with --resume " + checkpoint
                + ", or delete it",
                Run.bad("train", "--data", digits, "--checkpoint", checkpoint));
        Run more = Run.good("train", "--data", digits, "--epochs", 3, "--resume", checkpoint);
        assertEquals("going on after epoch 2 of 3", more.err().strip());
        Run none = Run.good("train", "--data", digits, "--epochs", 3, "--resume", checkpoint);
        assertEquals("nothing to train: the checkpoint has 3 epochs, --epochs asks for 3",
                none.err().strip());
    }
}
