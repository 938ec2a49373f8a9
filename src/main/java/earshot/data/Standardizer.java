package earshot.data;

import earshot.util.Text;

/**
 * Brings every feature to mean 0 and standard deviation 1, as measured on the training data alone.
 *
 * <pre>  z[i] = (x[i] − mean[i mod m]) / deviation[i mod m]      m features</pre>
 *
 * <p>An example has m numbers, or m in each of its frames: then a feature is measured over all
 * frames. Measuring it on the test data too would let the test leak into the training. Equal to
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

    /** Leaves numbers as they are. */
    public static Standardizer none() {
        return new Standardizer(new float[] {0}, new float[] {1});
    }

    /** Measures every number of an example on its own; throws as the other does. */
    public static Standardizer fit(float[][] examples) {
        return fit(examples, examples.length == 0 ? 1 : examples[0].length);
    }

    /**
     * Measures each feature over the examples.
     *
     * @param examples [example][number], whole multiples of {@code features}
     * @throws IllegalArgumentException if there is no example
     */
    public static Standardizer fit(float[][] examples, int features) {
        if (examples.length == 0) {
            throw new IllegalArgumentException("a standardizer is fitted on at least 1 row, got 0");
        }
        double[] sums = new double[features];
        for (float[] example : examples) {
            for (int i = 0; i < example.length; i++) {
                sums[i % features] += example[i];
            }
        }
        long count = (long) examples.length * (examples[0].length / features);
        double[] squares = new double[features];
        for (float[] example : examples) {
            for (int i = 0; i < example.length; i++) {
                double distance = example[i] - sums[i % features] / count;
                squares[i % features] += distance * distance;
            }
        }
        float[] mean = new float[features];
        float[] deviation = new float[features];
        for (int i = 0; i < features; i++) {
            mean[i] = (float) (sums[i] / count);
            deviation[i] = squares[i] == 0 ? 1 : (float) Math.sqrt(squares[i] / count);
        }
        return new Standardizer(mean, deviation);
    }

    public int features() {
        return mean.length;
    }

    /** One row, standardized into {@code out} from {@code offset} on. */
    public void apply(float[] row, float[] out, int offset) {
        if (row.length % mean.length != 0) {
            throw new IllegalArgumentException(Text.format(
                    "this standardizer takes %d features, got %d", mean.length, row.length));
        }
        for (int i = 0; i < row.length; i += mean.length) {
            for (int j = 0; j < mean.length; j++) {
                out[offset + i + j] = (row[i + j] - mean[j]) / deviation[j];
            }
        }
    }
}
