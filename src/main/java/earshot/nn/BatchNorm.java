package earshot.nn;

import earshot.nn.Normalization.Moments;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Makes every channel of a batch 0 in the mean and 1 in the variance, then lets the network choose
 * another mean and spread: Ioffe and Szegedy, "Batch normalization", 2015.
 *
 * <pre>
 *   forward    x̂ = (x − μ) · r,  r = 1 / √(σ² + ε)       x [N, …, channels]
 *              y = γ · x̂ + β
 *   training   μ, σ² are those of the m values of a channel, over all axes but the last
 *              moving = momentum · moving + (1 − momentum) · batch, for both
 *   inference  μ, σ² are the moving ones
 * </pre>
 *
 * <p>The way back. γ and β act on a channel's m values alike, so ∂γ = Σ ∂y·x̂ and ∂β = Σ ∂y. In
 * inference μ and r are constants: ∂x = γ·r·∂y. In training x[i] acts on every x̂[j] of its channel
 * through μ and σ² too, with ∂μ/∂x[i] = 1/m, ∂σ²/∂x[i] = 2(x[i] − μ)/m and ∂r/∂σ² = −r³/2:
 *
 * <pre>
 *   ∂x̂[j]/∂x[i] = r·([i = j] − 1/m) + (x[j] − μ) · (−r³/2) · 2(x[i] − μ)/m
 *               = r·([i = j] − 1/m − x̂[i]·x̂[j]/m)
 *   ∂x[i] = γ · Σ ∂y[j] · ∂x̂[j]/∂x[i]
 *         = γ·r·(∂y[i] − mean of ∂y − x̂[i] · mean of ∂y·x̂)
 * </pre>
 *
 * <p>Equal to Keras's {@code BatchNormalization}; {@link #pytorch} to PyTorch's.
 */
public final class BatchNorm implements Layer {

    private final double momentum;
    private final double epsilon;
    private final boolean unbiased;
    private Parameter gamma;
    private Parameter beta;
    private Statistic movingMean;
    private Statistic movingVariance;
    private Tensor input;
    private double[] mean; // μ; these have a number a channel
    private double[] r;
    private double[] sum; // Σ ∂y
    private double[] weighted; // Σ ∂y·x̂

    /** Keras's numbers: momentum 0.99, ε 0.001, the moving variance not corrected. */
    public BatchNorm() {
        this(0.99, 1e-3, false);
    }

    /**
     * @param momentum how much of the moving numbers a step keeps; PyTorch calls 1 − it momentum
     * @param unbiased whether the moving variance is corrected by m / (m − 1)
     * @throws IllegalArgumentException if {@code momentum} is not in [0, 1] or {@code epsilon} not
     *     above 0
     */
    public BatchNorm(double momentum, double epsilon, boolean unbiased) {
        if (!(momentum >= 0 && momentum <= 1)) {
            throw new IllegalArgumentException("momentum is 0 to 1, got " + momentum);
        }
        if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("epsilon is above 0, got " + epsilon);
        }
        this.momentum = momentum;
        this.epsilon = epsilon;
        this.unbiased = unbiased;
    }

    /** PyTorch's numbers: momentum 0.9 (there 0.1), ε 0.00001, the moving variance corrected. */
    public static BatchNorm pytorch() {
        return new BatchNorm(0.9, 1e-5, true);
    }

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        int channels = Normalization.channels("BatchNorm", inputShape);
        gamma = weights.parameter("gamma", Initializer.ONES, channels);
        beta = weights.parameter("beta", Initializer.ZEROS, channels);
        movingMean = weights.statistic("moving_mean", Initializer.ZEROS, channels);
        movingVariance = weights.statistic("moving_variance", Initializer.ONES, channels);
        return inputShape;
    }

    /** @throws IllegalArgumentException in training, if a channel has too few values */
    @Override
    public Tensor forward(Tensor x, Pass pass) {
        Channels channels = channels(pass);
        Moments moments = pass.training() ? learn(x, channels)
                : Moments.of(movingMean, movingVariance);
        input = x;
        mean = moments.mean();
        r = Arrays.stream(moments.variance()).map(v -> 1 / Math.sqrt(v + epsilon)).toArray();
        float[] centre = channels.repeated(mean);
        float[] scale = channels.repeated(scale());
        float[] shift = channels.repeated(Channels.toDoubles(beta.value().data()));
        Tensor y = pass.tensor(x.shape());
        channels.map(x.data(), x.data(), y.data(), (some, unused, out, n) -> {
            for (int i = 0; i < n; i++) {
                out[i] = (some[i] - centre[i]) * scale[i] + shift[i];
            }
        });
        return y;
    }

    private Channels channels(Pass pass) {
        return new Channels(gamma.value().size(), pass.kernels().parallel());
    }

    /** γ·r. */
    private double[] scale() {
        double[] scale = Channels.toDoubles(gamma.value().data());
        Arrays.setAll(scale, c -> scale[c] * r[c]);
        return scale;
    }

    /** The moments of the batch; moves the moving ones towards them. */
    private Moments learn(Tensor x, Channels channels) {
        float[] means = movingMean.value().data();
        float[] variances = movingVariance.value().data();
        int m = x.size() / means.length;
        int least = unbiased ? 2 : 1; // a single value has no variance over m − 1
        if (m < least) {
            throw new IllegalArgumentException(Text.format("BatchNorm learns from %d or more values"
                    + " a channel, got a batch of shape %s: choose another batch size", least,
                    Arrays.toString(x.shape())));
        }
        Moments batch = Moments.of(x, channels);
        double correction = unbiased ? m / (m - 1.0) : 1;
        for (int c = 0; c < means.length; c++) {
            means[c] = (float) (momentum * means[c] + (1 - momentum) * batch.mean()[c]);
            variances[c] = (float) (momentum * variances[c]
                    + (1 - momentum) * correction * batch.variance()[c]);
        }
        return batch;
    }

    @Override
    public void gradients(Tensor dy, Pass pass) {
        Channels channels = channels(pass);
        float[] centre = channels.repeated(mean);
        sum = channels.sums(dy.data(), dy.data(), (some, unused, sums, n) -> {
            for (int i = 0; i < n; i++) {
                sums[i] += some[i];
            }
        });
        weighted = channels.sums(dy.data(), input.data(), (some, x, sums, n) -> {
            for (int i = 0; i < n; i++) {
                sums[i] += some[i] * (x[i] - centre[i]);
            }
        });
        Arrays.setAll(weighted, c -> weighted[c] * r[c]);
        for (int c = 0; c < r.length; c++) {
            gamma.gradient().data()[c] = (float) weighted[c];
            beta.gradient().data()[c] = (float) sum[c];
        }
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        Channels channels = channels(pass);
        double share = pass.training() ? (double) r.length / dy.size() : 0; // 1/m, or constants
        float[] centre = channels.repeated(mean);
        float[] scale = channels.repeated(scale());
        float[] same = channels.repeated(Arrays.stream(sum).map(s -> s * share).toArray());
        double[] slopes = weighted.clone();
        Arrays.setAll(slopes, c -> slopes[c] * share * r[c]);
        float[] slope = channels.repeated(slopes);
        Tensor dx = pass.tensor(dy.shape());
        channels.map(dy.data(), input.data(), dx.data(), (some, x, out, n) -> {
            for (int i = 0; i < n; i++) {
                out[i] = scale[i] * (some[i] - same[i] - (x[i] - centre[i]) * slope[i]);
            }
        });
        return dx;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(movingMean, movingVariance);
    }

    @Override
    public String spec() {
        return (unbiased ? "batchnorm_unbiased " : "batchnorm ") + momentum + " " + epsilon;
    }

    @Override
    public String kerasType() {
        return "BatchNormalization";
    }
}
