package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corpora that are not there, not whole, or not in a folder. */
class BadCorporaTest {

    private static final String REASON = "file, byte 0: expected a WAV file (RIFF, size, WAVE),"
            + " got plain text: is this the right file?";

    @TempDir
    private Path folder;

    private static Run train(Path corpus) {
        return Run.good("train", "--epochs", 1, "--data", corpus);
    }

    @Test
    void aCorpusThatIsNoCorpusIsOneLine() throws IOException {
        Path missing = folder.resolve("missing");
        assertBad(missing, "no such folder or zip: name the one that holds the recordings");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertBad(empty, "no .wav file in it: name the folder or zip that holds the recordings");
        Path file = Sounds.text(folder.resolve("file.txt"));
        assertBad(file, "expected a folder or a zip of recordings, got another kind of file");
        Path junk = folder.resolve("junk");
        Sounds.text(junk.resolve("0_a_0.wav"));
        assertBad(junk, "no readable recording of 0 among 1 file; the first that was skipped:"
                + " 0_a_0.wav: " + REASON);
    }

    private void assertBad(Path corpus, String problem) throws IOException {
        for (String option : new String[] {"--data", "--also", "--test"}) {
            Path data = folder.resolve("good");
            if (!Files.exists(data)) {
                Sounds.digits(data);
            }
            Run run = option.equals("--data") ? Run.of("train", "--data", corpus)
                    : Run.of("train", "--data", data, option, corpus);
            assertEquals(corpus + ": " + problem, run.error(2));
        }
    }

    @Test
    void aCorruptFileAmongGoodOnesIsNamedSkippedAndCounted() throws IOException {
        Path corpus = Sounds.digits(folder);
        Sounds.text(corpus.resolve("1_kal-1_7.wav"));
        Run run = train(corpus);
        assertEquals(List.of("skipped 1_kal-1_7.wav: " + REASON, "skipped: 1 file"),
                run.err().lines().toList());
        assertTrue(run.out().startsWith(corpus + ": 24 clips, "), run.out());
        run.accuracy();
    }

    @Test
    void ofManyCorruptFilesTheFirstFiveAreNamed() throws IOException {
        Path corpus = Sounds.digits(folder);
        for (int take = 2; take < 9; take++) {
            Sounds.text(corpus.resolve("1_kal-1_" + take + ".wav"));
        }
        List<String> notes = train(corpus).err().lines().toList();
        assertEquals(6, notes.size());
        assertEquals("skipped: 7 files, the first 5 are named above", notes.get(5));
    }

    @Test
    void aCutFileIsReadWithAWarning() throws IOException {
        Path corpus = Sounds.digits(folder);
        Path file = corpus.resolve("1_kal-1_0.wav");
        Sounds.cut(file, (int) Files.size(file) - 500);
        Run run = train(corpus);
        List<String> notes = run.err().lines().toList();
        assertEquals(2, notes.size(), run.err());
        assertTrue(notes.get(0).startsWith(
                "remark on 1_kal-1_0.wav: data chunk, byte 36: says "), run.err());
        assertEquals("remarked upon: 1 thing", notes.get(1));
        assertTrue(run.out().startsWith(corpus + ": 24 clips, "), run.out());
    }

    @Test
    void aZipIsReadInPlace() throws IOException {
        Path corpus = Sounds.digits(folder.resolve("digits"));
        Path zip = folder.resolve("digits.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file);
                Stream<Path> clips = Files.list(corpus)) {
            for (Path clip : clips.toList()) {
                out.putNextEntry(new ZipEntry("digits/" + clip.getFileName()));
                out.write(Files.readAllBytes(clip));
            }
        }
        Run inZip = train(zip);
        Run inFolder = train(corpus);
        assertEquals(inFolder.accuracy(), inZip.accuracy());
        assertEquals(inFolder.line("split"), inZip.line("split"));
        assertTrue(inZip.out().startsWith(zip + ": 24 clips, "), inZip.out());
        assertEquals("", inZip.err());
    }

    @Test
    void otherSampleRatesAreMentioned() throws IOException {
        Path corpus = Sounds.digits(folder);
        Sounds.pcm(corpus.resolve("0_awb-1_0.wav"), 16000, Golden.signal(8000, 16000));
        assertEquals("1 clip at 16000 Hz: resampled to the model's 8000 Hz",
                train(corpus).error(0));
    }
}
