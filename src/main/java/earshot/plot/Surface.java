package earshot.plot;

import earshot.util.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** Colours over two axes of numbers, and lines and dots over the colours. */
final class Surface extends ChartFigure implements Coloured {

    private static final double DOT = 8; // pixels

    private final Span x; // from the first cell's left edge to the last one's right edge
    private final Span y;
    private final double[][] values;
    private final List<Series> over;
    private final Scale scale;

    private Surface(Span x, Span y, double[][] values, List<Series> over, Scale scale) {
        this.x = x;
        this.y = y;
        this.values = values;
        this.over = over;
        this.scale = scale;
    }

    static Surface of(double[] x, double[] y, double[][] values, List<Series> over) {
        Checks.rectangle(values, "a surface", "column", "value");
        if (x.length < 2 || y.length < 2 || values.length != x.length
                || values[0].length != y.length) {
            throw new IllegalArgumentException(Text.format("a surface has a value for each x and"
                    + " y, at least two of each: expected [%d][%d], got [%d][%d]", x.length,
                    y.length, values.length, values[0].length));
        }
        return new Surface(cells(x), cells(y), Checks.copy(values), List.copyOf(over), Scale.PALE);
    }

    private static Span cells(double[] middles) {
        double half = (middles[middles.length - 1] - middles[0]) / (middles.length - 1) / 2;
        return new Span(middles[0] - half, middles[middles.length - 1] + half);
    }

    @Override
    public Figure in(Scale other) {
        return new Surface(x, y, values, over, other);
    }

    @Override
    public String kind() {
        return "surface";
    }

    @Override
    public Span xSpan() {
        return x;
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        double height = area.getHeight() * 0.7;
        NumberAxis xAxis = Axes.numbers(look.xName(), look.x() == null ? x : look.x(), font,
                area.getWidth() * 0.7, false);
        NumberAxis yAxis = Axes.numbers(look.yName(), y, font, height, true);
        DefaultXYDataset points = new DefaultXYDataset();
        for (Series series : over) {
            points.addSeries(series.name(), new double[][] {series.x(), series.y()});
        }
        XYLineAndShapeRenderer pen = pen();
        Span span = span(look);
        pen.addAnnotation(new CellImage(Cells.source(values, span, scale), x, y),
                Layer.BACKGROUND);
        XYPlot plot = new XYPlot(points, xAxis, yAxis, pen);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        ColourBar.addAxis(plot, look, span, font, height);
        return onWhite(plot, area, !over.isEmpty());
    }

    /** Lines as everywhere; dots with a white rim, seen on any ground. */
    private XYLineAndShapeRenderer pen() {
        XYLineAndShapeRenderer pen = Lines.pen(over.size(), 3, Integer.MAX_VALUE);
        pen.setUseOutlinePaint(true);
        for (int s = 0; s < over.size(); s++) {
            pen.setSeriesLinesVisible(s, over.get(s).isLine());
            pen.setSeriesShapesVisible(s, !over.get(s).isLine());
            pen.setSeriesShape(s, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            pen.setSeriesOutlinePaint(s, Color.WHITE);
            pen.setSeriesOutlineStroke(s, new BasicStroke(1));
        }
        return pen;
    }

    private Span span(Look look) {
        return look.values() == null ? scale.span(Span.of(values)) : look.values();
    }

    @Override
    void finish(Graphics2D canvas, Rectangle2D dataArea, Look look, float fontSize) {
        ColourBar.draw(canvas, dataArea, scale, fontSize);
    }
}
