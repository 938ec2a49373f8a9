package earshot.nn.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.kernels.Kernels;
import earshot.nn.CrossEntropy;
import earshot.nn.Dense;
import earshot.nn.Loss;
import earshot.nn.Pass;
import earshot.nn.Relu;
import earshot.nn.Sequential;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;

/** The layers' backward passes by hand, and the tape's by rule: the same gradients. */
class TapeAgainstLayersTest {

    @Property(tries = 50)
    void aSmallNetworkHasTheSameGradientsBothWays(@ForAll @Positive int seed,
            @ForAll @IntRange(min = 0, max = 1) int label) {
        Kernels kernels = Kernels.plain(Parallel.single());
        Sequential network = Sequential.of(new int[] {2}, Seeds.of(seed),
                List.of(new Dense(3), new Relu(), new Dense(2)));
        Tensor input = Tensor.zeros(1, 2);
        fill(input, seed);
        fill(network.parameters().get(1).value(), seed + 1L); // biases that are not 0
        fill(network.parameters().get(3).value(), seed + 2L);
        Tensor target = Tensor.zeros(1, 2);
        target.data()[label] = 1;

        Value[] x = values(input);
        Value[][] weights = network.parameters().stream()
                .map(parameter -> values(parameter.value())).toArray(Value[][]::new);
        Value[] hidden = dense(x, weights[0], weights[1]);
        Value[] scores = dense(Arrays.stream(hidden).map(Value::relu).toArray(Value[]::new),
                weights[2], weights[3]);
        Value loss = scores[0].exp().plus(scores[1].exp()).log().minus(scores[label]);
        loss.backward();

        Pass pass = Pass.training(kernels, 1);
        Loss.Result result = new CrossEntropy().of(network.forward(input, pass), target, kernels);
        Tensor inputGradient = network.backward(result.gradient(), pass);
        assertEquals(result.loss(), loss.number(), 1e-5);
        double largest = Stream.of(weights).flatMap(Stream::of)
                .mapToDouble(weight -> Math.abs(weight.gradient())).max().orElseThrow();
        assertGradients("input", x, inputGradient, largest);
        for (int i = 0; i < weights.length; i++) {
            assertGradients("parameter " + i, weights[i],
                    network.parameters().get(i).gradient(), largest);
        }
    }

    /** y[j] = Σ x[i] · w[i][j] + b[j]. */
    private static Value[] dense(Value[] x, Value[] w, Value[] b) {
        Value[] y = new Value[b.length];
        for (int j = 0; j < y.length; j++) {
            y[j] = b[j];
            for (int i = 0; i < x.length; i++) {
                y[j] = y[j].plus(x[i].times(w[i * b.length + j]));
            }
        }
        return y;
    }

    private static Value[] values(Tensor tensor) {
        Value[] values = new Value[tensor.size()];
        Arrays.setAll(values, i -> Value.of(tensor.data()[i]));
        return values;
    }

    private static void fill(Tensor tensor, long seed) {
        double[] numbers = Golden.lcg(tensor.size(), seed);
        for (int i = 0; i < numbers.length; i++) {
            tensor.data()[i] = (float) numbers[i];
        }
    }

    /** To 10⁻⁵ of the largest gradient of all: one just past its kink has lost some digits. */
    private static void assertGradients(String of, Value[] expected, Tensor gradient,
            double largest) {
        assertEquals(expected.length, gradient.size());
        for (int i = 0; i < expected.length; i++) {
            double off = Math.abs(expected[i].gradient() - gradient.data()[i]);
            assertTrue(off <= 1e-5 * largest, of + "[" + i + "]: tape "
                    + expected[i].gradient() + ", layers " + gradient.data()[i]);
        }
    }
}
