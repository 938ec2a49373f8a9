package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.Updates;
import java.util.List;

/**
 * Gradient clipping: where all gradients together are too long a vector, they are made shorter, and
 * another optimizer makes the step. Recurrent networks need it: one steep place would throw them
 * far away.
 *
 * <pre>
 *   norm = √(Σ g²)                      over all gradients of all parameters
 *   g ← g · min(1, limit / norm)        the direction stays
 * </pre>
 *
 * <p>Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013.
 * Equal to Keras's {@code global_clipnorm}; PyTorch's {@code clip_grad_norm_} adds 1e-6 to the
 * norm. The gradients are changed where they stand.
 */
public final class ClipNorm implements Optimizer {

    private final double limit;
    private final Optimizer optimizer;

    /** @throws IllegalArgumentException unless the limit is above 0 */
    public ClipNorm(double limit, Optimizer optimizer) {
        if (!(limit > 0 && limit <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "a norm is clipped to a limit above 0, got " + limit);
        }
        this.limit = limit;
        this.optimizer = optimizer;
    }

    @Override
    public void step(List<Parameter> parameters, double factor, Kernels kernels) {
        double squares = 0;
        for (Parameter parameter : parameters) {
            squares = Updates.addSquares(squares, parameter.gradient().data());
        }
        double norm = Math.sqrt(squares);
        if (norm > limit) {
            for (Parameter parameter : parameters) {
                Updates.scale(parameter.gradient().data(), (float) (limit / norm));
            }
        }
        optimizer.step(parameters, factor, kernels);
    }

    @Override
    public Memory memory() {
        return optimizer.memory();
    }

    @Override
    public String spec() {
        return "clip " + limit + " " + optimizer.spec();
    }
}
