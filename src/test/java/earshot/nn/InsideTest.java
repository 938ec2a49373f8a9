package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.nn.Inside.LayerOutput;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InsideTest {

    private final Tensor input = Numbers.tensor(3, 1, 4, 3, 2);
    private final Sequential network = network(1);

    /** Bends smoothly, by a softmax in the middle, so that slopes are slopes. */
    private static Sequential network(long seed) {
        return Sequential.of(new int[] {4, 3, 2}, Seeds.of(seed), List.of(new Flatten(),
                new Dense(6), new Softmax(), new Dense(5), new Softmax()));
    }

    @Test
    void theOutputOfEachLayerIsWhatTheNetworkGivesThatEndsThere() {
        Sequential rectified = rectified();
        List<LayerOutput> outputs = Inside.outputs(rectified, input);
        assertEquals(List.of("flatten flatten", "dense dense 6", "dense relu", "dense_1 dense 5",
                "dense_1 softmax"),
                outputs.stream().map(output -> output.name() + " " + output.spec()).toList());
        Tensor x = input;
        for (int i = 0; i < outputs.size(); i++) {
            x = rectified.layers().get(i).forward(x, Pass.inference(Numbers.KERNELS));
            assertArrayEquals(x.shape(), outputs.get(i).output().shape());
            assertArrayEquals(x.data(), outputs.get(i).output().data());
        }
    }

    @Test
    void theLastOutputIsThePrediction() {
        List<LayerOutput> outputs = Inside.outputs(network, input);
        Tensor last = outputs.get(outputs.size() - 1).output();
        assertArrayEquals(new int[] {1, 5}, last.shape());
        assertArrayEquals(network.predict(input).data(), last.data());
    }

    /** The network is asked, not trained: a layer that only learns does nothing. */
    @Test
    void nothingIsLearnt() {
        List<Pass> passes = new ArrayList<>();
        Sequential watched =
                Sequential.of(new int[] {3}, Seeds.of(1), List.of(new Watched(passes)));
        Inside.outputs(watched, Tensor.zeros(1, 3));
        Inside.saliency(watched, Tensor.zeros(1, 3), 0);
        assertEquals(3, passes.size());
        passes.forEach(pass -> assertEquals(Pass.inference(watched.kernels()), pass));
    }

    @Property(tries = 20)
    void saliencyIsTheSlopeOfTheScore(@ForAll @Positive int seed,
            @ForAll @IntRange(max = 4) int classIndex) {
        Sequential some = network(seed);
        Tensor x = Numbers.tensor(seed + 1L, 1, 4, 3, 2);
        Inside.saliency(some, Numbers.tensor(seed + 2L, 1, 4, 3, 2), 0); // of which nothing stays
        Parameter pixels = new Parameter("input", x, Inside.saliency(some, x, classIndex));
        assertArrayEquals(x.shape(), pixels.gradient().shape());
        Sequential scorer = some.withoutSoftmax();
        GradientCheck.Result result = GradientCheck.of(List.of(pixels),
                () -> scorer.predict(x).get(0, classIndex));
        assertEquals(0, result.error(), 1e-3, result.toString());
    }

    /** Of a score before the softmax: raising all scores by as much leaves probabilities. */
    @Test
    void saliencyIsOfTheScoreAndNotOfTheProbability() {
        Sequential open = network.withoutSoftmax();
        assertArrayEquals(Inside.saliency(open, input, 2).data(),
                Inside.saliency(network, input, 2).data());
    }

    /** What is behind a rectifier that is shut has no slope; the others have their weights'. */
    @Test
    void saliencySeenByEye() {
        Sequential small = Sequential.of(new int[] {2}, Seeds.of(1),
                List.of(new Dense(2), new Relu(), new Dense(2), new Softmax()));
        System.arraycopy(new float[] {1, 2, 3, 4}, 0, kernel(small, 0).data(), 0, 4);
        System.arraycopy(new float[] {5, 6, 7, 8}, 0, kernel(small, 2).data(), 0, 4);
        Tensor x = Tensor.of(new float[] {4, -1.5f}, 1, 2); // first layer: −0.5, 2
        assertArrayEquals(new float[] {14, 28}, Inside.saliency(small, x, 0).data());
        assertArrayEquals(new float[] {16, 32}, Inside.saliency(small, x, 1).data());
    }

    @Test
    void filtersOfAConvolutionArePicturesOfItsWindow() {
        Sequential images = Sequential.of(new int[] {7, 7, 2}, Seeds.of(1),
                List.of(new Relu(), new Conv2d(5, 3, 4), new Flatten(), new Dense(3)));
        Tensor kernel = kernel(images, 0);
        double[][][] filters = Inside.filters(images);
        assertEquals(2 * 5, filters.length);
        for (int filter = 0; filter < 5; filter++) {
            for (int channel = 0; channel < 2; channel++) {
                for (int h = 0; h < 3; h++) {
                    assertEquals(4, filters[filter * 2 + channel][h].length);
                    for (int w = 0; w < 4; w++) {
                        assertEquals(kernel.get(h, w, channel, filter),
                                filters[filter * 2 + channel][h][w]);
                    }
                }
            }
        }
    }

    @Test
    void filtersOfAConvolutionOverTimePutTimeAgainstChannels() {
        Sequential sequence = Sequential.of(new int[] {9, 4}, Seeds.of(1),
                List.of(new Conv1d(5, 3)));
        double[][][] filters = Inside.filters(sequence);
        assertEquals(5, filters.length);
        assertEquals(3, filters[0].length);
        assertEquals(4, filters[0][0].length);
        assertEquals(kernel(sequence, 0).get(2, 1, 3), filters[3][2][1]);
    }

    @Test
    void filtersOfADenseLayerBehindAFlattenArePicturesOfTheInput() {
        Tensor kernel = kernel(network, 0);
        double[][][] filters = Inside.filters(network);
        assertEquals(6 * 2, filters.length);
        for (int unit = 0; unit < 6; unit++) {
            for (int channel = 0; channel < 2; channel++) {
                for (int h = 0; h < 4; h++) {
                    for (int w = 0; w < 3; w++) {
                        assertEquals(kernel.get((h * 3 + w) * 2 + channel, unit),
                                filters[unit * 2 + channel][h][w]);
                    }
                }
            }
        }
    }

    @Test
    void flattenMayBeLaterAndItsInputWithoutChannels() {
        Sequential flat = Sequential.of(new int[] {4, 3}, Seeds.of(1),
                List.of(new Relu(), new Flatten(), new Dense(2)));
        double[][][] filters = Inside.filters(flat);
        assertEquals(2, filters.length);
        assertEquals(kernel(flat, 0).get(2 * 3 + 1, 1), filters[1][2][1]);
    }

    @Test
    void layersWithoutAKernelMayComeFirst() {
        Sequential halved = Sequential.of(new int[] {4, 6, 1}, Seeds.of(1), List.of(
                new BatchNorm(), new MaxPool2d(2), new Flatten(), new Dense(2)));
        double[][][] filters = Inside.filters(halved);
        assertEquals(2, filters.length);
        assertEquals(2, filters[0].length);
        assertEquals(3, filters[0][0].length);
        assertEquals(halved.weights().get("dense/kernel").get(1 * 3 + 2, 1), filters[1][1][2]);
    }

    @Test
    void whatIsNoPictureIsNotShown() {
        String expected = "filters are pictures of a convolution, or of a Dense behind a Flatten"
                + " of [H, W] or [H, W, C]; the first kernel is of dense 2, [3, 2]";
        assertSays(expected, () -> Inside.filters(
                Sequential.of(new int[] {3}, Seeds.of(1), List.of(new Dense(2)))));
        assertSays(expected, () -> Inside.filters(Sequential.of(new int[] {3}, Seeds.of(1),
                List.of(new Relu(), new Dense(2)))));
        assertSays(expected, () -> Inside.filters(Sequential.of(new int[] {3}, Seeds.of(1),
                List.of(new Flatten(), new Dense(2)))));
        assertSays(expected.replace("[3, 2]", "[1, 2]"), () -> Inside.filters(Sequential.of(
                new int[] {3, 3, 1}, Seeds.of(1), List.of(new GlobalAveragePool(), new Dense(2)))));
        assertSays("expected a layer with a kernel, got none: there are no filters to show",
                () -> Inside.filters(Sequential.of(new int[] {3}, Seeds.of(1),
                        List.of(new Relu()))));
    }

    @Test
    void oneInputIsLookedAtAndOneClassThatThereIs() {
        String expected = "this network is looked into with one input, [1, 4, 3, 2], got %s: take"
                + " one with slice, or add the batch axis with reshape";
        assertSays(expected.formatted("[4, 3, 2]"),
                () -> Inside.outputs(network, input.reshape(4, 3, 2)));
        assertSays(expected.formatted("[2, 4, 3, 2]"),
                () -> Inside.saliency(network, Tensor.zeros(2, 4, 3, 2), 0));
        assertSays("saliency expects a class from 0 to 4, got 5",
                () -> Inside.saliency(network, input, 5));
        assertSays("saliency expects a class from 0 to 4, got -1",
                () -> Inside.saliency(network, input, -1));
    }

    /** Lets everything through and notes the passes. */
    private record Watched(List<Pass> passes) implements Layer {

        @Override
        public int[] build(int[] inputShape, Weights weights) {
            return inputShape;
        }

        @Override
        public Tensor forward(Tensor x, Pass pass) {
            passes.add(pass);
            return x;
        }

        @Override
        public Tensor backward(Tensor dy, Pass pass) {
            passes.add(pass);
            return dy;
        }

        @Override
        public String spec() {
            return "watched";
        }
    }

    private static Sequential rectified() {
        return Sequential.of(new int[] {4, 3, 2}, Seeds.of(2), List.of(new Flatten(),
                new Dense(6), new Relu(), new Dense(5), new Softmax()));
    }

    private static Tensor kernel(Sequential network, int parameter) {
        return network.parameters().get(parameter).value();
    }

    private static void assertSays(String expected, Executable code) {
        assertEquals(expected,
                assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
