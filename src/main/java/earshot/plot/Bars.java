package earshot.plot;

import earshot.util.Text;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryLineAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * A bar for each label, its value printed over it, one bar perhaps in another colour; with whiskers
 * the values stand at the feet.
 */
final class Bars extends ChartFigure {

    private static final BasicStroke WHISKER =
            new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final List<String> labels;
    private final double[] values;
    private final double[][] whiskers; // [bar][low, high]; none: no whiskers

    Bars(List<String> labels, double[] values) {
        this(labels, values, new double[0][]);
    }

    private Bars(List<String> labels, double[] values, double[][] whiskers) {
        Checks.notEmpty(values.length, "a bar chart", "value");
        if (labels.size() != values.length) {
            throw new IllegalArgumentException(Text.format("%s for %s: give each bar one label",
                    Text.count(labels.size(), "label"), Text.count(values.length, "value")));
        }
        this.labels = List.copyOf(labels);
        this.values = values.clone();
        this.whiskers = whiskers;
    }

    /** The same with a line over each bar, from low to high. */
    Bars whiskers(double[] low, double[] high) {
        if (low.length != values.length || high.length != values.length) {
            throw new IllegalArgumentException(Text.format("whiskers have a low and a high end for"
                    + " each of %s, got %d and %d", Text.count(values.length, "bar"), low.length,
                    high.length));
        }
        double[][] ends = new double[low.length][];
        for (int i = 0; i < ends.length; i++) {
            if (!Double.isFinite(low[i]) || !Double.isFinite(high[i]) || low[i] > high[i]) {
                throw new IllegalArgumentException(Text.format("a whisker goes from a finite low"
                        + " end to one that is no lower, got %s to %s for bar %d: swap or mend"
                        + " them", low[i], high[i], i));
            }
            ends[i] = new double[] {low[i], high[i]};
        }
        return new Bars(labels, values, ends);
    }

    int count() {
        return values.length;
    }

    @Override
    public String kind() {
        return "bar chart";
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        double room = area.getWidth() * 0.85 / values.length;
        CategoryAxis xAxis = Axes.styled(new CategoryAxis(), look.xName(), font);
        xAxis.setTickMarksVisible(false);
        xAxis.setLowerMargin(0.02);
        xAxis.setUpperMargin(0.02);
        xAxis.setCategoryMargin(0.06); // labels may be wider than their bars
        xAxis.setMaximumCategoryLabelLines(3);
        List<String> words = labels.stream().flatMap(label -> Stream.of(label.split(" "))).toList();
        double shrink = 0.85 * room / Fonts.widest(canvas, font, words); // no word is broken
        if (shrink > 0.8) {
            xAxis.setTickLabelFont(font.deriveFont((float) Math.min(1, shrink) * font.getSize2D()));
        } else {
            xAxis.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        NumberAxis yAxis =
                Axes.numbers(look.yName(), span(look), font, area.getHeight() * 0.6, true);
        CategoryPlot plot = new CategoryPlot(dataset(look), xAxis, yAxis, null);
        plot.setRangeGridlinesVisible(false);
        plot.setRenderer(new BarPainter(values, whiskers.length > 0)
                .renderer(canvas, font, room));
        for (int i = 0; i < whiskers.length; i++) {
            Place place = new Place(i, labels.get(i));
            plot.addAnnotation(new CategoryLineAnnotation(place, whiskers[i][0], place,
                    whiskers[i][1], Palette.INK, WHISKER));
        }
        return onWhite(plot, area, false);
    }

    /** A bar's key in the data set: two bars may have one label. */
    private record Place(int index, String label) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** Two layers, of which only the second is coloured. */
    private DefaultCategoryDataset dataset(Look look) {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        for (int i = 0; i < values.length; i++) {
            boolean marked = i == look.highlight();
            Place place = new Place(i, labels.get(i));
            bars.addValue(marked ? null : finite(values[i]), "others", place);
            bars.addValue(marked ? finite(values[i]) : null, "highlight", place);
        }
        return bars;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** From zero to the ends of all bars and whiskers, with a little room for the numbers. */
    private Span span(Look look) {
        Span span = look.values();
        if (span == null) {
            double[] ends = DoubleStream.concat(Arrays.stream(values),
                    Arrays.stream(whiskers).flatMapToDouble(Arrays::stream))
                    .filter(Double::isFinite).toArray();
            double low = Arrays.stream(ends).min().orElse(0);
            double high = Arrays.stream(ends).max().orElse(0);
            span = low >= 0 && high <= 1 ? new Span(0, 1)
                    : new Span(Math.min(0, low), Math.max(0, high));
        }
        double more = 0.08 * (span.high() - span.low());
        return new Span(span.low() < 0 ? span.low() - more : span.low(), span.high() + more);
    }
}
