package earshot.plot;

import earshot.util.Text;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** One or several lines over a common x; a NaN leaves a gap. Some may be dots, not joined. */
final class Lines extends ChartFigure {

    private static final int FEW_POINTS = 40; // so few are marked one by one
    private static final int MANY_DOTS = 400; // so many are drawn smaller

    private final double[] x;
    private final List<String> names; // none: no legend
    private final double[][] series;
    private final boolean counting; // x is of whole numbers, and so are its ticks
    private final Set<Integer> dots; // the series that are not joined

    private Lines(double[] x, List<String> names, double[][] series, boolean counting,
            Set<Integer> dots) {
        this.x = x.clone();
        this.names = List.copyOf(names);
        this.series = Arrays.stream(series).map(Checks::finite).toArray(double[][]::new);
        this.counting = counting;
        this.dots = Set.copyOf(dots);
    }

    static Lines of(double[] x, List<String> names, double[][] series) {
        Checks.notEmpty(x.length, "a line plot", "x value");
        check(names, series, x.length);
        for (double value : x) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a line plot needs finite x values, got "
                        + value + ": leave such points out");
            }
        }
        boolean whole = Arrays.stream(x).allMatch(value -> value == Math.rint(value));
        return new Lines(x, names, series, whole, Set.of());
    }

    static Lines counting(List<String> names, double[][] series) {
        int length = series.length == 0 ? 0 : series[0].length;
        Checks.notEmpty(length, "a plot of curves", "value");
        check(names, series, length);
        double[] x = IntStream.rangeClosed(1, length).asDoubleStream().toArray();
        return new Lines(x, names, series, true, Set.of());
    }

    /** The same, its series {@code index} as dots. */
    Lines dotted(int index) {
        if (index < 0 || index >= series.length) {
            throw new IllegalArgumentException(Text.format(
                    "dots takes a series from 0 to %d, got %d", series.length - 1, index));
        }
        Set<Integer> more = new HashSet<>(dots);
        more.add(index);
        return new Lines(x, names, series, counting, more);
    }

    private static void check(List<String> names, double[][] series, int length) {
        Checks.notEmpty(series.length, "a line plot", "series");
        if (!names.isEmpty() && names.size() != series.length) {
            throw new IllegalArgumentException(Text.format("%s for %d series: give each one name",
                    Text.count(names.size(), "name"), series.length));
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException(
                    "two series have one name in " + names + ": a legend needs different ones");
        }
        for (int s = 0; s < series.length; s++) {
            if (series[s].length != length) {
                throw new IllegalArgumentException(Text.format(
                        "series are equally long: expected %s, but series %s has %d",
                        Text.count(length, "value"), names.isEmpty() ? s : names.get(s),
                        series[s].length));
            }
        }
    }

    @Override
    public String kind() {
        return "line plot";
    }

    @Override
    public Span xSpan() {
        return x.length <= FEW_POINTS ? Span.of(x).widened(0.02) : Span.of(x);
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        Span span = look.x() == null ? xSpan() : look.x();
        double width = area.getWidth() * 0.8;
        NumberAxis xAxis = counting
                ? Axes.integers(look.xName(), span, font, width, false)
                : Axes.numbers(look.xName(), span, font, width, false);
        Span ySpan = look.values() == null ? Span.of(series).widened(0.05) : look.values();
        NumberAxis yAxis =
                Axes.numbers(look.yName(), ySpan, font, area.getHeight() * 0.7, true);
        DefaultXYDataset points = new DefaultXYDataset();
        for (int s = 0; s < series.length; s++) {
            points.addSeries(names.isEmpty() ? s : names.get(s), new double[][] {x, series[s]});
        }
        XYPlot plot = new XYPlot(points, xAxis, yAxis, pen());
        gridLines(plot);
        return onWhite(plot, area, names.size() > 0);
    }

    private XYLineAndShapeRenderer pen() {
        XYLineAndShapeRenderer pen = pen(series.length, 2.4f, dots.isEmpty() ? x.length
                : FEW_POINTS + 1);
        for (int s : dots) {
            double size = Arrays.stream(series[s]).filter(Double::isFinite).count() > MANY_DOTS
                    ? 3.4 : 9;
            pen.setSeriesLinesVisible(s, false);
            pen.setSeriesShapesVisible(s, true);
            pen.setSeriesShape(s, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        }
        return pen;
    }

    /** Lines that the reader can tell apart; few points are marked as well. */
    static XYLineAndShapeRenderer pen(int series, float width, int points) {
        XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, points <= FEW_POINTS);
        pen.setDrawSeriesLineAsPath(true);
        pen.setLegendLine(new Line2D.Double(-16, 0, 16, 0));
        for (int s = 0; s < series; s++) {
            pen.setSeriesPaint(s, Palette.category(s));
            pen.setSeriesStroke(s,
                    new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        return pen;
    }
}
