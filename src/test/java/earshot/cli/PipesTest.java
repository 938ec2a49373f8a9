package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody writes to a pipe, and a device never ends: whoever read them would wait for ever. */
class PipesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NO_WAV = ": file, byte 0: expected a WAV file, got a pipe, a socket"
            + " or a device: write what comes from it to a file first";

    @TempDir
    private Path folder;
    private Path pipe;

    @BeforeEach
    void makePipe() throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/', "skipped: this system has no pipes with names");
        pipe = folder.resolve("pipe.wav");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
                "skipped: no mkfifo here");
    }

    private static String bad(Object... words) {
        return assertTimeoutPreemptively(PATIENCE, () -> Run.bad(words));
    }

    @Test
    void featuresOfAPipe() {
        assertEquals(pipe + NO_WAV, bad("features", "--kind", "mfcc", pipe));
    }

    @Test
    void aWavThatIsAPipe() {
        assertEquals(pipe + ": not a file", bad("wav", pipe));
        assertEquals(pipe + ": not a file", bad("wav", "--tsv", pipe));
    }

    @Test
    void aDeviceAndALinkToAPipe() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), pipe);
        assertEquals(link + NO_WAV, bad("features", "--kind", "samples", link));
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "skipped: no device without an end");
        assertEquals(zeros + NO_WAV, bad("features", "--kind", "samples", zeros));
        assertEquals(zeros + ": not a file", bad("wav", zeros));
    }

    /** A model that is one, and a clip; the others are answered. */
    @Test
    void predictAsksNeither() throws IOException {
        Path digits = Sounds.digits(folder.resolve("digits"));
        Path model = folder.resolve("model.earshot");
        Run.good("train", "--epochs", 1, "--data", digits, "--out", model);
        Run run = assertTimeoutPreemptively(PATIENCE, () -> Run.of("predict", "--model", model,
                pipe, digits.resolve("0_rms-1_0.wav")));
        assertEquals(pipe + NO_WAV, run.error(2));
        assertEquals(1, run.lines().size());
        assertEquals(pipe + ": expected a model file of Earshot, got a pipe, a socket or a device",
                bad("predict", "--model", pipe, digits.resolve("0_rms-1_0.wav")));
        assertEquals(pipe + ": expected a folder or a zip of recordings, got another kind of file",
                bad("evaluate", "--model", model, "--data", pipe));
    }
}
