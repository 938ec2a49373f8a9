package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.UpdateRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What an optimizer remembers: how many steps it has made, and for every parameter some arrays of
 * its size, running averages of gradients for the most part. They start at 0.
 */
public final class Memory {

    private final int slots;
    private final List<float[][]> arrays = new ArrayList<>();
    private long steps;

    /** With that many arrays a parameter. */
    Memory(int slots) {
        this.slots = slots;
    }

    /** The arrays of parameter i, [slot][number]. */
    private float[][] of(int i, Parameter parameter) {
        while (arrays.size() <= i) {
            arrays.add(null);
        }
        if (arrays.get(i) == null) {
            arrays.set(i, new float[slots][parameter.value().size()]);
        }
        return arrays.get(i);
    }

    /** One step: lets the rule change every parameter by its gradient and its arrays. */
    void step(List<Parameter> parameters, UpdateRule rule, Kernels kernels) {
        steps++;
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).update(rule, of(i, parameters.get(i)), kernels);
        }
    }

    /** How many steps it has made. */
    long steps() {
        return steps;
    }

    /** All arrays of those parameters, one after another; not copies. */
    List<float[]> arrays(List<Parameter> parameters) {
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            all.addAll(List.of(of(i, parameters.get(i))));
        }
        return all;
    }

    /** Goes on as after that many steps; the arrays are restored by writing into them. */
    void resumeAt(long stepsMade) {
        steps = stepsMade;
    }
}
