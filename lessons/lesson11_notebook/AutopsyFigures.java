package lesson11_notebook;

import earshot.lessons.Desk;
import earshot.nn.History.Epoch;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The autopsy to look at. */
final class AutopsyFigures {

    private static final double ROOM = 1.12; // for the number over a bar of 1

    private AutopsyFigures() {
    }

    static void save(Desk desk, List<Autopsy.Row> rows) throws IOException {
        desk.save("autopsy.png", Plot.grid(1, List.of(
                bars(rows, row -> row.known().accuracy()).title("Held-out clips of known voices"),
                bars(rows, row -> row.strangers().accuracy()).title("Clips of strangers"),
                bars(rows, row -> row.later().accuracy())
                        .title("Clips of strangers that begin 100 ms later")))
                .size(900, 960).title("Mended one after the other"));
        int longest = rows.stream().mapToInt(row -> row.history().size()).max().orElseThrow();
        desk.save("steps.png", Plot.curves("epoch",
                rows.subList(0, 4).stream().map(row -> row.version().name()).toList(),
                rows.subList(0, 4).stream().map(row -> Arrays.copyOf(filled(row, longest), longest))
                        .toArray(double[][]::new))
                .range(0, 1).axes("epoch", "accuracy on validation clips")
                .title("Four ways to learn"));
    }

    private static double[] filled(Autopsy.Row row, int length) {
        double[] accuracies = new double[length];
        Arrays.fill(accuracies, Double.NaN);
        double[] measured = row.history().column(Epoch::validationAccuracy);
        System.arraycopy(measured, 0, accuracies, 0, measured.length);
        return accuracies;
    }

    private static Plot bars(List<Autopsy.Row> rows, ToDoubleFunction<Autopsy.Row> height) {
        return Plot.bars(rows.stream().map(row -> row.version().name()).toList(),
                rows.stream().mapToDouble(height).toArray()).range(0, ROOM).axes("", "accuracy");
    }
}
