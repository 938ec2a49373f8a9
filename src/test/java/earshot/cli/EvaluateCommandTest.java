package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    private static Path folder;
    private static Path digits;
    private static Path model;
    private static Run trained;

    @BeforeAll
    static void train() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        model = folder.resolve("model.earshot");
        trained = Run.good("train", "--epochs", 2, "--data", digits, "--test-voices", "slt",
                "--out", model);
    }

    private static Run evaluate(Path corpus) {
        return Run.good("evaluate", "--model", model, "--data", corpus);
    }

    /** The clips of the voice that was held out. */
    private static Path heldOut(String name) throws IOException {
        Path corpus = folder.resolve(name);
        for (int digit = 0; digit < 3; digit++) {
            for (int take = 0; take < 2; take++) {
                String clip = digit + "_slt-1_" + take + ".wav";
                Sounds.copy(clip, corpus.resolve(clip));
            }
        }
        return corpus;
    }

    @Test
    void clipsThatWereHeldOutGiveTheAccuracyOfTheTraining() throws IOException {
        Run run = evaluate(heldOut("slt"));
        assertEquals(trained.accuracy(), run.accuracy());
        assertEquals("", run.err());
        String report = trained.out().substring(trained.out().indexOf("precision"));
        assertTrue(run.out().endsWith(report), "the same report: " + run.out());
    }

    @Test
    void clipsOfTheTrainingAreNoHonestTest() {
        String warning = evaluate(digits).error(0);
        assertTrue(warning.matches("warning: the model was trained on 1[5-8] of these 24 clips,"
                + " so this is no honest test"), warning);
    }

    @Test
    void clipsAtAnotherRateAreResampledAndThatIsSaid() throws IOException {
        Path corpus = heldOut("rates");
        Sounds.pcm(corpus.resolve("0_x-1_0.wav"), 16000, Golden.signal(8000, 16000));
        Sounds.pcm(corpus.resolve("1_x-1_0.wav"), 11025, Golden.signal(8000, 11025));
        Sounds.pcm(corpus.resolve("1_x-1_1.wav"), 11025, Golden.signal(9000, 11025));
        assertEquals(List.of("2 clips at 11025 Hz: resampled to the model's 8000 Hz",
                "1 clip at 16000 Hz: resampled to the model's 8000 Hz"),
                evaluate(corpus).err().lines().toList());
    }

    @Test
    void aLabelTheModelDoesNotKnowIsBadInput() throws IOException {
        Path corpus = heldOut("labels");
        Sounds.copy("9_slt-1_0.wav", corpus.resolve("9_slt-1_0.wav"));
        assertEquals("9_slt-1_0.wav is labelled 9, but the classes are 0, 1, 2",
                Run.bad("evaluate", "--model", model, "--data", corpus));
    }

    @Test
    void fewerLabelsThanTheModelKnowsAreFine() throws IOException {
        Path corpus = folder.resolve("few");
        Sounds.copy("1_slt-1_0.wav", corpus.resolve("1_slt-1_0.wav"));
        assertTrue(List.of(0.0, 1.0).contains(evaluate(corpus).accuracy()));
    }

    @Test
    void theModelFileIsNotTouched() throws IOException {
        byte[] before = Files.readAllBytes(model);
        evaluate(digits);
        assertArrayEquals(before, Files.readAllBytes(model));
    }

    @Test
    void aCorpusThatIsNotThereIsBadInput() {
        assertEquals(folder.resolve("no")
                + ": no such folder or zip: name the one that holds the recordings",
                Run.bad("evaluate", "--model", model, "--data", folder.resolve("no")));
    }
}
