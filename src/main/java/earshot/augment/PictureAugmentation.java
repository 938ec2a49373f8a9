package earshot.augment;

import java.util.random.RandomGenerator;

/** A change of a picture of features, by chance within bounds. */
public interface PictureAugmentation {

    /**
     * Changes the picture in its place; the same numbers and the same state of the generator give
     * the same bits.
     *
     * @param picture [frames][bands], row by row
     * @throws IllegalArgumentException unless it has frames · bands numbers
     */
    void apply(float[] picture, int frames, int bands, RandomGenerator random);

    /** What it does and its bounds, in full: two that differ in effect differ here. */
    String spec();
}
