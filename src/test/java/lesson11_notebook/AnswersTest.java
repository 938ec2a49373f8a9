package lesson11_notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.data.Corpus;
import earshot.data.KerasSplit;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.data.Standardizer;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.dsp.Window;
import earshot.evaluate.Interval;
import earshot.kernels.Elementary;
import earshot.nn.Dense;
import earshot.nn.Flatten;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it claims. */
class AnswersTest {

    static double[] undone(double[] twice) {
        double sum = 0;
        for (double bar : twice) {
            sum += Elementary.log(bar);
        }
        double rest = (1 - sum) / twice.length;
        return Arrays.stream(twice).map(bar -> Elementary.log(bar) + rest).toArray();
    }

    @Test
    void barsThatLie() {
        double[] shown = new double[10];
        Arrays.fill(shown, 0.8 / 9);
        shown[4] = 0.2;
        assertEquals(0.830, undone(shown)[4], 5e-4);
        assertEquals(0.019, undone(shown)[0], 5e-4);
        double[] once = {0.7, 0.1, 0.2};
        assertArrayEquals(once, undone(Twice.softmax(once)), 1e-12);
    }

    @Test
    void tenOfTen() {
        int clips = 1;
        while (Interval.of(clips, clips).low() < 0.98) {
            clips++;
        }
        assertEquals(189, clips);
    }

    @Test
    void anHonestLoss() {
        double low = 0.1;
        double high = 1;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            if (Fit.honest(middle, 10) > 1.18) {
                low = middle;
            } else {
                high = middle;
            }
        }
        assertEquals(0.729, low, 5e-4);
    }

    private static int neighbours(boolean frozen) throws IOException {
        ClipSet clips = new ClipSet(Collections.nCopies(60, null), List.of(), new float[60][4],
                new int[60]);
        int[] shape = {2, 2, 1};
        Pictures pictures = new Pictures(clips, Standardizer.none(), shape, 2);
        Sequential network = Sequential.of(shape, Seeds.of(42),
                List.of(new Flatten(), new Dense(2), new Softmax()));
        Trainer.of(network, Seeds.of(42)).batch(6).epochs(10).frozenBatches(frozen)
                .fit(pictures, new Pictures(ClipSet.NONE, Standardizer.none(), shape, 2));
        return pictures.neighbours();
    }

    @Test
    void besideWhom() throws IOException {
        assertEquals(5, neighbours(true));
        assertEquals(36, neighbours(false));
        assertEquals(34.7, 59 * (1 - Math.pow(54.0 / 59, 10)), 0.05);
    }

    @Test
    void aHundredOrNinetySix() throws IOException {
        Signal clip = WavReader.read(Path.of("data", "digits", "7_rms-1_0.wav"));
        Signal trimmed = Changed.trimmed(clip);
        Signal by100 = Changed.trimmed(Changed.later(clip, 100));
        Signal by96 = Changed.trimmed(Changed.later(clip, 96));
        assertArrayEquals(trimmed.samples(), by96.samples());
        assertTrue(!Arrays.equals(trimmed.samples(), by100.samples()));
        assertEquals(12.5, 100.0 / 8, 0);
    }

    @Test
    void theOddWindow() throws IOException {
        Signal clip = WavReader.read(Path.of("data", "wideband", "7_rms-1_0.wav")).mono();
        StftConfig config = StftConfig.tensorflow(233, 128);
        Spectrogram odd = Stft.of(config).magnitude(clip);
        Spectrogram meant = Stft.of(config.withWindow(Window.HANN)).magnitude(clip);
        double largest = 0;
        for (int t = 0; t < odd.frames(); t++) {
            for (int k = 0; k < odd.bins(); k++) {
                largest = Math.max(largest, Math.abs(odd.at(t, k) - meant.at(t, k)));
            }
        }
        double percent = 100 * largest / odd.max();
        assertEquals(0.7, percent, 0.05);
    }

    @Test
    void siblings() throws IOException {
        try (Parallel parallel = Parallel.of(2); Corpus corpus = Corpus.open(
                Path.of("data", "digits"), parallel, Progress.Factory.SILENT)) {
            Split split = KerasSplit.notebook(corpus, Seeds.of(42).child("split"));
            List<Recording> clips = corpus.recordings();
            Set<String> learnt = new HashSet<>();
            for (int i : split.train()) {
                String name = clips.get(i).name();
                learnt.add(name.substring(0, name.lastIndexOf('_')));
            }
            long siblings = Arrays.stream(split.test()).mapToObj(i -> clips.get(i).name())
                    .filter(name -> learnt.contains(name.substring(0, name.lastIndexOf('_'))))
                    .count();
            assertEquals(122, siblings);
        }
    }
}
