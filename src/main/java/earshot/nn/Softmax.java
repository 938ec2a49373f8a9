package earshot.nn;

import earshot.tensor.Tensor;

/**
 * Scores to probabilities: positive, and 1 in sum over the last axis.
 *
 * <pre>
 *   forward    p[j] = e^x[j] / Σ e^x[k]
 *   backward   ∂x[j] = p[j] · (∂p[j] − Σ ∂p[k] · p[k])
 * </pre>
 *
 * <p>Subtracting the largest score first changes nothing but keeps e^x from overflowing. {@link
 * Trainer} does not go back through this layer: {@link CrossEntropy} starts from the scores.
 */
public final class Softmax implements Activation {

    private Tensor probabilities;

    @Override
    public Tensor forward(Tensor scores, Pass pass) {
        probabilities = Tensor.zeros(scores.shape());
        int classes = lastAxis(scores);
        pass.kernels().softmax(scores.data(), probabilities.data(), scores.size() / classes,
                classes);
        return probabilities;
    }

    @Override
    public Tensor backward(Tensor dp, Pass pass) {
        Tensor dx = Tensor.zeros(dp.shape());
        int classes = lastAxis(dp);
        float[] p = probabilities.data();
        for (int row = 0; row < dp.size(); row += classes) {
            float weighted = 0;
            for (int j = row; j < row + classes; j++) {
                weighted += dp.data()[j] * p[j];
            }
            for (int j = row; j < row + classes; j++) {
                dx.data()[j] = p[j] * (dp.data()[j] - weighted);
            }
        }
        return dx;
    }

    private static int lastAxis(Tensor tensor) {
        int[] shape = tensor.shape();
        return shape[shape.length - 1];
    }

    @Override
    public String spec() {
        return "softmax";
    }
}
