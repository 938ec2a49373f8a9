package lesson09_baselines;

import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores that become probabilities, and weights that learn from what was said wrongly. */
final class Descent {

    private static final List<Integer> SHOWN = List.of(0, 1, 3, 10, 30, 100);

    private final Desk desk;
    private final Digits digits;
    private final int[] train;
    private final int[] watched;
    private final float[][] rows;
    private final float[][] watchedRows;

    Descent(Desk desk, Digits digits) {
        this.desk = desk;
        this.digits = digits;
        train = digits.voices().train();
        watched = digits.voices().validation();
        rows = digits.scaled(train, train);
        watchedRows = digits.scaled(watched, train);
    }

    void print() throws IOException {
        SoftmaxRegression regression = new SoftmaxRegression(rows, digits.labels(train),
                digits.names().size());
        double[] known = new double[Baselines.STEPS + 1];
        double[] strange = new double[known.length];
        double[] losses = new double[known.length];
        desk.say("\nsoftmax regression: %d steps at a rate of %s", Baselines.STEPS,
                Baselines.RATE);
        desk.say("  step    loss  right, of %4d learnt from  right, of %3d of the watched voices",
                train.length, watched.length);
        for (int step = 0; step <= Baselines.STEPS; step++) {
            int learnt = digits.confusion(train, regression.linear().answers(rows)).right();
            known[step] = (double) learnt / train.length;
            int right = digits.confusion(watched, regression.linear().answers(watchedRows))
                    .right();
            strange[step] = (double) right / watched.length;
            losses[step] = regression.step(Baselines.RATE);
            if (SHOWN.contains(step)) {
                desk.say("%6d  %.4f  %27d  %37d", step, losses[step], learnt, right);
            }
        }
        oneClip(regression.linear());
        double[] steps = IntStream.rangeClosed(0, Baselines.STEPS).asDoubleStream().toArray();
        desk.save("descent.png", Plot.grid(2, List.of(
                Plot.line(steps, losses).title("The loss").axes("step", "loss"),
                Plot.lines(steps, List.of("learnt from", "watched voices"), known, strange)
                        .range(0, 1.05).title("The share that is right")
                        .axes("step", "share right"))).size(1300, 480));
    }

    private void oneClip(Linear linear) {
        double[] scores = linear.scores(watchedRows[0]);
        desk.say("\n%s, a watched clip\n       digit %s\n       score %s\n probability %s",
                digits.clips().recordings().get(watched[0]).name(),
                digits.names().stream().map(name -> Text.format("%6s", name))
                        .collect(Collectors.joining()), text(scores),
                text(SoftmaxRegression.softmax(scores)));
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(x -> Text.format("%6.2f", x))
                .collect(Collectors.joining());
    }
}
