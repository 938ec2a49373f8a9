package earshot.nn;

import earshot.kernels.Elementary;
import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Text;

/**
 * How surprised a network is by the right answers, from its scores (logits).
 *
 * <pre>
 *   p = softmax(x)
 *   loss = −1/N · Σ ln p[n][label[n]]        of the N rows of a batch
 *   ∂loss/∂x = (p − y) / N                   y is 1 at the label, otherwise 0
 * </pre>
 *
 * <p>Taking softmax and logarithm together is what makes the gradient so short, and keeps it exact
 * where p is too small for a float. Equal to Keras's {@code CategoricalCrossentropy(from_logits=
 * True)} and PyTorch's {@code cross_entropy}.
 */
public final class CrossEntropy {

    private CrossEntropy() {
    }

    /** A batch's mean loss, the gradient with respect to the scores, and how many were right. */
    public record Result(double loss, Tensor gradient, int right) {
    }

    /**
     * @param scores [N, classes]
     * @param labels N class numbers
     * @throws IllegalArgumentException if the lengths differ or a label is not a class
     */
    public static Result of(Tensor scores, int[] labels, Kernels kernels) {
        int batch = scores.rows();
        int classes = scores.rowSize();
        requireLabels(labels, batch, classes);
        Tensor gradient = Tensor.zeros(batch, classes);
        kernels.softmax(scores.data(), gradient.data(), batch, classes);
        double loss = 0;
        int right = 0;
        for (int n = 0; n < batch; n++) {
            loss += surprise(scores.data(), n * classes, classes, labels[n]);
            right += scores.argMax(n) == labels[n] ? 1 : 0;
            gradient.data()[n * classes + labels[n]] -= 1;
        }
        for (int i = 0; i < gradient.size(); i++) {
            gradient.data()[i] /= batch;
        }
        return new Result(loss / batch, gradient, right);
    }

    /** −ln p[label] = ln Σ e^(x[k] − max) − (x[label] − max). */
    private static double surprise(float[] x, int start, int classes, int label) {
        float max = Float.NEGATIVE_INFINITY;
        for (int k = start; k < start + classes; k++) {
            max = Math.max(max, x[k]);
        }
        double sum = 0;
        for (int k = start; k < start + classes; k++) {
            sum += Elementary.exp(x[k] - max);
        }
        return Elementary.log(sum) - (x[start + label] - max);
    }

    private static void requireLabels(int[] labels, int batch, int classes) {
        if (labels.length != batch) {
            throw new IllegalArgumentException(Text.format(
                    "cross-entropy needs a label a row: %d rows, got %d labels",
                    batch, labels.length));
        }
        for (int label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException(Text.format(
                        "labels are 0 to %d, got %d", classes - 1, label));
            }
        }
    }
}
