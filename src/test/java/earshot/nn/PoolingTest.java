package earshot.nn;

import static earshot.nn.Conv2dTest.buildError;
import static earshot.nn.Conv2dTest.doubles;
import static earshot.nn.Conv2dTest.error;
import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.Golden;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

class PoolingTest {

    private static final float NAN = Float.NaN;

    @Property(tries = 200)
    void areTheLargestAndTheMeanOfEachWindow(@ForAll @IntRange(min = 4, max = 9) int height,
            @ForAll @IntRange(min = 4, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 4) int windowHeight,
            @ForAll @IntRange(min = 1, max = 4) int windowWidth,
            @ForAll @IntRange(min = 1, max = 4) int heightStride,
            @ForAll @IntRange(min = 1, max = 4) int widthStride, @ForAll @Positive int seed) {
        Tensor x = Numbers.tensor(seed, 2, height, width, channels);
        int rows = (height - windowHeight) / heightStride + 1;
        int columns = (width - windowWidth) / widthStride + 1;
        double[] largest = new double[2 * rows * columns * channels];
        double[] means = new double[largest.length];
        for (int o = 0; o < largest.length; o++) {
            int k = o % channels;
            int c = o / channels % columns;
            int r = o / channels / columns % rows;
            int n = o / channels / columns / rows;
            double[] window = new double[windowHeight * windowWidth];
            for (int p = 0; p < window.length; p++) {
                int row = r * heightStride + p / windowWidth;
                int column = c * widthStride + p % windowWidth;
                window[p] = x.data()[((n * height + row) * width + column) * channels + k];
            }
            largest[o] = Arrays.stream(window).max().orElseThrow();
            means[o] = Arrays.stream(window).average().orElseThrow();
        }
        Tensor max = assertShape(new MaxPool2d(windowHeight, windowWidth, heightStride,
                widthStride), x, rows, columns, channels);
        Tensor mean = assertShape(new AveragePool2d(windowHeight, windowWidth, heightStride,
                widthStride), x, rows, columns, channels);
        Golden.assertClose(largest, doubles(max), 0);
        Golden.assertClose(means, doubles(mean), 1e-6);
    }

    private static Tensor assertShape(Layer layer, Tensor x, int... expected) {
        assertArrayEquals(expected, layer.build(x.rowShape(), Weights.random(Seeds.of(1))));
        Tensor y = layer.forward(x, PASS);
        assertArrayEquals(expected, y.rowShape());
        return y;
    }

    @Test
    void windowsStandBesideOneAnotherUnlessToldOtherwise() {
        assertEquals("maxpool2d 3 3 3 3", new MaxPool2d(3).spec());
        assertEquals("maxpool2d 3 2 3 2", new MaxPool2d(3, 2).spec());
        assertEquals("averagepool2d 3 3 3 3", new AveragePool2d(3).spec());
        assertEquals("averagepool2d 3 2 3 2", new AveragePool2d(3, 2).spec());
    }

    /** As in PyTorch and TensorFlow. */
    @Test
    void ofEqualNumbersTheFirstGetsTheGradient() {
        MaxPool2d pool = new MaxPool2d(2);
        assertArrayEquals(new float[] {7, 0}, forward(pool, 2, 4,
                5, 7, 0, 0,
                7, 7, -0f, 0).data());
        assertArrayEquals(new float[] {
            0, 1, 2, 0,
            0, 0, 0, 0}, pool.backward(Tensor.of(new float[] {1, 2}, 1, 1, 2, 1), PASS).data());
        assertArrayEquals(new float[] {4}, forward(pool, 2, 2, 3, 2, 4, 4).data());
        assertArrayEquals(new float[] {0, 0, 1, 0},
                pool.backward(Tensor.of(new float[] {1}, 1, 1, 1, 1), PASS).data());
    }

    @Test
    void whatIsLargestInTwoWindowsGetsBothGradients() {
        MaxPool2d pool = new MaxPool2d(1, 2, 1, 1);
        assertArrayEquals(new float[] {9, 9, 3}, forward(pool, 1, 4, 1, 9, 3, 2).data());
        Tensor dy = Tensor.of(new float[] {10, 20, 30}, 1, 1, 3, 1);
        assertArrayEquals(new float[] {0, 30, 30, 0}, pool.backward(dy, PASS).data());
    }

    @Test
    void notANumberDoesNotVanish() {
        float infinity = Float.POSITIVE_INFINITY;
        assertArrayEquals(new float[] {NAN, NAN, NAN, -infinity, infinity},
                forward(new MaxPool2d(1, 2), 1, 10, NAN, 1, 1, NAN, NAN, infinity,
                        -infinity, -infinity, 0, infinity).data());
        assertArrayEquals(new float[] {NAN, 1},
                forward(new AveragePool2d(1, 2), 1, 4, 1, NAN, 1, 1).data());
    }

    /** A maximum below 0 must not become 0, and a last row or column not part of a window. */
    @Test
    void theRowAndColumnLeftOverAreDropped() {
        MaxPool2d pool = new MaxPool2d(2);
        assertArrayEquals(new float[] {-1}, forward(pool, 3, 3,
                -4, -3, 9,
                -2, -1, 9,
                9, 9, 9).data());
        assertArrayEquals(new float[] {0, 0, 0, 0, 5, 0, 0, 0, 0},
                pool.backward(Tensor.of(new float[] {5}, 1, 1, 1, 1), PASS).data());
        AveragePool2d average = new AveragePool2d(2);
        assertArrayEquals(new float[] {-2.5f}, forward(average, 3, 3,
                -4, -3, 9,
                -2, -1, 9,
                9, 9, 9).data());
        assertArrayEquals(new float[] {2, 2, 0, 2, 2, 0, 0, 0, 0},
                average.backward(Tensor.of(new float[] {8}, 1, 1, 1, 1), PASS).data());
    }

    private static Tensor forward(Layer layer, int height, int width, float... x) {
        layer.build(new int[] {height, width, 1}, Weights.random(Seeds.of(1)));
        return layer.forward(Tensor.of(x, 1, height, width, 1), PASS);
    }

    @Test
    void theGlobalAverageIsTheMeanOfEachChannel() {
        GlobalAveragePool pool = new GlobalAveragePool();
        Tensor x = Numbers.tensor(1, 2, 30, 20, 3);
        assertArrayEquals(new int[] {3}, pool.build(x.rowShape(), Weights.random(Seeds.of(1))));
        Tensor y = pool.forward(x, PASS);
        assertArrayEquals(new int[] {2, 3}, y.shape());
        double[] means = new double[6];
        for (int i = 0; i < x.size(); i++) {
            means[i / 1800 * 3 + i % 3] += x.data()[i] / 600.0;
        }
        Golden.assertClose(means, doubles(y), 1e-5);

        Tensor dx = pool.backward(Tensor.of(new float[] {600, 1200, 1800, 0, 60, 6}, 2, 3), PASS);
        assertArrayEquals(x.shape(), dx.shape());
        float[] expected = {1, 2, 3, 0, 0.1f, 0.01f};
        for (int i = 0; i < dx.size(); i++) {
            assertEquals(expected[i / 1800 * 3 + i % 3], dx.data()[i], 1e-9);
        }
    }

    @Test
    void sayWhatTheyCannotTake() {
        assertEquals("MaxPool2d expects [N, H, W, C], got [N, 40, 98]: add a channel axis with"
                + " reshape", buildError(new MaxPool2d(2), 40, 98));
        assertEquals("AveragePool2d expects [N, H, W, C], got [N, 98]: put a Reshape"
                + " before it", buildError(new AveragePool2d(2), 98));
        assertEquals("GlobalAveragePool expects [N, H, W, C], got [N, 40, 98]: add a channel axis"
                + " with reshape", buildError(new GlobalAveragePool(), 40, 98));
        assertEquals("MaxPool2d expects a height of at least 2, that of its window, got 1: make"
                + " the window smaller or pad the input", buildError(new MaxPool2d(2), 1, 9, 4));
        assertEquals("AveragePool2d expects a width of at least 3, that of its window, got 2: make"
                + " the window smaller or pad the input",
                buildError(new AveragePool2d(2, 3), 9, 2, 4));
        assertEquals("MaxPool2d expects a window height of at least 1, got 0",
                error(() -> new MaxPool2d(0)));
        assertEquals("AveragePool2d expects a window width of at least 1, got 0",
                error(() -> new AveragePool2d(1, 0)));
        assertEquals("MaxPool2d expects a height stride of at least 1, got 0",
                error(() -> new MaxPool2d(2, 2, 0, 1)));
        assertEquals("MaxPool2d expects a width stride of at least 1, got -1",
                error(() -> new MaxPool2d(2, 2, 1, -1)));
    }
}
