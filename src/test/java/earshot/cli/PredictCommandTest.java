package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Resampler;
import earshot.audio.WavReader;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {

    @TempDir
    private static Path folder;
    private static Path digits;
    private static Path model;

    @BeforeAll
    static void train() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        model = folder.resolve("model.earshot");
        Run.good("train", "--epochs", 3, "--data", digits, "--split", "none", "--out", model);
    }

    private static Path clip(int digit) {
        return digits.resolve(digit + "_rms-1_0.wav");
    }

    /** What it was trained on it knows: the right digit, and a probability that a script reads. */
    @Test
    void aLineAFileWithPathDigitAndProbability() {
        Run run = Run.good("predict", "--model", model, clip(2), clip(0), clip(1));
        assertEquals(3, run.lines().size());
        int[] digit = {2, 0, 1};
        for (int i = 0; i < 3; i++) {
            String[] fields = run.lines().get(i).split("\t", -1);
            assertEquals(3, fields.length);
            assertEquals(clip(digit[i]).toString(), fields[0]);
            assertEquals(Integer.toString(digit[i]), fields[1]);
            assertTrue(fields[2].matches("[01]\\.\\d{4}"), fields[2]);
            double probability = Double.parseDouble(fields[2]);
            assertTrue(probability > 1 / 3.0 && probability <= 1, fields[2]);
        }
        assertEquals("", run.err());
    }

    @Test
    void badFilesAreNamedAndTheOthersAnswered() throws IOException {
        Path text = Sounds.text(folder.resolve("text.wav"));
        Path missing = folder.resolve("missing.wav");
        Path silent = Sounds.pcm(folder.resolve("nothing.wav"), 8000, new double[0]);
        Path nan = Sounds.float64(folder.resolve("nan.wav"), 8000, 0, Double.NaN);
        Run run = Run.of("predict", "--model", model, text, missing, folder, silent, nan, clip(1));
        assertEquals(2, run.status());
        assertEquals(1, run.lines().size());
        assertTrue(run.lines().get(0).startsWith(clip(1) + "\t1\t"), run.out());
        List<String> errors = run.err().lines().toList();
        assertTrue(errors.get(0).startsWith(text + ": file, byte 0: expected a WAV file"));
        assertEquals(missing + ": no such file", errors.get(1));
        assertEquals(folder + ": file, byte 0: expected a WAV file, got a folder: name a file in"
                + " it", errors.get(2));
        assertEquals(silent + ": data chunk, byte 36: holds no samples", errors.get(3));
        assertTrue(errors.get(4).startsWith(silent + ": a signal of 0 samples"), run.err());
        assertTrue(errors.get(5).startsWith(nan + ": data chunk, byte 36: 1 sample is NaN"));
        assertTrue(errors.get(6).startsWith(nan + ": "), run.err());
        assertEquals(7, errors.size(), run.err());
    }

    @Test
    void aStereoFileAt44100HzIsMixedAndResampledAndThatIsSaid() throws IOException {
        double[] samples = Resampler.of(8000, 44100).apply(WavReader.read(clip(2))).samples();
        Path stereo = Sounds.pcm(folder.resolve("stereo.wav"), 44100, samples, samples);
        Run run = Run.good("predict", "--model", model, stereo);
        assertEquals(stereo + ": 44100 Hz, resampled to the model's 8000 Hz", run.error(0));
        assertTrue(run.out().startsWith(stereo + "\t2\t"), run.out());
    }

    @Test
    void aCutFileIsAnsweredWithAWarning() throws IOException {
        Path cut = Files.copy(clip(1), folder.resolve("cut.wav"));
        Sounds.cut(cut, (int) Files.size(cut) - 100);
        Run run = Run.good("predict", "--model", model, cut);
        assertTrue(run.error(0).startsWith(cut + ": data chunk, byte 36: says "), run.err());
        assertEquals(1, run.lines().size());
    }

    @Test
    void silenceAndASingleSampleHaveAnAnswerToo() throws IOException {
        Run run = Run.good("predict", "--model", model,
                Sounds.pcm(folder.resolve("silence.wav"), 8000, new double[4000]),
                Sounds.pcm(folder.resolve("one.wav"), 8000, new double[1]));
        assertEquals(2, run.lines().size());
    }

    @Test
    void aTabInANameDoesNotAddAField() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().getSeparator().equals("/"),
                "skipped: this system has no such names");
        Path odd = Files.copy(clip(1), folder.resolve("a\tb\nc.wav"));
        Run run = Run.good("predict", "--model", model, odd);
        assertEquals(1, run.lines().size());
        assertTrue(run.out().startsWith(folder.resolve("a b c.wav") + "\t1\t"), run.out());
    }
}
