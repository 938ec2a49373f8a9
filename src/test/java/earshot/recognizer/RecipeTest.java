package earshot.recognizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.nn.Parameter;
import earshot.nn.Sequential;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {

    private static RecognizerTrainer trainer(Recipe recipe) {
        return new RecognizerTrainer(recipe, Seeds.of(1), Kernels.plain(Parallel.single()));
    }

    private static long parameters(Recipe recipe) {
        return trainer(recipe).network(10).parameters().stream().map(Parameter::value)
                .mapToLong(value -> value.size()).sum();
    }

    /** CONVENTIONS: 14,131,712 + 65,664 + 8,256 + 650. */
    @Test
    void theNotebooksNetworkHasItsParameters() {
        assertEquals(14_206_282, parameters(Recipe.DNN));
        assertEquals(14_206_282, parameters(Recipe.DNN_MENDED));
        assertTrue(Recipe.DNN.teaching().frozenBatches());
        assertFalse(Recipe.DNN_MENDED.teaching().frozenBatches());
        assertEquals("dnn-mended", Recipe.DNN_MENDED.toString());
    }

    /** What is made from a word on the command line can be saved, and read from its specs. */
    @ParameterizedTest
    @EnumSource(names = {"ANN", "CNN"})
    void aNetworkFitsItsFingerprintAndItsLabels(Recipe recipe) {
        RecognizerTrainer trainer = trainer(recipe);
        Fingerprint fingerprint = trainer.fingerprint();
        Sequential network = trainer.network(7);
        assertArrayEquals(new int[] {fingerprint.frames(), fingerprint.width(), 1},
                network.inputShape());
        assertArrayEquals(new int[] {7}, network.outputShape());
        assertEquals(fingerprint.spec(), Fingerprint.parse(fingerprint.spec()).spec());
        assertEquals(recipe.toString(), trainer.settings().get("model"));
        assertEquals("none", trainer.settings().get("augmentation"));
        assertTrue(trainer.augmented(true).settings().get("augmentation").startsWith("chain ("));
    }

    /** A tone of 600 samples in a recording of 2000: what is not 0 is the tone, all, or around. */
    @Test
    void noiseIsTheRecordingsInHalfAndAroundItInHalf() {
        double[] samples = new double[2000];
        for (int n = 0; n < 600; n++) {
            samples[n] = 0.5 * Math.sin(0.3 * n);
        }
        Signal clip = Signal.mono(samples, 8000);
        Augmenter augmenter = Recipe.CNN.augmenter(Seeds.of(1));
        int[] seen = new int[3];
        for (int draw = 0; draw < 400; draw++) {
            Signal changed = augmenter.sound().apply(clip, Seeds.of(2).child(draw).random());
            long heard = Arrays.stream(changed.samples()).filter(x -> Math.abs(x) > 1e-6).count();
            seen[heard < 1000 ? 0 : heard < 3000 ? 1 : 2]++;
        }
        assertEquals(100, seen[0], 30, "without noise");
        assertEquals(100, seen[1], 30, "noise that ends where the recording ends");
        assertEquals(200, seen[2], 40, "noise all around");
    }
}
