package earshot.tensor;

import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tensor as text, the way NumPy prints an array: a bracket for each axis, columns in line, at
 * most 4 decimals, "..." where a long axis is cut; never more than 20 lines of 88 letters.
 *
 * <pre>
 *   Tensor [2, 3]
 *   [[ 0.5000 -1.0000  2.0000]
 *    [ 3.0000  0.1235  7.0000]]
 * </pre>
 */
final class TensorText {

    private static final int MOST_LINES = 20;
    private static final int MOST_LETTERS = 88; // ten scores and the brackets of four axes
    private static final int[] EDGES = {10, 3, 2, 1, 0}; // kept at both ends of a long axis
    private static final int LONGEST_LINE_EDGE = 7;
    private static final int GAP = -1;

    private final float[] data;
    private final int[] strides;
    private final int[][] shown; // of each axis the indices, or GAP
    private final List<Float> numbers = new ArrayList<>(); // that are shown
    private final String pattern;
    private final int width;

    private TensorText(Tensor tensor, int edge, int lineEdge) {
        int[] shape = tensor.shape();
        data = tensor.data();
        strides = Shapes.strides(shape);
        shown = new int[shape.length][];
        for (int axis = 0; axis < shape.length; axis++) {
            shown[axis] = switch (shape.length - axis) {
                case 1 -> shown(shape[axis], lineEdge, 2 * lineEdge + 1);
                case 2 -> shown(shape[axis], Math.max(1, edge), Math.max(2, 2 * edge));
                default -> shown(shape[axis], edge, Math.max(1, 2 * edge));
            };
        }
        if (lines() < MOST_LINES) { // else it is not printed
            collect(0, 0);
        }
        pattern = pattern(numbers);
        width = numbers.stream().mapToInt(number -> text(number).length()).max().orElse(0);
    }

    /** All indices of an axis no longer than {@code whole}; else the first and the last. */
    private static int[] shown(int length, int edge, int whole) {
        if (length <= whole) {
            return IntStream.range(0, length).toArray();
        }
        IntStream start = IntStream.range(0, Math.max(1, edge));
        return IntStream.concat(IntStream.concat(start, IntStream.of(GAP)),
                IntStream.range(length - edge, length)).toArray();
    }

    /** As much of the tensor as there is room for. */
    static String of(Tensor tensor) {
        String head = "Tensor " + Arrays.toString(tensor.shape()) + "\n";
        for (int edge : EDGES) {
            for (int lineEdge = LONGEST_LINE_EDGE; lineEdge > 0 && tensor.size() > 0; lineEdge--) {
                TensorText text = new TensorText(tensor, edge, lineEdge);
                if (text.lines() < MOST_LINES && text.letters() <= MOST_LETTERS) {
                    StringBuilder out = new StringBuilder(head);
                    text.append(out, 0, 0);
                    return out.toString();
                }
            }
        }
        return head + (tensor.size() == 0 ? "[]" : "...");
    }

    /** How many lines that makes; a few too many are as bad as all too many. */
    private int lines() {
        int lines = 1;
        for (int axis = shown.length - 2; axis >= 0; axis--) {
            int inside = lines;
            lines = 0;
            for (int i = 0; i < shown[axis].length; i++) {
                lines += shown[axis][i] == GAP ? 1 : inside;
                lines += i > 0 && blankBefore(axis, i) ? 1 : 0;
            }
            lines = Math.min(lines, MOST_LINES);
        }
        return lines;
    }

    /** Matrices stand apart. */
    private boolean blankBefore(int axis, int i) {
        return axis < shown.length - 2 && shown[axis][i] != GAP && shown[axis][i - 1] != GAP;
    }

    private int letters() {
        int rank = shown.length;
        return 2 * rank + (rank == 0 ? width : shown[rank - 1].length * (width + 1) - 1);
    }

    private void collect(int axis, int position) {
        if (axis == shown.length) {
            numbers.add(data[position]);
            return;
        }
        for (int i : shown[axis]) {
            if (i != GAP) {
                collect(axis + 1, position + i * strides[axis]);
            }
        }
    }

    private void append(StringBuilder out, int axis, int position) {
        if (axis == shown.length) {
            String text = text(data[position]);
            out.append(" ".repeat(width - text.length())).append(text);
            return;
        }
        out.append('[');
        for (int i = 0; i < shown[axis].length; i++) {
            if (i > 0) {
                out.append(axis == shown.length - 1 ? " "
                        : (blankBefore(axis, i) ? "\n\n" : "\n") + " ".repeat(axis + 1));
            }
            if (shown[axis][i] == GAP) {
                out.append("...");
            } else {
                append(out, axis + 1, position + shown[axis][i] * strides[axis]);
            }
        }
        out.append(']');
    }

    private String text(float number) {
        return Text.format(pattern, number);
    }

    /** One for all: powers of ten if they are very large or very small, else 1 to 4 decimals. */
    private static String pattern(List<Float> numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Float.isFinite(number) ? Math.max(largest, Math.abs(number)) : largest;
        }
        if (largest >= 1e6 || largest > 0 && largest < 1e-3) {
            return "%.4e";
        }
        for (int decimals = 1; decimals < 4; decimals++) {
            String pattern = "%." + decimals + "f";
            if (numbers.stream().allMatch(number -> !Float.isFinite(number)
                    || Float.parseFloat(Text.format(pattern, number)) == number)) {
                return pattern;
            }
        }
        return "%.4f";
    }
}
