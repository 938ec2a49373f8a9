package lesson05_spectrogram;

import earshot.dsp.Window;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Windows laid over each other: do they weigh every sample alike? */
final class WindowSum {

    private static final int LENGTH = 64;
    private static final int SHOWN = 256; // samples

    private WindowSum() {
    }

    static void show(Desk desk) throws IOException {
        desk.say("\nThe sum of Hann windows of %d samples:", LENGTH);
        List<Plot> plots = new ArrayList<>();
        for (int hop : new int[] {16, 32, 48}) {
            double[] periodic = sum(Window.HANN.weights(LENGTH), hop);
            double[] symmetric =
                    sum(new Window(Window.Shape.HANN, false).weights(LENGTH), hop);
            desk.say("a hop of %d: periodic %.4f to %.4f, symmetric %.4f to %.4f", hop,
                    min(periodic), max(periodic), min(symmetric), max(symmetric));
            plots.add(drawn(hop, periodic));
        }
        desk.save("overlap.png", Plot.grid(1, plots).range(0, 2.2).size(900, 900));
    }

    /** The sum of windows at every hop, over the hop samples that come again and again. */
    static double[] sum(double[] window, int hop) {
        double[] sum = new double[hop];
        for (int n = 0; n < window.length; n++) {
            sum[n % hop] += window[n];
        }
        return sum;
    }

    static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    /**
     * The sum first; then the windows, those that do not overlap on one line: a piece of a long
     * sound, so the windows at both ends are cut by the edges of the picture.
     */
    private static Plot drawn(int hop, double[] sum) {
        double[] window = Window.HANN.weights(LENGTH);
        int lines = (LENGTH + hop - 1) / hop;
        double[][] series = new double[1 + lines][SHOWN];
        Arrays.setAll(series[0], n -> sum[n % hop]);
        for (int line = 1; line <= lines; line++) {
            Arrays.fill(series[line], Double.NaN);
        }
        for (int w = 1 - lines; w * hop < SHOWN; w++) {
            int from = Math.max(0, w * hop);
            int to = Math.min(SHOWN, w * hop + LENGTH);
            System.arraycopy(window, from - w * hop, series[1 + Math.floorMod(w, lines)], from,
                    to - from);
        }
        return Plot.lines(IntStream.range(0, SHOWN).asDoubleStream().toArray(), List.of(), series)
                .axes("sample", "weight")
                .title(Text.format("A window every %d samples, and their sum", hop));
    }
}
