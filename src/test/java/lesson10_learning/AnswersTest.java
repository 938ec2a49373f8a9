package lesson10_learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.nn.Dense;
import earshot.nn.GradientCheck;
import earshot.nn.Initializer;
import earshot.nn.Optimizer;
import earshot.nn.Parameter;
import earshot.nn.Relu;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.nn.scalar.Value;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it claims. */
class AnswersTest {

    @Test
    void theFirstLoss() {
        double first = Surprise.of(1.0 / 10);
        double probability = StrictMath.exp(-11);
        assertEquals(2.3026, first, 5e-5);
        assertEquals(0.000017, probability, 5e-7);
        assertEquals(0.6931, Surprise.of(0.5), 5e-5);
    }

    @Test
    void verySureAndWrong() {
        double share = 1 - 0.9813;
        double each = 1.18 / share;
        double truth = StrictMath.exp(-each);
        assertEquals(63.1, each, 0.05);
        assertTrue(truth > 3.5e-28 && truth < 4.5e-28, "about 4e-28, got " + truth);
        assertEquals(0.086, share * Surprise.of(0.01), 5e-4);
    }

    @Test
    void aSlopeThatEveryoneUses() {
        Value score = Value.of(2);
        Value p = Value.of(1).dividedBy(Value.of(1).plus(score.negate().exp()));
        p.backward();
        double expected = p.number() * (1 - p.number());
        assertEquals(0.105, expected, 5e-4);
        assertEquals(expected, score.gradient(), 1e-15);
    }

    @Test
    void halfway() {
        assertEquals(0, bend(Classifier.make(List::of, Seeds.of(42))), 1e-6);
        assertTrue(Math.abs(bend(Classifier.make(() -> List.of(new Relu()), Seeds.of(42)))) > 1e-3);
    }

    private static double bend(Sequential network) {
        Tensor three = Points.tensor(new double[][] {{-1, 0.5}, {0.6, 0.3}, {-0.2, 0.4}});
        Tensor scores = network.withoutSoftmax().predict(three);
        double bend = scores.get(2, 0) - (scores.get(0, 0) + scores.get(1, 0)) / 2;
        return bend;
    }

    @Test
    void allZeros() throws IOException {
        Sequential network = Sequential.of(new int[] {2}, Seeds.of(42), List.of(
                new Dense(32, Initializer.ZEROS), new Relu(),
                new Dense(32, Initializer.ZEROS), new Relu(),
                new Dense(2, Initializer.ZEROS), new Softmax()));
        Points spiral = Spiral.of(200, Seeds.of(42));
        Classifier.train(network, spiral, spiral, 5, Seeds.of(42));
        for (int i = 0; i < 6; i += 2) {
            Tensor kernel = network.parameters().get(i).value();
            assertArrayEquals(new float[kernel.size()], kernel.data());
        }
        assertTrue(Math.abs(network.parameters().get(5).value().data()[0]) > 0, "the last biases");
    }

    static Optimizer sign(double rate) {
        return (parameters, factor, kernels) -> {
            for (Parameter parameter : parameters) {
                float[] w = parameter.value().data();
                for (int i = 0; i < w.length; i++) {
                    w[i] -= (float) (rate * factor * Math.signum(parameter.gradient().data()[i]));
                }
            }
        };
    }

    @Test
    void onlyTheSign() {
        Hill hill = new Hill(new Points(new double[][] {{1, 1}, {-1, 0.5}, {0, -1}, {0.5, 1}},
                new int[] {1, 0, 0, 0}, List.of("no", "yes")));
        Racer.Kind kind = new Racer.Kind("sign", 0.1, rate -> sign(rate));
        Racer signs = Racer.run(kind, 0.1, hill, new double[] {1, 1});
        Racer adam = Racer.run(Racer.KINDS.get(3), 0.1, hill, new double[] {1, 1});
        assertArrayEquals(signs.path()[1], adam.path()[1], 1e-4); // but for ε
        double[] last = signs.path()[Racer.STEPS];
        double[] before = signs.path()[Racer.STEPS - 1];
        assertEquals(0.1, Math.abs(last[0] - before[0]), 1e-5);
        double[] adams = adam.path()[Racer.STEPS];
        assertEquals(adams[0], adam.path()[Racer.STEPS - 1][0], 1e-3);
        assertArrayEquals(hill.lowest(), adams, 1e-2);
    }

    @Test
    void aLayerOfYourOwn() {
        Tensor places = Points.tensor(Spiral.of(10, Seeds.of(42)).at());
        GradientCheck.Result good = GradientCheck.of(new Softsign(true), places);
        GradientCheck.Result bad = GradientCheck.of(new Softsign(false), places);
        assertTrue(good.passes(), good.toString());
        assertFalse(bad.passes(), bad.toString());
        assertTrue(bad.error() > 0.1, bad.toString());
    }
}
