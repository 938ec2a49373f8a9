package earshot.nn;

import earshot.kernels.Kernels;
import earshot.kernels.Scratch;
import earshot.tensor.Tensor;
import earshot.util.Parallel;

/**
 * One way of a batch through a network, and back.
 *
 * @param kernels what computes
 * @param training whether the network is to learn from it: {@code Dropout} and {@code BatchNorm}
 *     then work otherwise than when it is only asked
 * @param step which step of the training it is, from 1; what is random in a layer hangs on it
 * @param workspace where {@link #tensor} takes its arrays from; null: each is new
 */
public record Pass(Kernels kernels, boolean training, long step, Workspace workspace)
        implements Scratch {

    /** The network is asked, and learns nothing. */
    public static Pass inference(Kernels kernels) {
        return new Pass(kernels, false, 0, null);
    }

    /** The network learns. */
    public static Pass training(Kernels kernels, long step) {
        return new Pass(kernels, true, step, null);
    }

    /** The same, but results last only until the workspace starts again. */
    Pass on(Workspace place) {
        return new Pass(kernels, training, step, place);
    }

    /** For a layer to write every number of: what stands there before is anything. */
    public Tensor tensor(int... shape) {
        return Tensor.of(array(Tensor.sizeOf(shape)), shape);
    }

    @Override
    public float[] array(int size) {
        return workspace == null ? new float[size] : workspace.array(size);
    }

    @Override
    public Parallel parallel() {
        return kernels.parallel();
    }
}
