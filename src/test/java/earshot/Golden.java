package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reference values of librosa, scipy, TensorFlow, Keras, PyTorch and scikit-learn, as arrays. */
public record Golden(int[] dims, double[] values) {

    /** The file {@code golden/NAME.csv} of the test resources. */
    public static Golden read(String name) {
        List<String> lines = text(name + ".csv").lines().toList();
        int[] dims = Arrays.stream(lines.get(0).substring("# dims ".length()).split(" "))
                .mapToInt(Integer::parseInt).toArray();
        double[] values = lines.stream().skip(1)
                .flatMap(line -> Stream.of(line.split(",")))
                .mapToDouble(Double::parseDouble).toArray();
        return new Golden(dims, values);
    }

    /** A file of the golden folder as it is. */
    public static String text(String fileName) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + fileName)) {
            if (in == null) {
                return fail("no golden file " + fileName + " in the test resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last dimension as rows: [everything before it, flattened][last]. */
    public double[][] rows() {
        int width = dims[dims.length - 1];
        double[][] rows = new double[values.length / width][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = Arrays.copyOfRange(values, r * width, (r + 1) * width);
        }
        return rows;
    }

    /** Rows and columns exchanged: librosa prints [bin][frame], Earshot keeps [frame][bin]. */
    public double[][] columns() {
        return transpose(rows());
    }

    public static double[][] transpose(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][r] = rows[r][c];
            }
        }
        return columns;
    }

    /** n numbers in [-1, 1) of a linear congruential generator of 32 bits. */
    public static double[] lcg(int n, long seed) {
        double[] out = new double[n];
        long state = seed;
        for (int k = 0; k < n; k++) {
            state = (1664525 * state + 1013904223) & 0xFFFFFFFFL;
            out[k] = state / 4294967296.0 * 2 - 1;
        }
        return out;
    }

    /** The golden files' test signal: two sines and a little noise. */
    public static double[] signal(int n, int rate) {
        double[] noise = lcg(n, 12345);
        double[] out = new double[n];
        for (int k = 0; k < n; k++) {
            out[k] = 0.5 * StrictMath.sin(2 * Math.PI * 440 * k / rate)
                    + 0.25 * StrictMath.sin(2 * Math.PI * 1320.5 * k / rate + 0.3) + 0.1 * noise[k];
        }
        return out;
    }

    /** Every element within {@code tolerance} × the largest absolute value expected. */
    public static void assertClose(double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, "length");
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - actual[i]) <= tolerance * largest)) {
                fail("at %d: expected %s, got %s, off by %.3g of the largest value %s".formatted(
                        i, expected[i], actual[i], Math.abs(expected[i] - actual[i]) / largest,
                        largest));
            }
        }
    }

    public static void assertClose(double[][] expected, double[][] actual, double tolerance) {
        assertEquals(expected.length, actual.length, "rows");
        assertClose(flat(expected), flat(actual), tolerance);
    }

    public static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
