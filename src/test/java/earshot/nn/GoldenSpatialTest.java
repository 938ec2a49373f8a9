package earshot.nn;

import static earshot.nn.Numbers.PASS;
import static earshot.nn.Numbers.assertGolden;
import static earshot.nn.Numbers.golden;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.Golden;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The numbers of PyTorch. It keeps channels before height and width, and weights as (out, in,
 * height, width): everything is turned round on the way in and on the way out.
 */
class GoldenSpatialTest {

    /** The axes of a layout as Earshot keeps it, by their numbers in PyTorch's, and back. */
    private record Layout(int[] fromTorch, int[] toTorch) {

        static final Layout IMAGES = new Layout(new int[] {0, 2, 3, 1}, new int[] {0, 3, 1, 2});
        static final Layout FILTERS = new Layout(new int[] {2, 3, 1, 0}, new int[] {3, 2, 0, 1});
        static final Layout SEQUENCES = new Layout(new int[] {0, 2, 1}, new int[] {0, 2, 1});
        static final Layout FILTERS_1D = new Layout(new int[] {2, 1, 0}, new int[] {2, 1, 0});
    }

    @Test
    void conv2dWithSamePadding() {
        assertConvolution("conv2d_same", new Conv2d(4, 3, 3, Padding.SAME),
                Layout.IMAGES, Layout.FILTERS);
    }

    @Test
    void conv2dWithoutPaddingAtStride2() {
        assertConvolution("conv2d_valid_stride2", new Conv2d(4, 3, 3, Padding.VALID, 2, 2,
                Initializer.GLOROT_UNIFORM), Layout.IMAGES, Layout.FILTERS);
    }

    @Test
    void conv1d() {
        assertConvolution("conv1d_valid", new Conv1d(4, 3), Layout.SEQUENCES, Layout.FILTERS_1D);
    }

    @Test
    void maxPool2d() {
        assertForwardAndBackward("maxpool2", new MaxPool2d(2), Layout.IMAGES);
    }

    @Test
    void averagePool2d() {
        assertForwardAndBackward("avgpool2", new AveragePool2d(2), Layout.IMAGES);
    }

    private static void assertConvolution(String name, Layer layer, Layout images,
            Layout filters) {
        layer.build(permute(golden(name + "_x"), images.fromTorch()).rowShape(),
                Weights.random(Seeds.of(1)));
        List<Parameter> parameters = layer.parameters();
        copy(permute(golden(name + "_w"), filters.fromTorch()), parameters.get(0).value());
        copy(golden(name + "_b"), parameters.get(1).value());
        assertPasses(name, layer, images);
        assertGolden(name + "_grad_w",
                permute(parameters.get(0).gradient(), filters.toTorch()));
        assertGolden(name + "_grad_b", parameters.get(1).gradient());
    }

    private static void assertForwardAndBackward(String name, Layer layer, Layout images) {
        layer.build(permute(golden(name + "_x"), images.fromTorch()).rowShape(),
                Weights.random(Seeds.of(1)));
        assertPasses(name, layer, images);
    }

    /** The gradient that goes in is made in PyTorch's order, and of its shape. */
    private static void assertPasses(String name, Layer layer, Layout images) {
        Tensor out = permute(layer.forward(permute(golden(name + "_x"), images.fromTorch()), PASS),
                images.toTorch());
        assertArrayEquals(Golden.read(name + "_out").dims(), out.shape());
        assertGolden(name + "_out", out);
        Tensor dy = permute(Numbers.tensor(9, out.shape()), images.fromTorch());
        layer.gradients(dy, PASS);
        assertGolden(name + "_grad_x", permute(layer.backward(dy, PASS), images.toTorch()));
    }

    private static void copy(Tensor from, Tensor to) {
        assertArrayEquals(from.shape(), to.shape());
        System.arraycopy(from.data(), 0, to.data(), 0, to.size());
    }

    /** Axis i of the result is axis {@code axes[i]} of the tensor. */
    private static Tensor permute(Tensor tensor, int[] axes) {
        int[] old = tensor.shape();
        int[] shape = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            shape[i] = old[axes[i]];
        }
        Tensor out = Tensor.zeros(shape);
        for (int i = 0; i < out.size(); i++) {
            int[] index = new int[axes.length]; // in the tensor
            for (int axis = axes.length - 1, rest = i; axis >= 0; axis--) {
                index[axes[axis]] = rest % shape[axis];
                rest /= shape[axis];
            }
            int from = 0;
            for (int axis = 0; axis < axes.length; axis++) {
                from = from * old[axis] + index[axis];
            }
            out.data()[i] = tensor.data()[from];
        }
        return out;
    }
}
