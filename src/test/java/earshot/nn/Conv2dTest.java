package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.kernels.Kernels;
import earshot.kernels.Patches;
import earshot.kernels.Scratch;
import earshot.kernels.UsedScratch;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Conv2dTest {

    /** Six loops and the formula, nothing else. */
    @Property(tries = 300)
    void isTheSixLoopsOfItsDefinition(@ForAll @IntRange(min = 5, max = 9) int height,
            @ForAll @IntRange(min = 5, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 5) int windowHeight,
            @ForAll @IntRange(min = 1, max = 5) int windowWidth,
            @ForAll @IntRange(min = 1, max = 4) int heightStride,
            @ForAll @IntRange(min = 1, max = 4) int widthStride,
            @ForAll Padding padding, @ForAll @Positive int seed) {
        Conv2d conv = new Conv2d(3, windowHeight, windowWidth, padding, heightStride,
                widthStride, Initializer.GLOROT_UNIFORM);
        Tensor x = Numbers.tensor(seed, 2, height, width, channels);
        int[] shape = conv.build(x.rowShape(), Weights.random(Seeds.of(seed)));
        fill(conv.parameters().get(1).value(), seed + 1L);
        Tensor y = conv.forward(x, PASS);

        assertArrayEquals(new int[] {
            outputs(height, windowHeight, heightStride, padding),
            outputs(width, windowWidth, widthStride, padding), 3}, shape);
        assertArrayEquals(shape, y.rowShape());
        Golden.assertClose(naive(x, conv, y.shape(), heightStride, widthStride, padding),
                doubles(y), 1e-6);
    }

    private static double[] naive(Tensor x, Conv2d conv, int[] outputShape, int heightStride,
            int widthStride, Padding padding) {
        Tensor w = conv.parameters().get(0).value();
        int[] in = x.shape();
        int[] window = w.shape();
        int top = zerosBefore(in[1], window[0], heightStride, padding);
        int left = zerosBefore(in[2], window[1], widthStride, padding);
        double[] out = new double[Tensor.sizeOf(outputShape)];
        for (int o = 0; o < out.length; o++) { // three loops in one: row, column, filter
            int f = o % outputShape[3];
            int c = o / outputShape[3] % outputShape[2];
            int r = o / outputShape[3] / outputShape[2] % outputShape[1];
            int n = o / outputShape[3] / outputShape[2] / outputShape[1];
            out[o] = conv.parameters().get(1).value().data()[f];
            for (int i = 0; i < window[0]; i++) {
                for (int j = 0; j < window[1]; j++) {
                    for (int k = 0; k < window[2]; k++) {
                        int row = r * heightStride + i - top;
                        int column = c * widthStride + j - left;
                        if (row >= 0 && row < in[1] && column >= 0 && column < in[2]) {
                            out[o] += (double) at(x, n, row, column, k) * at(w, i, j, k, f);
                        }
                    }
                }
            }
        }
        return out;
    }

    private static int outputs(int in, int window, int stride, Padding padding) {
        int places = padding == Padding.SAME ? in : in - window + 1;
        return (int) Math.ceil(places / (double) stride);
    }

    private static int zerosBefore(int in, int window, int stride, Padding padding) {
        int all = (outputs(in, window, stride, padding) - 1) * stride + window - in;
        return padding == Padding.SAME ? Math.max(0, all) / 2 : 0;
    }

    private static float at(Tensor tensor, int a, int b, int c, int d) {
        int[] shape = tensor.shape();
        return tensor.data()[((a * shape[1] + b) * shape[2] + c) * shape[3] + d];
    }

    @Test
    void aFilterIsNotFlipped() {
        float[] x = {0, 0, 0, 0,
                     0, 1, 0, 0,
                     0, 0, 0, 0}; // one bright pixel shows the filter, turned by half a circle
        Tensor y = convolve(x, 3, 4, new float[] {1, 2, 3, 4}, 2, 2, Padding.VALID, 1);
        assertArrayEquals(new int[] {1, 2, 3, 1}, y.shape());
        assertArrayEquals(new float[] {4, 3, 0,
                                       2, 1, 0}, y.data());
    }

    /** TensorFlow adds one zero, behind; PyTorch's padding=1 would give 3 and 9. */
    @Test
    void anOddNumberOfZerosHasTheLargerHalfBehind() {
        float[] ones = {1, 1, 1};
        Tensor across = convolve(new float[] {1, 2, 3, 4}, 1, 4, ones, 1, 3, Padding.SAME, 2);
        assertArrayEquals(new float[] {6, 7}, across.data());
        Tensor down = convolve(new float[] {1, 2, 3, 4}, 4, 1, ones, 3, 1, Padding.SAME, 2);
        assertArrayEquals(new float[] {6, 7}, down.data());
    }

    @Test
    void aWindowLargerThanTheImageSeesZerosAround() {
        float[] window = {1, 2, 3, 4, 5, 6, 7};
        Tensor y = convolve(new float[] {1, 10}, 1, 2, window, 1, 7, Padding.SAME, 1);
        assertArrayEquals(new float[] {54, 43}, y.data());
    }

    private static Tensor convolve(float[] x, int height, int width, float[] window,
            int windowHeight, int windowWidth, Padding padding, int stride) {
        Conv2d conv = new Conv2d(1, windowHeight, windowWidth, padding, stride, stride,
                Initializer.ZEROS);
        conv.build(new int[] {height, width, 1}, Weights.random(Seeds.of(1)));
        System.arraycopy(window, 0, conv.parameters().get(0).value().data(), 0, window.length);
        return conv.forward(Tensor.of(x, 1, height, width, 1), PASS);
    }

    /** Each output is the same chain of sums, so the bits are the same. */
    @Test
    void oneByOneIsADenseLayerAtEveryPixel() {
        assertSameAsDense(new Conv2d(4, 1, 1), new int[] {3, 5, 6}, 6, 3 * 5);
    }

    @Test
    void aWindowOverTheWholeImageIsADenseLayer() {
        assertSameAsDense(new Conv2d(4, 3, 5), new int[] {3, 5, 2}, 3 * 5 * 2, 1);
    }

    private static void assertSameAsDense(Conv2d conv, int[] shape, int inputs, int places) {
        Dense dense = new Dense(4);
        conv.build(shape, Weights.random(Seeds.of(1)));
        dense.build(new int[] {inputs}, Weights.random(Seeds.of(1)));
        for (int i = 0; i < 2; i++) {
            fill(conv.parameters().get(i).value(), i);
            fill(dense.parameters().get(i).value(), i);
        }
        Tensor x = Numbers.tensor(5, 2, shape[0], shape[1], shape[2]);
        assertArrayEquals(dense.forward(x.reshape(2 * places, inputs), PASS).data(),
                conv.forward(x, PASS).data());
        Tensor dy = Numbers.tensor(9, 2 * places, 4);
        Tensor images = places == 1 ? dy.reshape(2, 1, 1, 4) : dy.reshape(2, 3, 5, 4);
        assertArrayEquals(dense.backward(dy, PASS).data(), conv.backward(images, PASS).data());
        dense.gradients(dy, PASS);
        conv.gradients(images, PASS);
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(dense.parameters().get(i).gradient().data(),
                    conv.parameters().get(i).gradient().data());
        }
    }

    /** ⟨conv(x), q⟩ = ⟨x, back(q)⟩ for every shape: the way back is the transpose of the way. */
    @Property(tries = 200)
    void theWayBackIsTheTransposeOfTheWay(@ForAll @IntRange(min = 4, max = 7) int height,
            @ForAll @IntRange(min = 4, max = 7) int width,
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 4) int windowHeight,
            @ForAll @IntRange(min = 1, max = 4) int windowWidth,
            @ForAll @IntRange(min = 1, max = 3) int stride, @ForAll Padding padding) {
        Patches patches = new Patches(padding.axis(height, windowHeight, stride),
                padding.axis(width, windowWidth, stride), channels);
        int filters = 2;
        float[] kernel = Numbers.tensor(1, patches.size() * filters).data();
        float[] x = Numbers.tensor(2, 2 * height * width * channels).data();
        float[] q = Numbers.tensor(3, 2 * patches.count() * filters).data();
        float[] y = new float[q.length];
        float[] back = new float[x.length];
        Scratch scratch = new UsedScratch(KERNELS.parallel());
        KERNELS.product(patches.of(x, 2, scratch), kernel, null, y, filters);
        KERNELS.product(patches.ofGradients(q, 2, filters, scratch),
                patches.turned(kernel, filters), null, back, channels);
        assertEquals(dot(y, q), dot(x, back), 1e-4);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** Large enough for the products to be shared between the threads. */
    @Test
    void aSmallNetworkHasTheSameBitsOnOneThreadAndOnTwo() {
        try (Parallel one = Parallel.of(1); Parallel two = Parallel.of(2)) {
            List<float[]> expected = pass(Kernels.plain(one));
            List<float[]> actual = pass(Kernels.plain(two));
            assertEquals(8, expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(expected.get(i), actual.get(i));
            }
        }
    }

    private static List<float[]> pass(Kernels kernels) {
        Sequential network = SpatialGradientTest.smallNetwork(new int[] {24, 20, 2}, 8, 16, 7)
                .on(kernels);
        Pass pass = Pass.training(kernels, 1);
        Tensor y = network.forward(Numbers.tensor(3, 12, 24, 20, 2), pass);
        List<float[]> all = new ArrayList<>(List.of(y.data()));
        all.add(network.backward(Numbers.tensor(9, y.shape()), pass).data());
        network.parameters().forEach(parameter -> all.add(parameter.gradient().data()));
        return all;
    }

    /** Keras counts 3·3·1·32 + 32 and 3·3·32·64 + 64. */
    @Test
    void namesShapesAndCountsAreKeras() {
        Sequential network = Sequential.of(new int[] {40, 98, 1}, Seeds.of(1), List.of(
                new Conv2d(32, 3, 3), new Relu(), new MaxPool2d(2),
                new Conv2d(64, 3, 3, Padding.SAME), new GlobalAveragePool()));
        List<String> rows = network.summary().lines().filter(line -> line.contains("None"))
                .map(line -> line.strip().replaceAll(" +", " ")).toList();
        assertEquals(List.of("conv2d (Conv2D) (None, 38, 96, 32) 320 relu",
                "max_pooling2d (MaxPooling2D) (None, 19, 48, 32) 0",
                "conv2d_1 (Conv2D) (None, 19, 48, 64) 18496",
                "global_average_pooling2d (GlobalAveragePooling2D) (None, 64) 0"), rows);
        assertArrayEquals(new int[] {3, 3, 1, 32}, network.weights().get("conv2d/kernel").shape());
        assertArrayEquals(new int[] {64}, network.weights().get("conv2d_1/bias").shape());
    }

    @Test
    void aNetworkOfAllSpatialLayersSurvivesItsFile(@TempDir Path folder) throws IOException {
        Sequential network = Sequential.of(new int[] {20, 12, 2}, Seeds.of(1), List.of(
                new Resize(16, 10), new Conv2d(4, 3, 3, Padding.SAME), new Relu(),
                new MaxPool2d(2), new AveragePool2d(2, 1), new Conv2d(3, 3, 2, Padding.VALID, 1, 2,
                        Initializer.HE_UNIFORM), new GlobalAveragePool()));
        Sequential sequence = Sequential.of(new int[] {30, 2}, Seeds.of(1),
                List.of(new Conv1d(4, 5, Padding.SAME, 3, Initializer.HE_NORMAL)));
        for (Sequential each : List.of(network, sequence)) {
            Path path = folder.resolve("network");
            NetworkFile.write(each, path);
            Sequential again = NetworkFile.read(path, KERNELS);
            int[] shape = each.inputShape();
            Tensor x = shape.length == 3 ? Numbers.tensor(1, 2, shape[0], shape[1], shape[2])
                    : Numbers.tensor(1, 2, shape[0], shape[1]);
            assertArrayEquals(each.predict(x).data(), again.predict(x).data());
            assertEquals(each.summary(), again.summary());
        }
    }

    @Test
    void aBatchMayHaveAnotherSizeThanTheLast() {
        Conv2d conv = new Conv2d(3, 2, 2);
        conv.build(new int[] {4, 4, 1}, Weights.random(Seeds.of(1)));
        Tensor x = Numbers.tensor(1, 5, 4, 4, 1);
        Tensor all = conv.forward(x, PASS);
        Tensor two = conv.forward(x.slice(3, 5), PASS);
        assertArrayEquals(all.slice(3, 5).data(), two.data());
        assertArrayEquals(new int[] {2, 4, 4, 1}, conv.backward(two, PASS).shape());
        assertArrayEquals(new int[] {0, 3, 3, 3}, conv.forward(x.slice(0, 0), PASS).shape());
    }

    @Test
    void saysWhichInputItCannotTake() {
        assertEquals("Conv2d expects [N, H, W, C], got [N, 40, 98]: add a channel axis with"
                + " reshape", buildError(new Conv2d(8, 3, 3), 40, 98));
        assertEquals("Conv2d expects [N, H, W, C], got [N, 520]: put a Reshape"
                + " before it", buildError(new Conv2d(8, 3, 3), 520));
        assertEquals("Conv2d expects [N, H, W, C], got [N, 2, 40, 98, 1]: put a Reshape"
                + " before it", buildError(new Conv2d(8, 3, 3), 2, 40, 98, 1));
        assertEquals("Conv2d expects [N, H, W, C], got [N, 40, 0, 1]: every axis is at least 1",
                buildError(new Conv2d(8, 3, 3, Padding.SAME), 40, 0, 1));
        assertEquals("Conv2d expects a height of at least 5, that of its window, got 4: make the"
                + " window smaller or pad the input", buildError(new Conv2d(8, 5, 3), 4, 98, 1));
        assertEquals("Conv2d expects a width of at least 3, that of its window, got 2: make the"
                + " window smaller or pad the input", buildError(new Conv2d(8, 5, 3), 5, 2, 1));
    }

    @Test
    void saysWhichNumberIsTooSmall() {
        assertEquals("Conv2d expects a number of filters of at least 1, got 0",
                error(() -> new Conv2d(0, 3, 3)));
        assertEquals("Conv2d expects a window height of at least 1, got -3",
                error(() -> new Conv2d(8, -3, 3)));
        assertEquals("Conv2d expects a window width of at least 1, got 0",
                error(() -> new Conv2d(8, 3, 0)));
        assertEquals("Conv2d expects a height stride of at least 1, got 0", error(() ->
                new Conv2d(8, 3, 3, Padding.SAME, 0, 1, Initializer.ZEROS)));
        assertEquals("Conv2d expects a width stride of at least 1, got 0", error(() ->
                new Conv2d(8, 3, 3, Padding.SAME, 1, 0, Initializer.ZEROS)));
    }

    /** What the tests of the spatial layers share. */
    static String buildError(Layer layer, int... inputShape) {
        return error(() -> layer.build(inputShape, Weights.random(Seeds.of(1))));
    }

    static String error(Runnable runnable) {
        return assertThrows(IllegalArgumentException.class, runnable::run).getMessage();
    }

    static void fill(Tensor tensor, long seed) {
        System.arraycopy(Numbers.tensor(seed, tensor.shape()).data(), 0, tensor.data(), 0,
                tensor.size());
    }

    static double[] doubles(Tensor tensor) {
        double[] out = new double[tensor.size()];
        Arrays.setAll(out, i -> tensor.data()[i]);
        return out;
    }

    /** The largest of some rectified numbers is the largest of them, rectified. */
    @Test
    void aRectifierMayStandBehindItsPool() {
        Tensor x = Numbers.tensor(1, 3, 8, 6, 5);
        Tensor dy = Numbers.tensor(2, 3, 4, 3, 5);
        Sequential before = Sequential.of(new int[] {8, 6, 5}, Seeds.of(1),
                List.of(new Relu(), new MaxPool2d(2)));
        Sequential behind = Sequential.of(new int[] {8, 6, 5}, Seeds.of(1),
                List.of(new MaxPool2d(2), new Relu()));
        assertArrayEquals(before.forward(x, PASS).data(), behind.forward(x, PASS).data());
        assertArrayEquals(before.backward(dy, PASS).data(), behind.backward(dy, PASS).data());
    }
}
