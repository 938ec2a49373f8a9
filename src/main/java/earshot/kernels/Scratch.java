package earshot.kernels;

import earshot.util.Parallel;

/** Where a computation that copies takes its arrays and its threads from. */
public interface Scratch {

    /** So many numbers, whichever, for as long as the results of this step are needed. */
    float[] array(int size);

    Parallel parallel();
}
