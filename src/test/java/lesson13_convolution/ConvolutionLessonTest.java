package lesson13_convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.evaluate.ClassificationReport;
import earshot.evaluate.Comparison;
import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.lessons.Lesson;
import earshot.recognizer.Recipe;
import earshot.report.Trained;
import earshot.util.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import lesson12_mfcc_ann.HeldOut;
import lesson12_mfcc_ann.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvolutionLessonTest {

    @TempDir
    private Path folder;

    private Path corpus() throws IOException {
        return SmallCorpus.named(folder.resolve("data"), "kal", "rms", "bdl", "clan", "_gbm");
    }

    @Test
    void theCommandLineFindsIt() {
        Lesson lesson = ServiceLoader.load(Lesson.class).stream().map(ServiceLoader.Provider::get)
                .filter(one -> one.number() == 13).findFirst().orElseThrow();
        assertEquals("Convolution, and ANN against CNN", lesson.title());
    }

    @Test
    void bothAreTrainedComparedAndDelayed() throws IOException {
        Path figures = folder.resolve("figures");
        Path old = figures.resolve("both_wrong").resolve("099_said_7.wav");
        Files.createDirectories(old.getParent());
        Files.createFile(old);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConvolutionLesson().run(SmallCorpus.desk(corpus(), figures, out, true));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(10 + 20, lines.stream().filter(line -> line.startsWith("epoch ")).count());
        for (String name : List.of("slide", "share", "pool", "learning", "confusions", "filters",
                "given", "found", "blocks", "later")) {
            assertTrue(Files.size(figures.resolve(name + ".png")) > 0, name);
        }
        int both = after(lines, "ANN wrong")[1];
        try (Stream<Path> wavs = Files.list(old.getParent())) {
            assertEquals(both, wavs.count(), "and those of an earlier run are gone");
        }
        String page = Files.readString(figures.resolve("index.html"));
        assertEquals(both + 1, page.split("<audio ", -1).length);
        String ann = lines.get(lines.size() - 2);
        String cnn = lines.get(lines.size() - 1);
        assertTrue(ann.matches("test accuracy: [01]\\.\\d{4} ANN"), ann);
        assertTrue(cnn.matches("test accuracy: [01]\\.\\d{4} CNN"), cnn);
        assertTrue(lines.stream().anyMatch(line -> line.matches("as they are +"
                + ann.split(" ")[2] + " +[01]\\.\\d{4} +" + cnn.split(" ")[2])));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("trimmed, then zeros ")));
    }

    /** By hand: three bands of 2, times 1, where it begins, and times -1 where it ends. */
    @Test
    void slidingAndPoolingByHand() {
        double[][] sums = Sliding.slide(Sliding.sound(2), Sliding.BEGINS);
        assertArrayEquals(new double[] {4, 6, 6, 4}, sums[1]);
        assertArrayEquals(new double[] {-4, -6, -6, -4}, sums[2]);
        assertArrayEquals(new double[] {0, 0, 0, 0}, sums[4]);
        assertArrayEquals(sums[1], Sliding.slide(Sliding.sound(4), Sliding.BEGINS)[3]);
        double[][] rectified = Sliding.rectified(sums);
        assertArrayEquals(new double[] {0, 0, 0, 0}, rectified[2]);
        double[][] pooled = Sliding.pooled(new double[][] {{1, 2, 5}, {3, 0, 9}, {7, 7, 7}});
        assertEquals(1, pooled.length); // the odd last row and column are dropped
        assertArrayEquals(new double[] {3}, pooled[0]);
    }

    @Test
    void aNetworkThatLearntNothingHasItsFirstFilters() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HeldOut heldOut = HeldOut.open(
                SmallCorpus.desk(corpus(), folder.resolve("figures"), out, true))) {
            Scores scores = heldOut.train(Recipe.ANN).scores();
            FirstLayer layer = new FirstLayer(scores);
            assertEquals(1, layer.likeness(scores.recognizer().network()), 1e-12);
            double before = layer.likeness(heldOut.untrained(Recipe.ANN));
            assertTrue(before > 0.5 && before < 0.99999, "" + before);
            assertEquals(0, layer.clip(), "no seven: the first clip");
        }
    }

    private static int[] after(List<String> lines, String start) {
        return Stream.of(lines.stream().filter(line -> line.startsWith(start)).findFirst()
                .orElseThrow().substring(start.length()).strip().split(" +"))
                .mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void whatIsPrintedOfATrainingIsWhatItsScoresSay() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HeldOut heldOut = HeldOut.open(
                SmallCorpus.desk(corpus(), folder.resolve("figures"), out, false))) {
            Trained ann = heldOut.train(Recipe.ANN);
            theTable(ann);
            theDelays(ann.scores());
            theList(ann.scores());
        }
    }

    private static void theTable(Trained ann) {
        List<String> lines = new SideBySide(List.of(ann, ann)).table().lines().toList();
        List<String> labels = ann.scores().recognizer().labels();
        assertEquals(5 + labels.size(), lines.size());
        assertEquals(Text.format("%-20s%19s%19s", "", "ANN", "ANN"), lines.get(0));
        assertTrue(lines.get(1).endsWith(Text.format(" %.4f", ann.scores().accuracy())));
        // 624 · 256 + 256, 256 · 128 + 128, 128 · 3 + 3
        assertEquals(Text.format("%-20s%19s%19s", "parameters learnt", "193,283", "193,283"),
                lines.get(3));
        ClassificationReport report =
                ClassificationReport.of(ann.scores().confusion(), labels);
        assertEquals(Text.format("%-20s%19.2f%19.2f", "F1 of 2", report.f1(2), report.f1(2)),
                lines.get(7));
    }

    /** Of zeros in the file, trimming leaves less than half of its frames of 32 ms. */
    private static void theDelays(Scores scores) throws IOException {
        Fingerprint fingerprint = scores.recognizer().fingerprint();
        for (int i = 0; i < scores.clips().size(); i++) {
            Signal clip = scores.clips().recordings().get(i).read();
            int longer = fingerprint.prepare(LaterClips.later(clip, 100)).length()
                    - scores.clips().sounds().get(i).length();
            assertTrue(longer > -128 && longer < 128, "samples of 800 that stay: " + longer);
        }
        float[] now = scores.probabilities().data();
        assertArrayEquals(now, LaterClips.afterTrimming(scores, 0).probabilities().data());
        assertArrayEquals(now, LaterClips.fromFiles(scores, 0).probabilities().data());
        Scores trimmed = LaterClips.fromFiles(scores, 100);
        Scores late = LaterClips.afterTrimming(scores, 100);
        assertEquals(scores.clips().recordings(), late.clips().recordings());
        assertTrue(new Comparison(scores, trimmed).disagreements().length
                < new Comparison(scores, late).disagreements().length);
        assertTrue(late.accuracy() < scores.accuracy());
    }

    private static void theList(Scores scores) {
        Scores late = LaterClips.afterTrimming(scores, 200);
        Comparison comparison = new Comparison(scores, late);
        List<String> lines = new BothWrong(comparison, "early", "late").list().lines().toList();
        int[] wrong = comparison.where(false, false);
        assertEquals(wrong.length, lines.size());
        for (int n = 0; n < wrong.length; n++) {
            String name = scores.clips().recordings().get(wrong[n]).name();
            String line = lines.get(n);
            assertTrue(line.startsWith(Text.format("%4d  %-18s said %s, early heard %s (", n + 1,
                    name, name.charAt(0), scores.answer(wrong[n]).label())), line);
            assertTrue(line.contains(Text.format("late heard %s (%.1f %% sure)",
                    late.answer(wrong[n]).label(), 100 * late.answer(wrong[n]).probability())));
        }
    }

    @Test
    void zerosComeFirst() {
        Signal two = Signal.of(new double[][] {{1, 2, 3}, {3, 2, 1}}, 2000);
        assertArrayEquals(new double[] {0, 0, 2, 2, 2}, LaterClips.later(two, 1).samples());
        assertEquals(2000, LaterClips.later(two, 1).sampleRate());
        assertEquals(4410 + 1, LaterClips.later(
                Signal.mono(new double[] {1}, 44100), 100).length());
    }
}
