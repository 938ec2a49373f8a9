package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;

/** Every gradient is the slope that a small step measures: the other layers and losses. */
class MoreGradientTest {

    /** Spread wide: where values are close together, a step of 0.01 is no small one. */
    @Property(tries = 60)
    void ofBatchNormInTraining(@ForAll @IntRange(min = 3, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 3) int height,
            @ForAll @IntRange(min = 1, max = 4) int channels, @ForAll @Positive int seed) {
        assertRight(GradientCheck.of(batchNorm(seed, height, channels),
                spread(seed, batch, height, channels)));
    }

    @Property(tries = 60)
    void ofBatchNormOfRows(@ForAll @IntRange(min = 3, max = 9) int batch,
            @ForAll @IntRange(min = 1, max = 9) int channels, @ForAll @Positive int seed) {
        assertRight(GradientCheck.of(batchNorm(seed, channels), spread(seed, batch, channels)));
    }

    @Property(tries = 60)
    void ofBatchNormInInference(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 3) int height,
            @ForAll @IntRange(min = 1, max = 4) int channels, @ForAll @Positive int seed) {
        Layer layer = batchNorm(seed, height, channels);
        layer.forward(spread(seed, 9, height, channels), Pass.training(KERNELS, 1));
        assertRight(GradientCheck.of(asked(layer), Numbers.tensor(seed, batch, height, channels)));
    }

    @Property(tries = 60)
    void ofDropout(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int inputs, @ForAll @Positive int seed) {
        Tensor x = Numbers.tensor(seed, batch, inputs);
        assertRight(GradientCheck.of(built(new Dropout(0.4), seed, inputs), x));
        assertRight(GradientCheck.of(asked(built(new Dropout(0.4), seed, inputs)), x));
    }

    @Property(tries = 60)
    void ofNormalization(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 3) int height,
            @ForAll @IntRange(min = 1, max = 4) int channels, @ForAll @Positive int seed) {
        Normalization layer = new Normalization().adapt(spread(seed + 1L, 5, height, channels));
        assertRight(GradientCheck.of(built(layer, seed, height, channels),
                Numbers.tensor(seed, batch, height, channels)));
    }

    @Property(tries = 60)
    void ofSigmoidAndTanh(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int inputs, @ForAll @Positive int seed) {
        Tensor x = Numbers.tensor(seed, batch, inputs);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] *= 3;
        }
        assertRight(GradientCheck.of(built(new Sigmoid(), seed, inputs), x));
        assertRight(GradientCheck.of(built(new Tanh(), seed, inputs), x));
    }

    /** Two steps away from the kink at 0. */
    @Property(tries = 60)
    void ofLeakyReluBesideItsKink(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int inputs, @ForAll @Positive int seed) {
        Tensor x = Numbers.tensor(seed, batch, inputs);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] += Math.copySign(0.02f, x.data()[i]);
        }
        assertRight(GradientCheck.of(built(new LeakyRelu(0.2), seed, inputs), x));
    }

    /** Rows need not have the sum 1: between 1 and 3 the logarithm is nearly straight. */
    @Property(tries = 60)
    void ofProbabilityCrossEntropy(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int classes, @ForAll @Positive int seed,
            @ForAll boolean smooth) {
        Tensor p = Numbers.tensor(seed, batch, classes);
        for (int i = 0; i < p.size(); i++) {
            p.data()[i] += 2;
        }
        Tensor targets = Examples.oneHot(
                Seeds.of(seed).random().ints(batch, 0, classes).toArray(), classes);
        assertRight(GradientCheck.of(new ProbabilityCrossEntropy(smooth ? 0.3 : 0), p, targets));
    }

    /** What is no probability at all, −1 or 2 of 3, is clipped and stays so at both steps. */
    @Property(tries = 30)
    void ofProbabilityCrossEntropyWhereItClips(@ForAll @IntRange(min = 0, max = 3) int label) {
        Tensor below = Tensor.of(new float[] {-1, 3, 4, 2}, 1, 4);
        Tensor above = Tensor.of(new float[] {-4, 7, 1, 1}, 1, 4);
        for (Tensor p : List.of(below, above)) {
            assertRight(GradientCheck.of(new ProbabilityCrossEntropy(0.3), p,
                    Examples.oneHot(new int[] {label}, 4)));
        }
    }

    @Property(tries = 60)
    void ofMeanSquaredError(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 1, max = 9) int outputs, @ForAll @Positive int seed) {
        assertRight(GradientCheck.of(new MeanSquaredError(),
                Numbers.tensor(seed, batch, 2, outputs),
                Numbers.tensor(seed + 1L, batch, 2, outputs)));
    }

    /** The bias in front of a batch normalization has no slope: the mean takes it out again. */
    @Property(tries = 20)
    void ofAWholeNetwork(@ForAll @IntRange(min = 6, max = 9) int batch,
            @ForAll @Positive int seed) {
        Sequential network = Sequential.of(new int[] {4}, Seeds.of(seed), List.of(
                new Normalization(), new Dense(6), new BatchNorm(0.9, 1, true), new Tanh(),
                new Dropout(0.2), new Dense(5), new LeakyRelu(1), new Sigmoid(), new Dense(3)));
        Tensor x = Numbers.tensor(seed, batch, 4);
        assertRight(GradientCheck.of(network, new MeanSquaredError(),
                new Examples(x, Numbers.tensor(seed + 1L, batch, 3))));
        assertRight(GradientCheck.of(network, new CrossEntropy(0.1), Examples.ofClasses(x,
                Seeds.of(seed).random().ints(batch, 0, 3).toArray(), 3)));
        for (float slope : network.parameters().get(1).gradient().data()) {
            assertTrue(Math.abs(slope) < 1e-6, "slope of a bias is " + slope);
        }
    }

    /** γ and β are numbers in [−1, 1), not the 1 and 0 they start with. */
    private static Layer batchNorm(long seed, int... inputShape) {
        Layer layer = built(new BatchNorm(0.9, 0.1, true), seed, inputShape);
        for (Parameter parameter : layer.parameters()) {
            Tensor numbers = Numbers.tensor(seed + 5, parameter.value().size());
            System.arraycopy(numbers.data(), 0, parameter.value().data(), 0, numbers.size());
        }
        return layer;
    }

    /** Values of a channel about 2 apart, whatever the seed. */
    private static Tensor spread(long seed, int... shape) {
        Tensor x = Numbers.tensor(seed, shape);
        int channels = shape[shape.length - 1];
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] += 2 * (i / channels % 3) + i % channels;
        }
        return x;
    }

    /** The same layer, never told that it is trained. */
    private static Layer asked(Layer layer) {
        return new Layer() {
            @Override
            public int[] build(int[] inputShape, Weights weights) {
                return layer.build(inputShape, weights);
            }

            @Override
            public Tensor forward(Tensor x, Pass pass) {
                return layer.forward(x, Pass.inference(pass.kernels()));
            }

            @Override
            public void gradients(Tensor dy, Pass pass) {
                layer.gradients(dy, Pass.inference(pass.kernels()));
            }

            @Override
            public Tensor backward(Tensor dy, Pass pass) {
                return layer.backward(dy, Pass.inference(pass.kernels()));
            }

            @Override
            public List<Parameter> parameters() {
                return layer.parameters();
            }

            @Override
            public String spec() {
                return layer.spec();
            }
        };
    }

    private static Layer built(Layer layer, long seed, int... inputShape) {
        layer.build(inputShape, Weights.random(Seeds.of(seed)));
        return layer;
    }

    private static void assertRight(GradientCheck.Result result) {
        assertTrue(result.passes(), result::toString);
    }
}
