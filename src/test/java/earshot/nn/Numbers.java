package earshot.nn;

import earshot.Golden;
import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;

/** What the tests of the network share: numbers by formula, golden tensors. */
final class Numbers {

    static final Kernels KERNELS = Kernels.of(Parallel.single());
    static final Pass PASS = Pass.training(KERNELS, 1);

    private Numbers() {
    }

    /** Numbers in [-1, 1) that the seed decides. */
    static Tensor tensor(long seed, int... shape) {
        Tensor out = Tensor.zeros(shape);
        return Tensor.of(floats(Golden.lcg(out.size(), seed)), shape);
    }

    static Tensor golden(String name) {
        Golden golden = Golden.read(name);
        return Tensor.of(floats(golden.values()), golden.dims());
    }

    static void assertGolden(String name, Tensor actual) {
        double[] numbers = new double[actual.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = actual.data()[i];
        }
        Golden.assertClose(Golden.read(name).values(), numbers, 1e-6);
    }

    static float[] floats(double[] numbers) {
        float[] out = new float[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) numbers[i];
        }
        return out;
    }
}
