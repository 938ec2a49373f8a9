package earshot.nn;

import earshot.kernels.Kernels;
import java.util.List;

/**
 * RMSprop: each weight's step is measured by how large its gradients have lately been.
 *
 * <pre>
 *   v ← ρ·v + (1 − ρ)·g²
 *   w ← w − rate · g / √(v + ε)          v starts at 0; ρ = 0.9, ε = 1e-7
 * </pre>
 *
 * <p>Hinton, Srivastava and Swersky, lecture 6 of "Neural Networks for Machine Learning", 2012;
 * equal to Keras's {@code RMSprop}, which has ε inside the root (PyTorch adds it outside).
 */
public final class RmsProp implements Optimizer {

    private static final double DECAY = 0.9;
    private static final float EPSILON = 1e-7f;

    private final double rate;
    private final Memory memory = new Memory(1);

    /** Keras's default rate is 0.001. */
    public RmsProp(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("a learning rate is above 0, got " + rate);
        }
        this.rate = rate;
    }

    @Override
    public void step(List<Parameter> parameters, double factor, Kernels kernels) {
        memory.nextStep();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            kernels.rmsProp(parameter.value().data(), parameter.gradient().data(),
                    memory.of(i, parameter)[0], (float) (rate * factor), DECAY, EPSILON);
        }
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public String spec() {
        return "rmsprop " + rate;
    }
}
