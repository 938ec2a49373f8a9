package earshot.nn;

import static earshot.nn.Conv2dTest.buildError;
import static earshot.nn.Conv2dTest.doubles;
import static earshot.nn.Conv2dTest.error;
import static earshot.nn.Conv2dTest.fill;
import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.Golden;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

class Conv1dTest {

    @Property(tries = 100)
    void isTheLoopsOfItsDefinition(@ForAll @IntRange(min = 5, max = 12) int length,
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 5) int window,
            @ForAll @IntRange(min = 1, max = 4) int stride, @ForAll Padding padding,
            @ForAll @Positive int seed) {
        Conv1d conv = new Conv1d(2, window, padding, stride, Initializer.GLOROT_UNIFORM);
        Tensor x = Numbers.tensor(seed, 3, length, channels);
        int[] shape = conv.build(x.rowShape(), Weights.random(Seeds.of(seed)));
        fill(conv.parameters().get(1).value(), seed + 1L);
        Tensor y = conv.forward(x, PASS);

        int places = padding == Padding.SAME ? length : length - window + 1;
        assertArrayEquals(new int[] {(places + stride - 1) / stride, 2}, shape);
        assertArrayEquals(shape, y.rowShape());
        int zeros = Math.max(0, (shape[0] - 1) * stride + window - length);
        int before = padding == Padding.SAME ? zeros / 2 : 0;
        Golden.assertClose(naive(x, conv, shape[0], stride, before), doubles(y), 1e-6);
    }

    private static double[] naive(Tensor x, Conv1d conv, int positions, int stride, int before) {
        int length = x.shape()[1];
        int channels = x.shape()[2];
        float[] w = conv.parameters().get(0).value().data();
        double[] out = new double[x.rows() * positions * 2];
        for (int o = 0; o < out.length; o++) {
            int n = o / 2 / positions;
            int first = o / 2 % positions * stride - before;
            out[o] = conv.parameters().get(1).value().data()[o % 2];
            for (int i = 0; i < w.length / 2 / channels; i++) {
                for (int k = 0; k < channels && first + i >= 0 && first + i < length; k++) {
                    out[o] += (double) x.data()[(n * length + first + i) * channels + k]
                            * w[(i * channels + k) * 2 + o % 2];
                }
            }
        }
        return out;
    }

    @Test
    void itsParametersHaveKerasShapesAndAreTheOnesItComputesWith() {
        Sequential network = Sequential.of(new int[] {9, 3}, Seeds.of(1),
                List.of(new Conv1d(4, 5), new Relu()));
        assertArrayEquals(new int[] {5, 3, 4}, network.weights().get("conv1d/kernel").shape());
        assertArrayEquals(new int[] {4}, network.weights().get("conv1d/bias").shape());
        assertArrayEquals(new int[] {5, 3, 4}, network.parameters().get(0).gradient().shape());

        Arrays.fill(network.weights().get("conv1d/kernel").data(), 0);
        Tensor y = network.forward(Numbers.tensor(1, 2, 9, 3), PASS);
        assertArrayEquals(new float[2 * 5 * 4], y.data());
        network.parameters().get(1).value().data()[0] = 1;
        y = network.forward(Numbers.tensor(1, 2, 9, 3), PASS);
        assertArrayEquals(new float[] {1, 0, 0, 0}, Arrays.copyOf(y.data(), 4));
    }

    /** The bits of the weights by chance hang on the numbers alone, not on the extra axis. */
    @Test
    void startsAsTheConvolutionOfAColumn() {
        Conv1d conv = new Conv1d(4, 5);
        Conv2d column = new Conv2d(4, 5, 1);
        conv.build(new int[] {9, 3}, Weights.random(Seeds.of(1)));
        column.build(new int[] {9, 1, 3}, Weights.random(Seeds.of(1)));
        assertArrayEquals(column.parameters().get(0).value().data(),
                conv.parameters().get(0).value().data());
    }

    @Test
    void saysWhatItCannotTake() {
        assertEquals("Conv1d expects [N, L, C], got [N, 8000]: add a channel axis with reshape",
                buildError(new Conv1d(8, 3), 8000));
        assertEquals("Conv1d expects [N, L, C], got [N, 40, 98, 1]: put a Reshape"
                + " before it", buildError(new Conv1d(8, 3), 40, 98, 1));
        assertEquals("Conv1d expects a length of at least 5, that of its window, got 4: make the"
                + " window smaller or pad the input", buildError(new Conv1d(8, 5), 4, 1));
        assertEquals("Conv1d expects a number of filters of at least 1, got 0",
                error(() -> new Conv1d(0, 3)));
        assertEquals("Conv1d expects a window length of at least 1, got 0",
                error(() -> new Conv1d(8, 0)));
        assertEquals("Conv1d expects a stride of at least 1, got -1",
                error(() -> new Conv1d(8, 3, Padding.SAME, -1, Initializer.ZEROS)));
    }
}
