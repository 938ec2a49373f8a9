package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train --test} and {@code train --also}. */
class TrainOnTwoCorporaTest {

    @TempDir
    private static Path folder;
    private static Path digits;
    private static Path other;

    /** The second holds two clips that the first does not. */
    @BeforeAll
    static void corpora() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        other = folder.resolve("other");
        Sounds.copy("0_kal-3_2.wav", other.resolve("0_kal_2.wav"));
        Sounds.copy("1_kal-3_2.wav", other.resolve("1_kal_2.wav"));
    }

    private static Run train(Object... words) {
        return Run.good(Stream.concat(Stream.of("train", "--epochs", 2, "--data", digits),
                Stream.of(words)).toArray());
    }

    @Test
    void aSecondCorpusMayBeTheTest() {
        Run run = train("--test", other);
        assertEquals("split none: 24 training, 0 validation, 0 test; 2 test clips from --test",
                run.line("split"));
        assertEquals("", run.err());
        run.accuracy();
        assertEquals(run.accuracy(), train("--test", other, "--split", "none").accuracy());
    }

    @Test
    void aSecondCorpusMayJoinTheTrainingOnly() throws IOException {
        Path alone = folder.resolve("alone.earshot");
        Path joined = folder.resolve("joined.earshot");
        Run without = train("--out", alone);
        Run with = train("--also", other, "--out", joined);
        assertEquals(without.line("split") + "; 2 more training clips from --also",
                with.line("split"));
        assertEquals(Files.size(alone) + 2 * Long.BYTES, Files.size(joined), "two more hashes");
    }

    /** Two voices are too little for a validation, and the second corpus does not become one. */
    @Test
    void aSecondCorpusIsNeitherValidationNorTest() {
        Run run = train("--test-voices", "awb,rms", "--also", other);
        assertEquals("split voice: 12 training, 0 validation, 12 test; never heard: awb, rms;"
                + " 2 more training clips from --also", run.line("split"));
        assertFalse(run.out().contains("val_loss"), run.out());
        assertTrue(run.line("    accuracy").endsWith(" 12"), run.out());
    }

    @Test
    void aTestOnWhatWasLearntIsCalledNoTest() {
        String warning = "warning: the model was trained on %d of these %d clips, so this is no"
                + " honest test";
        assertEquals(Text.format(warning, 6, 6), train("--also", digits).error(0));
        assertEquals(Text.format(warning, 24, 24), train("--test", digits).error(0));
    }
}
