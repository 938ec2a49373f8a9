package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.Updates;
import java.util.List;

/**
 * Stochastic gradient descent: a step straight downhill, with or without momentum.
 *
 * <pre>
 *   plain       w ← w − rate·g
 *   momentum    v ← momentum·v − rate·g,  w ← w + v                      v starts at 0
 *   Nesterov    v ← momentum·v − rate·g,  w ← w + momentum·v − rate·g
 * </pre>
 *
 * <p>Momentum: Polyak, 1964; Nesterov, 1983, in the form of Sutskever and others, "On the
 * importance of initialization and momentum in deep learning", 2013. Equal to Keras's {@code SGD}.
 * PyTorch multiplies v by the rate only when it is used, which differs where the rate changes.
 */
public final class Sgd implements Optimizer {

    private final double rate;
    private final double momentum;
    private final boolean nesterov;
    private final Memory memory;

    /** Without momentum; Keras's default rate is 0.01. */
    public Sgd(double rate) {
        this(rate, 0);
    }

    /** With momentum, 0.9 for the most part. */
    public Sgd(double rate, double momentum) {
        this(rate, momentum, false);
    }

    /**
     * With momentum, and looking one step ahead if {@code nesterov}.
     *
     * @throws IllegalArgumentException unless the rate is above 0 and the momentum from 0 to below
     *     1, above 0 for Nesterov
     */
    public Sgd(double rate, double momentum, boolean nesterov) {
        this.rate = requireRate(rate);
        this.momentum = requireShare("a momentum", momentum);
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException(
                    "Nesterov's step needs a momentum above 0, got 0: 0.9 is common");
        }
        this.nesterov = nesterov;
        this.memory = new Memory(momentum > 0 ? 1 : 0);
    }

    /** For all optimizers: a rate that moves. */
    static double requireRate(double rate) {
        if (!(rate > 0 && rate <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("a learning rate is above 0, got " + rate);
        }
        return rate;
    }

    /** For all optimizers: what is kept of an average or a velocity. */
    static double requireShare(String what, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(what + " is at least 0 and below 1, got " + share);
        }
        return share;
    }

    @Override
    public void step(List<Parameter> parameters, double factor, Kernels kernels) {
        float size = (float) (rate * factor);
        memory.step(parameters, (w, g, slots) -> {
            if (momentum == 0) {
                Updates.sgd(w, g, size);
            } else if (nesterov) {
                Updates.sgdNesterov(w, g, slots[0], size, (float) momentum);
            } else {
                Updates.sgdMomentum(w, g, slots[0], size, (float) momentum);
            }
        }, kernels);
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public String spec() {
        return "sgd " + rate + (momentum == 0 ? "" : " momentum " + momentum)
                + (nesterov ? " nesterov" : "");
    }
}
