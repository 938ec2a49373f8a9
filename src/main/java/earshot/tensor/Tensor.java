package earshot.tensor;

import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers in a box: a row-major {@code float[]} and its shape, channels last.
 *
 * <p>The first axis is the batch; {@code rows()} counts it and {@code rowSize()} is the product of
 * the others. Element [i][j][k] of shape [I, J, K] stands at (i·J + j)·K + k. A tensor shares its
 * array with whoever made it: layers write into it, everyone else reads.
 */
public final class Tensor {

    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8; // of a Java array

    private final float[] data;
    private final int[] shape;

    private Tensor(float[] data, int[] shape) {
        this.data = data;
        this.shape = shape;
    }

    /**
     * A tensor over {@code data}, which is not copied.
     *
     * @throws IllegalArgumentException if an axis is negative or the sizes do not multiply to the
     *     length of the data
     */
    public static Tensor of(float[] data, int... shape) {
        int size = sizeOf(shape);
        if (size != data.length) {
            throw new IllegalArgumentException(Text.format(
                    "shape %s has %d elements, got %d: give as many numbers as the axes multiply"
                            + " to", Arrays.toString(shape), size, data.length));
        }
        return new Tensor(data, shape.clone());
    }

    /** A new tensor of zeros; throws {@code IllegalArgumentException} as {@link #of} does. */
    public static Tensor zeros(int... shape) {
        return new Tensor(new float[sizeOf(shape)], shape.clone());
    }

    /**
     * How many elements a tensor of that shape has.
     *
     * @throws IllegalArgumentException if an axis is negative, or they are more than 2³¹ − 9
     */
    public static int sizeOf(int... shape) {
        long size = 1;
        for (int axis : shape) {
            if (axis < 0) {
                throw new IllegalArgumentException(
                        "an axis has 0 or more elements, got shape " + Arrays.toString(shape));
            }
            size *= axis;
            if (size > MOST_ELEMENTS) {
                throw new IllegalArgumentException(Text.format(
                        "a tensor has at most %d elements, got shape %s: use a smaller batch",
                        MOST_ELEMENTS, Arrays.toString(shape)));
            }
        }
        return (int) size;
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
        return shape[0];
    }

    /** Numbers in one element of the batch. */
    public int rowSize() {
        return sizeOf(Arrays.copyOfRange(shape, 1, shape.length));
    }

    /** The shape of one element of the batch: everything but the first axis. */
    public int[] rowShape() {
        return Arrays.copyOfRange(shape, 1, shape.length);
    }

    /** The same numbers under another shape of the same size; the array is shared. */
    public Tensor reshape(int... newShape) {
        return of(data, newShape);
    }

    /** The rows of the given numbers, copied, in that order: a mini-batch. */
    public Tensor gather(int[] rows) {
        int width = rowSize();
        int[] newShape = shape.clone();
        newShape[0] = rows.length;
        Tensor out = zeros(newShape);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(data, rows[i] * width, out.data, i * width, width);
        }
        return out;
    }

    /** Rows {@code from} to {@code to} − 1 along the batch, copied. */
    public Tensor slice(int from, int to) {
        int[] newShape = shape.clone();
        newShape[0] = to - from;
        return of(Arrays.copyOfRange(data, from * rowSize(), to * rowSize()), newShape);
    }

    /**
     * Tensors one after another along the batch, copied.
     *
     * @throws IllegalArgumentException if there are none, or their rows differ in shape
     */
    public static Tensor concatenate(List<Tensor> parts) {
        int[] newShape = parts.get(0).shape();
        newShape[0] = parts.stream().mapToInt(Tensor::rows).sum();
        Tensor all = zeros(newShape);
        int next = 0;
        for (Tensor part : parts) {
            if (!Arrays.equals(part.rowShape(), parts.get(0).rowShape())) {
                throw new IllegalArgumentException(Text.format("concatenate expects rows of one"
                        + " shape, %s, got %s", Arrays.toString(parts.get(0).rowShape()),
                        Arrays.toString(part.rowShape())));
            }
            System.arraycopy(part.data, 0, all.data, next, part.size());
            next += part.size();
        }
        return all;
    }

    /** The index of the largest number in a row: the class a network believes in most. */
    public int argMax(int row) {
        int width = rowSize();
        int best = 0;
        for (int i = 1; i < width; i++) {
            if (data[row * width + i] > data[row * width + best]) {
                best = i;
            }
        }
        return best;
    }

    /** The shape, and the numbers too when they are few. */
    @Override
    public String toString() {
        String numbers = data.length <= 24 ? " " + Arrays.toString(data) : "";
        return "Tensor" + Arrays.toString(shape) + numbers;
    }
}
