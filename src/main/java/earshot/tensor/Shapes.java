package earshot.tensor;

import earshot.util.Text;
import java.util.Arrays;

/**
 * The arithmetic of shapes: how many numbers, where each one stands, which shapes go together.
 *
 * <p>A stride is how far the next index along an axis stands in the data. Row-major data of shape
 * [I, J, K] has strides [J·K, K, 1]. Exchanging strides transposes, and a stride of 0 repeats.
 */
final class Shapes {

    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8; // of a Java array

    private Shapes() {
    }

    static int size(int... shape) {
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

    /** Of row-major data. */
    static int[] strides(int[] shape) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }

    /** Where each element of a box of that shape stands, in row-major order. */
    static int[] positions(int[] shape, int[] strides) {
        int[] positions = {0};
        for (int axis = 0; axis < shape.length; axis++) {
            int length = shape[axis];
            int[] finer = new int[positions.length * length];
            for (int i = 0; i < finer.length; i++) {
                finer[i] = positions[i / length] + i % length * strides[axis];
            }
            positions = finer;
        }
        return positions;
    }

    /** Where one element stands. */
    static int position(int[] shape, int[] index) {
        if (index.length != shape.length) {
            throw new IllegalArgumentException(Text.format(
                    "expected an index for each axis of shape %s, got %s",
                    Arrays.toString(shape), Arrays.toString(index)));
        }
        int position = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            if (index[axis] < 0 || index[axis] >= shape[axis]) {
                throw new IndexOutOfBoundsException(Text.format(
                        "expected an index inside of shape %s, counted from 0, got %s",
                        Arrays.toString(shape), Arrays.toString(index)));
            }
            position = position * shape[axis] + index[axis];
        }
        return position;
    }

    /** Axis 0 to rank − 1; −1 is the last, −2 the one before. */
    static int axis(String verb, int axis, int[] shape) {
        if (axis < -shape.length || axis >= shape.length) {
            throw new IllegalArgumentException(Text.format(
                    "%s expects an axis of shape %s, got %d: %s", verb, Arrays.toString(shape),
                    axis, shape.length == 0 ? "leave the axis out" : Text.format(
                            "name one from %d to %d", -shape.length, shape.length - 1)));
        }
        return axis < 0 ? axis + shape.length : axis;
    }

    /** The new shape, a −1 in it replaced by the length that makes it as large as the old one. */
    static int[] reshaped(int[] shape, int[] newShape) {
        int size = size(shape);
        int[] whole = newShape.clone();
        int gap = Arrays.stream(whole).boxed().toList().indexOf(-1);
        if (gap >= 0) {
            whole[gap] = 1;
            boolean sane = Arrays.stream(whole).allMatch(length -> length >= 0);
            whole[gap] = sane ? size / Math.max(1, size(whole)) : -1;
        }
        if (Arrays.stream(whole).anyMatch(length -> length < 0) || size(whole) != size) {
            throw new IllegalArgumentException(Text.format(
                    "reshape keeps all elements, %d of shape %s, got %s: name axes that multiply"
                            + " to %d, or put -1 for one of them", size, Arrays.toString(shape),
                    Arrays.toString(newShape), size));
        }
        return whole;
    }

    /** NumPy's rule: lined up from the last axis, two lengths are equal or one of them is 1. */
    static int[] broadcast(String verb, int[] a, int[] b) {
        int[] shape = new int[Math.max(a.length, b.length)];
        for (int back = 1; back <= shape.length; back++) {
            int lengthA = back <= a.length ? a[a.length - back] : 1;
            int lengthB = back <= b.length ? b[b.length - back] : 1;
            if (lengthA != lengthB && lengthA != 1 && lengthB != 1) {
                throw new IllegalArgumentException(Text.format(
                        "%s expects shapes whose last axes are equal or 1, got %s and %s: put 1"
                                + " for an axis to be repeated with reshape", verb,
                        Arrays.toString(a), Arrays.toString(b)));
            }
            shape[shape.length - back] = lengthA == 1 ? lengthB : lengthA;
        }
        return shape;
    }

    /** The strides that repeat a tensor along the axes that it lacks or has only once. */
    static int[] repeating(int[] shape, int rank) {
        int[] own = strides(shape);
        int[] strides = new int[rank];
        for (int axis = 0; axis < shape.length; axis++) {
            strides[rank - shape.length + axis] = shape[axis] == 1 ? 0 : own[axis];
        }
        return strides;
    }
}
