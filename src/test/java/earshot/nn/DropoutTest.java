package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

    private static final int COUNT = 100_000;

    /** Of 100,000 numbers the kept share is within five standard deviations of 1 − rate. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.9})
    void theShareOfTheRateIsLeftOut(double rate) {
        Tensor y = built(rate, 1).forward(ones(COUNT), step(1));
        int kept = 0;
        for (float value : y.data()) {
            assertTrue(value == 0 || value == (float) (1 / (1 - rate)), "got " + value);
            kept += value == 0 ? 0 : 1;
        }
        assertEquals(1 - rate, (double) kept / COUNT,
                5 * Math.sqrt(rate * (1 - rate) / COUNT));
    }

    /** The mean of the outputs is that of the inputs, within five standard deviations. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void theMeanStays(double rate) {
        Tensor y = built(rate, 2).forward(ones(COUNT), step(3));
        double sum = 0;
        for (float value : y.data()) {
            sum += value;
        }
        assertEquals(1, sum / COUNT, 5 * Math.sqrt(rate / (1 - rate) / COUNT));
    }

    /** What went before does not matter: a training that is resumed leaves out the same. */
    @Test
    void theStepAndTheSeedDecideWhatIsLeftOut() {
        Dropout resumed = built(0.5, 1);
        Dropout all = built(0.5, 1);
        for (int step = 1; step < 5; step++) {
            all.forward(ones(step * 10), step(step));
        }
        float[] expected = all.forward(ones(200), step(5)).data();
        assertArrayEquals(expected, resumed.forward(ones(200), step(5)).data());
        assertArrayEquals(expected, resumed.forward(ones(200), step(5)).data());
        assertFalse(Arrays.equals(expected, resumed.forward(ones(200), step(6)).data()));
        assertFalse(Arrays.equals(expected, built(0.5, 2).forward(ones(200), step(5)).data()));
    }

    /** Two steps share about half of what they leave out, as two fair coins do. */
    @Test
    void neighbouringStepsAreIndependent() {
        Dropout layer = built(0.5, 1);
        float[] first = layer.forward(ones(COUNT), step(1)).data();
        float[] second = layer.forward(ones(COUNT), step(2)).data();
        int equal = 0;
        for (int i = 0; i < COUNT; i++) {
            equal += first[i] == second[i] ? 1 : 0;
        }
        assertEquals(0.5, (double) equal / COUNT, 5 * Math.sqrt(0.25 / COUNT));
    }

    @Test
    void twoLayersOfANetworkLeaveOutDifferently() {
        List<Layer> layers = List.of(new Dropout(0.5), new Dropout(0.5));
        Sequential.of(new int[] {200}, Seeds.of(1), layers);
        assertFalse(Arrays.equals(layers.get(0).forward(ones(200), step(1)).data(),
                layers.get(1).forward(ones(200), step(1)).data()));
    }

    @Test
    void theGradientGoesWhereTheNumbersWent() {
        Dropout layer = built(0.25, 1);
        Tensor y = layer.forward(ones(1000), step(7));
        Tensor dx = layer.backward(ones(1000), step(7));
        assertArrayEquals(y.data(), dx.data());
    }

    @Test
    void inferenceLeavesNothingOut() {
        Dropout layer = built(0.5, 1);
        Tensor x = Numbers.tensor(1, 10, 10);
        layer.forward(x, step(1));
        Pass asked = Pass.inference(KERNELS);
        assertArrayEquals(x.data(), layer.forward(x, asked).data());
        assertArrayEquals(x.data(), layer.backward(x, asked).data());
        assertArrayEquals(new int[] {10, 10}, layer.forward(x, asked).shape());
    }

    @Test
    void leavesItsInputAlone() {
        Tensor x = Numbers.tensor(1, 10, 10);
        built(0.5, 1).forward(x, step(1));
        assertArrayEquals(Numbers.tensor(1, 10, 10).data(), x.data());
    }

    /** Infinity times 0 would be no number. */
    @Test
    void whatIsLeftOutIsZeroWhateverItWas() {
        Tensor x = Tensor.zeros(1, 100);
        Arrays.fill(x.data(), Float.POSITIVE_INFINITY);
        for (float value : built(0.5, 1).forward(x, step(1)).data()) {
            assertTrue(value == 0 || value == Float.POSITIVE_INFINITY, "got " + value);
        }
    }

    /** Three epochs in one go, and one epoch and two more from its checkpoint. */
    @Test
    void aResumedTrainingEndsWithTheSameWeights(@TempDir Path folder) throws Exception {
        Examples train = Examples.ofClasses(Numbers.tensor(1, 30, 4),
                Seeds.of(5).random().ints(30, 0, 3).toArray(), 3);
        Path file = folder.resolve("checkpoint");
        Sequential once = network();
        trainer(once).epochs(3).fit(train, train);
        trainer(network()).epochs(1).checkpoint(file).fit(train, train);
        Sequential resumed = network();
        trainer(resumed).epochs(3).resume(file).fit(train, train);
        once.weights().forEach((name, expected) -> assertArrayEquals(expected.data(),
                resumed.weights().get(name).data(), name));
    }

    private static Trainer trainer(Sequential network) {
        return Trainer.of(network, Seeds.of(3)).batch(8);
    }

    private static Sequential network() {
        return Sequential.of(new int[] {4}, Seeds.of(1), List.of(new Dense(8), new BatchNorm(),
                new Tanh(), new Dropout(0.5), new Dense(3), new Softmax()));
    }

    @Test
    void saysWhatItTakes() {
        for (double rate : new double[] {1, -0.1, Double.NaN}) {
            assertEquals("Dropout leaves out a share of at least 0 and below 1, got " + rate,
                    assertThrows(IllegalArgumentException.class,
                            () -> new Dropout(rate)).getMessage());
        }
    }

    private static Dropout built(double rate, long seed) {
        Dropout layer = new Dropout(rate);
        layer.build(new int[] {10}, Weights.random(Seeds.of(seed)));
        return layer;
    }

    private static Pass step(long step) {
        return Pass.training(KERNELS, step);
    }

    private static Tensor ones(int count) {
        Tensor x = Tensor.zeros(count / 10, 10);
        Arrays.fill(x.data(), 1);
        return x;
    }
}
