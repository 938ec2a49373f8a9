package earshot.nn;

import earshot.kernels.Patches;
import earshot.util.Text;
import java.util.Locale;

/**
 * What a convolution sees beyond the edges of its input. The names and numbers are Keras's.
 *
 * <p>Of an axis of {@code in}, a window and a stride (divisions rounded down):
 *
 * <pre>
 *   VALID  out = (in − window) / stride + 1      nothing is added; what is left at the end, unseen
 *   SAME   out = (in − 1) / stride + 1           in / stride, rounded up
 *          zeros added = max(0, (out − 1)·stride + window − in), half of them before
 * </pre>
 *
 * <p>An odd number of zeros has the larger half behind. PyTorch's {@code padding=1} has as many on
 * either side, so strides above 1 give other numbers there.
 */
public enum Padding {

    /** Only windows that lie inside. */
    VALID {
        @Override
        Patches.Axis axis(int in, int window, int stride) {
            return new Patches.Axis(in, window, stride, 0, (in - window) / stride + 1);
        }
    },

    /** Zeros around, so that at stride 1 the output is as large as the input. */
    SAME {
        @Override
        Patches.Axis axis(int in, int window, int stride) {
            int out = (in - 1) / stride + 1;
            int zeros = Math.max(0, (out - 1) * stride - in + window);
            return new Patches.Axis(in, window, stride, zeros / 2, out);
        }
    };

    /** How a window moves along an axis that is long enough for it. */
    abstract Patches.Axis axis(int in, int window, int stride);

    /**
     * How a layer's window moves along an axis.
     *
     * @throws IllegalArgumentException if the axis is shorter than the window and gets no zeros
     */
    Patches.Axis axis(String layer, String name, int in, int window, int stride) {
        if (this == VALID && in < window) {
            throw new IllegalArgumentException(Text.format("%s expects a %s of at least %d, that of"
                    + " its window, got %d: make the window smaller or pad the input", layer, name,
                    window, in));
        }
        return axis(in, window, stride);
    }

    /** "valid" or "same", as in a layer's spec. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
