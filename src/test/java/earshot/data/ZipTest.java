package earshot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.util.BadInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {

    @TempDir
    Path folder;

    @Test
    void namesMayBeInUtf8OrInTheCodePageOfThePc() throws IOException {
        Clips.write(folder, "ja/grün öl.wav", "nein/b.wav");
        for (Charset encoding : List.of(StandardCharsets.UTF_8, Charset.forName("IBM437"))) {
            Path zip = Clips.zip(folder, folder.resolve("all.zip"), encoding);
            try (Corpus corpus = Clips.open(zip)) {
                assertEquals(List.of("ja/grün öl.wav", "nein/b.wav"), Clips.names(corpus));
                assertEquals(800, corpus.recordings().get(0).read().length());
            }
        }
    }

    @Test
    void closingTheCorpusClosesTheZip() throws IOException {
        Clips.write(folder, "yes/a.wav", "no/b.wav");
        Corpus corpus = Clips.open(
                Clips.zip(folder, folder.resolve("all.zip"), StandardCharsets.UTF_8));
        corpus.close();
        assertThrows(IllegalStateException.class, () -> corpus.recordings().get(0).read());
    }

    /** Clips that are left out, or one line about the zip: never another exception. */
    @Test
    void aDamagedZipIsReadOrRefused() throws IOException {
        Clips.write(folder, "yes/a.wav", "no/b.wav");
        Path zip = Clips.zip(folder, folder.resolve("all.zip"), StandardCharsets.UTF_8);
        byte[] bytes = Files.readAllBytes(zip);
        Path damaged = folder.resolve("damaged.zip");
        int step = bytes.length / 100;
        for (int i = 0; i < bytes.length; i += i < bytes.length - 300 ? step : 1) {
            byte[] copy = bytes.clone();
            copy[i] ^= 0x55;
            Files.write(damaged, copy);
            try (Corpus corpus = Clips.open(damaged)) {
                assertFalse(corpus.recordings().isEmpty());
            } catch (BadInputException e) {
                assertEquals(1, e.getMessage().lines().count());
            }
        }
    }
}
