package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.tensor.Tensor;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {

    /** Who knows nothing is surprised by ln 4, whatever is right. */
    @Test
    void equalScoresCostTheLogarithmOfTheClasses() {
        Loss.Result result =
                of(Tensor.zeros(2, 4), 0, 3);
        assertEquals(Math.log(4), result.loss(), 1e-15);
        assertArrayEquals(new float[] {-0.375f, 0.125f, 0.125f, 0.125f,
                0.125f, 0.125f, 0.125f, -0.375f}, result.gradient().data());
    }

    /** e⁻²⁰⁰ is no float: taken through probabilities the loss would be infinite. */
    @Test
    void isExactWhereAProbabilityIsTooSmallForAFloat() {
        Loss.Result result =
                of(Tensor.of(new float[] {0, 200}, 1, 2), 0);
        assertEquals(200, result.loss(), 1e-12);
        assertArrayEquals(new float[] {-1, 1}, result.gradient().data());
    }

    @Test
    void doesNotOverflow() {
        Tensor scores = Tensor.of(new float[] {1e4f, -1e4f}, 1, 2);
        assertEquals(0, of(scores, 0).loss());
        assertEquals(2e4, of(scores, 1).loss());
    }

    @Test
    void aScoreThatIsNoNumberMakesALossThatIsNone() {
        Tensor scores = Tensor.of(new float[] {1, Float.NaN}, 1, 2);
        assertEquals(Double.NaN, of(scores, 0).loss());
    }

    /** What was asked for with certainty is asked for with 0.925, every other class with 0.025. */
    @Test
    void smoothingTakesCertaintyAway() {
        Tensor scores = Numbers.tensor(3, 2, 4);
        Tensor smooth = Tensor.of(new float[] {0.025f, 0.925f, 0.025f, 0.025f,
                0.025f, 0.025f, 0.025f, 0.925f}, 2, 4);
        Loss.Result expected = new CrossEntropy().of(scores, smooth, KERNELS);
        Loss.Result smoothed =
                new CrossEntropy(0.1).of(scores, Examples.oneHot(new int[] {1, 3}, 4), KERNELS);
        assertEquals(expected.loss(), smoothed.loss(), 1e-6);
        assertArrayEquals(expected.gradient().data(), smoothed.gradient().data(), 1e-6f);
    }

    @Test
    void saysWhatItTakes() {
        Tensor scores = Tensor.zeros(2, 3);
        assertEquals("a loss compares outputs with targets of the same shape: outputs are [2, 3],"
                + " got targets [1, 3]: one-hot labels have a column a class",
                assertThrows(IllegalArgumentException.class, () -> of(scores, 0)).getMessage());
        assertEquals("CrossEntropy expects [N, classes], got [2, 3, 4]: reshape to [N·T, classes],"
                + " a row for each of T answers", assertThrows(IllegalArgumentException.class,
                        () -> new CrossEntropy().of(Tensor.zeros(2, 3, 4), Tensor.zeros(2, 3, 4),
                                KERNELS)).getMessage());
        assertEquals("label smoothing is at least 0 and below 1, got 1.0",
                assertThrows(IllegalArgumentException.class,
                        () -> new CrossEntropy(1)).getMessage());
    }

    private static Loss.Result of(Tensor scores, int... labels) {
        return new CrossEntropy().of(scores, Examples.oneHot(labels, scores.rowSize()), KERNELS);
    }
}
