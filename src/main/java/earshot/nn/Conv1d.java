package earshot.nn;

import static earshot.nn.Sizes.positive;

import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.List;

/**
 * A convolution along time: a {@link Conv2d} over images of one column.
 *
 * <pre>
 *   y[n][t][f] = b[f] + Σ x[n][t·stride + i − before][k] · W[i][k][f]     over i, k
 *
 *   x [N, L, C], W [length, C, filters], b [filters], y [N, positions, filters]
 * </pre>
 *
 * <p>Only the shapes differ: [N, L, C] and [N, L, 1, C] are the same numbers in the same order.
 * Equal to Keras's {@code Conv1D}, the array layout included.
 */
public final class Conv1d implements WeightedSum {

    private final int filters;
    private final int length;
    private final Padding padding;
    private final int stride;
    private final Conv2d column;
    private List<Parameter> parameters;

    /** Without padding; throws {@code IllegalArgumentException} if a number is below 1. */
    public Conv1d(int filters, int length) {
        this(filters, length, Padding.VALID);
    }

    /** Stride 1, first weights by Glorot; throws as the others do. */
    public Conv1d(int filters, int length, Padding padding) {
        this(filters, length, padding, 1, Initializer.GLOROT_UNIFORM);
    }

    /**
     * @param filters how many, the channels of the output
     * @param length of the window
     * @param stride from one window to the next
     * @throws IllegalArgumentException if a number is below 1
     */
    public Conv1d(int filters, int length, Padding padding, int stride, Initializer initializer) {
        this.filters = positive("Conv1d", "number of filters", filters);
        this.length = positive("Conv1d", "window length", length);
        this.padding = padding;
        this.stride = positive("Conv1d", "stride", stride);
        this.column = new Conv2d(filters, length, 1, padding, stride, 1, initializer);
    }

    @Override
    public int[] build(int[] inputShape, Weights weights) {
        Sizes.requireShape("Conv1d", "L, C", inputShape);
        int channels = inputShape[1];
        int positions = padding.axis("Conv1d", "length", inputShape[0], length, stride).positions();
        column.build(new int[] {inputShape[0], 1, channels}, weights);
        Parameter kernel = column.parameters().get(0);
        parameters = List.of(
                new Parameter(kernel.name(), kernel.value().reshape(length, channels, filters),
                        kernel.gradient().reshape(length, channels, filters)),
                column.parameters().get(1));
        return new int[] {positions, filters};
    }

    @Override
    public Tensor forward(Tensor x, Pass pass) {
        return asSequence(column.forward(asColumn(x), pass));
    }

    @Override
    public void gradients(Tensor dy, Pass pass) {
        column.gradients(asColumn(dy), pass);
    }

    @Override
    public Tensor backward(Tensor dy, Pass pass) {
        return asSequence(column.backward(asColumn(dy), pass));
    }

    private static Tensor asColumn(Tensor sequence) {
        int[] shape = sequence.shape();
        return sequence.reshape(shape[0], shape[1], 1, shape[2]);
    }

    private static Tensor asSequence(Tensor column) {
        int[] shape = column.shape();
        return column.reshape(shape[0], shape[1], shape[3]);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public String spec() {
        return Text.format("conv1d %d %d %s %d", filters, length, padding.word(), stride);
    }

    @Override
    public String kerasType() {
        return "Conv1D";
    }
}
