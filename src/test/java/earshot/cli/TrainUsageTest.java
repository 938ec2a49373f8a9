package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code train} refuses. */
class TrainUsageTest {

    @TempDir
    private static Path folder;
    private static Path digits;

    @BeforeAll
    static void corpus() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
    }

    @Test
    void eachVoiceMakesNoModel() {
        assertEquals("this split trains many models: leave out --out, --checkpoint,"
                        + " --resume and --history",
                Run.bad("train", "--split", "each-voice", "--out", folder.resolve("m")));
    }

    @Test
    void testVoicesNeedTheSplitByVoice() {
        for (String split : new String[] {"official", "each-voice", "random", "none"}) {
            assertEquals("--test-voices needs --split voice, got " + split,
                    Run.bad("train", "--split", split, "--test-voices", "awb"));
        }
    }

    @Test
    void aTestCorpusIsTheOnlyTest() {
        String expected = "--test brings its own test clips: leave out the other split, or say"
                + " --split none";
        for (String split : new String[] {"official", "each-voice", "random", "voice"}) {
            assertEquals(expected, Run.bad("train", "--split", split, "--test", digits));
        }
        assertEquals(expected, Run.bad("train", "--test-voices", "awb", "--test", digits));
    }

    @Test
    void voicesAreThoseOfTheCorpus() throws IOException {
        for (String unknown : new String[] {"nobody", "awb,nobody", ",awb"}) {
            String error = Run.bad("train", "--data", digits, "--test-voices", unknown);
            assertTrue(error.startsWith("no such test voice: ")
                    && error.endsWith("; the corpus has awb,kal,rms,slt"), error);
        }
        assertEquals("all voices are held out for test: leave some to train on",
                Run.bad("train", "--data", digits, "--test-voices", "awb,kal,rms,slt"));
        Path folders = Sounds.folders(folder.resolve("folders"));
        String problem = " needs at least 2 known voices, got 0: choose --split random";
        assertEquals("a split by voice" + problem,
                Run.bad("train", "--data", folders, "--split", "voice"));
        assertEquals("--split each-voice" + problem,
                Run.bad("train", "--data", folders, "--split", "each-voice"));
    }

    @Test
    void notEveryCorpusHasAnOfficialSplit() {
        assertEquals("this corpus has no official split (FSDD has one, 3_jackson_12.wav, and"
                + " AudioMNIST five, 01/3_01_12.wav): choose --split voice or random",
                Run.bad("train", "--data", digits, "--split", "official"));
    }

    @Test
    void aSecondCorpusHasNoOtherLabels() throws IOException {
        Path other = folder.resolve("other");
        Sounds.copy("7_kal-1_0.wav", other.resolve("7_kal-1_0.wav"));
        for (String option : new String[] {"--also", "--test"}) {
            assertEquals("7_kal-1_0.wav is labelled 7, but the classes are 0, 1, 2",
                    Run.bad("train", "--data", digits, option, other));
        }
    }

    /** Said at once, and not after an hour of training. */
    @Test
    void aModelThatCannotBeWrittenIsRefusedBeforeTheTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        for (Path out : new Path[] {file.resolve("m"), file.resolve("a/b/m")}) {
            Run run = Run.of("train", "--data", digits, "--out", out);
            assertEquals(out + ": cannot be written: " + file + " is no folder, or one that nothing"
                    + " may be written in", run.error(2));
            assertEquals("", run.out());
        }
        Path existing = Files.createDirectory(folder.resolve("existing"));
        Run run = Run.of("train", "--data", digits, "--out", existing);
        assertEquals(existing + ": expected the name of a file to write, got a folder",
                run.error(2));
        assertEquals("not a folder", Files.readString(file));
        assertNothingIn(existing);
    }

    @Test
    void aTrainingThatFailsLeavesNothing() throws IOException {
        Path models = folder.resolve("models");
        Run.bad("train", "--data", digits, "--split", "official", "--out", models.resolve("m"));
        Run.bad("train", "--data", folder.resolve("no"), "--out", models.resolve("m"));
        assertTrue(Files.notExists(models), "nor a folder");
        Path old = Files.writeString(folder.resolve("old"), "an old model");
        Run.bad("train", "--data", digits, "--split", "official", "--out", old);
        assertEquals("an old model", Files.readString(old));
    }

    private static void assertNothingIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            assertEquals(0, files.count());
        }
    }
}
