package lesson11_notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.features.Fingerprint;
import earshot.features.SpectrogramFingerprint;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.Resize;
import earshot.nn.Sequential;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.Recognizer;
import earshot.recognizer.RecognizerTrainer;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the autopsy computes. */
class AutopsyTest {

    /** The first version is the recipe "dnn", the last is "dnn-mended". */
    @Test
    void theVersionsAreTheRecipes() throws IOException {
        assertSame(Version.all().get(0), Recipe.DNN);
        assertSame(Version.all().get(6), Recipe.DNN_MENDED);
    }

    private static void assertSame(Version version, Recipe recipe) throws IOException {
        assertEquals(recipe.epochs(), version.pace().epochs(false));
        try (Parallel parallel = Parallel.of(2); Corpus corpus = Corpus.open(
                Path.of("data", "digits"), parallel, Progress.Factory.SILENT)) {
            Kernels kernels = Kernels.of(parallel);
            Seeds seeds = Seeds.of(3);
            List<Recording> some = IntStream.range(0, 40)
                    .mapToObj(i -> corpus.recordings().get(30 * i)).toList();
            ClipSet clips = ClipSet.of(some, corpus.labels(), version.fingerprint(), false,
                    parallel, Progress.Factory.SILENT);
            Recognizer made = version.train(clips, clips, corpus.labels(), seeds, kernels, 2,
                    Progress.Factory.SILENT).recognizer();
            Recognizer expected = new RecognizerTrainer(recipe, seeds, kernels).epochs(2).train(
                    clips, clips, corpus.labels(), (number, of, epoch) -> { },
                    Progress.Factory.SILENT).recognizer();
            assertArrayEquals(expected.predict(clips.fingerprints()).data(),
                    made.predict(clips.fingerprints()).data());
        }
    }

    @Test
    void strangersAreInNoOtherPart() {
        ClipSet train = clips("a", "b", "a", "c");
        Parts parts = new Parts(train, clips("b", "c"), clips("a"), ClipSet.NONE)
                .without(Set.of("a", "c"));
        assertEquals(List.of("b"), voices(parts.train()));
        assertEquals(List.of("b"), voices(parts.validation()));
        assertEquals(List.of(), voices(parts.test()));
        assertEquals(List.of("a", "a", "c", "c", "a"), voices(parts.strangers()));
        assertEquals(train.fingerprints()[3], parts.strangers().fingerprints()[2]);
    }

    private static List<String> voices(ClipSet clips) {
        return clips.recordings().stream().map(Recording::voice).toList();
    }

    private static ClipSet clips(String... voices) {
        List<Recording> recordings = Arrays.stream(voices).map(voice -> new Recording(
                "1_" + voice + "_0.wav", Path.of("x"), "1", voice, 0, 0.5, 8000, 0)).toList();
        return new ClipSet(recordings, List.of(), new float[voices.length][1],
                new int[voices.length]);
    }

    @Test
    void laterClipsBeginWithZerosAndTrimmingCutsThemOff() {
        Signal tone = Synth.sine(500, 0.5, 0.3, 8000);
        Signal later = Changed.later(tone, 100);
        assertEquals(800 + tone.length(), later.length());
        for (int i = 0; i < 800; i++) {
            assertEquals(0, later.samples()[i], 0);
        }
        assertEquals(tone.samples()[7], later.samples()[807], 0);
        assertEquals(tone.length(), Changed.trimmed(later).length(), 2 * 64 + 256);
        Signal silence = Signal.mono(new double[4000], 8000);
        assertArrayEquals(silence.samples(), Changed.trimmed(silence).samples());
    }

    @Test
    void aChangedPictureIsThatOfTheChangedClip() {
        Fingerprint plain = SpectrogramFingerprint.of(SpectrogramFingerprintConfig.DIGITS);
        Fingerprint changed = new Changed(plain, clip -> Changed.later(clip, 50));
        Signal tone = Synth.sine(500, 0.5, 0.3, 8000);
        assertArrayEquals(plain.apply(Changed.later(tone, 50)), changed.apply(tone));
        assertEquals(plain.width(), changed.width());
        assertEquals(plain.frames(), changed.frames());
    }

    /** Scores 2 apart: e²/(e² + 1) = 0.8808; divided by 2, e/(e + 1) = 0.7311. */
    @Test
    void temperaturesLeaveTheAnswersAndChangeTheLoss() {
        Tensor scores = Tensor.of(new float[][] {{3, 1}, {0, 2}});
        assertEquals(-Math.log(0.880797), Fit.loss(scores, new int[] {0, 1}, 1), 1e-5);
        assertEquals(-Math.log(0.731059), Fit.loss(scores, new int[] {0, 1}, 2), 1e-5);
        assertEquals((-Math.log(0.880797) - Math.log(0.119203)) / 2,
                Fit.loss(scores, new int[] {0, 0}, 1), 1e-5);
        assertEquals(Math.log(10), Fit.honest(0.1, 10), 1e-12);
    }

    @Test
    void softmaxTwiceIsFlat() {
        double[] certain = new double[10];
        certain[3] = 1;
        double[] twice = Twice.softmax(certain);
        assertEquals(TenClips.highestOfTwice(10), twice[3], 1e-12);
        assertEquals(1, Arrays.stream(twice).sum(), 1e-12);
    }

    @Test
    void binsAreFilledUpToHalfTheRate() {
        assertEquals(22, EmptyBins.filled(8000));
        assertEquals(86, EmptyBins.filled(32_000));
        assertEquals(129, EmptyBins.filled(48_000));
        assertEquals(129, EmptyBins.filled(96_000));
        assertEquals(0, EmptyBins.blindWeights(48_000));
    }

    /** Light the filled bins, resize, and count the columns that stay dark. */
    @Test
    void blindWeightsLookAtNothing() {
        Tensor picture = Tensor.zeros(1, 233, 129, 1);
        for (int t = 0; t < 233; t++) {
            for (int k = 0; k < 22; k++) {
                picture.set(1, 0, t, k, 0);
            }
        }
        Tensor small = Sequential.of(new int[] {233, 129, 1}, Seeds.of(1),
                List.of(new Resize(230, 120))).predict(picture);
        long dark = 0;
        for (float pixel : small.data()) {
            dark += pixel == 0 ? 1 : 0;
        }
        assertEquals(512 * dark, EmptyBins.blindWeights(8000));
    }

    @Test
    void energyIsMeasuredAboveAFrequency() {
        assertTrue(EmptyBins.above(Synth.sine(6000, 0.5, 0.5, 32_000), 4000) > 0.99);
        assertTrue(EmptyBins.above(Synth.sine(1000, 0.5, 0.5, 32_000), 4000) < 0.01);
    }
}
