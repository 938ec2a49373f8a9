package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.RmsPropRule;
import earshot.kernels.UpdateRule;
import earshot.kernels.Updates;
import java.util.List;

/**
 * RMSprop: each weight's step is measured by how large its gradients have lately been.
 *
 * <pre>
 *   s ← ρ·s + (1 − ρ)·g²
 *   w ← w − rate · g / √(s + ε)              s starts at 0; ρ = 0.9, ε = 1e-7
 *
 *   centred     m ← ρ·m + (1 − ρ)·g          and s − m², the variance, in the place of s
 *   momentum    v ← momentum·v − rate · g / √(…),  w ← w + v
 * </pre>
 *
 * <p>Hinton, Srivastava and Swersky, lecture 6 of "Neural Networks for Machine Learning", 2012;
 * centred: Graves, "Generating sequences with recurrent neural networks", 2013. Equal to Keras's
 * {@code RMSprop}, which has ε inside the root (PyTorch adds it outside).
 *
 * <pre>  new RmsProp(0.01).momentum(0.9).centred()</pre>
 */
public final class RmsProp implements Optimizer {

    private static final double DECAY = 0.9;
    private static final float EPSILON = 1e-7f;

    private final double rate;
    private final double momentum;
    private final boolean centred;
    private final Memory memory; // of each parameter: s, then m if centred, then v with momentum

    /** Keras's default rate is 0.001; throws {@code IllegalArgumentException} unless above 0. */
    public RmsProp(double rate) {
        this(rate, 0, false);
    }

    private RmsProp(double rate, double momentum, boolean centred) {
        this.rate = Sgd.requireRate(rate);
        this.momentum = Sgd.requireShare("a momentum", momentum);
        this.centred = centred;
        this.memory = new Memory(1 + (centred ? 1 : 0) + (momentum > 0 ? 1 : 0));
    }

    /** A new optimizer whose steps keep that share, from 0 to below 1, of the step before. */
    public RmsProp momentum(double share) {
        return new RmsProp(rate, share, centred);
    }

    /** A new optimizer that measures gradients by their variance, not by their size. */
    public RmsProp centred() {
        return new RmsProp(rate, momentum, true);
    }

    @Override
    public void step(List<Parameter> parameters, double factor, Kernels kernels) {
        float size = (float) (rate * factor);
        UpdateRule plain = new RmsPropRule(size, DECAY, EPSILON);
        UpdateRule centredRule = (w, g, slots) ->
                Updates.rmsPropCentred(w, g, slots[0], slots[1], size, DECAY, EPSILON);
        UpdateRule move = centred ? centredRule : plain;
        UpdateRule moveOn = (w, g, slots) -> {
            float[] velocities = slots[slots.length - 1];
            Updates.scale(velocities, (float) momentum);
            move.apply(velocities, g, slots);
            Updates.add(w, velocities);
        };
        memory.step(parameters, momentum == 0 ? move : moveOn, kernels);
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public String spec() {
        return "rmsprop " + rate + " decay " + DECAY + " epsilon " + EPSILON
                + (momentum == 0 ? "" : " momentum " + momentum) + (centred ? " centred" : "");
    }
}
