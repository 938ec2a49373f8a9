package earshot.nn;

import static earshot.nn.Differences.KERNELS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.tensor.Tensor;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {

    /** Who knows nothing is surprised by ln 4, whatever is right. */
    @Test
    void equalScoresCostTheLogarithmOfTheClasses() {
        CrossEntropy.Result result =
                CrossEntropy.of(Tensor.zeros(2, 4), new int[] {0, 3}, KERNELS);
        assertEquals(Math.log(4), result.loss(), 1e-15);
        assertArrayEquals(new float[] {-0.375f, 0.125f, 0.125f, 0.125f,
                0.125f, 0.125f, 0.125f, -0.375f}, result.gradient().data());
    }

    /** e⁻²⁰⁰ is no float: taken through probabilities the loss would be infinite. */
    @Test
    void isExactWhereAProbabilityIsTooSmallForAFloat() {
        CrossEntropy.Result result =
                CrossEntropy.of(Tensor.of(new float[] {0, 200}, 1, 2), new int[] {0}, KERNELS);
        assertEquals(200, result.loss(), 1e-12);
        assertArrayEquals(new float[] {-1, 1}, result.gradient().data());
    }

    @Test
    void doesNotOverflow() {
        Tensor scores = Tensor.of(new float[] {1e4f, -1e4f}, 1, 2);
        assertEquals(0, CrossEntropy.of(scores, new int[] {0}, KERNELS).loss());
        assertEquals(2e4, CrossEntropy.of(scores, new int[] {1}, KERNELS).loss());
    }

    @Test
    void countsTheRowsWhoseLargestScoreIsTheLabels() {
        Tensor scores = Tensor.of(new float[] {1, 2, 3, 3, 2, 1, 0, 5, 0}, 3, 3);
        assertEquals(2, CrossEntropy.of(scores, new int[] {2, 0, 2}, KERNELS).right());
    }

    @Test
    void aScoreThatIsNoNumberMakesALossThatIsNone() {
        Tensor scores = Tensor.of(new float[] {1, Float.NaN}, 1, 2);
        assertEquals(Double.NaN, CrossEntropy.of(scores, new int[] {0}, KERNELS).loss());
    }

    @Test
    void saysWhatItTakes() {
        Tensor scores = Tensor.zeros(2, 3);
        assertEquals("cross-entropy needs a label a row: 2 rows, got 1 labels",
                message(scores, 0));
        assertEquals("labels are 0 to 2, got 3", message(scores, 0, 3));
        assertEquals("labels are 0 to 2, got -1", message(scores, -1, 0));
    }

    private static String message(Tensor scores, int... labels) {
        return assertThrows(IllegalArgumentException.class,
                () -> CrossEntropy.of(scores, labels, KERNELS)).getMessage();
    }
}
