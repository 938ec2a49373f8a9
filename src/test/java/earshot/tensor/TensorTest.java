package earshot.tensor;

import static earshot.tensor.Tensors.assertSays;
import static earshot.tensor.Tensors.assertTensor;
import static earshot.tensor.Tensors.counting;
import static earshot.tensor.Tensors.numbers;
import static earshot.tensor.Tensors.shape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TensorTest {

    private final float[] numbers = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private final Tensor tensor = Tensor.of(numbers, 2, 3, 2);
    private final Tensor one = Tensor.of(new float[] {7});

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
    void isMadeOfRowsWhichAreCopied() {
        float[][] rows = {{1, 2, 3}, {4, 5, 6}};
        Tensor made = Tensor.of(rows);
        rows[1][0] = 99;
        assertTensor(shape(2, 3), numbers(1, 2, 3, 4, 5, 6), made);
        assertArrayEquals(shape(0, 0), Tensor.of(new float[0][]).shape());
        assertArrayEquals(shape(2, 0), Tensor.of(new float[2][0]).shape());
        assertSays("a tensor's rows are equally long: row 0 has 1, got row 1 of 2: cut or pad"
                + " them", () -> Tensor.of(new float[][] {{1}, {2, 3}}));
    }

    @Test
    void anElementIsReadAndWrittenWhereItsIndicesSay() {
        assertEquals(9, tensor.get(1, 1, 1));
        assertEquals(4, tensor.get(0, 2, 0));
        tensor.set(-1, 1, 0, 1);
        assertEquals(-1, numbers[7]);
        assertEquals(7, one.get());
        one.set(8);
        assertEquals(8, one.get());
    }

    @Test
    void anElementThatIsNotThereIsNamed() {
        assertSays("expected an index for each axis of shape [2, 3, 2], got [1, 1]",
                () -> tensor.get(1, 1));
        assertSays("expected an index for each axis of shape [], got [0]", () -> one.get(0));
        for (int[] index : new int[][] {{0, 3, 0}, {0, 0, -1}, {2, 0, 0}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> tensor.get(index));
        }
        assertSays("expected an index inside of shape [2, 3, 2], counted from 0, got [0, 3, 0]",
                () -> tensor.set(1, 0, 3, 0));
    }

    @Test
    void reshapeSharesTheNumbers() {
        Tensor flat = tensor.reshape(2, 6);
        assertSame(numbers, flat.data());
        assertArrayEquals(new int[] {2, 6}, flat.shape());
        assertArrayEquals(new int[] {2, 3, 2}, tensor.shape());
        assertArrayEquals(shape(1, 1), one.reshape(1, 1).shape());
        assertArrayEquals(shape(), one.reshape(1).reshape().shape());
    }

    @Test
    void reshapeInfersOneAxis() {
        assertArrayEquals(shape(12), tensor.reshape(-1).shape());
        assertArrayEquals(shape(4, 3), tensor.reshape(-1, 3).shape());
        assertArrayEquals(shape(2, 6, 1), tensor.reshape(2, -1, 1).shape());
        assertArrayEquals(shape(0, 5), Tensor.zeros(5, 0).reshape(-1, 5).shape());
        int[] asked = {3, -1};
        tensor.reshape(asked);
        assertArrayEquals(shape(3, -1), asked);
    }

    @Test
    void reshapeSaysWhatFits() {
        for (int[] wrong : new int[][] {{2, 5}, {-1, 5}, {-1, 24}, {-1, 0}, {-1, -1}, {12, -2},
            {-2, -6}, {}}) {
            assertThrows(IllegalArgumentException.class, () -> tensor.reshape(wrong));
        }
        assertSays("reshape keeps all elements, 12 of shape [2, 3, 2], got [-1, 5]: name axes that"
                + " multiply to 12, or put -1 for one of them", () -> tensor.reshape(-1, 5));
        assertSays("reshape keeps all elements, 12 of shape [2, 3, 2], got [-1, -1]: name axes that"
                + " multiply to 12, or put -1 for one of them", () -> tensor.reshape(-1, -1));
    }

    @Test
    void gatherCopiesRowsInTheOrderAskedFor() {
        Tensor gathered = Tensor.of(numbers, 4, 3).gather(new int[] {2, 0, 2});
        assertTensor(shape(3, 3), numbers(6, 7, 8, 0, 1, 2, 6, 7, 8), gathered);
        gathered.data()[0] = 99;
        assertEquals(6, numbers[6]);
        assertEquals(0, tensor.gather(new int[0]).size());
        assertSays("gather expects a row from 0 to 1 of shape [2, 3, 2], got 2",
                () -> tensor.gather(new int[] {0, 2}));
        assertSays("gather expects a row from 0 to 1 of shape [2, 3, 2], got -1",
                () -> tensor.gather(new int[] {-1}));
    }

    @Test
    void sliceCopiesRowsFromAndTo() {
        Tensor rows = Tensor.of(numbers, 4, 3);
        Tensor sliced = rows.slice(1, 3);
        assertTensor(shape(2, 3), numbers(3, 4, 5, 6, 7, 8), sliced);
        sliced.data()[0] = 99;
        assertEquals(3, numbers[3]);
        assertTensor(rows, rows.slice(0, 4));
        assertArrayEquals(shape(0, 3), rows.slice(4, 4).shape());
        assertArrayEquals(shape(1, 0), Tensor.zeros(3, 0).slice(1, 2).shape());
    }

    @Test
    void sliceKnowsItsBounds() {
        assertSays("slice expects 0 <= from <= to <= 2, the rows of shape [2, 3, 2], got 1 to 3",
                () -> tensor.slice(1, 3));
        for (int[] wrong : new int[][] {{-1, 1}, {2, 1}, {3, 3}, {-2, -1}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> tensor.slice(wrong[0], wrong[1]));
        }
    }

    @Test
    void concatenateJoinsAlongTheBatch() {
        Tensor rows = Tensor.of(numbers, 4, 3);
        assertTensor(rows, Tensor.concatenate(List.of(rows.slice(0, 1), rows.slice(1, 1),
                rows.slice(1, 4))));
        assertSays("concatenate expects rows of one shape, [3], got [3, 2]: reshape or pad them",
                () -> Tensor.concatenate(List.of(rows, tensor)));
        Tensor many = Tensor.zeros(1 << 30, 0);
        assertSays("concatenate makes at most 2147483647 rows, got 2147483648: leave some out",
                () -> Tensor.concatenate(List.of(many, many)));
        assertSays("concatenate expects at least 1 tensor, got none",
                () -> Tensor.concatenate(List.of()));
    }

    /** Of equals, the first. */
    @Test
    void argMaxIsTheIndexOfTheLargestWithinTheRow() {
        Tensor scores = Tensor.of(new float[] {1, 3, 3, -5, -7, -6}, 2, 3);
        assertEquals(1, scores.argMax(0));
        assertEquals(0, scores.argMax(1));
        Tensor odd = Tensor.of(new float[] {Float.NaN, 3, 1, 1, Float.NaN, 3}, 2, 3);
        assertEquals(0, odd.argMax(0));
        assertEquals(2, odd.argMax(1));
        assertSays("argMax expects a row from 0 to 1 of shape [2, 3], got 2",
                () -> scores.argMax(2));
        assertSays("argMax expects at least 1 number in a row, got shape [2, 0]",
                () -> Tensor.zeros(2, 0).argMax(0));
    }

    /** One number without axes has no batch; every other tensor has. */
    @Test
    void whatHasNoAxesHasNoRows() {
        assertEquals(1, one.size());
        assertArrayEquals(shape(), one.shape());
        for (Executable code : List.<Executable>of(one::rows, one::rowSize, one::rowShape,
                () -> one.slice(0, 1), () -> one.gather(new int[1]), () -> one.argMax(0),
                () -> Tensor.concatenate(List.of(one)))) {
            assertSays("expected rows, got shape []: make a batch of it with reshape(1)", code);
        }
    }

    @Test
    void saysWhatAShapeMustBe() {
        assertSays("shape [2, 5] has 10 elements, got 12: give as many numbers as the axes"
                + " multiply to", () -> Tensor.of(numbers, 2, 5));
        assertSays("shape [] has 1 element, got 12: give as many numbers as the axes multiply to",
                () -> Tensor.of(numbers));
        assertSays("an axis has 0 or more elements, got shape [3, -1]",
                () -> Tensor.zeros(3, -1));
        assertSays("an axis has 0 or more elements, got shape [-3, -4]",
                () -> Tensor.of(numbers, -3, -4));
    }

    /** 65,536² is 2³², which an int takes for 0; 2³⁰ · 2³⁰ · 16 is 0 even to a long. */
    @Test
    void saysWhenItWouldBeTooLarge() {
        assertSays("a tensor has at most 2147483639 elements, got shape [65536, 65536]: use a"
                + " smaller batch", () -> Tensor.zeros(65536, 65536));
        assertSays("a tensor has at most 2147483639 elements, got shape [65536, 65536]: use a"
                + " smaller batch", () -> Tensor.of(new float[0], 65536, 65536));
        assertSays("a tensor has at most 2147483639 elements, got shape [1073741824, 1073741824,"
                + " 16]: use a smaller batch", () -> Tensor.zeros(1 << 30, 1 << 30, 16));
        Tensor long1 = counting(65536, 1);
        assertSays("a tensor has at most 2147483639 elements, got shape [65536, 65536]: use a"
                + " smaller batch", () -> long1.add(long1.transpose()));
    }
}
