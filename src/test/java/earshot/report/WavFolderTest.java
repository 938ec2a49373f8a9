package earshot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFolderTest {

    private static final Signal TONE = Synth.sine(440, 0.5, 0.1, 8000);

    @TempDir
    private Path place;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesAreNumberedAndPlayable() throws IOException {
        Path folder = place.resolve("wrong");
        WavFolder wavs = WavFolder.emptied(folder);
        assertFalse(Files.exists(folder), "made with the first sound");
        assertEquals(folder.resolve("001_said_5.wav"), wavs.add("said 5", TONE));
        wavs.add("01/7: \"ö\" é..-_?", TONE.slice(0, 100));
        assertEquals(List.of("001_said_5.wav", "002_01_7_ö_é..-_.wav"), names(folder));
        Signal read = WavReader.read(folder.resolve("001_said_5.wav"));
        assertEquals(8000, read.sampleRate());
        assertEquals(800, read.length());
        assertEquals(TONE.samples()[33], read.samples()[33], 1.0 / 32768);
    }

    @Test
    void whatAnEarlierRunWroteGoesAndNothingElse() throws IOException {
        WavFolder.emptied(place).add("old", TONE);
        Files.writeString(place.resolve("1000_old.wav"), "of a run with many mistakes");
        Files.writeString(place.resolve("my.wav"), "mine");
        Files.writeString(place.resolve("07_my.wav"), "mine");
        Files.writeString(place.resolve("001_notes.txt"), "mine");
        WavFolder.emptied(place).add("new", TONE);
        assertEquals(List.of("001_new.wav", "001_notes.txt", "07_my.wav", "my.wav"), names(place));
    }

    @Test
    void aSoundThatCannotBeWrittenTakesNoNumber() throws IOException {
        WavFolder wavs = WavFolder.emptied(place);
        assertThrows(IllegalArgumentException.class,
                () -> wavs.add("bad", Signal.mono(new double[] {Double.NaN}, 8000)));
        wavs.add("good", TONE);
        assertEquals(List.of("001_good.wav"), names(place));
    }

    /** File systems take names of 255 bytes; letters of four bytes are not cut in two. */
    @Test
    void longNamesAreCut() throws IOException {
        WavFolder wavs = WavFolder.emptied(place);
        wavs.add("a".repeat(300), TONE);
        wavs.add("\ud801\udc00".repeat(49), TONE);
        assertEquals(List.of("001_" + "a".repeat(48) + ".wav",
                "002_" + "\ud801\udc00".repeat(48) + ".wav"), names(place));
    }

    /** Names as they may stand in a zip, or as the names of folders and of files on other systems. */
    @Property(tries = 200)
    void noNameLeadsOutOfTheFolder(@ForAll("names") String name) throws IOException {
        Path around = Files.createTempDirectory("around");
        Path folder = around.resolve("wrong");
        Path file = WavFolder.emptied(folder).add(name, TONE.slice(0, 10));
        assertEquals(folder, file.normalize().getParent());
        assertEquals(List.of(file.getFileName().toString()), names(folder));
        assertEquals(List.of("wrong"), names(around));
        assertTrue(file.getFileName().toString().matches("001_[^\\p{Cntrl}/\\\\:*?\"<>|]*\\.wav"),
                file.toString());
        Files.delete(file);
        Files.delete(folder);
        Files.delete(around);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(Arbitraries.of("../../x.wav", "..", ".", "", "/etc/x.wav", "CON",
                "C:\\x.wav", "..\\..\\x", "nul.", "aux.wav ", "\\\\server\\x", "a\0b", "-rf",
                "~/x", "$HOME", "x\n", "\u202egnp", "\ud83d", "e\u0301", "a:b", "\ud83d\ude00"),
                Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.strings().withChars("./\\:\0\n a").ofMaxLength(60));
    }

    /** A name that the system cannot have: in a locale without ö, that is one with an ö. */
    @Test
    void whatTheSystemHasNoLettersForBecomesALowLine() {
        assertEquals(place.resolve("001_ü.wav"), WavFolder.resolve(place, "001_ü.wav"));
        assertEquals(place.resolve("001_a_b__.wav"), WavFolder.resolve(place, "001_a\0b_ü.wav"));
    }

    @Test
    void aFolderThatIsCalledAsAFileStays() throws IOException {
        Path odd = Files.createDirectories(place.resolve("001_odd.wav"));
        WavFolder.emptied(place);
        assertTrue(Files.isDirectory(odd));
    }
}
