package earshot.recognizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.augment.AddNoise;
import earshot.augment.Chain;
import earshot.augment.SpecAugment;
import earshot.augment.SpectralTilt;
import earshot.augment.SpeedChange;
import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.features.LogMelFingerprint;
import earshot.features.LogMelFingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.History.Epoch;
import earshot.nn.Trainer;
import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognizerTrainerTest {

    private static ToneCorpus tones;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        tones = new ToneCorpus(folder);
    }

    @Test
    void learnsToTellThreeGlidesApart() throws IOException {
        RecognizerTrainer.Result result = tones.train(1, 1, 5);
        List<Epoch> epochs = result.history().epochs();
        assertEquals(5, epochs.size());
        assertEquals(1, epochs.get(4).accuracy());
        assertEquals(1, epochs.get(4).validationAccuracy());
        for (String label : ToneCorpus.LABELS) {
            Recognizer.Answer answer = result.recognizer().recognize(ToneCorpus.glide(label, 7));
            assertEquals(label, answer.label());
            assertTrue(answer.probability() > 0.5);
            assertEquals(1, Arrays.stream(answer.probabilities()).sum(), 1e-6);
        }
    }

    /** The whole way, from WAV files to the bytes of the model. */
    @Test
    void aSeedDecidesEveryByteOfTheModelOnOneThreadOrTwo() throws IOException {
        byte[] one = ModelFile.put(tones.train(1, 1, 2).recognizer()).toBytes();
        assertArrayEquals(one, ModelFile.put(tones.train(1, 1, 2).recognizer()).toBytes());
        assertArrayEquals(one, ModelFile.put(tones.train(2, 1, 2).recognizer()).toBytes());
        assertFalse(Arrays.equals(one, ModelFile.put(tones.train(1, 2, 2).recognizer()).toBytes()));
    }

    /** The recipe's own changes, spelled out, are its own; other changes are not. */
    @Test
    void clipsAreChangedAsItIsAskedFor() throws IOException {
        RecognizerTrainer plain = new RecognizerTrainer(Recipe.ANN, Seeds.of(1),
                Kernels.plain(Parallel.single())).epochs(2);
        Chain own = Chain.empty().then(1, new SpeedChange(0.82, 1 / 0.82))
                .then(1, new SpectralTilt(-9, 9)).then(1, new AddNoise(3, 40));
        byte[] byRecipe = model(plain.augmented(true));
        assertArrayEquals(byRecipe, model(plain.augmented(own, null)));
        assertFalse(Arrays.equals(byRecipe,
                model(plain.augmented(own, new SpecAugment(1, 8, 0, 0, 0)))));
        assertArrayEquals(model(plain), model(plain.augmented(own, null).augmented(false)));
        assertEquals("chain ()", plain.augmented(Chain.empty(), null).settings()
                .get("augmentation"));
        assertTrue(plain.augmented(own, null).epochs(1).augmented());
    }

    /** The changes have a chance of their own, which is not that of the weights. */
    @Test
    void changesHaveTheirOwnSeeds() {
        RecognizerTrainer plain = new RecognizerTrainer(Recipe.ANN, Seeds.of(5),
                Kernels.plain(Parallel.single()));
        Seeds own = Seeds.of(5).child("augmentation");
        assertEquals(own, plain.augmented(true).augmenter().seeds());
        assertEquals(own, plain.augmented(Chain.empty(), null).augmenter().seeds());
    }

    @Test
    void whatChangesTheSoundIsAskedFor() {
        RecognizerTrainer plain = new RecognizerTrainer(Recipe.ANN, Seeds.of(1),
                Kernels.plain(Parallel.single()));
        String message = assertThrows(IllegalArgumentException.class, () ->
                plain.augmented(null, new SpecAugment(1, 8, 0, 0, 0))).getMessage();
        assertEquals("an augmenter needs changes of the sound, got null: Chain.empty() changes"
                + " nothing", message);
    }

    @Test
    void learnsFromThePictureThatItIsGiven() throws IOException {
        Fingerprint bands = LogMelFingerprint.of(LogMelFingerprintConfig.DIGITS);
        RecognizerTrainer trainer = new RecognizerTrainer(Recipe.ANN, Seeds.of(1),
                Kernels.plain(Parallel.single())).shown(bands);
        assertEquals(bands.spec(), trainer.settings().get("fingerprint"));
        assertArrayEquals(new int[] {50, 32, 1}, trainer.network(3).inputShape());
    }

    private static byte[] model(RecognizerTrainer trainer) throws IOException {
        return ModelFile.put(trainer.train(tones.part(true), ClipSet.NONE, ToneCorpus.LABELS,
                Trainer.Listener.SILENT, Progress.Factory.SILENT).recognizer()).toBytes();
    }

    @Test
    void theStandardizerSawTheTrainingClipsAlone() throws IOException {
        Standardizer expected = Standardizer.fit(tones.part(true).fingerprints());
        Standardizer fitted = tones.train(1, 1, 1).recognizer().standardizer();
        assertArrayEquals(expected.mean(), fitted.mean());
        assertArrayEquals(expected.deviation(), fitted.deviation());
    }

    @Test
    void knowsWhatItWasTrainedOn() throws IOException {
        Recognizer recognizer = tones.train(1, 1, 1).recognizer();
        for (Recording clip : tones.part(true).recordings()) {
            assertTrue(recognizer.wasTrainedOn(clip.contentHash()), clip.name());
        }
        for (Recording clip : tones.part(false).recordings()) {
            assertFalse(recognizer.wasTrainedOn(clip.contentHash()), clip.name());
        }
    }

    @Test
    void theAnswerIsTheMostProbableLabelOfItsRow() throws IOException {
        Recognizer recognizer = tones.train(1, 1, 1).recognizer();
        Tensor probabilities = Tensor.of(new float[] {0.5f, 0.25f, 0.25f, 0, 0.25f, 0.75f}, 2, 3);
        Recognizer.Answer answer = recognizer.answer(probabilities, 1);
        assertEquals("ö up", answer.label());
        assertEquals(0.75, answer.probability());
        assertArrayEquals(new double[] {0, 0.25, 0.75}, answer.probabilities());
    }

    @Test
    void clipsAreGatheredAndJoinedWithTheirLabels() throws IOException {
        ClipSet both = tones.part(true).and(tones.part(false));
        assertEquals(24, both.size());
        ClipSet chosen = both.gather(new int[] {23, 0, 23});
        for (int i = 0; i < 3; i++) {
            Recording clip = chosen.recordings().get(i);
            int number = tones.clips().recordings().indexOf(clip);
            assertEquals(clip.label(), ToneCorpus.LABELS.get(chosen.labels()[i]));
            assertArrayEquals(tones.clips().fingerprints()[number], chosen.fingerprints()[i]);
        }
        assertEquals(chosen.recordings().get(0), chosen.recordings().get(2));
    }

    @Test
    void aLabelThatIsNoClassIsNamed() throws IOException {
        var error = assertThrows(BadInputException.class, () -> ClipSet.of(
                tones.clips().recordings(), List.of("flat", "up"), ToneCorpus.FINGERPRINT, false,
                Parallel.single(), Progress.Factory.SILENT));
        assertEquals("down/0.wav is labelled down, but the classes are flat, up",
                error.getMessage());
    }
}
