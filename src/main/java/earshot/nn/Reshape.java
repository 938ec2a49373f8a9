package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The same numbers under another shape, each example for itself: [N, 48, 13, 1] to [N, 48, 13] by
 * {@code new Reshape(48, 13)}, so that a {@link Conv1d} can follow. Equal to Keras's {@code
 * Reshape}.
 */
public final class Reshape implements Layer {

    private final int[] outputShape;
    private int[] inputShape;

    /** @param shape of one output, without the batch axis */
    public Reshape(int... shape) {
        outputShape = shape.clone();
    }

    @Override
    public int[] build(int[] shape, Weights weights) {
        if (Tensor.sizeOf(shape) != Tensor.sizeOf(outputShape)) {
            throw new IllegalArgumentException(Text.format("Reshape keeps all numbers: %s has %d,"
                    + " got %s for it", Arrays.toString(outputShape), Tensor.sizeOf(outputShape),
                    Arrays.toString(shape)));
        }
        inputShape = shape.clone();
        return outputShape.clone();
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        return x.reshape(Tensor.shapeOf(x.rows(), outputShape));
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        return dy.reshape(Tensor.shapeOf(dy.rows(), inputShape));
    }

    @Override
    public String spec() {
        return "reshape " + Arrays.stream(outputShape).mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }
}
