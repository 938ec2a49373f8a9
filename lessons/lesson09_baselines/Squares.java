package lesson09_baselines;

import earshot.data.Split;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores by weights: one number first, then all of them. */
final class Squares {

    private static final double[] LAMBDAS = {0.01, 1, 10, 100, 1000, 10_000};
    private static final double[] QUICK_LAMBDAS = {0.01, 100, 10_000};

    private static final double[] COUNTS = {100, 200, 300, 400, 500, 600, 625, 650, 700, 800, 960};
    private static final double FAINT = 1e-6;
    private static final String TINY = "0.000001";

    private final Desk desk;
    private final Digits digits;
    private final int[] train;
    private final float[][] rows;
    private final int[] labels;

    Squares(Desk desk, Digits digits) {
        this.desk = desk;
        this.digits = digits;
        train = digits.voices().train();
        rows = digits.scaled(train, train);
        labels = digits.labels(train);
    }

    void print() throws IOException {
        one();
        all();
        if (!desk.quick()) {
            more();
        }
    }

    /** The best of all numbers for one digit, and its line. */
    private void one() throws IOException {
        int digit = Math.max(0, digits.names().indexOf("6"));
        double[] wanted = Arrays.stream(labels).mapToDouble(label -> label == digit ? 1 : 0)
                .toArray();
        int bestNumber = 0;
        OneNumber best = OneNumber.fit(column(0), wanted);
        for (int i = 1; i < rows[0].length; i++) {
            OneNumber line = OneNumber.fit(column(i), wanted);
            if (line.error() < best.error()) {
                best = line;
                bestNumber = i;
            }
        }
        int width = Digits.CONFIG.coefficients();
        String number = Text.format("coefficient %d of frame %d", bestNumber % width,
                bestNumber / width);
        String name = digits.names().get(digit);
        desk.say("for \"%s\", the best single number is %s: score = %.3f %+.3f x", name, number,
                best.bias(), best.weight());
        desk.say("mean squared error: %.4f; with no number at all %.4f\n", best.error(),
                OneNumber.fit(new double[wanted.length], wanted).error());
        desk.save("line.png", line(best, column(bestNumber), wanted)
                .axes(number + " (deviations)", Text.format("1 for \"%s\", else 0", name))
                .title("One number, one weight, one bias"));
    }

    private double[] column(int i) {
        return IntStream.range(0, rows.length).mapToDouble(n -> rows[n][i]).toArray();
    }

    private static Plot line(OneNumber line, double[] x, double[] wanted) {
        int[] order = IntStream.range(0, x.length).boxed()
                .sorted((a, b) -> Double.compare(x[a], x[b])).mapToInt(n -> n).toArray();
        return Plot.lines(Arrays.stream(order).mapToDouble(n -> x[n]).toArray(),
                List.of("clips", "least squares"),
                Arrays.stream(order).mapToDouble(n -> wanted[n]).toArray(),
                Arrays.stream(order).mapToDouble(n -> line.score(x[n])).toArray()).dots(0);
    }

    private void all() throws IOException {
        Split split = digits.voices();
        float[][] watched = digits.scaled(split.validation(), train);
        desk.say("%d clips, %d weights and biases a digit", rows.length, rows[0].length + 1);
        desk.say("lambda  right, of %4d learnt from  right, of %3d of the watched voices",
                rows.length, watched.length);
        for (double lambda : desk.quick() ? QUICK_LAMBDAS : LAMBDAS) {
            Linear linear = LeastSquares.fit(rows, labels, digits.names().size(), lambda);
            desk.say("%6s  %27d  %37d", plain(lambda),
                    digits.confusion(train, linear.answers(rows)).right(),
                    digits.confusion(split.validation(), linear.answers(watched)).right());
            if (lambda == Baselines.LAMBDA) {
                desk.save("weights.png", weights(linear));
            }
        }
    }

    /** The share right of voices never heard, by how many clips were learnt from. */
    private void more() throws IOException {
        int[] known = digits.voices().withoutValidation().train();
        int[] order = desk.seeds().child("more").permutation(known.length);
        double[] counts = Arrays.stream(COUNTS).filter(count -> count <= known.length).toArray();
        double[][] shares = new double[2][counts.length];
        desk.say("\nclips learnt from   right, of %d never heard: lambda %s, lambda %s",
                digits.voices().test().length, TINY, plain(Baselines.LAMBDA));
        for (int c = 0; c < counts.length; c++) {
            int[] some = Arrays.stream(order).limit((int) counts[c]).map(i -> known[i]).toArray();
            int faint = right(some, FAINT);
            int firm = right(some, Baselines.LAMBDA);
            shares[0][c] = (double) faint / digits.voices().test().length;
            shares[1][c] = (double) firm / digits.voices().test().length;
            desk.say("%17.0f %35d %11d", counts[c], faint, firm);
        }
        desk.save("more.png", Plot.lines(counts, List.of("lambda " + TINY,
                "lambda " + plain(Baselines.LAMBDA)), shares).range(0, 1)
                .axes("clips learnt from", "share right of voices never heard")
                .title(Text.format("%d weights a digit: more clips, worse, then better",
                        rows[0].length + 1)));
    }

    private int right(int[] known, double lambda) {
        int[] test = digits.voices().test();
        Linear linear = LeastSquares.fit(digits.scaled(known, known), digits.labels(known),
                digits.names().size(), lambda);
        return digits.confusion(test, linear.answers(digits.scaled(test, known))).right();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Text.format("%.0f", number) : Double.toString(number);
    }

    /** What speaks for each digit, and what against it. */
    private Plot weights(Linear linear) {
        int width = Digits.CONFIG.coefficients();
        double[][][] pictures = Arrays.stream(linear.weights()).map(weights ->
                IntStream.range(0, weights.length / width).mapToObj(frame -> Arrays.copyOfRange(
                        weights, frame * width, (frame + 1) * width)).toArray(double[][]::new))
                .toArray(double[][][]::new);
        return Plot.tiles(digits.names().stream().map(name -> "\"" + name + "\"")
                .collect(Collectors.toList()), pictures).diverging().axes("frame", "coefficient")
                .colourBar("weight").title("What speaks for each digit (red) and against it (blue)")
                .size(1200, 640);
    }
}
