package lesson09_baselines;

import earshot.data.Split;
import earshot.evaluate.NearestNeighbour;
import earshot.evaluate.TimeWarping;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.plot.Series;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two clips of one word, laid over each other where they are alike. */
final class Warping {

    private static final double[] FREEDOMS = {0, 0.05, 0.1, 0.2, 1};

    private final Desk desk;
    private final Digits digits;
    private final Parallel parallel;

    Warping(Desk desk, Digits digits, Parallel parallel) {
        this.desk = desk;
        this.digits = digits;
        this.parallel = parallel;
    }

    void print() throws IOException {
        small();
        picture();
        freedom();
    }

    /** The nearest neighbour by time warping. */
    static int[] hear(Digits digits, int[] known, int[] asked, double freedom,
            Parallel parallel) {
        NearestNeighbour<double[][]> neighbour = NearestNeighbour.of(
                digits.frames(known), digits.labels(known), TimeWarping.within(freedom));
        return neighbour.predict(digits.frames(asked), parallel);
    }

    private void small() {
        double[][] quick = {{1}, {5}, {2}};
        double[][] slow = {{1}, {1}, {1}, {4}, {2}};
        desk.say("g of 1 5 2 (down) against 1 1 1 4 2 (to the right)");
        double[][] g = TimeWarping.within(1).table(quick, slow);
        for (int i = 1; i < g.length; i++) {
            desk.say("%2.0f  %s", quick[i - 1][0], Arrays.stream(g[i]).skip(1)
                    .mapToObj(sum -> Text.format("%3.0f", sum)).collect(Collectors.joining()));
        }
        desk.say("warped %.3f, straight %.3f\n", TimeWarping.within(1).between(quick, slow),
                TimeWarping.within(0).between(quick, slow));
    }

    /** Of the known sevens those two that gain most by warping. */
    private void picture() throws IOException {
        int seven = Math.max(0, digits.names().indexOf("7"));
        int[] sevens = Arrays.stream(digits.voices().train())
                .filter(i -> digits.clips().labels()[i] == seven).toArray();
        int slow = sevens[0];
        int quick = sevens[0];
        double most = 1;
        for (int i : sevens) {
            for (int j : sevens) {
                if (digits.frames().get(i).length > digits.frames().get(j).length
                        && gain(i, j) > most) {
                    most = gain(i, j);
                    slow = i;
                    quick = j;
                }
            }
        }
        double[][] one = digits.frames().get(slow);
        double[][] other = digits.frames().get(quick);
        desk.say("%s has %d frames, %s %d", name(slow), one.length, name(quick), other.length);
        desk.say("their distance: straight %.1f, warped %.1f\n",
                TimeWarping.within(0).between(one, other),
                TimeWarping.within(1).between(one, other));
        desk.save("path.png", path(one, other).axes("frame of " + name(slow),
                "frame of " + name(quick)).colourBar("distance of the two frames")
                .title("Two sevens: where they are alike"));
        desk.save("aligned.png", aligned(one, other));
    }

    private double gain(int one, int other) {
        return TimeWarping.within(0).between(digits.frames().get(one), digits.frames().get(other))
                / TimeWarping.within(1).between(digits.frames().get(one),
                        digits.frames().get(other));
    }

    private String name(int clip) {
        return digits.clips().recordings().get(clip).name();
    }

    private static Plot path(double[][] one, double[][] other) {
        double[][] far = new double[one.length][other.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                far[i][j] = TimeWarping.distance(one[i], other[j]);
            }
        }
        TimeWarping.Path warped = TimeWarping.within(1).path(one, other);
        return Plot.surface(count(one.length), count(other.length), far,
                Series.line("straight", new double[] {0, one.length - 1},
                        new double[] {0, other.length - 1}),
                Series.line("warped", numbers(warped.one()), numbers(warped.other())));
    }

    private static double[] count(int length) {
        return IntStream.range(0, length).asDoubleStream().toArray();
    }

    private static double[] numbers(int[] frames) {
        return Arrays.stream(frames).asDoubleStream().toArray();
    }

    /** Coefficient 1 of both along the straight path, and along the warped one. */
    private static Plot aligned(double[][] one, double[][] other) {
        Plot[] plots = new Plot[2];
        for (int p = 0; p < 2; p++) {
            TimeWarping.Path path = TimeWarping.within(p).path(one, other);
            plots[p] = Plot.lines(count(path.one().length),
                    List.of("the slow one", "the quick one"),
                    Arrays.stream(path.one()).mapToDouble(i -> one[i][1]).toArray(),
                    Arrays.stream(path.other()).mapToDouble(j -> other[j][1]).toArray())
                    .title(p == 0 ? "Straight" : "Warped").axes("step of the path",
                            "coefficient 1");
        }
        return Plot.grid(1, List.of(plots)).size(900, 720);
    }

    /** Judged on the watched voices; then, once, on the test's. */
    private void freedom() throws IOException {
        Split split = digits.voices();
        for (double freedom : FREEDOMS) {
            int[] heard = hear(digits, split.train(), split.validation(), freedom, parallel);
            desk.say("freedom %.2f: %d of %d right on the watched voices", freedom,
                    digits.confusion(split.validation(), heard).right(), heard.length);
        }
        int[] known = split.withoutValidation().train();
        int[] straight = hear(digits, known, split.test(), 0, parallel);
        int[] warped = hear(digits, known, split.test(), Baselines.FREEDOM, parallel);
        desk.say("on voices never heard: straight %d of %d, freedom %.2f %d of %d",
                digits.confusion(split.test(), straight).right(), straight.length,
                Baselines.FREEDOM, digits.confusion(split.test(), warped).right(), warped.length);
        int[] only = Board.only(digits.labels(split.test()), straight, warped);
        desk.say("right straight alone: %d clips, right warped alone: %d; %s\n", only[0], only[1],
                Board.luck(only));
    }
}
