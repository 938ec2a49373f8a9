package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ReluTest {

    /** At the kink itself the slope is a convention: 0, as in PyTorch and TensorFlow. */
    @Test
    void nothingFlowsBackAtZeroAndBelow() {
        Relu relu = new Relu();
        Tensor x = Tensor.of(new float[] {-2, -0f, 0, 1e-30f, 3}, 1, 5);
        assertArrayEquals(new float[] {0, 0, 0, 1e-30f, 3},
                relu.forward(x, Numbers.PASS).data());
        Tensor dy = Tensor.of(new float[] {5, 5, 5, 5, -5}, 1, 5);
        assertArrayEquals(new float[] {0, 0, 0, 5, -5},
                relu.backward(dy, Numbers.PASS).data());
    }

    /** A NaN is not hidden: training stops at it. */
    @Test
    void whatIsNoNumberStaysSo() {
        Relu relu = new Relu();
        float infinity = Float.POSITIVE_INFINITY;
        Tensor x = Tensor.of(new float[] {Float.NaN, infinity, -infinity, -0f}, 1, 4);
        assertArrayEquals(new float[] {Float.NaN, infinity, 0, 0},
                relu.forward(x, Numbers.PASS).data());
        Tensor dy = Tensor.of(new float[] {5, 5, 5, 5}, 1, 4);
        assertArrayEquals(new float[] {0, 5, 0, 0}, relu.backward(dy, Numbers.PASS).data());
    }

    @Test
    void leavesItsInputAlone() {
        Tensor x = Tensor.of(new float[] {-2, 3}, 1, 2);
        new Relu().forward(x, Numbers.PASS);
        assertArrayEquals(new float[] {-2, 3}, x.data());
    }
}
