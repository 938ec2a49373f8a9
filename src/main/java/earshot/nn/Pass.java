package earshot.nn;

import earshot.kernels.Kernels;

/**
 * One way of a batch through a network, and back.
 *
 * @param kernels what computes
 * @param training whether the network is to learn from it: {@code Dropout} and {@code BatchNorm}
 *     then work otherwise than when it is only asked
 * @param step which step of the training it is, from 1; what is random in a layer hangs on it
 */
public record Pass(Kernels kernels, boolean training, long step) {

    /** The network is asked, and learns nothing. */
    public static Pass inference(Kernels kernels) {
        return new Pass(kernels, false, 0);
    }

    /** The network learns. */
    public static Pass training(Kernels kernels, long step) {
        return new Pass(kernels, true, step);
    }
}
