package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The first thing a newcomer runs: no arguments, in the project's folder. */
class DemoTest {

    private static final List<String> PICTURES = List.of("overview", "waveforms", "spectrogram",
            "mel", "mfcc", "learning", "confusion", "probabilities");

    @Test
    void theFirstRunTrainsRecognisesAndDraws() throws IOException {
        FileTime start = FileTime.from(Instant.now().minusSeconds(2)); // some disks keep seconds
        Run run = Run.good();
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("data/digits: 1260 clips, 10 labels, 20 voices, "));
        assertEquals(10, run.lines().stream().filter(line -> line.matches(
                "  \\d_\\w+-\\d_\\d\\.wav +said \\d, heard \\d, +\\d+\\.\\d % sure( +<- wrong)?"))
                .count(), run.out());
        double accuracy = Double.parseDouble(run.line("test accuracy: ").split(" ")[2]);
        assertTrue(accuracy > 0.8 && accuracy < 1, "learnt, and not trivial: " + accuracy);
        assertTrue(run.line("Done in").contains("Pictures are in figures"));
        List<String> shown = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("    ( +\\d_.* said|test accuracy:).*")).toList();
        assertEquals(4, shown.size(), "what the README shows of this run");
        shown.forEach(line -> assertTrue(run.lines().contains(line.substring(4)), line));
        for (String name : PICTURES) {
            Path picture = Path.of("figures", name + ".png");
            assertTrue(Files.getLastModifiedTime(picture).compareTo(start) > 0, "drawn now");
            assertTrue(ImageIO.read(picture.toFile()).getWidth() >= 400, name);
        }
    }
}
