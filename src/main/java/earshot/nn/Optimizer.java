package earshot.nn;

import earshot.kernels.Kernels;
import java.util.List;

/** A rule that moves parameters a step against their gradients. */
public interface Optimizer {

    /**
     * Called with the same parameters, in the same order, at every step.
     *
     * @param factor how much of its learning rate to use, 1 unless a {@link Schedule} says less
     * @throws IllegalArgumentException by an optimizer with a {@link Memory}, if the parameters are
     *     of other sizes than at its first step
     */
    void step(List<Parameter> parameters, double factor, Kernels kernels);

    /** What it remembers of the steps so far. */
    default Memory memory() {
        return new Memory(0);
    }

    /** The rule and its numbers in a line: "rmsprop 0.001 …". */
    default String spec() {
        return getClass().getSimpleName();
    }
}
