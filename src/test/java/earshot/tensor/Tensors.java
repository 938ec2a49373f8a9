package earshot.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import org.junit.jupiter.api.function.Executable;

/** What the tests of tensors share. */
final class Tensors {

    private Tensors() {
    }

    /** Numbers in [-1, 1) that the seed decides. */
    static Tensor random(long seed, int... shape) {
        Tensor out = Tensor.zeros(shape);
        double[] numbers = Golden.lcg(out.size(), seed);
        for (int i = 0; i < numbers.length; i++) {
            out.data()[i] = (float) numbers[i];
        }
        return out;
    }

    /** 0, 1, 2 … */
    static Tensor counting(int... shape) {
        Tensor out = Tensor.zeros(shape);
        for (int i = 0; i < out.size(); i++) {
            out.data()[i] = i;
        }
        return out;
    }

    static float[] numbers(float... numbers) {
        return numbers;
    }

    static int[] shape(int... lengths) {
        return lengths;
    }

    static void assertTensor(Tensor expected, Tensor actual) {
        assertArrayEquals(expected.shape(), actual.shape());
        assertArrayEquals(expected.data(), actual.data());
    }

    static void assertTensor(int[] shape, float[] expected, Tensor actual) {
        assertTensor(Tensor.of(expected, shape), actual);
    }

    static void assertClose(Tensor expected, Tensor actual, double tolerance) {
        assertArrayEquals(expected.shape(), actual.shape());
        Golden.assertClose(doubles(expected), doubles(actual), tolerance);
    }

    static double[] doubles(Tensor tensor) {
        double[] out = new double[tensor.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = tensor.data()[i];
        }
        return out;
    }

    static void assertSays(String expected, Executable code) {
        assertEquals(expected, assertThrows(RuntimeException.class, code).getMessage());
    }
}
