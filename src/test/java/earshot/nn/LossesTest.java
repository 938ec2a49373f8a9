package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

/** Cross-entropy of probabilities, and the mean squared error. */
class LossesTest {

    /** Scores within ±1 make probabilities far from where they are clipped. */
    @Property(tries = 100)
    void behindASoftmaxItIsCrossEntropy(@ForAll @IntRange(min = 1, max = 6) int batch,
            @ForAll @IntRange(min = 2, max = 9) int classes, @ForAll @Positive int seed,
            @ForAll boolean smooth) {
        double smoothing = smooth ? 0.1 : 0;
        Tensor scores = Numbers.tensor(seed, batch, classes);
        Tensor targets = Examples.oneHot(
                Seeds.of(seed).random().ints(batch, 0, classes).toArray(), classes);
        Loss.Result expected = new CrossEntropy(smoothing).of(scores, targets, KERNELS);
        Softmax softmax = new Softmax();
        Loss.Result result = new ProbabilityCrossEntropy(smoothing).of(
                softmax.forward(scores, PASS), targets, KERNELS);
        assertEquals(expected.loss(), result.loss(), 1e-6);
        assertArrayEquals(expected.gradient().data(),
                softmax.backward(result.gradient(), PASS).data(), 1e-6f);
    }

    /** q = ½, ¼, ¼; the gradient by hand: ∂q = (−2, 0, 0), its mean under q is −1, over 4. */
    @Test
    void rowsAreDividedByTheirSum() {
        Loss.Result result = of(0, new float[] {2, 1, 1}, 1, 0, 0);
        assertEquals(Math.log(2), result.loss(), 1e-15);
        assertArrayEquals(new float[] {-0.25f, 0.25f, 0.25f}, result.gradient().data());
        Loss.Result hundredfold = of(0, new float[] {200, 100, 100}, 1, 0, 0);
        assertEquals(result.loss(), hundredfold.loss(), 1e-15);
    }

    /** Keras's float32 says 16.118095 and 1.192093e-07, where 1 − 10⁻⁷ is rounded. */
    @Test
    void probabilitiesAreClipped() {
        Loss.Result wrong = of(0, new float[] {0, 1}, 1, 0);
        assertEquals(16.118095, wrong.loss(), 1e-6);
        assertArrayEquals(new float[2], wrong.gradient().data());
        Loss.Result right = of(0, new float[] {0, 1}, 0, 1);
        assertEquals(1e-7, right.loss(), 1e-13);
        assertArrayEquals(new float[2], right.gradient().data());
    }

    /** y = 0.85, 0.05, 0.05, 0.05: what is clipped costs its share and pulls at nothing. */
    @Test
    void whatIsClippedKeepsItsCostAndHasNoPull() {
        Loss.Result result = of(0.2, new float[] {0, 2, 1, 1}, 1, 0, 0, 0);
        assertEquals(0.85 * Math.log(1e7) + 0.05 * Math.log(2) + 0.1 * Math.log(4), result.loss(),
                1e-6);
        assertArrayEquals(new float[] {0.15f / 4, 0.15f / 4 - 0.025f, 0.15f / 4 - 0.05f,
                0.15f / 4 - 0.05f}, result.gradient().data(), 1e-8f);
    }

    @Test
    void aBatchIsTheMeanOfItsRows() {
        Tensor p = Tensor.of(new float[] {2, 1, 1, 1, 3, 4}, 2, 3);
        Tensor targets = Examples.oneHot(new int[] {0, 1}, 3);
        Loss.Result both = new ProbabilityCrossEntropy().of(p, targets, KERNELS);
        assertEquals((Math.log(2) + Math.log(8 / 3.0)) / 2, both.loss(), 1e-15);
        Loss.Result second = of(0, new float[] {1, 3, 4}, 0, 1, 0);
        assertEquals(second.gradient().data()[1] / 2, both.gradient().data()[4], 1e-9);
    }

    @Test
    void aRowThatIsNoDistributionHasNoLoss() {
        assertEquals(Double.NaN, of(0, new float[] {0, 0}, 1, 0).loss());
        assertEquals(Double.NaN, of(0, new float[] {Float.NaN, 1}, 0, 1).loss());
    }

    @Test
    void meanSquaredErrorByHand() {
        Tensor outputs = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
        Tensor targets = Tensor.of(new float[] {1, 4, 3, 0}, 2, 2);
        Loss.Result result = new MeanSquaredError().of(outputs, targets, KERNELS);
        assertEquals(5, result.loss());
        assertArrayEquals(new float[] {0, -1, 0, 2}, result.gradient().data());
    }

    /** 2²⁴ + 1 is no float: a distance in floats would lose its last digit. */
    @Test
    void meanSquaredErrorTakesDistancesInDouble() {
        Loss.Result result = new MeanSquaredError().of(Tensor.of(new float[] {0x1p24f}, 1, 1),
                Tensor.of(new float[] {-1}, 1, 1), KERNELS);
        assertEquals(16777217.0 * 16777217.0, result.loss());
    }

    /** The mean over rows of the mean over a row is the mean over all, whatever the shape. */
    @Test
    void meanSquaredErrorTakesAnyShape() {
        Tensor outputs = Numbers.tensor(1, 2, 3, 4);
        Tensor targets = Numbers.tensor(2, 2, 3, 4);
        Loss.Result box = new MeanSquaredError().of(outputs, targets, KERNELS);
        Loss.Result row = new MeanSquaredError().of(outputs.reshape(1, 24),
                targets.reshape(1, 24), KERNELS);
        assertEquals(row.loss(), box.loss());
        assertArrayEquals(row.gradient().data(), box.gradient().data());
        assertArrayEquals(new int[] {2, 3, 4}, box.gradient().shape());
    }

    @Test
    void meanSquaredErrorOfRightAnswersIsZero() {
        Tensor x = Numbers.tensor(1, 3, 3);
        Loss.Result result = new MeanSquaredError().of(x, x, KERNELS);
        assertEquals(0, result.loss());
        assertArrayEquals(new float[9], result.gradient().data());
    }

    /** Through the probabilities, with the softmax in the way back, a network learns the same. */
    @Test
    void trainingThroughProbabilitiesComesToTheSameWeights() throws Exception {
        Examples train = Examples.ofClasses(Numbers.tensor(1, 24, 4),
                Seeds.of(5).random().ints(24, 0, 3).toArray(), 3);
        Sequential first = network();
        Sequential second = network();
        Examples none = train.slice(0, 0);
        Trainer.of(first, Seeds.of(3)).batch(8).epochs(3).loss(new CrossEntropy(0.1))
                .fit(train, none);
        Trainer.of(second, Seeds.of(3)).batch(8).epochs(3).loss(new ProbabilityCrossEntropy(0.1))
                .fit(train, none);
        first.weights().forEach((name, expected) -> assertArrayEquals(expected.data(),
                second.weights().get(name).data(), 1e-4f, name));
    }

    private static Sequential network() {
        return Sequential.of(new int[] {4}, Seeds.of(1),
                List.of(new Dense(5), new Tanh(), new Dense(3), new Softmax()));
    }

    @Test
    void theySayWhatTheyAreAndTake() {
        assertEquals("probabilitycrossentropy 0.1", new ProbabilityCrossEntropy(0.1).spec());
        assertEquals("probabilitycrossentropy 0.0", new ProbabilityCrossEntropy().spec());
        assertEquals("meansquarederror", new MeanSquaredError().spec());
        assertFalse(new ProbabilityCrossEntropy().wantsScores());
        assertFalse(new MeanSquaredError().wantsScores());
        for (double smoothing : new double[] {1, -0.1, Double.NaN}) {
            assertEquals("label smoothing is at least 0 and below 1, got " + smoothing,
                    assertThrows(IllegalArgumentException.class,
                            () -> new ProbabilityCrossEntropy(smoothing)).getMessage());
        }
        assertEquals("ProbabilityCrossEntropy expects [N, classes], got [2]: reshape to [N·T,"
                + " classes], a row for each of T answers",
                assertThrows(IllegalArgumentException.class, () -> new ProbabilityCrossEntropy()
                        .of(Tensor.zeros(2), Tensor.zeros(2), KERNELS)).getMessage());
        for (Loss loss : List.of(new ProbabilityCrossEntropy(), new MeanSquaredError())) {
            assertEquals("a loss compares outputs with targets of the same shape: outputs are"
                    + " [2, 3], got targets [1, 3]: one-hot labels have a column a class",
                    assertThrows(IllegalArgumentException.class, () -> loss.of(
                            Tensor.zeros(2, 3), Tensor.zeros(1, 3), KERNELS)).getMessage());
        }
    }

    private static Loss.Result of(double smoothing, float[] p, float... target) {
        return new ProbabilityCrossEntropy(smoothing).of(Tensor.of(p, 1, p.length),
                Tensor.of(target, 1, p.length), KERNELS);
    }
}
