package earshot.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * The arrays that one step of a training works on, handed out again, in the same order, in the
 * next. Tens of megabytes a step would otherwise be asked for, filled with zeros and given back.
 */
class Workspace {

    private final List<float[]> arrays = new ArrayList<>();
    private int next;

    /** From now on, all that was handed out before may be written over. */
    void restart() {
        next = 0;
    }

    /** So many numbers, whichever. */
    float[] array(int size) {
        if (next == arrays.size()) {
            arrays.add(new float[size]);
        } else if (arrays.get(next).length != size) {
            arrays.set(next, new float[size]);
        }
        return arrays.get(next++);
    }
}
