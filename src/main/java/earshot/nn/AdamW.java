package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.UpdateRule;
import earshot.kernels.Updates;
import java.util.List;

/**
 * Adam whose weights shrink a little at every step, so that only those stay large that the
 * gradients keep so.
 *
 * <pre>
 *   w ← w − rate · decay · w          the rate is that of the step, see Schedule
 *   then a step of {@link Adam}
 * </pre>
 *
 * <p>The decay is no part of the gradient: there Adam would divide it by √s, and weights with large
 * gradients would hardly shrink. Loshchilov and Hutter, "Decoupled weight decay regularization",
 * 2019. Equal to Keras's {@code AdamW}, whose default decay is 0.004 (PyTorch's is 0.01). As in
 * both, every parameter decays, biases too.
 */
public final class AdamW implements Optimizer {

    private final double rate;
    private final double decay;
    private final Adam adam;

    /** @throws IllegalArgumentException unless both are above 0, and rate · decay below 1 */
    public AdamW(double rate, double decay) {
        this.adam = new Adam(rate);
        if (!(decay > 0 && rate * decay < 1)) {
            throw new IllegalArgumentException("a weight decay is above 0, and less than all of a"
                    + " weight a step, got " + decay + " times a rate of " + rate);
        }
        this.rate = rate;
        this.decay = decay;
    }

    @Override
    public void step(List<Parameter> parameters, double factor, Kernels kernels) {
        UpdateRule rule = adam.rule(factor);
        float share = (float) (rate * factor * decay);
        memory().step(parameters, (w, g, slots) -> {
            Updates.decay(w, share);
            rule.apply(w, g, slots);
        }, kernels);
    }

    @Override
    public Memory memory() {
        return adam.memory();
    }

    @Override
    public String spec() {
        return "adamw decay " + decay + ", " + adam.spec();
    }
}
