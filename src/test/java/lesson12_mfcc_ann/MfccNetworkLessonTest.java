package lesson12_mfcc_ann;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.data.Standardizer;
import earshot.evaluate.Scores;
import earshot.lessons.Lesson;
import earshot.recognizer.Recipe;
import earshot.util.BadInputException;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    void whatIsWrongCanBeHeard() throws IOException {
        List<String> lines = run(DIGITS, true);
        Path figures = folder.resolve("figures");
        assertEquals(List.of("confusion.png", "index.html", "learning.png", "mfcc.png",
                "scaling.png", "splits.png", "spread.png", "wrong"), names(figures));
        List<String> mistakes = lines.stream().filter(line -> line.matches(
                " *\\d+  \\S+ +said \\d, heard \\d, +[\\d.]+ % sure")).toList();
        List<String> wrong = names(figures.resolve("wrong"));
        assertEquals(mistakes.size(), wrong.size());
        assertTrue(lines.contains(wrong.size() + " of 75 clips wrong"), lines.toString());
        String last = mistakes.get(mistakes.size() - 1).strip();
        String clip = last.split(" +")[1];
        assertEquals(last.replaceAll(".*said (.), heard (.),.*", "said_$1_heard_$2.wav"),
                wrong.get(wrong.size() - 1).substring(4));
        Signal heard = WavReader.read(figures.resolve("wrong").resolve(
                wrong.get(wrong.size() - 1)));
        assertEquals(WavReader.read(DIGITS.resolve(clip)).length(), heard.length());
        String page = Files.readString(figures.resolve("index.html"));
        assertEquals(wrong.size() + 1, page.split("<audio ", -1).length);
        assertTrue(page.contains(clip));
    }

    /** The training that the lesson takes apart is the recipe's, to the last bit. */
    @Test
    void aPlainTrainingIsTheRecipes() throws IOException {
        Path data = SmallCorpus.named(folder.resolve("data"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HeldOut heldOut = HeldOut.open(
                SmallCorpus.desk(data, folder.resolve("figures"), out, true))) {
            PlainTraining training = new PlainTraining(heldOut, Recipe.ANN.fingerprint(),
                    Progress.Factory.SILENT);
            Scores plain = training.train("", Standardizer.fit(training.pictures())).scores();
            Scores recipe = heldOut.trainQuietly(Recipe.ANN).scores();
            assertArrayEquals(recipe.probabilities().data(), plain.probabilities().data());
            Scores peeked = training.train("", Standardizer.fit(training.allPictures())).scores();
            assertFalse(Arrays.equals(recipe.probabilities().data(),
                    peeked.probabilities().data()));
            HeldOut random = heldOut.otherwise(Seeds.of(42), false);
            assertTrue(random.testVoices().size() > heldOut.testVoices().size());
        }
    }

    /** The lowest accuracy with which all of so many are right one time in forty. */
    @Test
    void tenOfTen() {
        assertEquals(1 / 40.0, Math.pow(Claims.lowest(10), 10), 1e-15);
        assertTrue(Claims.lowest(182) < 0.98 && Claims.lowest(183) > 0.98);
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
        assertEquals(3, lines.stream().filter(line ->
                line.matches("4[234]     nobody knows them +- +- +[01]\\.\\d{4} +6")).count());
        assertEquals(5, lines.stream().filter(line ->
                line.matches("[1-5] +[01]\\.\\d{4} +6")).count());
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
