package earshot.plot;

import earshot.util.Text;
import java.util.Collections;
import java.util.List;

/**
 * Points of a plot, joined by a line or with a word beside each.
 *
 * @param name what the legend calls it; series of one name share a colour and one entry
 * @param x where the points are
 * @param y as many
 * @param labels the word beside each point; none for a line without marks
 */
public record Series(String name, double[] x, double[] y, List<String> labels) {

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if there is no point or the lengths differ
     */
    public Series {
        Checks.notEmpty(x.length, "a series", "point");
        if (y.length != x.length || !labels.isEmpty() && labels.size() != x.length) {
            throw new IllegalArgumentException(Text.format(
                    "a series has a y, and a label or none, for each x: got %d, %s for %d",
                    y.length, Text.count(labels.size(), "label"), x.length));
        }
        x = x.clone();
        y = y.clone();
        labels = List.copyOf(labels);
    }

    /** A line through points. */
    public static Series line(String name, double[] x, double[] y) {
        return new Series(name, x, y, List.of());
    }

    /** Points with a word beside each. */
    public static Series points(String name, double[] x, double[] y, List<String> labels) {
        return new Series(name, x, y, labels);
    }

    /** Points alone. */
    public static Series dots(String name, double[] x, double[] y) {
        return new Series(name, x, y, Collections.nCopies(x.length, ""));
    }

    boolean isLine() {
        return labels.isEmpty();
    }
}
