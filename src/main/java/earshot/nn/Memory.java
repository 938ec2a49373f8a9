package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.UpdateRule;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * What an optimizer remembers: how many steps it has made, and for every parameter some arrays of
 * its size, running averages of gradients for the most part. They start at 0.
 */
public final class Memory {

    private final int slots;
    private int[] sizes; // of the parameters; null: not known before the first step
    private List<float[][]> arrays;
    private long steps;

    /** With that many arrays a parameter. */
    Memory(int slots) {
        this.slots = slots;
    }

    /** The arrays of each parameter, [slot][number]; made at the first call. */
    private List<float[][]> of(List<Parameter> parameters) {
        int[] others = parameters.stream().mapToInt(p -> p.value().size()).toArray();
        if (sizes == null) {
            sizes = others;
            arrays = Arrays.stream(sizes).mapToObj(size -> new float[slots][size]).toList();
        }
        if (!Arrays.equals(sizes, others)) {
            throw new IllegalArgumentException(Text.format("an optimizer goes on with the"
                    + " parameters that it began with: expected as many as %s numbers, got %s: make"
                    + " a new optimizer for each network", Arrays.toString(sizes),
                    Arrays.toString(others)));
        }
        return arrays;
    }

    /** One step: lets the rule change every parameter by its gradient and its arrays. */
    void step(List<Parameter> parameters, UpdateRule rule, Kernels kernels) {
        List<float[][]> remembered = of(parameters);
        steps++;
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).update(rule, remembered.get(i), kernels);
        }
    }

    /** How many steps it has made. */
    long steps() {
        return steps;
    }

    /** All arrays of those parameters, one after another; not copies. */
    List<float[]> arrays(List<Parameter> parameters) {
        return of(parameters).stream().flatMap(Arrays::stream).toList();
    }

    /** Goes on as after that many steps; the arrays are restored by writing into them. */
    void resumeAt(long stepsMade) {
        steps = stepsMade;
    }
}
