package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.kernels.Kernels;
import earshot.nn.History.Epoch;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final Examples NONE = Examples.ofClasses(Tensor.zeros(0, 2), new int[0], 2);
    private static final Optimizer IDLE = (parameters, factor, kernels) -> { };

    /** Two clouds on either side of a line. */
    @Test
    void learnsWhatALineCanSeparate() throws IOException {
        Examples train = clouds(200, 1);
        History history = Trainer.of(network(1), Seeds.of(1)).optimizer(new RmsProp(0.01))
                .epochs(20).fit(train, clouds(100, 2));
        List<Epoch> epochs = history.epochs();
        assertEquals(20, epochs.size());
        assertTrue(epochs.get(0).loss() > 0.3, epochs.get(0).describe());
        assertTrue(epochs.get(19).loss() < 0.05, epochs.get(19).describe());
        assertEquals(1, epochs.get(19).accuracy());
        assertEquals(1, epochs.get(19).validationAccuracy());
    }

    @Test
    void aSeedDecidesEveryBitOfTheWeightsOnOneThreadOrTwo() throws IOException {
        float[] one = wideWeights(1, 5);
        assertArrayEquals(one, wideWeights(1, 5));
        assertArrayEquals(one, wideWeights(2, 5));
        assertFalse(Arrays.equals(one, wideWeights(1, 6)));
    }

    /** A batch of 64 through 64 to 64 numbers is enough work to be shared between threads. */
    private static float[] wideWeights(int threads, long shuffle)
            throws IOException {
        try (Parallel parallel = Parallel.of(threads)) {
            Sequential network = Sequential.of(new int[] {64}, Seeds.of(3),
                    List.of(new Dense(64), new Relu(), new Dense(2))).on(Kernels.plain(parallel));
            Examples train = Examples.ofClasses(Numbers.tensor(1, 130, 64),
                    alternating(130), 2);
            Trainer.of(network, Seeds.of(shuffle)).batch(64).epochs(3).fit(train, NONE);
            return network.parameters().get(0).value().data();
        }
    }

    /** Weights stay as they are, so every measure must be that of all examples in one batch. */
    @Test
    void lossAndAccuracyAreMeansOverExamplesNotBatches() throws IOException {
        Sequential network = network(1);
        Examples train = clouds(7, 1);
        Examples validation = clouds(300, 2); // two unequal batches of prediction
        Epoch epoch = Trainer.of(network, Seeds.of(1)).optimizer(IDLE).batch(3).epochs(1)
                .fit(train, validation).epochs().get(0);
        Evaluation all = atOnce(network, train);
        assertEquals(all.loss(), epoch.loss(), 1e-12);
        assertEquals(all.accuracy(), epoch.accuracy(), 1e-12);
        Evaluation watched = atOnce(network, validation);
        assertEquals(watched.loss(), epoch.validationLoss(), 1e-12);
        assertEquals(watched.accuracy(), epoch.validationAccuracy(), 1e-12);
        assertEquals(watched.loss(), network.evaluate(validation).loss(), 1e-12);
        assertEquals(watched.accuracy(), network.evaluate(validation).accuracy(), 1e-12);
    }

    @Test
    void theListenerIsToldOfEveryEpoch() throws IOException {
        List<String> told = new ArrayList<>();
        History history = Trainer.of(network(1), Seeds.of(1)).epochs(2)
                .listener((number, of, epoch) -> told.add(number + "/" + of + " " + epoch.loss()))
                .fit(clouds(9, 1), NONE);
        double[] losses = history.column(Epoch::loss);
        assertEquals(List.of("1/2 " + losses[0], "2/2 " + losses[1]), told);
        assertTrue(Double.isNaN(history.epochs().get(0).validationLoss()));
    }

    @Test
    void saysWhatItTakes() throws IOException {
        Trainer trainer = Trainer.of(network(1), Seeds.of(1));
        assertEquals("a training expects at least 1 example, got none: leave some for it where the"
                + " data is split", assertThrows(IllegalArgumentException.class,
                        () -> trainer.fit(NONE, clouds(9, 1))).getMessage());
        assertEquals("a batch has at least 1 example, got 0",
                assertThrows(IllegalArgumentException.class, () -> trainer.batch(0)).getMessage());
        assertEquals("a training has at least 1 epoch, got -1",
                assertThrows(IllegalArgumentException.class,
                        () -> trainer.epochs(-1)).getMessage());
        assertEquals("a learning rate is above 0, got NaN", assertThrows(
                IllegalArgumentException.class, () -> new RmsProp(Double.NaN)).getMessage());
        assertEquals("examples have a target an input: 2 inputs, got 1 targets",
                assertThrows(IllegalArgumentException.class,
                        () -> new Examples(Tensor.zeros(2, 3), Tensor.zeros(1, 2))).getMessage());
    }

    private static Sequential network(long seed) {
        return Sequential.of(new int[] {2}, Seeds.of(seed),
                List.of(new Dense(8), new Relu(), new Dense(2), new Softmax()));
    }

    private static Evaluation atOnce(Sequential network, Examples examples) {
        Tensor scores = network.withoutSoftmax().forward(examples.inputs(),
                Pass.inference(Numbers.KERNELS));
        double loss = new CrossEntropy().of(scores, examples.targets(), Numbers.KERNELS).loss();
        return new Evaluation(loss,
                (double) Evaluation.right(scores, examples.targets()) / examples.size());
    }

    /** Class 0 around (−1, −1), class 1 around (1, 1). */
    private static Examples clouds(int count, long seed) {
        Tensor points = Numbers.tensor(seed, count, 2);
        int[] labels = alternating(count);
        for (int i = 0; i < 2 * count; i++) {
            points.data()[i] = 0.7f * points.data()[i] + 2 * labels[i / 2] - 1;
        }
        return Examples.ofClasses(points, labels, 2);
    }

    static int[] alternating(int count) {
        return IntStream.range(0, count).map(i -> i % 2).toArray();
    }
}
