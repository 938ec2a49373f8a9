package lesson09_baselines;

import earshot.data.Split;
import earshot.evaluate.NearestNeighbour;
import earshot.evaluate.TimeWarping;
import earshot.util.Parallel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The baselines of the table. */
final class Baselines {

    private Baselines() {
    }

    static final double FREEDOM = 0.1;
    static final double LAMBDA = 100;
    static final double RATE = 0.1;
    static final int STEPS = 100;

    /** From the one that does not listen to the one that learns step by step. */
    static List<Baseline> all() {
        return List.of(of("commonest digit", numbers -> 0, Baselines::commonest),
                of("nearest neighbour", numbers -> 0, Baselines::nearest),
                of("time warping", numbers -> 0, Baselines::warped),
                of("mean of each digit", numbers -> numbers, Baselines::nearestMean),
                of("least squares", numbers -> numbers + 1, Baselines::squares),
                of("softmax regression", numbers -> numbers + 1, Baselines::regression));
    }

    /** What it hears, on the caller's thread alone: for those that read no file. */
    static int[] hear(Baseline baseline, Digits digits, Split split) {
        try {
            return baseline.hear(digits, split, Parallel.single());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a baseline does with a split whose validation has joined the known. */
    private interface Hearing {
        int[] hear(Digits digits, int[] known, int[] asked, Parallel parallel);
    }

    private static Baseline of(String name, IntUnaryOperator perDigit, Hearing hearing) {
        return new Baseline() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int learns(Digits digits) {
                int numbers = digits.clips().pictures().get(0).length;
                return digits.names().size() * perDigit.applyAsInt(numbers);
            }

            @Override
            public int[] hear(Digits digits, Split split, Parallel parallel) {
                return hearing.hear(digits, split.withoutValidation().train(), split.test(),
                        parallel);
            }
        };
    }

    private static int[] commonest(Digits digits, int[] known, int[] asked, Parallel parallel) {
        int[] counts = new int[digits.names().size()];
        int best = 0;
        for (int label : digits.labels(known)) {
            counts[label]++;
        }
        for (int d = 1; d < counts.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        int[] answers = new int[asked.length];
        Arrays.fill(answers, best);
        return answers;
    }

    private static int[] nearest(Digits digits, int[] known, int[] asked, Parallel parallel) {
        return NearestNeighbour.of(Arrays.asList(digits.scaled(known, known)),
                digits.labels(known), NearestNeighbour::squared)
                .predict(Arrays.asList(digits.scaled(asked, known)), parallel);
    }

    private static int[] warped(Digits digits, int[] known, int[] asked, Parallel parallel) {
        return Warping.hear(digits, known, asked, FREEDOM, parallel);
    }

    private static int[] nearestMean(Digits digits, int[] known, int[] asked,
            Parallel parallel) {
        float[][] means = means(digits.scaled(known, known), digits.labels(known),
                digits.names().size());
        return NearestNeighbour.of(Arrays.asList(means),
                IntStream.range(0, means.length).toArray(), NearestNeighbour::squared)
                .predict(Arrays.asList(digits.scaled(asked, known)), parallel);
    }

    /** [digit][number], the mean of its rows. */
    static float[][] means(float[][] rows, int[] labels, int digits) {
        float[][] means = new float[digits][rows[0].length];
        int[] counts = new int[digits];
        for (int label : labels) {
            counts[label]++;
        }
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < rows[n].length; i++) {
                means[labels[n]][i] += rows[n][i] / counts[labels[n]];
            }
        }
        return means;
    }

    private static int[] squares(Digits digits, int[] known, int[] asked, Parallel parallel) {
        return LeastSquares.fit(digits.scaled(known, known), digits.labels(known),
                digits.names().size(), LAMBDA).answers(digits.scaled(asked, known));
    }

    private static int[] regression(Digits digits, int[] known, int[] asked, Parallel parallel) {
        return SoftmaxRegression.fit(digits.scaled(known, known), digits.labels(known),
                digits.names().size(), RATE, STEPS).answers(digits.scaled(asked, known));
    }
}
