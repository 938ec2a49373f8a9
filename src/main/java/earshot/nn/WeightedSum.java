package earshot.nn;

/** A layer whose outputs are weighted sums of inputs: what an {@link Activation} comes after. */
public interface WeightedSum extends Layer {
}
