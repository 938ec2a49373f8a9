package earshot.nn;

import earshot.kernels.Elementary;
import earshot.kernels.Kernels;
import earshot.tensor.Tensor;

/**
 * How surprised a network is by the right answers, from its probabilities.
 *
 * <pre>
 *   q = p / Σ p[k]                           a row's sum becomes 1
 *   c = q, but at least 10⁻⁷ and at most 1 − 10⁻⁷
 *   y = (1 − s) · target + s / classes       label smoothing s: 0 unless asked for
 *   loss = −1/N · Σ y[n][k] · ln c[n][k]     over the N rows of a batch
 *   ∂q[k] = −y[k] / (N · c[k])               0 where q was clipped
 *   ∂p[j] = (∂q[j] − Σ ∂q[k] · q[k]) / Σ p[k]
 * </pre>
 *
 * <p>Behind a {@link Softmax} it is {@link CrossEntropy} the long way round, and the worse one: a
 * right answer below 10⁻⁷ costs no more than ln 10⁷ = 16.1 and teaches nothing. Equal to Keras's
 * {@code CategoricalCrossentropy} of probabilities.
 */
public final class ProbabilityCrossEntropy implements Loss {

    private static final double LEAST = 1e-7;

    private final float smoothing;

    public ProbabilityCrossEntropy() {
        this(0);
    }

    /**
     * With label smoothing, see {@link CrossEntropy}.
     *
     * @throws IllegalArgumentException if {@code smoothing} is not in [0, 1)
     */
    public ProbabilityCrossEntropy(double smoothing) {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "label smoothing is at least 0 and below 1, got " + smoothing);
        }
        this.smoothing = (float) smoothing;
    }

    /**
     * @param probabilities [N, classes]; a row of zeros has no loss: NaN
     * @param targets [N, classes], each row's sum 1: one-hot labels
     * @throws IllegalArgumentException if the shapes differ, or have not two axes
     */
    @Override
    public Result of(Tensor probabilities, Tensor targets, Kernels kernels) {
        Loss.requireClasses("ProbabilityCrossEntropy", probabilities, targets);
        int batch = probabilities.rows();
        int classes = probabilities.rowSize();
        float[] y = CrossEntropy.smooth(targets, smoothing, classes).data();
        Tensor gradient = Tensor.zeros(probabilities.shape());
        double loss = 0;
        for (int n = 0; n < batch; n++) {
            loss += row(probabilities.data(), y, gradient.data(), n * classes, classes, batch);
        }
        return new Result(loss / batch, gradient);
    }

    /** The loss of one row; writes its gradient. */
    private static double row(float[] p, float[] y, float[] gradient, int start, int classes,
            int batch) {
        double sum = 0;
        for (int k = start; k < start + classes; k++) {
            sum += p[k];
        }
        double surprise = 0;
        double weighted = 0; // Σ ∂q·q, times −N
        for (int k = start; k < start + classes; k++) {
            if (y[k] != 0) {
                surprise -= y[k] * Elementary.log(clipped(p[k] / sum));
                weighted += pull(p[k] / sum, y[k]) * (p[k] / sum);
            }
        }
        for (int k = start; k < start + classes; k++) {
            gradient[k] = (float) ((weighted - pull(p[k] / sum, y[k])) / sum / batch);
        }
        return surprise;
    }

    private static double clipped(double q) {
        return Math.min(Math.max(q, LEAST), 1 - LEAST);
    }

    /** −N · ∂q. */
    private static double pull(double q, double y) {
        return q == clipped(q) ? y / q : 0;
    }

    @Override
    public String spec() {
        return "probabilitycrossentropy " + smoothing;
    }
}
