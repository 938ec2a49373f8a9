package earshot.kernels;

import earshot.util.Text;
import java.util.Arrays;

/**
 * A matrix that lies in an array in some regular way, and is never copied to lie in another:
 * element (i, p) stands at {@code data[rows[i] + columns[p]]}.
 *
 * <p>A matrix of m rows and k columns, one row after another, has rows 0, k, 2k … and columns 0, 1,
 * 2 …; change rows and columns for each other, and it is transposed. The patches that a convolution
 * looks at are such a matrix too, see {@link Patches}.
 *
 * @param data the numbers
 * @param rows where each row begins
 * @param columns how far behind that each column is
 */
public record Matrix(float[] data, int[] rows, int[] columns) {

    private static final int SQUARE = 16;

    /**
     * {@code data} as m rows of k numbers, one row after another.
     *
     * @throws IllegalArgumentException if it has not m · k
     */
    public static Matrix of(float[] data, int m, int k) {
        requireLength(data, m, k);
        return new Matrix(data, steps(m, k), steps(k, 1));
    }

    private static void requireLength(float[] data, int m, int k) {
        if (data.length != (long) m * k) {
            throw new IllegalArgumentException(Text.format(
                    "%d rows of %d are %d numbers, got %d", m, k, (long) m * k, data.length));
        }
    }

    /** The same numbers with rows and columns changed for each other. */
    public Matrix transposed() {
        return new Matrix(data, columns, rows);
    }

    /** Numbers of m rows of k, copied to k rows of m: a square at a time, which the cache holds. */
    static float[] transposed(float[] data, int m, int k) {
        requireLength(data, m, k);
        float[] transposed = new float[data.length];
        for (int row = 0; row < m; row += SQUARE) {
            for (int column = 0; column < k; column += SQUARE) {
                for (int i = row; i < Math.min(row + SQUARE, m); i++) {
                    for (int p = column; p < Math.min(column + SQUARE, k); p++) {
                        transposed[p * m + i] = data[i * k + p];
                    }
                }
            }
        }
        return transposed;
    }

    /** Element (i, p). */
    public float get(int i, int p) {
        return data[rows[i] + columns[p]];
    }

    /** Rows {@code from} to {@code to} − 1. */
    public Matrix slice(int from, int to) {
        return new Matrix(data, Arrays.copyOfRange(rows, from, to), columns);
    }

    private static int[] steps(int count, int step) {
        int[] steps = new int[count];
        for (int i = 0; i < count; i++) {
            steps[i] = i * step;
        }
        return steps;
    }
}
