package earshot.nn;

import earshot.util.Seeds;
import java.util.Arrays;

/**
 * In which order a training sees its examples.
 *
 * <p>Every epoch shuffles them anew and cuts that order into batches. Frozen batches are those of
 * the first epoch for ever; only the order in which they come is shuffled.
 *
 * @param seeds of the shuffling
 * @param examples how many there are
 * @param batchSize examples in a batch; the last has what is left
 * @param frozen whether batches stay as they are
 */
record Order(Seeds seeds, int examples, int batchSize, boolean frozen) {

    /** The examples of each batch in an epoch, from 1. */
    int[][] epoch(int number) {
        int[] order = seeds.child(frozen ? 1 : number).permutation(examples);
        int[][] batches = new int[(examples + batchSize - 1) / batchSize][];
        int[] places = frozen ? seeds.child("batches").child(number).permutation(batches.length)
                : null;
        for (int i = 0; i < batches.length; i++) {
            batches[frozen ? places[i] : i] = Arrays.copyOfRange(order, i * batchSize,
                    Math.min((i + 1) * batchSize, examples));
        }
        return batches;
    }
}
