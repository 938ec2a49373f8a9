package earshot.nn;

/** Examples to learn from, handed out a batch at a time: stored, or made when they are asked for. */
public interface Batches {

    int size();

    /**
     * The examples of the given numbers, from 0, in that order.
     *
     * @param epoch from 1: examples may differ from epoch to epoch, as augmented ones do. 0: as they
     *     are to be judged
     */
    Examples batch(int[] numbers, int epoch);

    /** A checksum of everything: other examples in some epoch, other checksum. */
    long checksum();
}
