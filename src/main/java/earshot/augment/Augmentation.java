package earshot.augment;

import earshot.audio.Signal;
import java.util.random.RandomGenerator;

/**
 * A change of a clip's sound that leaves the word, by chance within bounds.
 *
 * <p>A network that hears the same clip a little different in every epoch learns what the changes
 * leave alone. Only training clips are changed, never those it is tested on.
 */
public interface Augmentation {

    /**
     * The clip changed by an amount that is drawn; the same clip and the same state of the
     * generator give the same bits. Clips of any length and silence are welcome.
     *
     * @throws IllegalArgumentException if a sample is NaN or beyond ±1e100
     * @throws IllegalStateException if the signal has several channels
     */
    Signal apply(Signal mono, RandomGenerator random);

    /** What it does and its bounds, in full: two that differ in effect differ here. */
    String spec();
}
