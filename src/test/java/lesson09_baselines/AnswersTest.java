package lesson09_baselines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.data.Corpus;
import earshot.evaluate.TimeWarping;
import earshot.lessons.Desk;
import earshot.util.Parallel;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The answers of lesson 9, run. */
class AnswersTest {

    private static Digits digits;

    @BeforeAll
    static void read() throws IOException {
        Desk desk = Desk.of(new BaselinesLesson(), System.out);
        try (Parallel parallel = Parallel.of(2);
                Corpus corpus = Corpus.open(desk.data(), parallel, desk.progress())) {
            digits = Digits.read(desk, corpus, parallel);
        }
    }

    /** 1 over 5 frames; 2 for the other path. */
    @Test
    void answer1() {
        double[][] g = TimeWarping.within(1).table(
                new double[][] {{1}, {3}}, new double[][] {{1}, {2}, {3}});
        assertArrayEquals(new double[] {0, 1, 3}, Arrays.copyOfRange(g[1], 1, 4));
        assertArrayEquals(new double[] {2, 2, 1}, Arrays.copyOfRange(g[2], 1, 4));
        TimeWarping.Path path = TimeWarping.within(1).path(
                new double[][] {{1}, {3}}, new double[][] {{1}, {2}, {3}});
        assertArrayEquals(new int[] {0, 0, 1}, path.one());
        assertArrayEquals(new int[] {0, 1, 2}, path.other());
        assertEquals(0.2, TimeWarping.within(1).between(
                new double[][] {{1}, {3}}, new double[][] {{1}, {2}, {3}}));
    }

    static double[][] slowAtFirst(double[][] frames) {
        int half = frames.length / 2;
        return IntStream.range(0, frames.length + half)
                .mapToObj(i -> frames[i < 2 * half ? i / 2 : i - half])
                .toArray(double[][]::new);
    }

    @Test
    void answer2() {
        double[][] clip = digits.frames().get(0);
        double[][] slow = slowAtFirst(clip);
        assertEquals(clip.length + clip.length / 2, slow.length);
        double[][] backwards = IntStream.range(0, clip.length)
                .mapToObj(i -> clip[clip.length - 1 - i]).toArray(double[][]::new);
        assertEquals(0, TimeWarping.within(1).between(clip, slow));
        assertEquals(47.1, TimeWarping.within(0).between(clip, slow), 0.05);
        assertEquals(56.9, TimeWarping.within(1).between(clip, backwards), 0.05);
    }

    static Linear ofMeans(float[][] means) {
        double[][] weights = new double[means.length][means[0].length];
        double[] bias = new double[means.length];
        for (int d = 0; d < means.length; d++) {
            for (int i = 0; i < means[d].length; i++) {
                weights[d][i] = means[d][i];
                bias[d] -= 0.5 * means[d][i] * means[d][i];
            }
        }
        return new Linear(weights, bias);
    }

    /** All 300 clips. */
    @Test
    void answer3() {
        int[] known = digits.voices().withoutValidation().train();
        int[] test = digits.voices().test();
        Linear linear = ofMeans(Baselines.means(digits.scaled(known, known),
                digits.labels(known), 10));
        Baseline means = Baselines.all().get(3);
        assertEquals("mean of each digit", means.name());
        assertArrayEquals(Baselines.hear(means, digits, digits.voices()),
                linear.answers(digits.scaled(test, known)));
        assertEquals(300, test.length);
    }

    @Test
    void answer4() {
        OneNumber line = OneNumber.fit(new double[] {0, 1, 2}, new double[] {0, 0, 1});
        assertEquals(0.5, line.weight(), 1e-12);
        assertEquals(1.0 / 3 - 0.5, line.bias(), 1e-12);
        assertEquals(-0.167, line.score(0), 0.0005);
        assertEquals(0.333, line.score(1), 0.0005);
        assertEquals(0.833, line.score(2), 0.0005);
    }

    static double slope(Linear linear, float[] row, int label, int digit, int number) {
        double h = 0.0001;
        double weight = linear.weights()[digit][number];
        linear.weights()[digit][number] = weight + h;
        double above = loss(linear, row, label);
        linear.weights()[digit][number] = weight - h;
        double below = loss(linear, row, label);
        linear.weights()[digit][number] = weight;
        return (above - below) / (2 * h);
    }

    static double loss(Linear linear, float[] row, int label) {
        return -StrictMath.log(SoftmaxRegression.softmax(linear.scores(row))[label]);
    }

    @Test
    void answer5() {
        int[] train = digits.voices().train();
        float[][] rows = digits.scaled(train, train);
        int label = digits.labels(train)[0];
        Linear linear = SoftmaxRegression.fit(rows, digits.labels(train), 10, 0.1, 3);
        double[] p = SoftmaxRegression.softmax(linear.scores(rows[0]));
        for (int d = 0; d < 10; d++) {
            double expected = (p[d] - (d == label ? 1 : 0)) * rows[0][5];
            assertEquals(expected, slope(linear, rows[0], label, d, 5), 1e-8);
        }
    }

    private static double[] losses(double rate) {
        int[] train = digits.voices().train();
        SoftmaxRegression raw =
                new SoftmaxRegression(digits.rows(train), digits.labels(train), 10);
        raw.step(rate);
        double second = raw.step(rate);
        return new double[] {second, raw.step(rate)};
    }

    /** The first is 2.3026, whatever the rate. */
    @Test
    void answer6() {
        assertEquals(Double.POSITIVE_INFINITY, losses(0.1)[0]);
        assertEquals(1.7842, losses(0.001)[0], 0.00005);
        assertTrue(losses(0.001)[1] > 18);
        double[] falling = losses(0.0001);
        assertTrue(falling[0] < 2.3026 && falling[1] < falling[0]);
    }
}
