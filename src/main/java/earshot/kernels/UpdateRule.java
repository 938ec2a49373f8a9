package earshot.kernels;

/** How an optimizer changes weights: a part of them at a time, see {@link Updates}. */
public interface UpdateRule {

    /**
     * Changes the weights. All arrays have the same length, and number i of one belongs to number i
     * of the others and to no other.
     *
     * @param memory what is remembered of each weight, some arrays of it
     */
    void apply(float[] weights, float[] gradients, float[][] memory);
}
