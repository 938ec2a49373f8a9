package earshot.kernels;

import earshot.util.Parallel;
import java.util.Arrays;

/** Arrays in which stands what nobody may read, and so many threads. */
public record UsedScratch(Parallel parallel) implements Scratch {

    @Override
    public float[] array(int size) {
        float[] used = new float[size];
        Arrays.fill(used, Float.NaN);
        return used;
    }
}
