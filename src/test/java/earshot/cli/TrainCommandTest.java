package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.kernels.Kernels;
import earshot.util.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code train} holds out, and what it says. */
class TrainCommandTest {

    private static final String UNKNOWN_VOICES = "this corpus has no two voices that are known:"
            + " clips are split at random, so the same person may be in training and test";

    @TempDir
    private static Path folder;
    private static Path digits;
    private static Path fsdd;
    private static Path folders;

    @BeforeAll
    static void corpora() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        fsdd = Sounds.fsdd(folder.resolve("fsdd"));
        folders = Sounds.folders(folder.resolve("folders"));
    }

    private static Run train(Object... words) {
        return Run.good(Stream.concat(Stream.of("train", "--epochs", 2), Stream.of(words))
                .toArray());
    }

    @Test
    void voicesAreHeldOutUnlessSomethingElseIsSaid() {
        Run run = train("--data", digits);
        assertTrue(run.out().startsWith(digits + ": 24 clips, 3 labels, 4 voices, "), run.out());
        assertTrue(run.line("split").matches(
                "split voice: \\d+ training, \\d+ validation, 6 test; never heard: \\w+"),
                run.line("split"));
        assertEquals(run.line("split"), train("--data", digits, "--split", "voice").line("split"));
        assertEquals("", run.err());
        run.accuracy();
    }

    @Test
    void saysWhichKernelsCompute() {
        String vector = train("--data", digits, "--threads", 2).line("kernels: ");
        assertEquals("kernels: " + Kernels.of(Parallel.single()).name() + ", 2 threads", vector);
        Run run = train("--data", digits, "--kernels", "plain", "--threads", 1);
        assertEquals("kernels: plain, 1 thread", run.line("kernels: "));
    }

    @Test
    void anEpochIsReportedAsKerasDoes() {
        String printed = train("--data", digits).out();
        assertTrue(Pattern.compile("\nEpoch 2/2\n1/1 - \\d+\\.\\ds - [0-9.]+ms/step"
                + " - loss: \\d\\.\\d{4} - accuracy: \\d\\.\\d{4} - val_loss: \\d\\.\\d{4}"
                + " - val_accuracy: \\d\\.\\d{4}\n").matcher(printed).find(), printed);
    }

    @Test
    void theVoicesThatAreAskedForAreHeldOut() {
        Run run = train("--data", digits, "--test-voices", "slt,awb");
        assertTrue(run.line("split").endsWith(" 12 test; never heard: awb, slt"), run.out());
        run.accuracy();
    }

    @Test
    void eachVoiceEndsWithTheMean() {
        Run run = train("--data", digits, "--split", "each-voice");
        double sum = 0;
        for (String voice : Sounds.VOICES) {
            sum += Double.parseDouble(run.line(voice + " ").split(" +")[1]);
            assertTrue(run.lines().stream().anyMatch(
                    line -> line.endsWith(" 6 test; never heard: " + voice)), run.out());
        }
        assertEquals(sum / 4, run.accuracy(), 1e-4);
    }

    @Test
    void theOfficialTestOfFsddIsItsTakes0To4() {
        assertTrue(train("--data", fsdd, "--split", "official").line("split")
                .endsWith(" 20 test"));
    }

    @Test
    void aRandomSplitTakesAFifthOfEachLabel() {
        assertEquals("split random: 14 training, 2 validation, 4 test",
                train("--data", folders, "--split", "random").line("split"));
    }

    @Test
    void unknownVoicesAreSplitAtRandomAndThatIsSaid() {
        Run run = train("--data", folders);
        assertEquals(UNKNOWN_VOICES, run.error(0));
        assertTrue(run.line("split").startsWith("split random: "));
        run.accuracy();
    }

    @Test
    void noSplitHasNoTestAndNoAccuracy() {
        Run run = train("--data", digits, "--split", "none");
        assertEquals("split none: 24 training, 0 validation, 0 test", run.line("split"));
        assertEquals("no test clips: everything was used for training", run.error(0));
        assertFalse(run.out().contains("test accuracy"), run.out());
    }

    @Test
    void theModelIsWrittenWhereItShallBe() throws IOException {
        Path model = folder.resolve("new/folder of/model.earshot");
        assertEquals("model written to " + model, train("--data", digits, "--out", model).error(0));
        assertTrue(Files.size(model) > 100_000);
        Path again = folder.resolve("again.earshot");
        Files.writeString(again, "an old file");
        train("--data", digits, "--out", again);
        assertArrayEquals(Files.readAllBytes(model), Files.readAllBytes(again));
    }
}
