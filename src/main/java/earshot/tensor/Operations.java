package earshot.tensor;

import earshot.kernels.Kernels;
import earshot.util.Parallel;
import earshot.util.Text;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** What {@link Tensor} computes; see there. */
final class Operations {

    private Operations() {
    }

    /** An operation on each pair of numbers, rounded once, to float. */
    static Tensor pairwise(String verb, Tensor a, Tensor b, DoubleBinaryOperator operation) {
        int[] shape = Shapes.broadcast(verb, a.shape(), b.shape());
        int[] inA = Shapes.positions(shape, Shapes.repeating(a.shape(), shape.length));
        int[] inB = Shapes.positions(shape, Shapes.repeating(b.shape(), shape.length));
        Tensor out = Tensor.zeros(shape);
        for (int i = 0; i < out.size(); i++) {
            out.data()[i] = (float) operation.applyAsDouble(a.data()[inA[i]], b.data()[inB[i]]);
        }
        return out;
    }

    /** Axis i of the result is axis {@code axes[i]} of x. */
    static Tensor transpose(Tensor x, int... axes) {
        int[] every = axes.clone();
        Arrays.sort(every);
        for (int axis = 0; axis < Math.max(every.length, x.shape().length); axis++) {
            if (every.length != x.shape().length || every[axis] != axis) {
                throw new IllegalArgumentException(Text.format(
                        "transpose expects each axis of shape %s once, got %s: name them, from 0,"
                                + " in the order you want", Arrays.toString(x.shape()),
                        Arrays.toString(axes)));
            }
        }
        int[] from = Shapes.strides(x.shape());
        int[] shape = Arrays.stream(axes).map(axis -> x.shape()[axis]).toArray();
        int[] positions = Shapes.positions(shape,
                Arrays.stream(axes).map(axis -> from[axis]).toArray());
        Tensor out = Tensor.zeros(shape);
        for (int i = 0; i < out.size(); i++) {
            out.data()[i] = x.data()[positions[i]];
        }
        return out;
    }

    static Tensor matmul(Tensor a, Tensor b) {
        int[] left = a.shape();
        int[] right = b.shape();
        if (left.length != 2 || right.length != 2 || left[1] != right[0]) {
            throw new IllegalArgumentException(Text.format(
                    "matmul expects [m, k] and [k, n], got %s and %s: %s", Arrays.toString(left),
                    Arrays.toString(right), remedy(left, right)));
        }
        Tensor out = Tensor.zeros(left[0], right[1]);
        Kernels.plain(Parallel.single()).multiply(a.data(), b.data(), null, out.data(),
                left[0], left[1], right[1]);
        return out;
    }

    private static String remedy(int[] left, int[] right) {
        if (left.length != 2 || right.length != 2) {
            return "reshape each to 2 axes";
        }
        return left[1] == right[1] ? "transpose the second"
                : left[0] == right[0] ? "transpose the first"
                : left[0] == right[1] ? "exchange them"
                : "the second needs as many rows as the first has columns, " + left[1];
    }

    /** Σ along an axis: added in ascending order in double, divided, rounded once, to float. */
    static Tensor sum(String verb, Tensor x, int axis, boolean divided) {
        double divisor = divided ? lengthOf(verb, x, axis) : 1;
        return along(verb, x, axis, 0, divisor, Double::sum);
    }

    static Tensor max(Tensor x, int axis) {
        lengthOf("max", x, axis);
        return along("max", x, axis, Double.NEGATIVE_INFINITY, 1, Math::max);
    }

    /** The length of an axis that may not be empty. */
    private static int lengthOf(String verb, Tensor x, int axis) {
        int length = x.shape()[Shapes.axis(verb, axis, x.shape())];
        if (length == 0) {
            throw new IllegalArgumentException(Text.format(
                    "%s expects at least 1 number, got shape %s, empty along axis %d", verb,
                    Arrays.toString(x.shape()), axis));
        }
        return length;
    }

    private static Tensor along(String verb, Tensor x, int axis, double start, double divisor,
            DoubleBinaryOperator operation) {
        int gone = Shapes.axis(verb, axis, x.shape());
        int[] shape = new int[x.shape().length - 1];
        Arrays.setAll(shape, i -> x.shape()[i < gone ? i : i + 1]);
        int[] kept = Shapes.strides(shape);
        int[] strides = new int[x.shape().length]; // in the result: none along the axis that goes
        Arrays.setAll(strides, i -> i == gone ? 0 : kept[i < gone ? i : i - 1]);
        int[] target = Shapes.positions(x.shape(), strides);
        double[] results = new double[Shapes.size(shape)];
        Arrays.fill(results, start);
        for (int i = 0; i < target.length; i++) {
            results[target[i]] = operation.applyAsDouble(results[target[i]], x.data()[i]);
        }
        Tensor out = Tensor.zeros(shape);
        for (int i = 0; i < results.length; i++) {
            out.data()[i] = (float) (results[i] / divisor);
        }
        return out;
    }
}
