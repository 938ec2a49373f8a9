package earshot.nn;

/** A layer that bends every number on its own way through: no weights, the shape unchanged. */
public interface Activation extends Layer {

    @Override
    default int[] build(int[] inputShape, Weights weights) {
        return inputShape;
    }
}
