package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes every channel 0 in the mean and 1 in the variance, over the data it was adapted to.
 *
 * <pre>
 *   forward    y = (x − mean) / max(√variance, 10⁻⁷)     x [N, …, channels]
 *   backward   ∂x = ∂y / max(√variance, 10⁻⁷)
 * </pre>
 *
 * <p>Both numbers are fixed before training and saved with the network, so that it takes features
 * as they are. Until it is adapted the mean is 0 and the variance 1. Equal to Keras's {@code
 * Normalization} (axis −1).
 *
 * <pre>  new Normalization().adapt(train.inputs())     // never to what it will be tested on</pre>
 */
public final class Normalization implements Layer {

    private static final double LEAST_DEVIATION = 1e-7;

    private Moments adapted; // null: adapt was not called
    private Statistic mean; // null: not built
    private Statistic variance;

    /**
     * Takes mean and variance from data, before or after the layer is built.
     *
     * @param trainingData [N, …, channels]
     * @return this layer
     * @throws IllegalArgumentException if there are no data, or their channels are not the layer's
     */
    public Normalization adapt(Tensor trainingData) {
        int[] shape = trainingData.shape();
        if (shape.length < 2 || trainingData.size() == 0) {
            throw new IllegalArgumentException("Normalization adapts to data of shape [N, …,"
                    + " channels] with 1 example or more, got " + Arrays.toString(shape));
        }
        Moments moments = Moments.of(trainingData,
                new Channels(shape[shape.length - 1], Parallel.single()));
        if (mean != null) {
            take(moments);
        }
        adapted = moments;
        return this;
    }

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        int channels = channels("Normalization", inputShape);
        mean = weights.statistic("mean", Initializer.ZEROS, channels);
        variance = weights.statistic("variance", Initializer.ONES, channels);
        // Chance gives the 0 and 1 asked for, and adapted numbers replace them; a file's stay.
        if (adapted != null && IntStream.range(0, channels).allMatch(
                c -> mean.value().data()[c] == 0 && variance.value().data()[c] == 1)) {
            take(adapted);
        }
        return inputShape;
    }

    private void take(Moments moments) {
        int channels = mean.value().size();
        if (moments.mean.length != channels) {
            throw new IllegalArgumentException(Text.format("Normalization expects data of %s, got"
                    + " %d: adapt it to what the network will see",
                    Text.count(channels, "channel"), moments.mean.length));
        }
        for (int c = 0; c < channels; c++) {
            mean.value().data()[c] = (float) moments.mean[c];
            variance.value().data()[c] = (float) moments.variance[c];
        }
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        return scaled(x, Moments.of(mean, variance).mean);
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        return scaled(dy, new double[mean.value().size()]);
    }

    /** (x − shift) / deviation. */
    private Tensor scaled(Tensor x, double[] shift) {
        double[] deviation = Arrays.stream(Moments.of(mean, variance).variance)
                .map(v -> Math.max(Math.sqrt(v), LEAST_DEVIATION)).toArray();
        Tensor y = Tensor.zeros(x.shape());
        for (int row = 0; row < x.size(); row += shift.length) {
            for (int c = 0; c < shift.length; c++) {
                y.data()[row + c] = (float) ((x.data()[row + c] - shift[c]) / deviation[c]);
            }
        }
        return y;
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(mean, variance);
    }

    @Override
    public String spec() {
        return "normalization";
    }

    /** The length of the last axis; throws {@code IllegalArgumentException} if there is none. */
    static int channels(String layer, int[] inputShape) {
        int channels = inputShape.length == 0 ? 0 : inputShape[inputShape.length - 1];
        if (channels == 0) {
            throw new IllegalArgumentException(Text.format("%s expects [N, …, channels], 1 channel"
                    + " or more, got inputs of shape %s", layer, Arrays.toString(inputShape)));
        }
        return channels;
    }

    /** Mean and variance of each channel. */
    record Moments(double[] mean, double[] variance) {

        static Moments of(Statistic mean, Statistic variance) {
            return new Moments(Channels.toDoubles(mean.value().data()),
                    Channels.toDoubles(variance.value().data()));
        }

        /** Over all axes but the last; the variance is divided by the number of values. */
        static Moments of(Tensor x, Channels channels) {
            double count = (double) x.size() / channels.count();
            double[] mean = channels.sums(x.data(), x.data(), (some, unused, sums, n) -> {
                for (int i = 0; i < n; i++) {
                    sums[i] += some[i];
                }
            });
            Arrays.setAll(mean, c -> mean[c] / count);
            float[] centre = channels.repeated(mean);
            double[] variance = channels.sums(x.data(), x.data(), (some, unused, sums, n) -> {
                for (int i = 0; i < n; i++) {
                    float distance = some[i] - centre[i];
                    sums[i] += distance * distance;
                }
            });
            Arrays.setAll(variance, c -> variance[c] / count);
            return new Moments(mean, variance);
        }
    }
}
