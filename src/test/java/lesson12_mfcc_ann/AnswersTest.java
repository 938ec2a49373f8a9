package lesson12_mfcc_ann;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.data.Standardizer;
import earshot.evaluate.ClassificationReport;
import earshot.evaluate.ConfusionMatrix;
import earshot.nn.Sequential;
import earshot.recognizer.Recipe;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it claims. */
class AnswersTest {

    @Test
    void theFour() {
        double precision = 29.0 / (29 + 7);
        double recall = 29.0 / 30;
        double f1 = 2.0 * 29 / (36 + 30);
        assertEquals(0.81, precision, 0.005);
        assertEquals(0.97, recall, 0.005);
        assertEquals(0.88, f1, 0.005);
        assertEquals(f1, 2 * precision * recall / (precision + recall), 1e-15);
    }

    @Test
    void nineZerosAndAOne() {
        int[] truth = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        ConfusionMatrix confusion = ConfusionMatrix.of(truth, new int[10], 2);
        ClassificationReport report = ClassificationReport.of(confusion, List.of("0", "1"));
        double mean = (report.recall(0) + report.recall(1)) / 2;
        assertEquals(0.9, confusion.accuracy());
        assertEquals(0.5, mean);
    }

    @Test
    void moreCoefficients() {
        Sequential network = Sequential.of(new int[] {48, 20, 1}, Seeds.of(42),
                Recipe.ANN.layers(10));
        int parameters = network.parameters().stream()
                .mapToInt(parameter -> parameter.value().size()).sum();
        assertEquals(280202, parameters);
        assertEquals(194186, parameters - 48 * 7 * 256);
    }

    @Test
    void scalingIsALayer() {
        Sequential network = Sequential.of(new int[] {4, 3, 1}, Seeds.of(42),
                Recipe.ANN.layers(10));
        RandomGenerator random = Seeds.of(1).random();
        float[][] clips = new float[20][12];
        for (float[] clip : clips) {
            for (int i = 0; i < clip.length; i++) {
                clip[i] = (float) ((i + 1) * (random.nextDouble() - 0.3));
            }
        }
        Standardizer scale = Standardizer.fit(clips);
        Tensor plain = Tensor.zeros(20, 4, 3, 1);
        Tensor scaled = Tensor.zeros(20, 4, 3, 1);
        for (int n = 0; n < clips.length; n++) {
            Standardizer.none().apply(clips[n], plain.data(), n * 12);
            scale.apply(clips[n], scaled.data(), n * 12);
        }
        float[] before = network.predict(scaled).data().clone();
        fold(network, scale);
        assertArrayEquals(before, network.predict(plain).data(), 1e-5f);
    }

    private static void fold(Sequential network, Standardizer scale) {
        float[] weights = network.parameters().get(0).value().data();
        float[] biases = network.parameters().get(1).value().data();
        int inputs = scale.features();
        int neurons = biases.length;
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < neurons; j++) {
                float folded = weights[i * neurons + j] / scale.deviation()[i];
                weights[i * neurons + j] = folded;
                biases[j] -= folded * scale.mean()[i];
            }
        }
    }

    @Test
    void aHundredOutOfAHundred() {
        double hundred = Claims.lowest(100);
        double rule = 1 - 3.7 / 100;
        assertEquals(0.964, hundred, 5e-4);
        assertEquals(0.963, rule, 5e-4);
        assertEquals(0.63, 1 - 3.7 / 10, 1e-15);
        assertEquals(0.69, Claims.lowest(10), 0.005);
    }

    @Test
    void sayNothingRatherThanNonsense() {
        double ninety = 1 - (10 + 4) / (47.0 + 215);
        double ninetyNine = 1 - 4 / 215.0;
        assertEquals(262, 47 + 215);
        assertEquals(0.947, ninety, 5e-4);
        assertEquals(0.981, ninetyNine, 5e-4);
    }

    @Test
    void aMeanOverWhom() {
        double mean = (30 / 30.0 + 30 / 30.0 + 97 / 120.0 + 117 / 120.0) / 4;
        assertEquals(0.946, mean, 5e-4);
        assertEquals(0.9133, (30 + 30 + 97 + 117) / 300.0, 5e-5);
    }
}
