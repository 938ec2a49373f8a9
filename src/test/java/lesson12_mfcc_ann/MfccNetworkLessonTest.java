package lesson12_mfcc_ann;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.lessons.Lesson;
import earshot.util.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MfccNetworkLessonTest {

    private static final Path DIGITS = Path.of("data", "digits");

    @TempDir
    private Path folder;

    private List<String> run(Path data, boolean quick) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MfccNetworkLesson().run(
                SmallCorpus.desk(data, folder.resolve("figures"), out, quick));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theCommandLineFindsIt() {
        Lesson lesson = ServiceLoader.load(Lesson.class).stream().map(ServiceLoader.Provider::get)
                .filter(one -> one.number() == 12).findFirst().orElseThrow();
        assertEquals("MFCC and a small network", lesson.title());
    }

    @Test
    void whatTheTextShowsIsPrintedAndWhatIsWrongCanBeHeard() throws IOException {
        List<String> lines = run(DIGITS, false);
        List<String> shown = Files.readAllLines(
                Path.of("lessons", "lesson12_mfcc_ann", "README.md")).stream()
                .filter(line -> line.startsWith("    ") && !line.contains("mvn -q"))
                .map(line -> line.substring(4)).filter(line -> !line.equals("...")).toList();
        assertEquals(9, shown.size());
        shown.forEach(line -> assertTrue(lines.stream().map(String::strip)
                .anyMatch(line.strip()::equals), line));
        assertEquals("test accuracy: 0.9133", lines.get(lines.size() - 1));
        Path figures = folder.resolve("figures");
        assertEquals(List.of("confusion.png", "index.html", "learning.png", "mfcc.png", "wrong"),
                names(figures));
        List<String> wrong = names(figures.resolve("wrong"));
        assertEquals(26, wrong.size());
        assertEquals("025_said_9_heard_5.wav", wrong.get(24));
        Signal heard = WavReader.read(figures.resolve("wrong").resolve(wrong.get(24)));
        assertEquals(WavReader.read(DIGITS.resolve("9_kal-2_1.wav")).length(), heard.length());
        String page = Files.readString(figures.resolve("index.html"));
        assertEquals(26 + 1, page.split("<audio ", -1).length);
        assertTrue(page.contains("9_kal-2_1.wav"));
    }

    @Test
    void aQuickRunHasAFourthOfTheClipsAndHalfTheEpochs() throws IOException {
        Path data = SmallCorpus.named(folder.resolve("data"));
        List<String> lines = run(data, true);
        assertEquals(data.toString().replace('\\', '/') + ", seed 42: 66 clips to train on, 7 to"
                + " watch, 23 to test", lines.get(0));
        assertEquals("Quick: too few clips and epochs to judge a network by.", lines.get(1));
        assertEquals("Voices in the test alone: clanm, gbm, kal, rms", lines.get(2));
        assertEquals(10, lines.stream().filter(line -> line.startsWith("epoch ")).count());
    }

    /** Clips in folders, numbered: without voices they are split at random, and seven is not 7. */
    @Test
    void voicesNeedNotBeKnown() throws IOException {
        List<String> lines = run(SmallCorpus.nameless(folder.resolve("data"), 10), false);
        assertTrue(lines.get(0).endsWith(", seed 42: 21 clips to train on, 3 to watch, 6 to test"),
                lines.get(0));
        assertEquals("No two voices are known, so the same person may be in training and test.",
                lines.get(1));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("digit 2/")),
                "the last label is followed: " + lines);
    }

    @Test
    void tooFewClipsAreSaidSo() throws IOException {
        Path data = SmallCorpus.nameless(folder.resolve("data"), 1);
        assertEquals(data + ": too few clips to hold some out for the test, got 3: add some",
                assertThrows(BadInputException.class, () -> run(data, false)).getMessage());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
