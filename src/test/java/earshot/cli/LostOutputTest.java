package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that nobody reads any more is no matter; one whose disk is full is. */
class LostOutputTest {

    private static final String FULL =
            "standard output could not be written to its end: is the disk full?";

    @TempDir
    private Path folder;

    /** Takes so many bytes, and then none. */
    private static final class Narrow extends OutputStream {

        private final String message;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int refused;

        Narrow(String message) {
            this.message = message;
        }

        @Override
        public void write(int letter) throws IOException {
            if (taken.size() >= 100) {
                refused++;
                throw new IOException(message);
            }
            taken.write(letter);
        }
    }

    private static Run run(OutputStream out, Object... words) {
        return run(new Voice(out, "nowhere"), words);
    }

    private static Run run(Voice out, Object... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[words.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = words[i].toString();
        }
        int status = Earshot.run(out.print(),
                new PrintStream(err, true, StandardCharsets.UTF_8), texts);
        return new Run(status, "", err.toString(StandardCharsets.UTF_8));
    }

    private Path wav() throws IOException {
        return Sounds.pcm(folder.resolve("a.wav"), 8000, new double[200_000]);
    }

    @Test
    void aFullDiskIsALineAndAFailedJob() throws IOException {
        Narrow full = new Narrow("No space left on device");
        assertEquals(FULL, run(full, "features", "--kind", "samples", wav()).error(1));
        assertEquals(100, full.taken.size());
        assertEquals(FULL, run(new Narrow(null), "lessons").error(1));
    }

    /** What failed for another reason keeps its status, and both are said. */
    @Test
    void aFullDiskIsNotHiddenByAnotherFailure() throws IOException {
        Path text = Sounds.text(folder.resolve("text.wav"));
        Run run = run(new Narrow("No space left on device"), "wav", wav(), wav(), text);
        assertEquals(2, run.status());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(text + ": ") && run.err().contains(FULL), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "The pipe has been ended"})
    void aPipeThatIsClosedIsNotAFailure(String message) throws IOException {
        Narrow closed = new Narrow(message);
        Run run = run(closed, "features", "--kind", "samples", wav());
        assertEquals(new Run(0, "", ""), run);
        assertEquals(1, closed.refused, "it is not tried again");
        Path text = Sounds.text(folder.resolve("text.wav"));
        assertEquals(2, run(new Narrow(message), "wav", wav(), text).status());
    }

    /** The system's words are in its language; what it shows of the stream is not. */
    @Test
    @DisabledOnOs(OS.WINDOWS) // which shows nothing
    void aPipeAndADiskAreKnownInAnyLanguage() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Voice closed = new Voice(new Narrow("Tubería rota"), pipe.toString());
        assertEquals(new Run(0, "", ""), run(closed, "wav", wav(), wav()));
        for (String disk : List.of(wav().toString(), "/dev/null")) {
            Voice full = new Voice(new Narrow("no room in the pipe"), disk);
            assertEquals(FULL, run(full, "wav", wav(), wav()).error(1));
        }
    }

    /** As {@code features … | head -1}. */
    @Test
    void aProgramWhoseReaderHasLeft() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command())
                .redirectError(said.toFile()).start();
        try (InputStream in = process.getInputStream()) {
            assertEquals('0', in.read());
        }
        assertEquals(0, process.waitFor());
        assertEquals("", Files.readString(said));
    }

    @Test
    void aProgramWhoseDiskIsFull() throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "no device to write on in vain");
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command()).redirectOutput(Redirect.to(full))
                .redirectError(said.toFile()).start();
        assertEquals(1, process.waitFor());
        assertEquals(FULL, Files.readString(said).strip());
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(ThisProgram.command(null));
        command.addAll(List.of("features", "--kind", "samples", wav().toString()));
        return command;
    }
}
