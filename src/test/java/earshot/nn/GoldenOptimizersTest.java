package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static earshot.nn.Numbers.golden;

import earshot.Golden;
import earshot.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The optimizers' numbers are Keras's. */
class GoldenOptimizersTest {

    private static final Map<String, Optimizer> OPTIMIZERS = Map.of(
            "rmsprop", new RmsProp(0.001),
            "rmsprop_momentum_centered", new RmsProp(0.01).momentum(0.9).centred(),
            "adam", new Adam(0.001),
            "adamw", new AdamW(0.01, 0.05),
            "sgd_momentum", new Sgd(0.1, 0.9),
            "sgd_nesterov", new Sgd(0.1, 0.9, true));

    /**
     * Two parameters, so that each has its own memory. Keras takes Adam's βᵗ in float, which alone
     * is an error of 5e-7.
     */
    @ParameterizedTest
    @ValueSource(strings = {"rmsprop", "rmsprop_momentum_centered", "adam", "adamw",
        "sgd_momentum", "sgd_nesterov"})
    void fiveStepsAreThoseOfKeras(String name) {
        float[] w0 = golden("optimizer_w0").data();
        Parameter first = Parameter.of("first", Tensor.of(w0.clone(), 4));
        Parameter second = Parameter.of("second", Tensor.of(w0.clone(), 2, 2));
        double[][] gradients = Golden.read("optimizer_grads").rows();
        double[][] expected = Golden.read("optimizer_keras_" + name).rows();
        for (int step = 0; step < expected.length; step++) {
            float[] gradient = Numbers.floats(gradients[step]);
            System.arraycopy(gradient, 0, first.gradient().data(), 0, 4);
            System.arraycopy(gradient, 0, second.gradient().data(), 0, 4);
            OPTIMIZERS.get(name).step(List.of(first, second), 1, KERNELS);
            Golden.assertClose(expected[step], doubles(first.value()), 1e-6);
            Golden.assertClose(expected[step], doubles(second.value()), 1e-6);
        }
    }

    private static double[] doubles(Tensor tensor) {
        double[] out = new double[tensor.size()];
        Arrays.setAll(out, i -> tensor.data()[i]);
        return out;
    }
}
