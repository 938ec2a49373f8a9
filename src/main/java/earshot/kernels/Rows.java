package earshot.kernels;

/**
 * The hot loops of features: rows of numbers, each row over the frames of a recording.
 *
 * <p>Every loop runs along rows of their own at the same index, which the compiler turns into
 * vector instructions. Every element is summed in ascending order of the summed index, and an
 * element's neighbours do not matter to it.
 */
public final class Rows {

    private static final int BLOCK = 1024; // columns at a time: their rows stay in the cache

    private Rows() {
    }

    /** {@code new double[rows][columns]}, which JDK 17 would allocate slowly, row by row. */
    public static double[][] zeros(int rows, int columns) {
        double[][] zeros = new double[rows][];
        for (int r = 0; r < rows; r++) {
            zeros[r] = new double[columns];
        }
        return zeros;
    }

    /**
     * sums[m][t] = Σ weights[m][i] · rows[first[m] + i][t]: a matrix product whose first matrix has
     * a run of weights in each row and zeros around it.
     */
    public static double[][] weightedSums(double[][] weights, int[] first, double[][] rows,
            int columns) {
        double[][] sums = zeros(weights.length, columns);
        for (int from = 0; from < columns; from += BLOCK) {
            int to = Math.min(columns, from + BLOCK);
            for (int m = 0; m < sums.length; m++) {
                addWeighted(sums[m], weights[m], rows, first[m], from, to);
            }
        }
        return sums;
    }

    /** Four rows at a time, so that the sums are loaded and stored a quarter as often. */
    private static void addWeighted(double[] sum, double[] weights, double[][] rows, int first,
            int from, int to) {
        int i = 0;
        for (; i + 4 <= weights.length; i += 4) {
            int r = first + i;
            addFour(sum, weights[i], rows[r], weights[i + 1], rows[r + 1],
                    weights[i + 2], rows[r + 2], weights[i + 3], rows[r + 3], from, to);
        }
        for (; i < weights.length; i++) {
            addOne(sum, weights[i], rows[first + i], from, to);
        }
    }

    private static void addFour(double[] sum, double w0, double[] r0, double w1, double[] r1,
            double w2, double[] r2, double w3, double[] r3, int from, int to) {
        for (int t = from; t < to; t++) {
            sum[t] = sum[t] + w0 * r0[t] + w1 * r1[t] + w2 * r2[t] + w3 * r3[t];
        }
    }

    private static void addOne(double[] sum, double weight, double[] row, int from, int to) {
        for (int t = from; t < to; t++) {
            sum[t] += weight * row[t];
        }
    }

    /** Rows become columns; {@code columns} says how many, also where there is no row. */
    public static double[][] transpose(double[][] rows, int columns) {
        double[][] out = zeros(columns, rows.length);
        for (int r = 0; r < rows.length; r++) {
            double[] row = rows[r];
            for (int c = 0; c < columns; c++) {
                out[c][r] = row[c];
            }
        }
        return out;
    }
}
