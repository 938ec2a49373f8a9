package earshot.data;

import earshot.util.Seeds;
import earshot.util.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The split of Keras's {@code audio_dataset_from_directory}, and of the notebooks that use it.
 *
 * <pre>
 *   clips sorted by label, then by name     shuffled once
 *   training = the first n − h              h = ⌊share · n⌋ are held out
 *   batch b of the held out                 test where b is even, validation where b is odd
 * </pre>
 *
 * <p>The second halving is {@code shard(2, 0)} and {@code shard(2, 1)} of the batched data set; the
 * last batch may be short. The shuffle is of our own generator ({@link Seeds}), not NumPy's: the
 * sizes are Keras's, the clips in each part are not. Files that a {@link Corpus} skips are not
 * counted, Keras counts them. Who speaks plays no part, so the same voices train and test: a split
 * by voice is harder and more honest.
 */
public final class KerasSplit {

    private static final double NOTEBOOK_SHARE = 0.2;
    private static final int NOTEBOOK_BATCH = 6;

    private KerasSplit() {
    }

    /** The AudioMNIST notebook's: a fifth held out, batches of 6. */
    public static Split notebook(Corpus corpus, Seeds seeds) {
        return of(corpus, NOTEBOOK_SHARE, NOTEBOOK_BATCH, seeds);
    }

    /**
     * Holds out {@code share} of the corpus and deals it, a batch at a time, to test and
     * validation. A corpus so small that the share is no whole clip is all training; Keras
     * refuses it.
     *
     * @throws IllegalArgumentException unless 0 &lt; share &lt; 1 and batch ≥ 1
     */
    public static Split of(Corpus corpus, double share, int batch, Seeds seeds) {
        List<Recording> clips = corpus.recordings();
        int[] sorted = IntStream.range(0, clips.size()).boxed()
                .sorted(Comparator.comparing(i -> clips.get(i).label())) // names stay sorted
                .mapToInt(Integer::intValue).toArray();
        int[] order = seeds.child("shuffle").permutation(sorted.length);
        return deal(Arrays.stream(order).map(i -> sorted[i]).toArray(), share, batch);
    }

    /** Splits clips that are shuffled already; each part is then put in ascending order. */
    static Split deal(int[] shuffled, double share, int batch) {
        if (!(share > 0 && share < 1) || batch < 1) {
            throw new IllegalArgumentException(Text.format("a Keras split holds out a share between"
                    + " 0 and 1 in batches of at least 1, got %s and %d", share, batch));
        }
        int train = shuffled.length - (int) (share * shuffled.length);
        return new Split(
                sorted(IntStream.range(0, train), shuffled),
                sorted(heldOut(train, shuffled).filter(i -> (i - train) / batch % 2 == 1),
                        shuffled),
                sorted(heldOut(train, shuffled).filter(i -> (i - train) / batch % 2 == 0),
                        shuffled));
    }

    private static IntStream heldOut(int train, int[] shuffled) {
        return IntStream.range(train, shuffled.length);
    }

    private static int[] sorted(IntStream places, int[] shuffled) {
        return places.map(place -> shuffled[place]).sorted().toArray();
    }
}
