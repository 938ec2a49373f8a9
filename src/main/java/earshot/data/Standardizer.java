package earshot.data;

import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Brings every feature to mean 0 and standard deviation 1, as measured on the training data alone.
 *
 * <pre>  z[i] = (x[i] − mean[i mod m]) / deviation[i mod m]      m features</pre>
 *
 * <p>An example has m numbers, or m in each of its frames: then a feature is measured over all
 * frames. Measuring it on the test data too would let the test leak into the training. Equal to
 * scikit-learn's {@code StandardScaler}; a feature that never changes, or by less than 1e-30, is
 * divided by 1.
 */
public record Standardizer(float[] mean, float[] deviation) {

    private static final float SMALLEST = 1e-30f; // a quotient by less could be infinite

    /** @throws IllegalArgumentException unless means are finite and deviations above 0 */
    public Standardizer {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException(Text.format(
                    "a standardizer has a deviation for every mean, got %d and %d",
                    deviation.length, mean.length));
        }
        for (int i = 0; i < mean.length; i++) {
            if (!Float.isFinite(mean[i]) || !(deviation[i] > 0 && deviation[i] <= Float.MAX_VALUE)) {
                throw new IllegalArgumentException(Text.format("a standardizer has finite means"
                        + " and deviations above 0, got %s and %s for feature %d", mean[i],
                        deviation[i], i));
            }
        }
    }

    /** Leaves numbers as they are. */
    public static Standardizer none() {
        return new Standardizer(new float[] {0}, new float[] {1});
    }

    /** Measures every number of an example on its own; throws as the others do. */
    public static Standardizer fit(float[][] examples) {
        return fit(examples, examples.length == 0 ? 1 : examples[0].length);
    }

    /** Measures each feature over examples that are all in memory. */
    public static Standardizer fit(float[][] examples, int features) {
        return fit(Arrays.asList(examples), features);
    }

    /**
     * Measures each feature over the examples, going through them twice.
     *
     * @param examples [example][number], whole multiples of {@code features}
     * @throws IllegalArgumentException if there is no example, or a number is not finite
     */
    public static Standardizer fit(List<float[]> examples, int features) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("a standardizer is fitted on at least 1 row, got 0");
        }
        double[] sums = new double[features];
        long numbers = 0;
        for (float[] example : examples) {
            numbers += example.length;
            for (int i = 0; i < example.length; i++) {
                sums[i % features] += example[i];
            }
        }
        long count = numbers / features;
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
            float measured = (float) Math.sqrt(squares[i] / count);
            deviation[i] = measured < SMALLEST ? 1 : measured;
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
