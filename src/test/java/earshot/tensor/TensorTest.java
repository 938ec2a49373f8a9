package earshot.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TensorTest {

    private final float[] numbers = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private final Tensor tensor = Tensor.of(numbers, 2, 3, 2);

    @Test
    void knowsItsShape() {
        assertArrayEquals(new int[] {2, 3, 2}, tensor.shape());
        assertArrayEquals(new int[] {3, 2}, tensor.rowShape());
        assertEquals(12, tensor.size());
        assertEquals(2, tensor.rows());
        assertEquals(6, tensor.rowSize());
        assertEquals(1, Tensor.zeros(5).rowSize());
    }

    @Test
    void itsShapeCannotBeChangedFromOutside() {
        int[] shape = {2, 6};
        Tensor made = Tensor.of(numbers, shape);
        shape[0] = 99;
        made.shape()[1] = 98;
        assertArrayEquals(new int[] {2, 6}, made.shape());
        int[] zeros = {3};
        Tensor none = Tensor.zeros(zeros);
        zeros[0] = 4;
        assertArrayEquals(new int[] {3}, none.shape());
    }

    @Test
    void reshapeSharesTheNumbers() {
        Tensor flat = tensor.reshape(2, 6);
        assertSame(numbers, flat.data());
        assertArrayEquals(new int[] {2, 6}, flat.shape());
        assertArrayEquals(new int[] {2, 3, 2}, tensor.shape());
    }

    @Test
    void gatherCopiesRowsInTheOrderAskedFor() {
        Tensor gathered = Tensor.of(numbers, 4, 3).gather(new int[] {2, 0, 2});
        assertArrayEquals(new int[] {3, 3}, gathered.shape());
        assertArrayEquals(new float[] {6, 7, 8, 0, 1, 2, 6, 7, 8}, gathered.data());
        gathered.data()[0] = 99;
        assertEquals(6, numbers[6]);
        assertEquals(0, tensor.gather(new int[0]).size());
    }

    /** Of equals, the first. */
    @Test
    void argMaxIsTheIndexOfTheLargestWithinTheRow() {
        Tensor scores = Tensor.of(new float[] {1, 3, 3, -5, -7, -6}, 2, 3);
        assertEquals(1, scores.argMax(0));
        assertEquals(0, scores.argMax(1));
    }

    @Test
    void printsItsShapeAndFewNumbers() {
        assertEquals("Tensor[1, 2] [0.5, 1.0]", Tensor.of(new float[] {0.5f, 1}, 1, 2).toString());
        assertEquals("Tensor[5, 5]", Tensor.zeros(5, 5).toString());
    }

    @Test
    void saysWhatAShapeMustBe() {
        assertMessage("shape [2, 5] has 10 elements, got 12: give as many numbers as the axes"
                + " multiply to", () -> tensor.reshape(2, 5));
        assertMessage("an axis has 0 or more elements, got shape [3, -1]",
                () -> Tensor.zeros(3, -1));
        assertMessage("an axis has 0 or more elements, got shape [-3, -4]",
                () -> Tensor.of(numbers, -3, -4));
    }

    /** 65,536² is 2³², which an int takes for 0; 2³⁰ · 2³⁰ · 16 is 0 even to a long. */
    @Test
    void saysWhenItWouldBeTooLarge() {
        assertMessage("a tensor has at most 2147483639 elements, got shape [65536, 65536]: use a"
                + " smaller batch", () -> Tensor.zeros(65536, 65536));
        assertMessage("a tensor has at most 2147483639 elements, got shape [65536, 65536]: use a"
                + " smaller batch", () -> Tensor.of(new float[0], 65536, 65536));
        assertMessage("a tensor has at most 2147483639 elements, got shape [1073741824, 1073741824,"
                + " 16]: use a smaller batch", () -> Tensor.zeros(1 << 30, 1 << 30, 16));
    }

    private static void assertMessage(String expected, Executable code) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
