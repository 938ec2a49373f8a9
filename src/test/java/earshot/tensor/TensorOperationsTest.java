package earshot.tensor;

import static earshot.tensor.Tensors.assertClose;
import static earshot.tensor.Tensors.assertSays;
import static earshot.tensor.Tensors.assertTensor;
import static earshot.tensor.Tensors.counting;
import static earshot.tensor.Tensors.doubles;
import static earshot.tensor.Tensors.numbers;
import static earshot.tensor.Tensors.random;
import static earshot.tensor.Tensors.shape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Size;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class TensorOperationsTest {

    private final Tensor matrix = counting(2, 3);

    @Test
    void aMatrixIsTransposed() {
        Tensor transposed = matrix.transpose();
        assertTensor(shape(3, 2), numbers(0, 3, 1, 4, 2, 5), transposed);
        transposed.set(99, 0, 0);
        assertEquals(0, matrix.get(0, 0));
        assertArrayEquals(shape(0, 2), Tensor.zeros(2, 0).transpose().shape());
    }

    /** Element [k][i][j] of transpose(2, 0, 1) is element [i][j][k]. */
    @Test
    void axesAreReordered() {
        Tensor box = counting(2, 3, 4);
        Tensor turned = box.transpose(2, 0, 1);
        assertArrayEquals(shape(4, 2, 3), turned.shape());
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 4; k++) {
                    assertEquals(box.get(i, j, k), turned.get(k, i, j));
                }
            }
        }
        Tensor one = Tensor.of(new float[] {7});
        assertTensor(one, one.transpose(new int[0]));
        assertTensor(counting(5), counting(5).transpose(0));
    }

    @Property(tries = 100)
    void transposedThereAndBackIsAsBefore(@ForAll @Size(4) int[] lengths, @ForAll int order) {
        Tensor x = random(order, small(lengths));
        int[] axes = permutation(order);
        int[] inverse = new int[4];
        for (int i = 0; i < 4; i++) {
            inverse[axes[i]] = i;
        }
        assertTensor(x, x.transpose(axes).transpose(inverse));
        Tensor flat = x.reshape(x.shape()[0] * x.shape()[1], -1);
        assertTensor(flat, flat.transpose().transpose());
    }

    @Test
    void transposeSaysWhichAxesThereAre() {
        assertSays("transpose expects each axis of shape [2, 3] once, got [0, 2]: name them, from"
                + " 0, in the order you want", () -> matrix.transpose(0, 2));
        assertSays("transpose expects each axis of shape [4] once, got [1, 0]: name them, from"
                + " 0, in the order you want", () -> counting(4).transpose());
        for (int[] wrong : new int[][] {{0}, {0, 0}, {1, 1}, {-1, 0}, {0, 1, 2}, {}}) {
            assertThrows(IllegalArgumentException.class, () -> matrix.transpose(wrong));
        }
    }

    @Test
    void pairsAreAddedSubtractedMultipliedAndDivided() {
        Tensor other = Tensor.of(numbers(4, 2, 1, 8, -1, 0), 2, 3);
        assertTensor(shape(2, 3), numbers(4, 3, 3, 11, 3, 5), matrix.add(other));
        assertTensor(shape(2, 3), numbers(-4, -1, 1, -5, 5, 5), matrix.subtract(other));
        assertTensor(shape(2, 3), numbers(0, 2, 2, 24, -4, 0), matrix.multiply(other));
        assertTensor(shape(2, 3), numbers(0, 0.5f, 2, 0.375f, -4, Float.POSITIVE_INFINITY),
                matrix.divide(other));
        assertNotSame(matrix.data(), matrix.add(other).data());
    }

    /** Computed in double and rounded, every bit is what float arithmetic gives. */
    @Property(tries = 50)
    void theirBitsAreThoseOfFloats(@ForAll @Positive int seed) {
        Tensor a = random(seed, 50);
        Tensor b = random(seed + 1L, 50);
        for (int i = 0; i < 50; i++) {
            float x = a.get(i);
            float y = b.get(i);
            assertEquals(x + y, a.add(b).get(i));
            assertEquals(x - y, a.subtract(b).get(i));
            assertEquals(x * y, a.multiply(b).get(i));
            assertEquals(x / y, a.divide(b).get(i));
        }
    }

    @Test
    void broadcastingSeenByEye() {
        Tensor row = Tensor.of(numbers(10, 20, 30), 3);
        Tensor column = Tensor.of(numbers(100, 200), 2, 1);
        Tensor one = Tensor.of(numbers(0.5f));
        assertTensor(shape(2, 3), numbers(10, 21, 32, 13, 24, 35), matrix.add(row));
        assertTensor(shape(2, 3), numbers(10, 21, 32, 13, 24, 35), row.add(matrix));
        assertTensor(shape(2, 3), numbers(100, 101, 102, 203, 204, 205), matrix.add(column));
        assertTensor(shape(2, 3), numbers(-90, -80, -70, -190, -180, -170), row.subtract(column));
        assertTensor(shape(2, 3), numbers(0, 0.5f, 1, 1.5f, 2, 2.5f), matrix.multiply(one));
        assertTensor(shape(), numbers(1), one.add(one));
        assertArrayEquals(shape(2, 0), Tensor.zeros(2, 0).add(column).shape());
        assertArrayEquals(shape(0), Tensor.zeros(0).add(one).shape());
    }

    /** Two tensors whose axes are left out or set to 1 by chance, against the tiled ones. */
    @Property(tries = 200)
    void broadcastingIsExplicitTiling(@ForAll @Size(3) int[] lengths,
            @ForAll @IntRange(max = 63) int ones, @ForAll @IntRange(max = 3) int missing,
            @ForAll boolean first, @ForAll @Positive int seed) {
        int[] shape = small(lengths);
        int[] shapeA = thinned(shape, ones % 8, first ? missing : 0);
        int[] shapeB = thinned(shape, ones / 8, first ? 0 : missing);
        Tensor a = random(seed, shapeA);
        Tensor b = random(seed + 1L, shapeB);
        int[] both = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            both[axis] = Math.max(length(shapeA, axis), length(shapeB, axis));
        }
        assertTensor(tiled(a, both).add(tiled(b, both)), a.add(b));
        assertTensor(tiled(a, both).divide(tiled(b, both)), a.divide(b));
    }

    @Test
    void shapesThatDoNotLineUpAreNamed() {
        assertSays("add expects shapes whose last axes are equal or 1, got [2, 3] and [2]: put 1"
                + " for an axis to be repeated with reshape", () -> matrix.add(counting(2)));
        assertSays("divide expects shapes whose last axes are equal or 1, got [2, 3] and [3, 3]:"
                + " put 1 for an axis to be repeated with reshape",
                () -> matrix.divide(counting(3, 3)));
        for (BinaryOperator<Tensor> operation : List.<BinaryOperator<Tensor>>of(
                Tensor::add, Tensor::subtract, Tensor::multiply, Tensor::divide)) {
            assertThrows(IllegalArgumentException.class,
                    () -> operation.apply(matrix, counting(2, 2)));
            assertThrows(IllegalArgumentException.class,
                    () -> operation.apply(Tensor.zeros(0), counting(2)));
        }
    }

    @Property(tries = 100)
    void matmulIsTheProductOfEjml(@ForAll @IntRange(min = 1, max = 30) int m,
            @ForAll @IntRange(min = 1, max = 30) int k,
            @ForAll @IntRange(min = 1, max = 30) int n, @ForAll @Positive int seed) {
        Tensor a = random(seed, m, k);
        Tensor b = random(seed + 1L, k, n);
        Tensor product = a.matmul(b);
        assertArrayEquals(shape(m, n), product.shape());
        Golden.assertClose(CommonOps_DDRM.mult(DMatrixRMaj.wrap(m, k, doubles(a)),
                DMatrixRMaj.wrap(k, n, doubles(b)), null).data, doubles(product), 1e-5);
    }

    @Property(tries = 100)
    void transposedMatmulIsTheProductOfTheTransposed(@ForAll @IntRange(max = 9) int m,
            @ForAll @IntRange(max = 9) int k, @ForAll @IntRange(max = 9) int n,
            @ForAll @Positive int seed) {
        Tensor a = random(seed, m, k);
        Tensor b = random(seed + 1L, k, n);
        assertTensor(a.matmul(b).transpose(), b.transpose().matmul(a.transpose()));
    }

    @Test
    void matmulSaysWhatToDo() {
        assertSays("matmul expects [m, k] and [k, n], got [2, 3] and [2, 3]: transpose the second",
                () -> matrix.matmul(matrix));
        assertSays("matmul expects [m, k] and [k, n], got [2, 3] and [2, 5]: transpose the first",
                () -> matrix.matmul(counting(2, 5)));
        assertSays("matmul expects [m, k] and [k, n], got [2, 3] and [5, 2]: exchange them",
                () -> matrix.matmul(counting(5, 2)));
        assertSays("matmul expects [m, k] and [k, n], got [2, 3] and [4, 5]: the second needs as"
                + " many rows as the first has columns, 3", () -> matrix.matmul(counting(4, 5)));
        assertSays("matmul expects [m, k] and [k, n], got [2, 3] and [3]: reshape each to 2 axes",
                () -> matrix.matmul(counting(3)));
        assertSays("matmul expects [m, k] and [k, n], got [] and [2, 3]: reshape each to 2 axes",
                () -> Tensor.of(new float[1]).matmul(matrix));
    }

    @Test
    void aFunctionIsAppliedToEveryNumber() {
        assertTensor(shape(2, 3), numbers(0, 1, 4, 9, 16, 25), matrix.map(x -> x * x));
        assertEquals(5, matrix.get(1, 2));
        assertTensor(shape(), numbers(3), Tensor.of(numbers(2)).map(x -> x + 1));
    }

    @Test
    void reductionsSeenByEye() {
        Tensor x = Tensor.of(numbers(1, -2, 6, 3, 0, -9), 2, 3);
        assertTensor(shape(3), numbers(4, -2, -3), x.sum(0));
        assertTensor(shape(2), numbers(5, -6), x.sum(1));
        assertTensor(shape(3), numbers(2, -1, -1.5f), x.mean(0));
        assertTensor(shape(2), numbers(5 / 3f, -2), x.mean(-1));
        assertTensor(shape(3), numbers(3, 0, 6), x.max(-2));
        assertTensor(shape(2), numbers(6, 3), x.max(1));
        assertEquals(-1, x.sum());
        assertEquals(-1 / 6f, x.mean());
        assertEquals(6, x.max());
        assertEquals(-2, Tensor.of(numbers(-2, -3), 2).max());
        assertTensor(shape(2, 4), numbers(12, 15, 18, 21, 48, 51, 54, 57),
                counting(2, 3, 4).sum(1));
    }

    @Property(tries = 100)
    void sumsOverTheAxesAreTheTotal(@ForAll @Size(4) int[] lengths, @ForAll @IntRange(max = 3) int
            axis, @ForAll @Positive int seed) {
        Tensor x = random(seed, small(lengths));
        assertEquals(x.sum(), x.sum(axis).sum(), 1e-5);
        assertEquals(x.sum(), x.sum(0).sum(0).sum(0).sum(0).get(), 1e-5);
        assertEquals(x.max(), x.max(axis).max());
        assertEquals(x.mean(), x.mean(axis).mean(), 1e-6);
        assertClose(x.sum(axis), x.mean(axis).map(mean -> mean * x.shape()[axis]), 1e-6);
        assertTensor(x.sum(axis), x.sum(axis - 4));
    }

    /** Along any axis is along the last one, once that axis has been moved there. */
    @Property(tries = 100)
    void everyAxisIsTheOneItSays(@ForAll @Size(4) int[] lengths,
            @ForAll @IntRange(max = 3) int axis, @ForAll @Positive int seed) {
        Tensor x = random(seed, small(lengths));
        int[] order = new int[4];
        Arrays.setAll(order, i -> i == 3 ? axis : i < axis ? i : i + 1);
        Tensor moved = x.transpose(order);
        Tensor rows = moved.reshape(-1, moved.shape()[3]);
        int[] rest = Arrays.copyOf(moved.shape(), 3);
        assertTensor(rows.sum(1).reshape(rest), x.sum(axis));
        assertTensor(rows.max(1).reshape(rest), x.max(axis));
        for (int row = 0; row < rows.rows(); row++) {
            assertEquals(rows.slice(row, row + 1).sum(), rows.sum(1).get(row));
        }
    }

    /** A million times 0.1 in float would be 100,958. */
    @Test
    void sumsAreAddedInDoubleAndRoundedOnce() {
        float[] tenths = new float[1_000_000];
        Arrays.fill(tenths, 0.1f);
        Tensor x = Tensor.of(tenths, tenths.length);
        assertEquals(100_000, x.sum(), 0.01);
        assertEquals(0.1f, x.mean());
        assertEquals(1, Tensor.of(numbers(1e30f, 1, -1e30f, 1), 4).sum(), "in ascending order");
    }

    /** (2²⁴ + 1) / 5 = 3355443.4; a sum rounded to 2²⁴ would make it 3355443.25. */
    @Test
    void aMeanIsRoundedOnce() {
        assertEquals(3355443.5f, Tensor.of(numbers(0x1p24f, 1, 0, 0, 0), 5).mean());
    }

    @Test
    void emptyAxesHaveASumButNeitherMeanNorMaximum() {
        Tensor empty = Tensor.zeros(3, 0);
        assertTensor(shape(3), numbers(0, 0, 0), empty.sum(1));
        assertTensor(shape(0), numbers(), empty.sum(0));
        assertTensor(shape(0), numbers(), empty.max(0));
        assertTensor(shape(0), numbers(), empty.mean(0));
        assertEquals(0, empty.sum());
        assertSays("mean expects at least 1 number, got shape [3, 0], empty along axis 1",
                () -> empty.mean(1));
        assertSays("max expects at least 1 number, got shape [3, 0], empty along axis -1",
                () -> empty.max(-1));
        assertSays("max expects at least 1 number, got shape [0], empty along axis 0", empty::max);
        assertThrows(IllegalArgumentException.class, empty::mean);
    }

    @Test
    void aNumberThatIsNoneIsSeen() {
        Tensor x = Tensor.of(numbers(1, Float.NaN, 2, 3), 2, 2);
        assertTensor(shape(2), numbers(Float.NaN, 3), x.max(1));
        assertTensor(shape(2), numbers(3, Float.NaN), x.sum(0));
        assertEquals(Float.NaN, Tensor.of(numbers(Float.NaN, 1), 2).max());
        assertEquals(Float.NaN, Tensor.of(numbers(1, Float.NaN, 2), 3).max());
    }

    @Test
    void whatHasNoAxesIsItsOwnSum() {
        Tensor one = Tensor.of(numbers(7));
        assertEquals(7, one.sum());
        assertEquals(7, one.mean());
        assertEquals(7, one.max());
        assertSays("sum expects an axis of shape [], got 0: leave the axis out",
                () -> one.sum(0));
    }

    @Test
    void anAxisThatIsNotThereIsNamed() {
        assertSays("sum expects an axis of shape [2, 3], got 2: name one from -2 to 1",
                () -> matrix.sum(2));
        assertSays("mean expects an axis of shape [2, 3], got -3: name one from -2 to 1",
                () -> matrix.mean(-3));
        assertSays("max expects an axis of shape [2, 3], got 2: name one from -2 to 1",
                () -> matrix.max(2));
    }

    /** Lengths from 1 to 4. */
    private static int[] small(int[] numbers) {
        return Arrays.stream(numbers).map(n -> 1 + Math.floorMod(n, 4)).toArray();
    }

    /** 0 to 3 in one of their orders. */
    private static int[] permutation(int seed) {
        return Seeds.of(seed).permutation(4);
    }

    /** 1 for the axes of the bits set, and the first so many axes left out. */
    private static int[] thinned(int[] shape, int bits, int missing) {
        int[] thin = shape.clone();
        for (int axis = 0; axis < shape.length; axis++) {
            thin[axis] = (bits >> axis & 1) == 1 ? 1 : shape[axis];
        }
        return Arrays.copyOfRange(thin, missing, thin.length);
    }

    /** The length of the axis that lines up with axis {@code axis} of three; 1 where it lacks. */
    private static int length(int[] shape, int axis) {
        int own = axis - 3 + shape.length;
        return own < 0 ? 1 : shape[own];
    }

    /** Every element written out: index modulo length along each axis. */
    private static Tensor tiled(Tensor x, int[] shape) {
        Tensor whole = x.reshape(length(x.shape(), 0), length(x.shape(), 1),
                length(x.shape(), 2));
        Tensor out = Tensor.zeros(shape);
        for (int i = 0; i < shape[0]; i++) {
            for (int j = 0; j < shape[1]; j++) {
                for (int k = 0; k < shape[2]; k++) {
                    out.set(whole.get(i % whole.shape()[0], j % whole.shape()[1],
                            k % whole.shape()[2]), i, j, k);
                }
            }
        }
        return out;
    }
}
