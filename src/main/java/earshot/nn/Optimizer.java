package earshot.nn;

import earshot.kernels.Kernels;
import java.util.List;

/** A rule that moves parameters a step against their gradients. */
public interface Optimizer {

    /** Called with the same parameters, in the same order, at every step. */
    void step(List<Parameter> parameters, Kernels kernels);
}
