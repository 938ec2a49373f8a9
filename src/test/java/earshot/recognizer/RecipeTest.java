package earshot.recognizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.nn.Parameter;
import earshot.nn.Sequential;
import earshot.util.Parallel;
import earshot.util.Seeds;
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
}
