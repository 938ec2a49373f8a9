package lesson13_convolution;

import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Slide, share and pool on a picture of eight frames and six bands, small enough for a pencil. */
final class Sliding {

    /** Louder to the right than to the left: a sound begins. [frame][band] */
    static final double[][] BEGINS = {{-1, -1, -1}, {0, 0, 0}, {1, 1, 1}};

    private static final int FRAMES = 8;
    private static final int BANDS = 6;

    private final Desk desk;

    Sliding(Desk desk) {
        this.desk = desk;
    }

    /** Silence, but for two frames of 2 in the four middle bands. */
    static double[][] sound(int start) {
        double[][] picture = new double[FRAMES][BANDS];
        for (int t = start; t < start + 2; t++) {
            Arrays.fill(picture[t], 1, BANDS - 1, 2);
        }
        return picture;
    }

    /** The filter's sum at every place where all of it fits. */
    static double[][] slide(double[][] picture, double[][] filter) {
        int frames = picture.length - filter.length + 1;
        int bands = picture[0].length - filter[0].length + 1;
        double[][] sums = new double[frames][bands];
        for (int t = 0; t < frames; t++) {
            for (int band = 0; band < bands; band++) {
                for (int i = 0; i < filter.length; i++) {
                    for (int j = 0; j < filter[0].length; j++) {
                        sums[t][band] += filter[i][j] * picture[t + i][band + j];
                    }
                }
            }
        }
        return sums;
    }

    /** What is negative becomes 0. */
    static double[][] rectified(double[][] numbers) {
        return Arrays.stream(numbers).map(row -> Arrays.stream(row)
                .map(number -> Math.max(0, number)).toArray()).toArray(double[][]::new);
    }

    /** Of every two by two the largest. */
    static double[][] pooled(double[][] numbers) {
        double[][] largest = new double[numbers.length / 2][numbers[0].length / 2];
        for (int t = 0; t < largest.length; t++) {
            for (int band = 0; band < largest[0].length; band++) {
                double first = Math.max(numbers[2 * t][2 * band], numbers[2 * t][2 * band + 1]);
                double second = Math.max(numbers[2 * t + 1][2 * band],
                        numbers[2 * t + 1][2 * band + 1]);
                largest[t][band] = Math.max(first, second);
            }
        }
        return largest;
    }

    void slide() throws IOException {
        desk.save("slide.png", Plot.grid(3, List.of(map(sound(2), "the sound"),
                map(BEGINS, "times the filter"), map(slide(sound(2), BEGINS), "gives")))
                .axes("frame", "band").size(1200, 420).title("Slide"));
        desk.say("band 2, frame by frame: %s", row(slide(sound(2), BEGINS), 2));
        int outputs = (FRAMES - 2) * (BANDS - 2);
        desk.say("%d numbers to %d: %d weights in a Dense layer, %d in the filter", FRAMES * BANDS,
                outputs, FRAMES * BANDS * outputs, 9);
    }

    void share() throws IOException {
        List<Plot> plots = new ArrayList<>();
        for (int start : new int[] {2, 3}) {
            plots.add(map(sound(start), "starts at " + start));
            plots.add(map(slide(sound(start), BEGINS), "the filter's sums"));
        }
        desk.save("share.png", Plot.grid(2, plots).axes("frame", "band").size(900, 760)
                .title("One frame later in, one frame later out"));
    }

    void pool() throws IOException {
        List<Plot> plots = new ArrayList<>();
        double[][] before = rectified(slide(sound(2), BEGINS));
        for (int start = 2; start <= 4; start++) {
            double[][] now = rectified(slide(sound(start), BEGINS));
            plots.add(map(now, Text.format("starts at %d: rectified", start)));
            plots.add(map(pooled(now), "pooled"));
            desk.say("starts at %d: rectified %s, pooled %s; against a start at 2 %d of %d and"
                    + " %d of %d numbers differ", start, row(now, 2), row(pooled(now), 1),
                    differing(before, now), now.length * now[0].length,
                    differing(pooled(before), pooled(now)), now.length * now[0].length / 4);
        }
        desk.save("pool.png", Plot.grid(2, plots).axes("frame", "band").size(900, 1100)
                .title("The largest of every two by two"));
    }

    private static int differing(double[][] some, double[][] others) {
        int count = 0;
        for (int t = 0; t < some.length; t++) {
            for (int band = 0; band < some[t].length; band++) {
                count += some[t][band] == others[t][band] ? 0 : 1;
            }
        }
        return count;
    }

    private static String row(double[][] numbers, int band) {
        return String.join(" ", Arrays.stream(numbers)
                .map(frame -> Text.format("%.0f", frame[band] + 0.0)).toList());
    }

    private static Plot map(double[][] numbers, String title) {
        return Plot.heatmap(numbers).diverging().range(-6, 6).numbered().title(title)
                .axes("frame", "band");
    }
}
