package earshot.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.data.Corpus.Remark;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    Path folder;

    @Test
    void aRecordingKnowsItsFile() throws IOException {
        Clips.write(folder, "7_rms-1_0.wav", Clips.tone(3));
        Recording clip = Clips.open(folder).recordings().get(0);
        assertEquals("7_rms-1_0.wav", clip.name());
        assertEquals(0.1, clip.seconds());
        assertEquals(8000, clip.sampleRate());
        assertArrayEquals(WavReader.parse("", Clips.tone(3)).signal().samples(),
                clip.read().samples());
    }

    /** So that two models, each tested on its own reading of a folder, can be compared. */
    @Test
    void aCorpusThatIsOpenedTwiceHasEqualRecordings() throws IOException {
        Clips.write(folder, "0_a_0.wav", "0_b_0.wav");
        assertEquals(Clips.open(folder).recordings(), Clips.open(folder).recordings());
    }

    @Test
    void equalFilesHaveEqualHashesWhateverTheirNames() throws IOException {
        Clips.write(folder, "0_a_0.wav", Clips.tone(1));
        Clips.write(folder, "1_b_1.wav", Clips.tone(1));
        Clips.write(folder, "1_b_2.wav", Clips.tone(2));
        List<Recording> clips = Clips.open(folder).recordings();
        assertEquals(clips.get(0).contentHash(), clips.get(1).contentHash());
        assertNotEquals(clips.get(0).contentHash(), clips.get(2).contentHash());
    }

    /** A file system may list a folder in any order; ours is that of the names, threads or not. */
    @Test
    void theOrderIsThatOfTheNames() throws IOException {
        String[] names = {"b/2.wav", "b/10.wav", "a/z.wav", "C/1.wav", "a-b/1.wav", "ä/1.wav"};
        Clips.write(folder, names);
        Arrays.sort(names);
        assertEquals(List.of(names), Clips.names(Clips.open(folder)));
        try (Parallel parallel = Parallel.of(3);
                Corpus corpus = Corpus.open(folder, parallel, Progress.Factory.SILENT)) {
            assertEquals(List.of(names), Clips.names(corpus));
        }
    }

    @Test
    void whatIsHiddenOrAMacsIsPassedOverInSilence() throws IOException {
        Clips.write(folder, "yes/a.wav", ".git/b.wav", "yes/.c.wav", "__MACOSX/yes/e.wav",
                "yes/._a.wav", ".DS_Store", "yes/notes.txt", "no/d.wav");
        Path zip = Clips.zip(folder, folder.resolve("all.zip"), StandardCharsets.UTF_8);
        for (Path place : new Path[] {folder, zip}) {
            try (Corpus corpus = Clips.open(place)) {
                assertEquals(List.of("no/d.wav", "yes/a.wav"), Clips.names(corpus));
                assertEquals(List.of(), corpus.skipped());
            }
        }
    }

    @Test
    void aCorpusMayItselfLieInAHiddenFolder() throws IOException {
        Clips.write(folder, ".hidden/yes/a.wav", ".hidden/no/b.wav");
        assertEquals(2, Clips.open(folder.resolve(".hidden")).recordings().size());
    }

    @Test
    void whatCannotBeUsedIsSkippedAndNamed() throws IOException {
        Clips.write(folder, "0_a_0.wav", "0_b_0.wav");
        byte[] cut = Arrays.copyOf(Clips.tone(1), 30);
        Clips.write(folder, "0_cut_0.wav", cut);
        Clips.write(folder, "0_empty_0.wav", new byte[0]);
        Clips.write(folder, "0_text_0.wav", "hello, this is text".getBytes(StandardCharsets.UTF_8));
        Clips.write(folder, "0_none_0.wav", Clips.wav(Signal.mono(new double[0], 8000)));
        Clips.write(folder, "0_nan_0.wav",
                Clips.wav(Signal.mono(new double[] {0, Double.NaN}, 8000)));
        Clips.write(folder, "0_slow_0.wav", Clips.wav(Signal.mono(new double[50], 20)));
        Clips.write(folder, "0_-_0.wav", Clips.tone(4));
        Corpus corpus = Clips.open(folder);
        assertEquals(List.of("0_a_0.wav", "0_b_0.wav"), Clips.names(corpus));
        assertEquals(List.of("0_-_0.wav", "0_cut_0.wav", "0_empty_0.wav", "0_nan_0.wav",
                "0_none_0.wav", "0_slow_0.wav", "0_text_0.wav"),
                corpus.skipped().stream().map(Remark::name).toList());
        assertEquals("has a sample that is NaN", corpus.skipped().get(3).reason());
        assertEquals("has no samples", corpus.skipped().get(4).reason());
        assertTrue(corpus.skipped().get(5).reason().startsWith("has a sample rate of 20 Hz"));
        String text = corpus.skipped().get(6).reason();
        assertTrue(text.startsWith("file, byte 0: expected a WAV file"), text);
        assertTrue(corpus.skipped().get(0).reason().startsWith("is not called digit_voice"));
        corpus.skipped().forEach(remark -> assertFalse(remark.reason().contains(remark.name())));
    }

    /** Twice as many samples promised as the file holds: read, but not in silence. */
    @Test
    void aCutFileIsReadWithAWarning() throws IOException {
        Clips.write(folder, "0_a_0.wav", "0_b_0.wav");
        Clips.write(folder, "0_c_0.wav", Arrays.copyOf(Clips.tone(1), 58 + 400 * 4));
        Corpus corpus = Clips.open(folder);
        assertEquals(3, corpus.recordings().size());
        assertEquals(400, corpus.recordings().get(2).read().length());
        assertEquals(List.of("0_c_0.wav"), corpus.warned().stream().map(Remark::name).toList());
    }

    @Test
    void aFileThatIsGoneIsSkipped() throws IOException {
        Clips.write(folder, "0_a_0.wav", "0_b_0.wav");
        try {
            Files.createSymbolicLink(folder.resolve("0_c_0.wav"), folder.resolve("gone.wav"));
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this system lets nobody make links: " + e);
        }
        Corpus corpus = Clips.open(folder);
        assertEquals("0_c_0.wav", corpus.skipped().get(0).name());
        assertTrue(corpus.skipped().get(0).reason().startsWith("cannot be read: "));
    }

    @Test
    void aLabelThatLosesAllItsRecordingsIsAnError() throws IOException {
        Clips.write(folder, "0_a_0.wav", "0_b_0.wav");
        Clips.write(folder, "1_a_0.wav", Clips.wav(Signal.mono(new double[0], 8000)));
        assertMessage(": no readable recording of 1 among 3 files; the first that was skipped:"
                + " 1_a_0.wav: has no samples", folder);
    }

    @Test
    void saysWhatIsWrongWithThePlace() throws IOException {
        assertMessage(": no .wav file in it: name the folder or zip that holds the recordings",
                folder);
        assertMessage(": no such folder or zip: name the one that holds the recordings",
                folder.resolve("gone"));
        for (String name : new String[] {"text.txt", "text.zip", "empty.zip"}) {
            Path text = folder.resolve(name);
            Files.writeString(text, name.startsWith("empty") ? "" : "not a zip");
            assertMessage(": expected a folder or a zip of recordings, got another kind of file",
                    text);
        }
    }

    private static void assertMessage(String afterThePlace, Path place) {
        var error = assertThrows(BadInputException.class, () -> Clips.open(place));
        assertEquals(place + afterThePlace, error.getMessage());
    }
}
