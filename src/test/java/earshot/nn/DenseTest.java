package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DenseTest {

    /** Uniform in ±L has mean 0 and variance L² / 3; 10,000 weights come near the ends. */
    @Test
    void weightsStartWithinGlorotsLimit() {
        Dense dense = new Dense(50);
        assertArrayEquals(new int[] {50},
                dense.build(new int[] {200}, Weights.random(Seeds.of(7))));
        float[] weights = dense.parameters().get(0).value().data();
        assertEquals(10_000, weights.length);
        double limit = Math.sqrt(6.0 / 250);
        double largest = 0;
        double sum = 0;
        double squares = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
            sum += weight;
            squares += weight * weight;
        }
        assertTrue(largest <= limit && largest > 0.999 * limit, "largest is " + largest);
        assertEquals(0, sum / weights.length, 0.02 * limit);
        assertEquals(limit * limit / 3, squares / weights.length, 0.02 * limit * limit);
    }

    @Test
    void biasesStartAtZero() {
        Dense dense = new Dense(3);
        dense.build(new int[] {4}, Weights.random(Seeds.of(7)));
        assertArrayEquals(new float[3], dense.parameters().get(1).value().data());
    }

    @Test
    void aSeedDecidesTheWeights() {
        assertArrayEquals(weights(1), weights(1));
        assertFalse(Arrays.equals(weights(1), weights(2)));
    }

    private static float[] weights(long seed) {
        Dense dense = new Dense(5);
        dense.build(new int[] {5}, Weights.random(Seeds.of(seed)));
        return dense.parameters().get(0).value().data();
    }

    /** A gradient is that of the last batch, not the sum over all batches so far. */
    @Test
    void gradientsAreWrittenOver() {
        Dense dense = new Dense(2);
        dense.build(new int[] {3}, Weights.random(Seeds.of(1)));
        Tensor x = Numbers.tensor(1, 4, 3);
        Tensor dy = Numbers.tensor(2, 4, 2);
        dense.forward(x, Numbers.PASS);
        dense.gradients(dy, Numbers.PASS);
        float[] kernel = dense.parameters().get(0).gradient().data().clone();
        float[] bias = dense.parameters().get(1).gradient().data().clone();
        dense.gradients(dy, Numbers.PASS);
        assertArrayEquals(kernel, dense.parameters().get(0).gradient().data());
        assertArrayEquals(bias, dense.parameters().get(1).gradient().data());
    }

    @Test
    void saysWhatItTakes() {
        var shape = assertThrows(IllegalArgumentException.class,
                () -> new Dense(10).build(new int[] {40, 98, 1}, Weights.random(Seeds.of(1))));
        assertEquals("Dense expects [N, inputs], got [N, 40, 98, 1]: put a Flatten before it",
                shape.getMessage());
        var outputs = assertThrows(IllegalArgumentException.class, () -> new Dense(0));
        assertEquals("Dense has at least 1 output, got 0", outputs.getMessage());
    }
}
