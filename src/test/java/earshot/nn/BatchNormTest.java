package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchNormTest {

    private static final Pass ASKED = Pass.inference(KERNELS);

    /** Whatever comes in: with γ = 1 and β = 0, mean 0 and variance σ² / (σ² + ε) come out. */
    @Property(tries = 60)
    void everyChannelOfABatchHasMeanZeroAndVarianceOne(@ForAll @IntRange(min = 2, max = 9) int n,
            @ForAll @IntRange(min = 1, max = 4) int height,
            @ForAll @IntRange(min = 1, max = 4) int channels, @ForAll @Positive int seed) {
        Tensor x = Numbers.tensor(seed, n, height, channels);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = 100 * (i % channels + 1) + 30 * x.data()[i];
        }
        Tensor y = built(new BatchNorm(0.9, 1e-5, false), height, channels).forward(x, PASS);
        for (int c = 0; c < channels; c++) {
            double before = variance(channel(x, c));
            assertEquals(0, mean(channel(y, c)), 1e-5); // of a mean that is a float
            assertEquals(before / (before + 1e-5), variance(channel(y, c)), 1e-5);
        }
    }

    /** Two values, 1 and 5, have mean 3 and variance 4: 2 / √(4 + ε), by hand. */
    @Test
    void valuesByHand() {
        BatchNorm layer = built(new BatchNorm(0.75, 5, false), 2);
        layer.parameters().get(0).value().data()[0] = 6;
        layer.parameters().get(1).value().data()[0] = 10;
        Tensor x = Tensor.of(new float[] {1, 0, 5, 0}, 2, 2);
        assertArrayEquals(new float[] {6, 0, 14, 0}, layer.forward(x, PASS).data());
        assertArrayEquals(new float[] {0.75f, 0}, layer.statistics().get(0).value().data());
        assertArrayEquals(new float[] {1.75f, 0.75f}, layer.statistics().get(1).value().data());
        layer.forward(x, PASS);
        assertArrayEquals(new float[] {1.3125f, 0}, layer.statistics().get(0).value().data());
    }

    /** PyTorch's moving variance is of variances over m − 1: 8 for 1 and 5, where Keras takes 4. */
    @Test
    void kerasAndPyTorchMoveTheirVariancesDifferently() {
        Tensor x = Tensor.of(new float[] {1, 5}, 2, 1);
        BatchNorm keras = built(new BatchNorm(), 1);
        BatchNorm pytorch = built(BatchNorm.pytorch(), 1);
        keras.forward(x, PASS);
        pytorch.forward(x, PASS);
        assertEquals(0.99 + 0.01 * 4, keras.statistics().get(1).value().data()[0], 1e-7);
        assertEquals(0.9 + 0.1 * 8, pytorch.statistics().get(1).value().data()[0], 1e-7);
        assertEquals(0.03, keras.statistics().get(0).value().data()[0], 1e-8);
        assertEquals(0.3, pytorch.statistics().get(0).value().data()[0], 1e-7);
    }

    /** Fresh, it has seen nothing: mean 0 and variance 1. */
    @Test
    void inferenceUsesTheMovingNumbersAndLeavesThem() {
        BatchNorm layer = built(new BatchNorm(), 1);
        Tensor x = Tensor.of(new float[] {1, 5}, 2, 1);
        float r = (float) (1 / Math.sqrt(1.001));
        assertArrayEquals(new float[] {r, 5 * r}, layer.forward(x, ASKED).data(), 1e-6f);
        assertArrayEquals(new float[] {0}, layer.statistics().get(0).value().data());
        assertArrayEquals(new float[] {1}, layer.statistics().get(1).value().data());
    }

    @Test
    void whatOneExampleGivesInInferenceDoesNotDependOnTheOthers() {
        BatchNorm layer = built(new BatchNorm(), 3);
        for (int step = 1; step < 9; step++) {
            layer.forward(Numbers.tensor(step, 8, 3), Pass.training(KERNELS, step));
        }
        Tensor x = Numbers.tensor(1, 6, 3);
        Tensor all = layer.forward(x, ASKED);
        Tensor one = layer.forward(x.slice(4, 5), ASKED);
        assertArrayEquals(all.slice(4, 5).data(), one.data());
        assertEquals(0, layer.forward(x.slice(0, 0), ASKED).size());
    }

    /** After many batches of one kind, inference does what training does. */
    @Test
    void theMovingNumbersComeToThoseOfTheData() {
        BatchNorm layer = built(new BatchNorm(0.9, 1e-3, false), 2);
        Tensor x = Numbers.tensor(5, 50, 2);
        Tensor trained = null;
        for (int step = 1; step <= 300; step++) {
            trained = layer.forward(x, Pass.training(KERNELS, step));
        }
        assertArrayEquals(trained.data(), layer.forward(x, ASKED).data(), 1e-5f);
    }

    /** Adding to a channel or stretching it changes nothing, so the gradient has no such part. */
    @Test
    void theGradientIsOrthogonalToOnesAndToTheInput() {
        BatchNorm layer = built(new BatchNorm(0.9, 1e-9, false), 3);
        Tensor x = Numbers.tensor(2, 20, 3);
        layer.forward(x, PASS);
        Tensor dy = Numbers.tensor(3, 20, 3);
        layer.gradients(dy, PASS);
        Tensor dx = layer.backward(dy, PASS);
        for (int c = 0; c < 3; c++) {
            double[] gradient = channel(dx, c);
            double[] input = channel(x, c);
            assertEquals(0, Arrays.stream(gradient).sum(), 1e-5);
            double along = 0;
            for (int i = 0; i < 20; i++) {
                along += gradient[i] * input[i];
            }
            assertEquals(0, along, 1e-5);
            assertTrue(Arrays.stream(gradient).map(Math::abs).max().orElse(0) > 0.1);
        }
    }

    /** Sums of floats would lose the mean to rounding: near 10⁶ the next float is 0.06 away. */
    @Test
    void aFarOffsetDoesNotSpoilTheVariance() {
        Tensor x = Tensor.zeros(10_000, 1);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = 1_000_000 + (i % 2 == 0 ? 1 : -1);
        }
        Tensor y = built(new BatchNorm(0.9, 1e-6, false), 1).forward(x, PASS);
        for (int i = 0; i < y.size(); i++) {
            assertEquals(i % 2 == 0 ? 1 : -1, y.data()[i], 1e-6);
        }
    }

    @Test
    void gradientsAreWrittenOver() {
        BatchNorm layer = built(new BatchNorm(), 2);
        layer.forward(Numbers.tensor(1, 4, 2), PASS);
        layer.gradients(Numbers.tensor(2, 4, 2), PASS);
        float[] gamma = layer.parameters().get(0).gradient().data().clone();
        float[] beta = layer.parameters().get(1).gradient().data().clone();
        layer.gradients(Numbers.tensor(2, 4, 2), PASS);
        assertArrayEquals(gamma, layer.parameters().get(0).gradient().data());
        assertArrayEquals(beta, layer.parameters().get(1).gradient().data());
    }

    /** Training never asks the first layer for the gradient of its input. */
    @Test
    void asTheFirstLayerItLearnsToo() throws Exception {
        Sequential network = Sequential.of(new int[] {3}, Seeds.of(1),
                List.of(new BatchNorm(), new Dense(2)));
        Examples train = Examples.ofClasses(Numbers.tensor(1, 8, 3),
                new int[] {0, 1, 0, 1, 1, 0, 0, 1}, 2);
        Trainer.of(network, Seeds.of(1)).epochs(1).fit(train, train.slice(0, 0));
        for (int c = 0; c < 3; c++) {
            assertNotEquals(1, network.weights().get("batch_normalization/gamma").data()[c]);
            assertNotEquals(0, network.weights().get("batch_normalization/beta").data()[c]);
        }
    }

    @Test
    void itsNumbersHaveKerasNames() {
        Sequential network = Sequential.of(new int[] {4, 3}, Seeds.of(1),
                List.of(new BatchNorm(), new BatchNorm()));
        assertEquals(List.of("batch_normalization/gamma", "batch_normalization/beta",
                "batch_normalization/moving_mean", "batch_normalization/moving_variance",
                "batch_normalization_1/gamma", "batch_normalization_1/beta",
                "batch_normalization_1/moving_mean", "batch_normalization_1/moving_variance"),
                List.copyOf(network.weights().keySet()));
        assertTrue(network.summary().contains("(BatchNormalization)"));
        assertTrue(network.summary().contains(
                "Total params: 24\nTrainable params: 12\nNon-trainable params: 12"));
        assertArrayEquals(new int[] {4, 3}, network.outputShape());
    }

    @Test
    void aFileKeepsTheMovingNumbers(@TempDir Path folder) throws Exception {
        Sequential network = Sequential.of(new int[] {3}, Seeds.of(1),
                List.of(new Dense(4), new BatchNorm(), BatchNorm.pytorch()));
        network.forward(Numbers.tensor(1, 9, 3), PASS);
        NetworkFile.write(network, folder.resolve("network"));
        Sequential read = NetworkFile.read(folder.resolve("network"), KERNELS);
        Tensor x = Numbers.tensor(2, 5, 3);
        assertArrayEquals(network.predict(x).data(), read.predict(x).data());
    }

    @Test
    void saysWhatItTakes() {
        assertMessage("momentum is 0 to 1, got 1.1", () -> new BatchNorm(1.1, 1e-3, false));
        assertMessage("momentum is 0 to 1, got -0.1", () -> new BatchNorm(-0.1, 1e-3, false));
        assertMessage("epsilon is above 0, got 0.0", () -> new BatchNorm(0.9, 0, false));
        assertMessage("epsilon is above 0, got NaN", () -> new BatchNorm(0.9, Double.NaN, false));
        assertMessage("BatchNorm expects [N, …, channels], 1 channel or more, got inputs of shape"
                + " []", () -> built(new BatchNorm()));
        assertMessage("BatchNorm learns from 2 or more values a channel, got a batch of shape"
                + " [1, 3]: choose another batch size",
                () -> built(BatchNorm.pytorch(), 3).forward(Tensor.zeros(1, 3), PASS));
        assertMessage("BatchNorm learns from 1 or more values a channel, got a batch of shape"
                + " [0, 3]: choose another batch size",
                () -> built(new BatchNorm(), 3).forward(Tensor.zeros(0, 3), PASS));
    }

    private static void assertMessage(String message, Runnable code) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, code::run).getMessage());
    }

    private static BatchNorm built(BatchNorm layer, int... inputShape) {
        layer.build(inputShape, Weights.random(Seeds.of(1)));
        return layer;
    }

    private static double[] channel(Tensor x, int channel) {
        int channels = x.shape()[x.shape().length - 1];
        double[] out = new double[x.size() / channels];
        Arrays.setAll(out, i -> x.data()[i * channels + channel]);
        return out;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
    }
}
