package earshot.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines and labelled points between two logarithmic axes: equal ratios are equal distances. */
final class LogLog extends ChartFigure {

    private static final double MARGIN = 0.04;

    private final List<Series> all;

    LogLog(List<Series> all) {
        Checks.notEmpty(all.size(), "a logarithmic plot", "series");
        this.all = List.copyOf(all);
        for (Series series : all) {
            requireLogarithms(series.x());
            requireLogarithms(series.y());
        }
    }

    private static void requireLogarithms(double[] values) {
        for (double value : values) {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("a logarithmic axis has numbers above 0 only,"
                        + " got " + value + ": leave such points out");
            }
        }
    }

    @Override
    public String kind() {
        return "logarithmic plot";
    }

    @Override
    public boolean hasRange() {
        return false;
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        DefaultXYDataset points = new DefaultXYDataset();
        for (int s = 0; s < all.size(); s++) {
            points.addSeries(s, new double[][] {logs(all.get(s).x()), logs(all.get(s).y())});
        }
        XYPlot plot = new XYPlot(points,
                new LogAxis(look.xName(), span(Series::x), font, area.getWidth() * 0.85, false),
                new LogAxis(look.yName(), span(Series::y), font, area.getHeight() * 0.7, true),
                null);
        XYLineAndShapeRenderer pen = pen(plot, points);
        plot.setRenderer(pen);
        gridLines(plot);
        return onWhite(plot, area, true);
    }

    /** Series of one name have one colour, and the legend names the first of them. */
    private XYLineAndShapeRenderer pen(XYPlot plot, DefaultXYDataset points) {
        XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer();
        pen.setLegendItemLabelGenerator((data, s) -> all.get(s).name());
        pen.setLegendLine(new Line2D.Double(-16, 0, 16, 0));
        List<String> names = all.stream().map(Series::name).distinct().toList();
        for (int s = 0; s < all.size(); s++) {
            Series series = all.get(s);
            pen.setSeriesPaint(s, Palette.category(names.indexOf(series.name())));
            pen.setSeriesStroke(s,
                    new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.setSeriesShape(s, new Ellipse2D.Double(-5, -5, 10, 10));
            pen.setSeriesLinesVisible(s, series.isLine());
            pen.setSeriesShapesVisible(s, !series.isLine());
            pen.setSeriesVisibleInLegend(s, all.subList(0, s).stream()
                    .noneMatch(earlier -> earlier.name().equals(series.name())));
        }
        return pen;
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(Math::log10).toArray();
    }

    /** Of the logarithms. */
    private Span span(Function<Series, double[]> axis) {
        return Span.of(all.stream().map(series -> logs(axis.apply(series)))
                .toArray(double[][]::new)).widened(MARGIN);
    }

    /** The labels. */
    @Override
    void finish(Graphics2D canvas, Rectangle2D dataArea, Look look, float fontSize) {
        List<Point2D> points = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Line2D> lines = new ArrayList<>();
        for (Series series : all) {
            List<Point2D> places = places(series, dataArea);
            if (series.isLine()) {
                for (int i = 1; i < places.size(); i++) {
                    lines.add(new Line2D.Double(places.get(i - 1), places.get(i)));
                }
            } else {
                points.addAll(places);
                words.addAll(series.labels());
            }
        }
        new PointLabels(canvas, dataArea, Fonts.plain(fontSize * 0.8f), points, lines).draw(words);
    }

    private List<Point2D> places(Series series, Rectangle2D area) {
        Span right = span(Series::x);
        Span up = span(Series::y);
        List<Point2D> places = new ArrayList<>();
        for (int i = 0; i < series.x().length; i++) {
            places.add(new Point2D.Double(
                    area.getX() + right.share(Math.log10(series.x()[i])) * area.getWidth(),
                    area.getMaxY() - up.share(Math.log10(series.y()[i])) * area.getHeight()));
        }
        return places;
    }
}
