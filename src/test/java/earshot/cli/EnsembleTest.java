package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
    void itsNetworksAreThoseOfSeedsInARow() {
        Run together = train("--seed", FIRST_SEED, "--ensemble", NETWORKS);
        for (int i = 0; i < NETWORKS; i++) {
            long right = Math.round(ALONE.get(i).accuracy() * CLIPS);
            assertTrue(together.out().contains("\n  seed " + (FIRST_SEED + i) + ": " + right
                    + " of " + CLIPS + "\n"), together.out());
        }
        Run evaluated = Run.good(asked("evaluate", "--data", strangers));
        assertEquals(evaluated.accuracy(), together.accuracy());
        String report = together.out().substring(together.out().indexOf("precision"));
        assertTrue(evaluated.out().endsWith(report), "the same report: " + evaluated.out());
        assertEquals(together.accuracy(), rightAnswers() / (double) CLIPS, 1e-4);
    }

    /** How many of the strangers' clips the models predict together. */
    private static long rightAnswers() {
        Object[] clips = strangers.toFile().listFiles();
        return Run.good(asked("predict", clips)).lines().stream().map(line -> line.split("\t"))
                .filter(fields -> Path.of(fields[0]).getFileName().toString()
                        .startsWith(fields[1])).count();
    }

    @Test
    void theirAnswerIsTheMean() {
        Path clip = strangers.resolve("0_ked-1_0.wav");
        String[] together = Run.good(asked("predict", clip)).out().strip().split("\t");
        double sum = 0;
        for (Path model : MODELS) {
            String[] alone =
                    Run.good("predict", "--model", model, clip).out().strip().split("\t");
            assertEquals(together[1], alone[1], "choose a clip that they agree on");
            sum += Double.parseDouble(alone[2]);
        }
        assertEquals(sum / NETWORKS, Double.parseDouble(together[2]), 1e-4);
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
        assertEquals("models that answer together know the same labels, got [0, 1, 2] and [0, 1]",
                Run.bad("predict", "--model", MODELS.get(0), "--model", other, "x.wav"));
    }

    @Test
    void itMakesNoModel() {
        assertEquals("this trains many models: leave out --out, --checkpoint, --resume and"
                + " --history", Run.bad("train", "--ensemble", 2, "--out", folder.resolve("m")));
        assertEquals("--ensemble is at least 1, got 0", Run.bad("train", "--ensemble", 0));
    }
}
