package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;

/** Every gradient of the layers over images and sequences is the slope of a small step. */
class SpatialGradientTest {

    @Property(tries = 60)
    void ofConv2d(@ForAll @IntRange(min = 3, max = 6) int height,
            @ForAll @IntRange(min = 3, max = 6) int width,
            @ForAll @IntRange(min = 1, max = 2) int channels,
            @ForAll @IntRange(min = 1, max = 3) int windowHeight,
            @ForAll @IntRange(min = 1, max = 3) int windowWidth,
            @ForAll @IntRange(min = 1, max = 3) int heightStride,
            @ForAll @IntRange(min = 1, max = 3) int widthStride, @ForAll Padding padding,
            @ForAll @Positive int seed) {
        assertRight(new Conv2d(2, windowHeight, windowWidth, padding, heightStride, widthStride,
                Initializer.GLOROT_UNIFORM), Numbers.tensor(seed, 2, height, width, channels));
    }

    @Property(tries = 60)
    void ofConv1d(@ForAll @IntRange(min = 3, max = 9) int length,
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 3) int window,
            @ForAll @IntRange(min = 1, max = 3) int stride, @ForAll Padding padding,
            @ForAll @Positive int seed) {
        assertRight(new Conv1d(3, window, padding, stride, Initializer.GLOROT_UNIFORM),
                Numbers.tensor(seed, 2, length, channels));
    }

    /** No two numbers are nearer than two steps and a half, so none overtakes another. */
    @Property(tries = 60)
    void ofMaxPool2dBesideItsTies(@ForAll @IntRange(min = 3, max = 6) int height,
            @ForAll @IntRange(min = 3, max = 6) int width,
            @ForAll @IntRange(min = 1, max = 3) int windowHeight,
            @ForAll @IntRange(min = 1, max = 3) int windowWidth,
            @ForAll @IntRange(min = 1, max = 3) int heightStride,
            @ForAll @IntRange(min = 1, max = 3) int widthStride, @ForAll @Positive int seed) {
        Tensor x = Tensor.zeros(2, height, width, 2);
        RandomGenerator random = Seeds.of(seed).random();
        for (int i = 0; i < x.size(); i++) { // a shuffle that begins with nothing
            int j = random.nextInt(i + 1);
            x.data()[i] = x.data()[j];
            x.data()[j] = 0.05f * (i - x.size() / 2);
        }
        assertRight(new MaxPool2d(windowHeight, windowWidth, heightStride, widthStride), x);
    }

    @Property(tries = 60)
    void ofAveragePool2d(@ForAll @IntRange(min = 3, max = 6) int height,
            @ForAll @IntRange(min = 3, max = 6) int width,
            @ForAll @IntRange(min = 1, max = 3) int windowHeight,
            @ForAll @IntRange(min = 1, max = 3) int windowWidth,
            @ForAll @IntRange(min = 1, max = 3) int heightStride,
            @ForAll @IntRange(min = 1, max = 3) int widthStride, @ForAll @Positive int seed) {
        assertRight(new AveragePool2d(windowHeight, windowWidth, heightStride, widthStride),
                Numbers.tensor(seed, 2, height, width, 2));
    }

    @Property(tries = 30)
    void ofGlobalAveragePool(@ForAll @IntRange(min = 1, max = 4) int height,
            @ForAll @IntRange(min = 1, max = 4) int width,
            @ForAll @IntRange(min = 1, max = 3) int channels, @ForAll @Positive int seed) {
        assertRight(new GlobalAveragePool(), Numbers.tensor(seed, 3, height, width, channels));
    }

    @Property(tries = 60)
    void ofResize(@ForAll @IntRange(min = 1, max = 5) int height,
            @ForAll @IntRange(min = 1, max = 5) int width,
            @ForAll @IntRange(min = 1, max = 7) int newHeight,
            @ForAll @IntRange(min = 1, max = 7) int newWidth, @ForAll @Positive int seed) {
        assertRight(new Resize(newHeight, newWidth), Numbers.tensor(seed, 2, height, width, 2));
    }

    /**
     * Biases of ±1.5 hold every rectifier far from its kink: half of them on, half off. One pixel
     * of every four is bright, and the filters look at their middle first, so that the largest
     * number of a pool is the largest by far.
     */
    @Property(tries = 12)
    void ofAWholeNetwork(@ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll @IntRange(min = 0, max = 3) int bright, @ForAll @Positive int seed) {
        Sequential network = smallNetwork(new int[] {8, 6, 1}, 4, 3, seed);
        float[] kernel = network.weights().get("conv2d/kernel").data();
        float[] biases = network.weights().get("conv2d/bias").data();
        for (int filter = 0; filter < 4; filter++) {
            kernel[4 * 4 + filter] += 3; // the middle of 3 × 3
            biases[filter] = filter % 2 == 0 ? 1.5f : -1.5f;
        }
        Tensor x = Numbers.tensor(seed, batch, 8, 6, 1);
        for (int i = 0; i < x.size(); i++) {
            int corner = i / 6 % 2 * 2 + i % 2;
            x.data()[i] = 0.02f * x.data()[i] + (corner == bright ? 0.3f : 0);
        }
        int[] labels = Seeds.of(seed).random().ints(batch, 0, 4).toArray();
        assertRight(GradientCheck.of(network, new CrossEntropy(),
                Examples.ofClasses(x, labels, 4)));
    }

    /** What a recogniser of spectrograms looks like, small; four classes. */
    static Sequential smallNetwork(int[] inputShape, int filters, int more, long seed) {
        return Sequential.of(inputShape, Seeds.of(seed), List.of(
                new Conv2d(filters, 3, 3, Padding.SAME), new Relu(), new MaxPool2d(2),
                new Conv2d(more, 3, 3, Padding.VALID, 2, 2, Initializer.GLOROT_UNIFORM),
                new GlobalAveragePool(), new Dense(4)));
    }

    private static void assertRight(Layer layer, Tensor x) {
        layer.build(x.rowShape(), Weights.random(Seeds.of(7)));
        assertRight(GradientCheck.of(layer, x));
    }

    private static void assertRight(GradientCheck.Result result) {
        assertTrue(result.passes(), result::toString);
    }
}
