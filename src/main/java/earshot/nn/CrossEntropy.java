package earshot.nn;

import earshot.kernels.Elementary;
import earshot.kernels.Kernels;
import earshot.tensor.Tensor;

/**
 * How surprised a network is by the right answers, from its scores (logits).
 *
 * <pre>
 *   p = softmax(x)
 *   y = (1 − s) · target + s / classes       label smoothing s: 0 unless asked for
 *   loss = −1/N · Σ y[n][k] · ln p[n][k]     over the N rows of a batch
 *   ∂loss/∂x = (p − y) / N
 * </pre>
 *
 * <p>Taking softmax and logarithm together is what makes the gradient so short, and keeps it exact
 * where p is too small for a float. Equal to Keras's {@code CategoricalCrossentropy(from_logits=
 * True)} and PyTorch's {@code cross_entropy}.
 */
public final class CrossEntropy implements Loss {

    private final float smoothing;

    public CrossEntropy() {
        this(0);
    }

    /**
     * With label smoothing: the right class is asked for with less than certainty (Szegedy and
     * others, 2016), so that scores need not grow for ever.
     *
     * @throws IllegalArgumentException if {@code smoothing} is not in [0, 1)
     */
    public CrossEntropy(double smoothing) {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "label smoothing is at least 0 and below 1, got " + smoothing);
        }
        this.smoothing = (float) smoothing;
    }

    /**
     * @param scores [N, classes]
     * @param targets [N, classes], each row's sum 1: one-hot labels
     * @throws IllegalArgumentException if the shapes differ, or have not two axes
     */
    @Override
    public Result of(Tensor scores, Tensor targets, Kernels kernels) {
        Loss.requireClasses("CrossEntropy", scores, targets);
        int batch = scores.rows();
        int classes = scores.rowSize();
        Tensor y = smooth(targets, smoothing, classes);
        Tensor gradient = Tensor.zeros(scores.shape());
        kernels.softmax(scores.data(), gradient.data(), batch, classes);
        double loss = 0;
        for (int n = 0; n < batch; n++) {
            loss += surprise(scores.data(), y.data(), n * classes, classes);
        }
        for (int i = 0; i < gradient.size(); i++) {
            gradient.data()[i] = (gradient.data()[i] - y.data()[i]) / batch;
        }
        return new Result(loss / batch, gradient);
    }

    static Tensor smooth(Tensor targets, float smoothing, int classes) {
        if (smoothing == 0) {
            return targets;
        }
        Tensor y = Tensor.zeros(targets.shape());
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = (1 - smoothing) * targets.data()[i] + smoothing / classes;
        }
        return y;
    }

    /** −Σ y[k] · ln p[k], where −ln p[k] = ln Σ e^(x[j] − max) − (x[k] − max). */
    private static double surprise(float[] x, float[] y, int start, int classes) {
        float max = Float.NEGATIVE_INFINITY;
        for (int k = start; k < start + classes; k++) {
            max = Math.max(max, x[k]);
        }
        double sum = 0;
        for (int k = start; k < start + classes; k++) {
            sum += Elementary.exp(x[k] - max);
        }
        double surprise = 0;
        for (int k = start; k < start + classes; k++) {
            if (y[k] != 0) {
                surprise += y[k] * (Elementary.log(sum) - (x[k] - max));
            }
        }
        return surprise;
    }

    @Override
    public boolean wantsScores() {
        return true;
    }

    @Override
    public String spec() {
        return "crossentropy " + smoothing;
    }
}
