package earshot.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYBarDataset;

/**
 * A bar for each of many numbers, which have no names but are counted from 0. Where several share a
 * column of pixels, the one furthest from 0 is seen.
 */
final class CountedBars extends ChartFigure {

    private static final int FEW = 100; // so few stand apart

    private final double[] values;

    CountedBars(double[] values) {
        Checks.notEmpty(values.length, "a bar chart", "value");
        this.values = Checks.finite(values);
    }

    @Override
    public String kind() {
        return "bar chart of numbered bars";
    }

    @Override
    public Span xSpan() {
        return new Span(-0.5, values.length - 0.5);
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        double[][] shown = Cells.shrunk(
                Arrays.stream(values).mapToObj(value -> new double[] {value})
                        .toArray(double[][]::new), (int) area.getWidth(), 1, Scale.DIVERGING);
        double step = (double) values.length / shown.length;
        DefaultXYDataset points = new DefaultXYDataset();
        points.addSeries("", new double[][] {
            IntStream.range(0, shown.length).mapToDouble(i -> (i + 0.5) * step - 0.5).toArray(),
            Arrays.stream(shown).mapToDouble(bar -> bar[0]).toArray()});
        XYBarRenderer painter = new XYBarRenderer();
        painter.setBarPainter(new StandardXYBarPainter());
        painter.setShadowVisible(false);
        painter.setDrawBarOutline(false);
        painter.setSeriesPaint(0, Palette.BLUE);
        Span span = look.x() == null ? xSpan() : look.x();
        XYPlot plot = new XYPlot(new XYBarDataset(points, values.length <= FEW ? 0.75 : step),
                Axes.integers(look.xName(), span, font, area.getWidth() * 0.8, false),
                Axes.numbers(look.yName(), ySpan(look), font, area.getHeight() * 0.7, true),
                painter);
        gridLines(plot);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Palette.AXIS);
        return onWhite(plot, area, false);
    }

    /** From or to 0, with a little room. */
    private Span ySpan(Look look) {
        if (look.values() != null) {
            return look.values();
        }
        Span span = Span.of(values, new double[1]);
        double more = 0.05 * (span.high() - span.low());
        return new Span(span.low() < 0 ? span.low() - more : 0,
                span.high() > 0 ? span.high() + more : 0);
    }
}
