package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

/** Every gradient is the slope that a small step measures. */
class GradientTest {

    @Property(tries = 60)
    void ofDense(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int inputs,
            @ForAll @IntRange(min = 1, max = 9) int outputs, @ForAll @Positive int seed) {
        assertRight(built(new Dense(outputs), seed, inputs),
                Numbers.tensor(seed, batch, inputs));
    }

    /** At 0 a rectifier has no slope: every input stands at least two steps away from it. */
    @Property(tries = 60)
    void ofReluBesideItsKink(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int inputs, @ForAll @Positive int seed) {
        Tensor x = Numbers.tensor(seed, batch, inputs);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] += Math.copySign(0.02f, x.data()[i]);
        }
        assertRight(built(new Relu(), seed, inputs), x);
    }

    @Property(tries = 60)
    void ofSoftmax(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int classes, @ForAll @Positive int seed) {
        assertRight(built(new Softmax(), seed, classes), Numbers.tensor(seed, batch, classes));
    }

    @Property(tries = 30)
    void ofFlatten(@ForAll @IntRange(min = 1, max = 4) int batch,
            @ForAll @IntRange(min = 1, max = 4) int height,
            @ForAll @IntRange(min = 1, max = 4) int width, @ForAll @Positive int seed) {
        assertRight(built(new Flatten(), seed, height, width, 2),
                Numbers.tensor(seed, batch, height, width, 2));
    }

    @Property(tries = 60)
    void ofCrossEntropy(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int classes, @ForAll @Positive int seed) {
        Tensor scores = Numbers.tensor(seed, batch, classes);
        int[] labels = labels(batch, classes, seed);
        assertRight(GradientCheck.of(new CrossEntropy(0.1), scores,
                Examples.oneHot(labels, classes)));
    }

    /** Biases of ±5 hold every rectifier far from its kink: half of them on, half off. */
    @Property(tries = 20)
    void ofAWholeNetwork(@ForAll @IntRange(min = 1, max = 5) int batch,
            @ForAll @Positive int seed) {
        Sequential network = Sequential.of(new int[] {3, 2}, Seeds.of(seed),
                List.of(new Flatten(), new Dense(6), new Relu(), new Dense(4)));
        float[] biases = network.parameters().get(1).value().data();
        for (int i = 0; i < biases.length; i++) {
            biases[i] = i % 2 == 0 ? 5 : -5;
        }
        Tensor x = Numbers.tensor(seed, batch, 3, 2);
        int[] labels = labels(batch, 4, seed);
        assertRight(GradientCheck.of(network, new CrossEntropy(),
                Examples.ofClasses(x, labels, 4)));
    }

    /** What a check is worth: it must see a gradient that is wrong by one part in a hundred. */
    @Test
    void aWrongBackwardIsSeen() {
        Dense right = new Dense(3);
        right.build(new int[] {4}, Weights.random(Seeds.of(1)));
        Layer wrong = new Layer() {
            @Override
            public int[] build(int[] inputShape, Weights weights) {
                return right.build(inputShape, weights);
            }

            @Override
            public Tensor forward(Tensor x, Pass pass) {
                return right.forward(x, pass);
            }

            @Override
            public void gradients(Tensor dy, Pass pass) {
                right.gradients(dy, pass);
                right.parameters().get(1).gradient().data()[0] *= 1.01f;
            }

            @Override
            public Tensor backward(Tensor dy, Pass pass) {
                return right.backward(dy, pass);
            }

            @Override
            public List<Parameter> parameters() {
                return right.parameters();
            }

            @Override
            public String spec() {
                return "wrong";
            }
        };
        Tensor x = Numbers.tensor(3, 5, 4);
        assertRight(GradientCheck.of(right, x));
        GradientCheck.Result result = GradientCheck.of(wrong, x);
        assertFalse(result.passes());
        assertEquals("bias[0]", result.where());
        assertEquals(1.01, result.gradient() / result.slope(), 1e-3);
    }

    private static Layer built(Layer layer, long seed, int... inputShape) {
        layer.build(inputShape, Weights.random(Seeds.of(seed)));
        return layer;
    }

    private static void assertRight(Layer layer, Tensor x) {
        assertRight(GradientCheck.of(layer, x));
    }

    private static void assertRight(GradientCheck.Result result) {
        assertTrue(result.passes(), result::toString);
    }

    private static int[] labels(int count, int classes, long seed) {
        return Seeds.of(seed).random().ints(count, 0, classes).toArray();
    }
}
