package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;

/**
 * The mean of the squared distances between outputs and targets: the loss for numbers, where {@link
 * CrossEntropy} is that for classes.
 *
 * <pre>
 *   loss = 1/(N·M) · Σ (x − target)²     over the N rows of a batch and the M numbers of a row
 *   ∂loss/∂x = 2 · (x − target) / (N·M)
 * </pre>
 *
 * <p>Equal to Keras's {@code MeanSquaredError} and PyTorch's {@code mse_loss}.
 */
public final class MeanSquaredError implements Loss {

    @Override
    public Result of(Tensor outputs, Tensor targets, Kernels kernels) {
        Loss.requireSameShape(outputs, targets);
        Tensor gradient = Tensor.zeros(outputs.shape());
        int count = outputs.size();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double distance = (double) outputs.data()[i] - targets.data()[i];
            sum += distance * distance;
            gradient.data()[i] = (float) (2 * distance / count);
        }
        return new Result(sum / count, gradient);
    }

    @Override
    public String spec() {
        return "meansquarederror";
    }
}
