package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizationTest {

    /** Channel 0: 1, 3, 5, 7 have mean 4 and variance 5. Channel 1: mean 0, variance 4. */
    private static final Tensor DATA =
            Tensor.of(new float[] {1, 2, 3, -2, 5, 2, 7, -2}, 2, 2, 2);

    @Test
    void unadaptedItChangesNothing() {
        Tensor x = Numbers.tensor(1, 3, 4, 2);
        assertArrayEquals(x.data(), built(new Normalization(), 4, 2).forward(x, PASS).data());
    }

    @Test
    void meanAndVarianceAreThoseOfAChannel() {
        Normalization layer = built(new Normalization(), 2, 2).adapt(DATA);
        assertArrayEquals(new float[] {4, 0}, layer.statistics().get(0).value().data());
        assertArrayEquals(new float[] {5, 4}, layer.statistics().get(1).value().data());
        float r = (float) (1 / Math.sqrt(5));
        assertArrayEquals(new float[] {-3 * r, 1, -r, -1, r, 1, 3 * r, -1},
                layer.forward(DATA, PASS).data(), 1e-6f);
        assertArrayEquals(layer.forward(DATA, PASS).data(),
                layer.forward(DATA, Pass.inference(KERNELS)).data());
        assertArrayEquals(new float[] {r, 0.5f, 2 * r, -0.5f}, layer.backward(
                Tensor.of(new float[] {1, 1, 2, -1}, 1, 2, 2), PASS).data(), 1e-6f);
    }

    /** First adapted and then built, or the other way round, or adapted and built twice. */
    @Test
    void theOrderOfAdaptingAndBuildingDoesNotMatter() {
        Tensor other = Numbers.tensor(1, 5, 2, 2);
        Tensor expected = built(new Normalization(), 2, 2).adapt(DATA).forward(DATA, PASS);
        Normalization before = built(new Normalization().adapt(DATA), 2, 2);
        assertArrayEquals(expected.data(), before.forward(DATA, PASS).data());
        Normalization twice = built(new Normalization().adapt(other).adapt(DATA), 2, 2);
        assertArrayEquals(expected.data(), twice.forward(DATA, PASS).data());
        Normalization again = built(built(new Normalization(), 2, 2).adapt(DATA), 2, 2);
        assertArrayEquals(expected.data(), again.forward(DATA, PASS).data());
        assertArrayEquals(expected.data(),
                built(new Normalization().adapt(other), 2, 2).adapt(DATA)
                        .forward(DATA, PASS).data());
    }

    /** Of other lengths too: the channels alone have to agree. */
    @Test
    void clipsOfAnotherLengthWillDo() {
        Normalization layer = built(new Normalization().adapt(DATA), 7, 3, 2);
        assertEquals(42, layer.forward(Numbers.tensor(1, 1, 7, 3, 2), PASS).size());
    }

    @Test
    void aFileKeepsTheNumbers(@TempDir Path folder) throws Exception {
        Sequential network = Sequential.of(new int[] {2, 2}, Seeds.of(1),
                List.of(new Normalization().adapt(DATA), new Flatten(), new Dense(3)));
        NetworkFile.write(network, folder.resolve("network"));
        Sequential read = NetworkFile.read(folder.resolve("network"), KERNELS);
        assertArrayEquals(network.predict(DATA).data(), read.predict(DATA).data());
        assertArrayEquals(new float[] {4, 0}, read.weights().get("normalization/mean").data());
        assertArrayEquals(new float[] {5, 4}, read.weights().get("normalization/variance").data());
    }

    @Test
    void theNumbersOfAFileWinOverThoseOfTheData() {
        Weights stored = new Weights() {
            @Override
            public Tensor tensor(String name, Initializer initializer, int... shape) {
                return Tensor.of(name.equals("mean") ? new float[] {0, 0} : new float[] {1, 9},
                        shape);
            }

            @Override
            public Seeds seeds() {
                return Seeds.of(1);
            }
        };
        Normalization layer = new Normalization().adapt(DATA);
        layer.build(new int[] {2, 2}, stored);
        assertArrayEquals(new float[] {0, 0}, layer.statistics().get(0).value().data());
        assertArrayEquals(new float[] {1, 9}, layer.statistics().get(1).value().data());
    }

    /** The weights that chance gives do not depend on whether the layer was adapted. */
    @Test
    void itLearnsNothing() {
        Sequential network = Sequential.of(new int[] {2, 2}, Seeds.of(1),
                List.of(new Normalization().adapt(DATA)));
        assertEquals(List.of(), network.parameters());
        assertEquals(List.of("normalization/mean", "normalization/variance"),
                List.copyOf(network.weights().keySet()));
    }

    /** A channel that never changes has deviation 0; Keras divides by 10⁻⁷. */
    @Test
    void aConstantChannelBecomesZero() {
        Tensor constant = Tensor.of(new float[] {0.1f, 0.1f, 0.1f}, 3, 1);
        Normalization layer = built(new Normalization().adapt(constant), 1);
        assertArrayEquals(new float[3], layer.forward(constant, PASS).data());
        assertArrayEquals(new float[] {3e7f},
                layer.backward(Tensor.of(new float[] {3}, 1, 1), PASS).data(), 10);
    }

    /** Sums in floats would be rounded from 2²⁴ on, which both the sums here pass. */
    @Test
    void sumsOfManyNumbersAreExact() {
        Tensor many = Tensor.zeros(1_000_000, 1);
        for (int i = 0; i < many.size(); i++) {
            many.data()[i] = i % 2 == 0 ? 995 : 1009;
        }
        Normalization layer = built(new Normalization().adapt(many), 1);
        assertEquals(1002, layer.statistics().get(0).value().data()[0]);
        assertEquals(49, layer.statistics().get(1).value().data()[0]);
    }

    @Test
    void saysWhatItTakes() {
        assertMessage("Normalization adapts to data of shape [N, …, channels] with 1 example or"
                + " more, got [0, 3]", () -> new Normalization().adapt(Tensor.zeros(0, 3)));
        assertMessage("Normalization adapts to data of shape [N, …, channels] with 1 example or"
                + " more, got [3]", () -> new Normalization().adapt(Tensor.zeros(3)));
        String channels = "Normalization expects data of 3 channels, got 2: adapt it to what the"
                + " network will see";
        assertMessage(channels, () -> built(new Normalization(), 2, 3).adapt(DATA));
        assertMessage(channels, () -> built(new Normalization().adapt(DATA), 2, 3));
        assertMessage("Normalization expects data of 1 channel, got 2: adapt it to what the"
                + " network will see", () -> built(new Normalization().adapt(DATA), 2, 1));
        assertMessage("Normalization expects [N, …, channels], 1 channel or more, got inputs of"
                + " shape [2, 0]", () -> built(new Normalization(), 2, 0));
    }

    /** A refusal leaves the layer as it was. */
    @Test
    void dataOfOtherChannelsChangeNothing() {
        Normalization layer = built(new Normalization().adapt(DATA), 2, 2);
        assertThrows(IllegalArgumentException.class, () -> layer.adapt(Tensor.zeros(4, 3)));
        assertArrayEquals(new float[] {4, 0}, layer.statistics().get(0).value().data());
        built(layer, 2, 2);
        assertArrayEquals(new float[] {4, 0}, layer.statistics().get(0).value().data());
    }

    private static void assertMessage(String message, Runnable code) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, code::run).getMessage());
    }

    private static Normalization built(Normalization layer, int... inputShape) {
        layer.build(inputShape, Weights.random(Seeds.of(1)));
        return layer;
    }
}
