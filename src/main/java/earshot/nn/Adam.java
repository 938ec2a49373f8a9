package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.UpdateRule;
import earshot.kernels.Updates;
import java.util.List;

/**
 * Adam: RMSprop on a running mean of the gradients in the place of the last one.
 *
 * <pre>
 *   m ← β₁·m + (1 − β₁)·g                         β₁ = 0.9
 *   s ← β₂·s + (1 − β₂)·g²                        β₂ = 0.999, ε = 1e-7
 *   w ← w − rate · √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√s + ε)
 * </pre>
 *
 * <p>m and s start at 0 and so are too small at first: after t steps they hold 1 − βᵗ of what they
 * shall average, which the factor of the rate makes good.
 *
 * <p>Kingma and Ba, "Adam: a method for stochastic optimization", 2015. Equal to Keras's
 * {@code Adam}; PyTorch adds ε, 1e-8 there, after s is corrected.
 */
public final class Adam implements Optimizer {

    private static final float EPSILON = 1e-7f;

    private final double rate;
    private final double meanDecay;
    private final double averageDecay;
    private final Memory memory = new Memory(2); // m, s

    /** Keras's default rate is 0.001; throws {@code IllegalArgumentException} unless above 0. */
    public Adam(double rate) {
        this(rate, 0.9, 0.999);
    }

    /**
     * @param meanDecay β₁
     * @param averageDecay β₂
     * @throws IllegalArgumentException unless the rate is above 0, and both decays from 0 to below
     *     1
     */
    public Adam(double rate, double meanDecay, double averageDecay) {
        this.rate = Sgd.requireRate(rate);
        this.meanDecay = Sgd.requireShare("Adam's first decay", meanDecay);
        this.averageDecay = Sgd.requireShare("Adam's second decay", averageDecay);
    }

    @Override
    public void step(List<Parameter> parameters, double factor, Kernels kernels) {
        memory.step(parameters, rule(factor), kernels);
    }

    /** What the next step does. */
    UpdateRule rule(double factor) {
        long t = memory.steps() + 1;
        double correction = Math.sqrt(1 - StrictMath.pow(averageDecay, t))
                / (1 - StrictMath.pow(meanDecay, t));
        float size = (float) (rate * factor * correction);
        return (w, g, slots) -> Updates.adam(w, g, slots[0], slots[1], size, meanDecay,
                averageDecay, EPSILON);
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public String spec() {
        return "adam " + rate + " decays " + meanDecay + " " + averageDecay
                + " epsilon " + EPSILON;
    }
}
