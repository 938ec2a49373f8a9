package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that answer together: {@code train --ensemble}, and more than one {@code --model}. */
class EnsembleTest {

    private static final int FIRST_SEED = 7;
    private static final int NETWORKS = 3;
    private static final int CLIPS = 12;
    private static final String OF_ALL = " of " + CLIPS + " right";

    @TempDir
    private static Path folder;
    private static Path digits;
    private static Path strangers;
    private static final List<Path> MODELS = new ArrayList<>();
    private static final List<Run> ALONE = new ArrayList<>();

    @BeforeAll
    static void trainThemOneByOne() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        strangers = folder.resolve("strangers");
        for (String voice : List.of("ked", "gnumale", "gnufemale", "gnuchild")) {
            for (int digit = 0; digit < 3; digit++) {
                String clip = digit + "_" + voice + "-1_0.wav";
                Sounds.copy(clip, strangers.resolve(clip));
            }
        }
        for (int i = 0; i < NETWORKS; i++) {
            MODELS.add(folder.resolve("model" + i));
            ALONE.add(train("--seed", FIRST_SEED + i, "--out", MODELS.get(i)));
        }
    }

    private static Run train(Object... more) {
        List<Object> words = new ArrayList<>(List.of("train", "--data", digits, "--test",
                strangers, "--epochs", 3));
        words.addAll(List.of(more));
        return Run.good(words.toArray());
    }

    /** A command with a --model for each model. */
    private static Object[] asked(String command, Object... more) {
        List<Object> words = new ArrayList<>(List.of(command));
        MODELS.forEach(model -> words.addAll(List.of("--model", model)));
        words.addAll(List.of(more));
        return words.toArray();
    }

    @Test
    void itsNetworksAreThoseOfSeedsInARow() throws IOException {
        Path page = folder.resolve("page");
        Run together = train("--seed", FIRST_SEED, "--ensemble", NETWORKS, "--report", page);
        Run evaluated = Run.good(asked("evaluate", "--data", strangers));
        for (int i = 0; i < NETWORKS; i++) {
            String right = ": " + Math.round(ALONE.get(i).accuracy() * CLIPS) + OF_ALL;
            assertTrue(together.lines().contains("  seed " + (FIRST_SEED + i) + right),
                    together.out());
            assertTrue(evaluated.lines().contains("  " + MODELS.get(i) + right), evaluated.out());
        }
        for (int i = 1; i < NETWORKS; i++) {
            assertTrue(Files.mismatch(MODELS.get(i - 1), MODELS.get(i)) >= 0, "another network");
        }
        assertTrue(together.lines().contains("  together: " + rightAnswers() + OF_ALL),
                together.out());
        assertEquals(evaluated.accuracy(), together.accuracy());
        String report = together.out().substring(together.out().indexOf("precision"));
        assertTrue(evaluated.out().endsWith(report), "the same report: " + evaluated.out());
        assertTrue(Files.readString(page.resolve("index.html"))
                .contains("3 networks, seeds 7 to 9; "));
    }

    /** How many of the strangers' clips the models predict together. */
    private static long rightAnswers() {
        Object[] clips = strangers.toFile().listFiles();
        return Run.good(asked("predict", clips)).lines().stream().map(line -> line.split("\t"))
                .filter(fields -> Path.of(fields[0]).getFileName().toString()
                        .startsWith(fields[1])).count();
    }

    /** Of another kind, too: each is shown its own picture of the clip. */
    @Test
    void theirAnswerIsTheMean() {
        Path cnn = folder.resolve("cnn");
        train("--model", "cnn", "--seed", 1, "--out", cnn);
        Path clip = strangers.resolve("1_ked-1_0.wav");
        for (Path other : List.of(MODELS.get(1), cnn)) {
            String[] first = answer("--model", MODELS.get(0), clip);
            String[] second = answer("--model", other, clip);
            String[] both = answer("--model", MODELS.get(0), "--model", other, clip);
            assertEquals(first[1], second[1], "choose a clip that they agree on");
            double one = Double.parseDouble(first[2]);
            double two = Double.parseDouble(second[2]);
            assertTrue(Math.abs(one - two) > 0.01, one + " and " + two);
            assertEquals((one + two) / 2, Double.parseDouble(both[2]), 1.01e-4);
        }
    }

    private static String[] answer(Object... words) {
        List<Object> all = new ArrayList<>(List.of("predict"));
        all.addAll(List.of(words));
        return Run.good(all.toArray()).out().strip().split("\t");
    }

    @Test
    void theyKnowTheSameLabels() throws IOException {
        Path few = folder.resolve("few");
        for (int i = 0; i < 8; i++) {
            String clip = i % 2 + "_" + Sounds.VOICES.get(i / 2) + "-1_0.wav";
            Sounds.copy(clip, few.resolve(clip));
        }
        Path other = folder.resolve("other");
        Run.good("train", "--data", few, "--epochs", 1, "--split", "none", "--out", other);
        assertEquals("models that answer together know the same labels in the same order, got"
                + " [0, 1, 2] and [0, 1]",
                Run.bad("predict", "--model", MODELS.get(0), "--model", other, "x.wav"));
    }

    @Test
    void itMakesNoModel() {
        assertEquals("--ensemble keeps no model (train each with its --seed and --out, then give"
                + " predict or evaluate every --model): leave out --out, --checkpoint, --resume"
                + " and --history",
                Run.bad("train", "--ensemble", 2, "--out", folder.resolve("m")));
        assertEquals("--split none has no test clips: name some with --test, or choose another"
                + " split", Run.bad("train", "--ensemble", 2, "--split", "none"));
        assertEquals("--ensemble is at least 1, got 0", Run.bad("train", "--ensemble", 0));
    }
}
