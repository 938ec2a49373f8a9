package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequentialTest {

    @Test
    void summaryIsKerasTableWithTheActivationsBeside() {
        String expected = """
                Model: "sequential"
                %s
                 Layer (type)                Output Shape              Param #     Activation
                %s
                 flatten (Flatten)           (None, 520)               0
                 dense (Dense)               (None, 256)               133376      relu
                 dense_1 (Dense)             (None, 10)                2570        softmax
                %s
                Total params: 135,946
                Trainable params: 135,946
                Non-trainable params: 0
                %s
                """.formatted("_".repeat(77), "=".repeat(77), "=".repeat(77), "_".repeat(77));
        Sequential network = Sequential.of(new int[] {40, 13, 1}, Seeds.of(1), List.of(
                new Flatten(), new Dense(256), new Relu(), new Dense(10), new Softmax()));
        assertEquals(expected, network.summary());
    }

    @Test
    void aShapeThatDoesNotFitIsNamed() {
        Sequential network = network(1);
        var predicted = assertThrows(IllegalArgumentException.class,
                () -> network.predict(Tensor.zeros(5, 4)));
        assertEquals("this network expects inputs of shape [3], got [4]", predicted.getMessage());
        var built = assertThrows(IllegalArgumentException.class,
                () -> Sequential.of(new int[] {3, 2}, Seeds.of(1), List.of(new Dense(4))));
        assertEquals("Dense expects [N, inputs], got [N, 3, 2]: put a Flatten before it",
                built.getMessage());
    }

    /** Batch after batch, on arrays that are used again, is one after another. */
    @Test
    void manyArePredictedAsOneByOne() {
        Sequential network = network(1);
        Tensor inputs = Numbers.tensor(5, 2 * network.predictionBatch() + 3, 3);
        Tensor together = network.predict(inputs);
        for (int i = 0; i < inputs.rows(); i++) {
            assertArrayEquals(network.predict(inputs.slice(i, i + 1)).data(),
                    together.slice(i, i + 1).data(), "row " + i);
        }
        assertArrayEquals(new int[] {0, 2}, network.predict(inputs.slice(0, 0)).shape());
    }

    /** Layer i has the seed's child i: what stands behind it does not matter. */
    @Test
    void aLayerAtTheEndLeavesTheOthersAsTheyWere() {
        Sequential longer = Sequential.of(new int[] {3}, Seeds.of(1),
                List.of(new Dense(4), new Relu(), new Dense(2), new Softmax(), new Dense(9)));
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(network(1).parameters().get(i).value().data(),
                    longer.parameters().get(i).value().data());
        }
    }

    @Test
    void equalLayersStartWithDifferentWeights() {
        Sequential twice = Sequential.of(new int[] {3}, Seeds.of(1),
                List.of(new Dense(3), new Dense(3)));
        assertFalse(Arrays.equals(twice.parameters().get(0).value().data(),
                twice.parameters().get(2).value().data()));
    }

    @Test
    void scoresAreTheSameNetworkWithoutItsSoftmax() {
        Sequential network = network(1);
        Sequential scores = network.withoutSoftmax();
        Tensor x = Numbers.tensor(1, 5, 3);
        Tensor expected = network.predict(x);
        Tensor softmax = new Softmax().forward(scores.predict(x), Numbers.PASS);
        assertArrayEquals(expected.data(), softmax.data());
        assertSame(network.parameters().get(0).value(), scores.parameters().get(0).value());
        assertSame(scores, scores.withoutSoftmax());
    }

    /** What a caller does to an array of shapes later does not reach the network. */
    @Test
    void theInputShapeIsItsOwn() {
        int[] shape = {3};
        Sequential network = Sequential.of(shape, Seeds.of(1), List.of(new Relu(), new Dense(2)));
        shape[0] = 99;
        network.inputShape()[0] = 98;
        assertArrayEquals(new int[] {3}, network.inputShape());
    }

    private static Sequential network(long seed) {
        return Sequential.of(new int[] {3}, Seeds.of(seed),
                List.of(new Dense(4), new Relu(), new Dense(2), new Softmax()));
    }
}
