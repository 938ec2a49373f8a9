package lesson09_baselines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.nn.CrossEntropy;
import earshot.nn.Dense;
import earshot.nn.Examples;
import earshot.nn.History;
import earshot.nn.Initializer;
import earshot.nn.Sequential;
import earshot.nn.Sgd;
import earshot.nn.Softmax;
import earshot.nn.Trainer;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The linear classifiers, by hand, by their laws, and against the library's layers. */
class LinearTest {

    private static final int DIGITS = 3;

    private static float[][] rows(int count, int numbers) {
        RandomGenerator random = Seeds.of(5).random();
        float[][] rows = new float[count][numbers];
        for (float[] row : rows) {
            for (int i = 0; i < numbers; i++) {
                row[i] = (float) (2 * random.nextDouble() - 1);
            }
        }
        return rows;
    }

    private static int[] labels(float[][] rows) {
        int[] labels = new int[rows.length];
        for (int n = 0; n < rows.length; n++) {
            labels[n] = rows[n][0] > 0.3 ? 2 : rows[n][1] > 0 ? 1 : 0;
        }
        return labels;
    }

    /** The same weights after 40 steps, and the same loss before each. */
    @Test
    void softmaxRegressionIsADenseLayer() throws IOException {
        float[][] rows = rows(30, 6);
        int[] labels = labels(rows);
        Dense dense = new Dense(DIGITS, Initializer.ZEROS);
        Sequential network = Sequential.of(new int[] {6}, Seeds.of(1),
                List.of(dense, new Softmax()));
        Tensor inputs = Tensor.zeros(30, 6);
        for (int n = 0; n < 30; n++) {
            System.arraycopy(rows[n], 0, inputs.data(), 6 * n, 6);
        }
        Examples examples = Examples.ofClasses(inputs, labels, DIGITS);
        History history = Trainer.of(network, Seeds.of(1)).optimizer(new Sgd(0.5))
                .loss(new CrossEntropy()).batch(30).epochs(40).fit(examples, examples);
        SoftmaxRegression regression = new SoftmaxRegression(rows, labels, DIGITS);
        for (int step = 0; step < 40; step++) {
            assertEquals(history.epochs().get(step).loss(), regression.step(0.5), 1e-6);
        }
        Linear linear = regression.linear();
        for (int d = 0; d < DIGITS; d++) {
            for (int i = 0; i < 6; i++) {
                assertEquals(dense.parameters().get(0).value().get(i, d),
                        linear.weights()[d][i], 1e-5);
            }
            assertEquals(dense.parameters().get(1).value().data()[d], linear.bias()[d], 1e-5);
        }
        double[] p = SoftmaxRegression.softmax(linear.scores(rows[0]));
        for (int d = 0; d < DIGITS; d++) {
            assertEquals(network.predict(inputs).get(0, d), p[d], 1e-6);
        }
        assertTrue(linear.weights()[2][0] > 0.5, "it has learnt");
        assertEquals(DIGITS * 7, linear.size());
    }

    /** With one number and without λ, the line by the two sums. */
    @Test
    void leastSquaresOfOneNumberIsTheLine() {
        float[][] rows = {{0}, {1}, {2}, {5}};
        Linear linear = LeastSquares.fit(rows, new int[] {0, 1, 0, 1}, 2, 0);
        OneNumber line = OneNumber.fit(new double[] {0, 1, 2, 5}, new double[] {0, 1, 0, 1});
        assertEquals(line.weight(), linear.weights()[1][0], 1e-12);
        assertEquals(line.bias(), linear.bias()[1], 1e-12);
        assertEquals(2.0 / 14, line.weight(), 1e-12); // Σ = 2 and 14, by hand
        assertEquals(0.5 - 2 * 2.0 / 14, line.bias(), 1e-12);
        assertArrayEquals(new double[] {1, 1, 1, 1}, IntStream.range(0, 4)
                .mapToDouble(n -> linear.scores(rows[n])[0] + linear.scores(rows[n])[1])
                .toArray(), 1e-12);
    }

    /** Where the squared error plus λ · weights² is least, no weight has a slope. */
    @Test
    void atTheLeastSquareNothingPulls() {
        float[][] rows = rows(12, 5);
        int[] labels = labels(rows);
        double lambda = 0.7;
        Linear linear = LeastSquares.fit(rows, labels, DIGITS, lambda);
        for (int d = 0; d < DIGITS; d++) {
            double[] slopes = new double[5];
            double biasSlope = 0;
            for (int n = 0; n < rows.length; n++) {
                double error = linear.scores(rows[n])[d] - (labels[n] == d ? 1 : 0);
                biasSlope += error;
                for (int i = 0; i < 5; i++) {
                    slopes[i] += error * rows[n][i];
                }
            }
            for (int i = 0; i < 5; i++) {
                assertEquals(0, slopes[i] + lambda * linear.weights()[d][i], 1e-12);
            }
            assertEquals(0, biasSlope, 1e-12);
        }
    }

    @Test
    void fewerClipsThanWeightsNeedLambda() {
        assertThrows(IllegalArgumentException.class,
                () -> LeastSquares.fit(new float[][] {{1, 0}, {1, 0}}, new int[] {0, 1}, 2, 0));
        LeastSquares.fit(new float[][] {{1, 0}, {1, 0}}, new int[] {0, 1}, 2, 0.1);
    }

    @Test
    void aNumberThatNeverChangesHasNoWeight() {
        OneNumber line = OneNumber.fit(new double[] {3, 3}, new double[] {0, 1});
        assertEquals(new OneNumber(0, 0.5, 0.25), line);
    }

    @Test
    void theMeanOfEachDigit() {
        assertArrayEquals(new float[][] {{2, 3}, {5, 5}}, Baselines.means(
                new float[][] {{1, 2}, {5, 5}, {3, 4}}, new int[] {0, 1, 0}, 2));
    }

    @Test
    void whoAloneIsRight() {
        assertArrayEquals(new int[] {1, 2}, Board.only(new int[] {0, 1, 2, 3},
                new int[] {0, 9, 9, 9}, new int[] {9, 1, 2, 9}));
        assertEquals("p = 1.0000", Board.luck(new int[] {1, 2}));
        assertEquals("p < 0.0001", Board.luck(new int[] {0, 30}));
    }
}
