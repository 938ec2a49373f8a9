package earshot.recognizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.nn.History.Epoch;
import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
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
