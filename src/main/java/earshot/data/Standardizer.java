package earshot.data;

import earshot.util.Text;

/**
 * Brings every feature to mean 0 and standard deviation 1, as measured on the training data alone.
 *
 * <pre>  z[i] = (x[i] − mean[i]) / deviation[i]</pre>
 *
 * <p>Measuring it on the test data too would let the test leak into the training. Equal to
 * scikit-learn's {@code StandardScaler}; a feature that never changes is divided by 1.
 */
public record Standardizer(float[] mean, float[] deviation) {

    public Standardizer {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException(Text.format(
                    "a standardizer has a deviation for every mean, got %d and %d",
                    deviation.length, mean.length));
        }
    }

    /**
     * Measures each feature over the rows.
     *
     * @param rows [example][feature]
     * @throws IllegalArgumentException if there is no row
     */
    public static Standardizer fit(float[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a standardizer is fitted on at least 1 row, got 0");
        }
        int width = rows[0].length;
        float[] mean = new float[width];
        float[] deviation = new float[width];
        for (int i = 0; i < width; i++) {
            double sum = 0;
            for (float[] row : rows) {
                sum += row[i];
            }
            double centre = sum / rows.length;
            double squares = 0;
            for (float[] row : rows) {
                squares += (row[i] - centre) * (row[i] - centre);
            }
            mean[i] = (float) centre;
            deviation[i] = squares == 0 ? 1 : (float) Math.sqrt(squares / rows.length);
        }
        return new Standardizer(mean, deviation);
    }

    public int features() {
        return mean.length;
    }

    /** One row, standardized into {@code out} from {@code offset} on. */
    public void apply(float[] row, float[] out, int offset) {
        if (row.length != mean.length) {
            throw new IllegalArgumentException(Text.format(
                    "this standardizer takes %d features, got %d", mean.length, row.length));
        }
        for (int i = 0; i < row.length; i++) {
            out[offset + i] = (row[i] - mean[i]) / deviation[i];
        }
    }
}
