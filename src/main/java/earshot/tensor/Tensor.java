package earshot.tensor;

import earshot.util.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Numbers in a box: a row-major {@code float[]} and its shape, channels last.
 *
 * <p>The first axis is the batch; {@code rows()} counts it and {@code rowSize()} is the product of
 * the others. Element [i][j][k] of shape [I, J, K] stands at (i·J + j)·K + k. A tensor shares its
 * array with whoever made it: layers write into it, everyone else reads. A shape of no axes at all,
 * [], holds one number.
 *
 * <p>{@code add} to {@code divide} broadcast as NumPy does: shapes are lined up from the last axis,
 * and where one of two lengths is 1, or an axis is missing, the numbers are repeated.
 *
 * <pre>
 *   [3, 1] + [4]  =  [3, 4]        out[i][j] = a[i][0] + b[j]
 * </pre>
 *
 * <p>An axis may be counted from the end: −1 is the last. Whatever does not fit together throws an
 * {@code IllegalArgumentException}; an element that is not there, {@code
 * IndexOutOfBoundsException}.
 */
public final class Tensor {

    private final float[] data;
    private final int[] shape;

    private Tensor(float[] data, int[] shape) {
        this.data = data;
        this.shape = shape;
    }

    /** A tensor over {@code data}, which is not copied, one number for each element. */
    public static Tensor of(float[] data, int... shape) {
        int size = Shapes.size(shape);
        if (size != data.length) {
            throw new IllegalArgumentException(Text.format(
                    "shape %s has %s, got %d: give as many numbers as the axes multiply to",
                    Arrays.toString(shape), Text.count(size, "element"), data.length));
        }
        return new Tensor(data, shape.clone());
    }

    /** Rows of one length, copied: {@code Tensor.of(new float[][] {{1, 2}, {3, 4}})}. */
    public static Tensor of(float[][] rows) {
        return Rows.of(rows);
    }

    public static Tensor zeros(int... shape) {
        return new Tensor(new float[Shapes.size(shape)], shape.clone());
    }

    /** How many elements a tensor of that shape has, at most 2³¹ − 9. */
    public static int sizeOf(int... shape) {
        return Shapes.size(shape);
    }

    /** The shape of so many rows of a shape: [N] and [H, W, C] to [N, H, W, C]. */
    public static int[] shapeOf(int rows, int... rowShape) {
        return Rows.shapeOf(rows, rowShape);
    }

    /** The numbers themselves, not a copy. */
    public float[] data() {
        return data;
    }

    /** The length of each axis; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    public int size() {
        return data.length;
    }

    /** The length of the first axis, the batch. */
    public int rows() {
        Rows.requireBatch(shape);
        return shape[0];
    }

    /** Numbers in one element of the batch. */
    public int rowSize() {
        return Shapes.size(rowShape());
    }

    /** The shape of one element of the batch: everything but the first axis. */
    public int[] rowShape() {
        Rows.requireBatch(shape);
        return Arrays.copyOfRange(shape, 1, shape.length);
    }

    /** One element: an index for each axis, from 0. */
    public float get(int... index) {
        return data[Shapes.position(shape, index)];
    }

    /** Writes one element. */
    public void set(float value, int... index) {
        data[Shapes.position(shape, index)] = value;
    }

    /** The same numbers in another shape, −1 for a length to infer; the array is shared. */
    public Tensor reshape(int... newShape) {
        return of(data, Shapes.reshaped(shape, newShape));
    }

    /** Rows and columns of a matrix exchanged, copied. */
    public Tensor transpose() {
        return Operations.transpose(this, 1, 0);
    }

    /** The axes in another order, copied: {@code transpose(0, 2, 1)}; NumPy's. */
    public Tensor transpose(int... axes) {
        return Operations.transpose(this, axes);
    }

    /** The rows of the given numbers, copied, in that order: a mini-batch. */
    public Tensor gather(int[] rows) {
        return Rows.gather(this, rows);
    }

    /** Rows {@code from} to {@code to} − 1 along the batch, copied. */
    public Tensor slice(int from, int to) {
        return Rows.slice(this, from, to);
    }

    /** Tensors, at least one, one after another along the batch, copied. */
    public static Tensor concatenate(List<Tensor> parts) {
        return Rows.concatenate(parts);
    }

    public Tensor add(Tensor other) {
        return Operations.pairwise("add", this, other, (a, b) -> a + b);
    }

    public Tensor subtract(Tensor other) {
        return Operations.pairwise("subtract", this, other, (a, b) -> a - b);
    }

    /** Number by number; the product of matrices is {@link #matmul}. */
    public Tensor multiply(Tensor other) {
        return Operations.pairwise("multiply", this, other, (a, b) -> a * b);
    }

    public Tensor divide(Tensor other) {
        return Operations.pairwise("divide", this, other, (a, b) -> a / b);
    }

    /** The matrix product: out[i][j] = Σ a[i][p] · b[p][j], of [m, k] and [k, n] to [m, n]. */
    public Tensor matmul(Tensor other) {
        return Operations.matmul(this, other);
    }

    /** A function of every number: {@code map(x -> x * x)}. */
    public Tensor map(DoubleUnaryOperator function) {
        Tensor out = zeros(shape);
        for (int i = 0; i < data.length; i++) {
            out.data[i] = (float) function.applyAsDouble(data[i]);
        }
        return out;
    }

    /** Of all numbers, added in their order; 0 for none. */
    public float sum() {
        return reshape(data.length).sum(0).data[0];
    }

    /** The mean of all numbers, at least one. */
    public float mean() {
        return reshape(data.length).mean(0).data[0];
    }

    /** The largest number of all, at least one; NaN if there is one. */
    public float max() {
        return reshape(data.length).max(0).data[0];
    }

    /** Along an axis, which goes: [N, 3] to [N] along axis 1. */
    public Tensor sum(int axis) {
        return Operations.sum("sum", this, axis, false);
    }

    /** Along an axis, which goes and may not be empty. */
    public Tensor mean(int axis) {
        return Operations.sum("mean", this, axis, true);
    }

    /** Along an axis, which goes and may not be empty. */
    public Tensor max(int axis) {
        return Operations.max(this, axis);
    }

    /**
     * The index of the largest number in a row: the class a network believes in most. Of equals it
     * is the first; a NaN is the largest where it stands first, and nowhere else.
     */
    public int argMax(int row) {
        return Rows.argMax(this, row);
    }

    /** The shape, and the numbers as NumPy writes them, see {@link TensorText}. */
    @Override
    public String toString() {
        return TensorText.of(this);
    }
}
