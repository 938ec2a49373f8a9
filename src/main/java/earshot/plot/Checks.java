package earshot.plot;

import earshot.util.Text;
import java.util.Arrays;

/** What every figure asks of its data before it takes a copy. */
final class Checks {

    private Checks() {
    }

    static void notEmpty(int count, String plot, String thing) {
        if (count == 0) {
            throw new IllegalArgumentException(Text.format(
                    "%s needs at least one %s, got none: is the data empty?", plot, thing));
        }
    }

    /** Rows of one length, at least one of each. */
    static void rectangle(double[][] rows, String plot, String row, String value) {
        notEmpty(rows.length, plot, row);
        notEmpty(rows[0].length, plot, value);
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != rows[0].length) {
                throw new IllegalArgumentException(Text.format(
                        "%s needs rows of equal length: %s 0 has %s, %s %d has %d: cut or pad them",
                        plot, row,
                        Text.count(rows[0].length, value), row, r, rows[r].length));
            }
        }
    }

    /** A copy in which whatever is no finite number is NaN, a gap in the line. */
    static double[] finite(double[] values) {
        return Arrays.stream(values).map(v -> Double.isFinite(v) ? v : Double.NaN).toArray();
    }

    static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
