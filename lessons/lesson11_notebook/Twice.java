package lesson11_notebook;

import earshot.data.Recording;
import earshot.evaluate.Scores;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The first flaw: the notebook sends its probabilities through softmax once more. */
final class Twice {

    private static final double ROOM = 1.15; // for the number over a bar of 1

    private final Desk desk;
    private final Scores scores;

    Twice(Desk desk, Scores scores) {
        this.desk = desk;
        this.scores = scores;
    }

    void show() throws IOException {
        desk.say("\nFlaw 1: softmax twice");
        double[][] twice = IntStream.range(0, scores.clips().size())
                .mapToObj(i -> softmax(once(i))).toArray(double[][]::new);
        double[][] once = IntStream.range(0, twice.length).mapToObj(this::once)
                .toArray(double[][]::new);
        desk.say("  %-8s highest bar on average %.3f, at most %.3f", "twice:", mean(twice),
                Arrays.stream(twice).mapToDouble(Twice::highest).max().orElseThrow());
        desk.say("  %-8s highest bar on average %.3f, at most %.3f", "once:", mean(once),
                Arrays.stream(once).mapToDouble(Twice::highest).max().orElseThrow());
        desk.say("  The least surprise that a certain and right answer can have: twice %.3f,"
                + " once 0", -Elementary.log(TenClips.highestOfTwice(once[0].length)));
        int[] bySureness = IntStream.range(0, once.length).boxed()
                .sorted(Comparator.comparing(i -> highest(once[i]))).mapToInt(i -> i).toArray();
        List<Plot> plots = new ArrayList<>();
        for (int clip : new int[] {bySureness[once.length - 1], bySureness[0]}) {
            plots.add(bars(clip, twice[clip], "twice"));
            plots.add(bars(clip, once[clip], "once"));
            desk.say("  %s: highest bar %.3f twice, %.3f once", title(clip), highest(twice[clip]),
                    highest(once[clip]));
        }
        desk.save("twice.png", Plot.grid(2, plots).size(1000, 640)
                .title("The surest answer and the least sure one: orange is what was said"));
    }

    /** e^x of each, divided by their sum. */
    static double[] softmax(double[] x) {
        double[] powers = Arrays.stream(x).map(Elementary::exp).toArray();
        double sum = 0;
        for (double power : powers) {
            sum += power;
        }
        double total = sum;
        return Arrays.stream(powers).map(power -> power / total).toArray();
    }

    private double[] once(int clip) {
        Tensor all = scores.probabilities();
        return IntStream.range(0, all.rowSize()).mapToDouble(k -> all.get(clip, k)).toArray();
    }

    private static double highest(double[] bars) {
        return Arrays.stream(bars).max().orElseThrow();
    }

    private static double mean(double[][] bars) {
        double sum = 0;
        for (double[] each : bars) {
            sum += highest(each);
        }
        return sum / bars.length;
    }

    private String title(int clip) {
        Recording recording = scores.clips().recordings().get(clip);
        return OneBatch.title(recording);
    }

    private Plot bars(int clip, double[] heights, String times) {
        return Plot.bars(scores.recognizer().labels(), heights).range(0, ROOM)
                .highlight(scores.clips().labels()[clip]).axes("heard", "probability")
                .title(Text.format("%s, softmax %s", title(clip), times));
    }
}
