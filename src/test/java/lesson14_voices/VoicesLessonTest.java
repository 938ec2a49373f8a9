package lesson14_voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.data.Standardizer;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.nn.Sequential;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.Recognizer;
import earshot.recognizer.RecognizerTrainer;
import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import lesson12_mfcc_ann.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesLessonTest {

    @TempDir
    private Path folder;

    private Path corpus() throws IOException {
        return SmallCorpus.named(folder.resolve("data"), "slt-1", "slt-2", "gnuchild", "usm-1",
                "kal-1", "rms-1", "rms-2", "gbm");
    }

    @Test
    void theCommandLineFindsIt() {
        Lesson lesson = ServiceLoader.load(Lesson.class).stream().map(ServiceLoader.Provider::get)
                .filter(one -> one.number() == 14).findFirst().orElseThrow();
        assertEquals("Voices never heard", lesson.title());
    }

    /** Trainings go side by side; what comes of them does not hang on how many do. */
    @Test
    void oneThreadOrTwoPrintTheSame() throws IOException {
        corpus();
        String one = run(1);
        assertEquals(one, run(2));
        for (String name : List.of("circles", "voices", "changes", "noise", "sweep", "saliency")) {
            assertEquals(!name.equals("saliency"), // no six and no seven among these digits
                    Files.exists(folder.resolve("figures").resolve(name + ".png")), name);
        }
        assertTrue(one.contains("engine unknown    3 trainings"), one);
        for (String line : List.of(
                "variant unknown   2 trainings:   16 of 18 right, 0.8889 (0.672 to 0.969)",
                "    of flite, festival: 8 of 15 right, from 12 clips of other engines",
                "slt        flite, festival female     4 of    6 right: 0.667 (0.30 to 0.90)",
                "20 dB          0.500   0.583    1.000         0.667   0.583    1.000",
                "frame (ms)    64: mean 0.417, seeds 0.417",
                "  what is furthest from 0         4",
                "chosen: for the ANN frames of 32 ms, a hop of 10 ms, 40 bands; for the CNN clips"
                        + " changed in none",
                "  chosen by   12 clips of gnuchild, slt")) {
            assertTrue(one.lines().anyMatch(line::equals), line + " in\n" + one);
        }
    }

    /** Known voices without a second variant, each clip said once. */
    @Test
    void fourVoicesOfOneVariantAreEnough() throws IOException {
        SmallCorpus.named(folder.resolve("data"), "slt-1_0", "gnuchild-1_0", "usm-1_0", "kal-1_0");
        String printed = run(2);
        assertTrue(printed.contains("voice unknown     4 trainings"), printed);
        assertFalse(printed.contains("variant unknown"), printed);
        assertTrue(printed.contains("tested      once"), printed);
    }

    private String run(int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Desk desk = SmallCorpus.desk(folder.resolve("data"), folder.resolve("figures"), out, true);
        new VoicesLesson().run(new Desk(desk.data(), desk.figures(), desk.out(), desk.progress(),
                false, false, true, desk.seeds(), threads));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCorpusThatDoesNotKnowItsVoicesIsToldSo() throws IOException {
        Path nameless = SmallCorpus.nameless(folder.resolve("nameless"), 4);
        var error = assertThrows(BadInputException.class, () -> new VoicesLesson().run(
                SmallCorpus.desk(nameless, folder, OutputStream.nullOutputStream(), true)));
        assertTrue(error.getMessage().contains("at least 4 that are known, got 0"),
                error.getMessage());
    }

    /** The table that the corpus was made from says the same. */
    @Test
    void voicesAreOfTheEnginesThatMadeThem() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("data", "voices.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",");
            assertTrue(Engine.of(fields[1]).toString().contains(fields[2]), row);
            assertEquals(fields[5], Engine.kind(fields[1]), row);
        }
        List<String> some = List.of("awb", "gnuchild", "slt", "usm");
        assertEquals(Set.of("gnuchild", "slt"), Engine.watched(some, Set.of("awb")));
        assertEquals(Set.of("b"), Engine.watched(List.of("a", "b", "c"), Set.of("a")));
    }

    @Test
    void oneThingIsChangedAtATime() throws IOException {
        try (Voices voices = Voices.open(SmallCorpus.desk(corpus(), folder,
                OutputStream.nullOutputStream(), true))) {
            RecognizerTrainer plain = voices.trainer(Recipe.CNN, 0);
            assertFalse(Change.NONE.of(plain).augmented());
            assertEquals("chain (1.0 noise 0.0 to 40.0 dB)",
                    Change.NOISE.of(plain).settings().get("augmentation"));
            assertEquals("chain (), mask 2 of 8 frames 2 of 5 bands with 0.0",
                    Change.MASKS.of(plain).settings().get("augmentation"));
            assertEquals(plain.augmented(true).settings(), Change.RECIPE.of(plain).settings());
        }
    }

    /**
     * Of a network that bends at rectifiers alone, so that few slopes are measured over a bend; in
     * the CNN's pools all numbers of a silence tie.
     */
    @Test
    void theMapIsTheSlopeThatIsMeasured() throws IOException {
        try (Voices voices = Voices.open(SmallCorpus.desk(corpus(), folder,
                OutputStream.nullOutputStream(), true))) {
            RecognizerTrainer trainer = voices.trainer(Recipe.ANN, 0);
            ClipSet clips = voices.clips(trainer.fingerprint());
            Recognizer untrained = new Recognizer(trainer.fingerprint(),
                    Standardizer.fit(clips.fingerprints(), trainer.fingerprint().width()),
                    trainer.network(3), voices.labels(), new long[0]);
            Looking looking = new Looking(SmallCorpus.desk(folder, folder,
                    OutputStream.nullOutputStream(), true), Scores.of(untrained, clips));
            float[] slopes = looking.saliency(1);
            Sequential scorer = untrained.network().withoutSoftmax();
            int agree = 0;
            int[] some = Seeds.of(1).permutation(slopes.length);
            for (int k = 0; k < 40; k++) {
                Tensor input = looking.input(1);
                input.data()[some[k]] += 0.01f;
                double more = scorer.predict(input).get(0, clips.labels()[1]);
                input.data()[some[k]] -= 0.02f;
                double less = scorer.predict(input).get(0, clips.labels()[1]);
                double measured = Math.abs(more - less) / 0.02;
                agree += Math.abs(measured - slopes[some[k]]) < 2e-4 + 0.02 * measured ? 1 : 0;
            }
            assertTrue(agree >= 36, agree + " of 40 slopes agree");
        }
    }
}
