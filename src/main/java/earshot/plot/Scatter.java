package earshot.plot;

import earshot.util.Text;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Groups of points, told apart by colour and by mark: a name of one letter is its own mark, other
 * groups take turns in four shapes. A group without a name is grey and lies beneath the others.
 */
final class Scatter extends ChartFigure {

    private static final double MARGIN = 0.04;
    private static final List<Shape> SHAPES = List.of(
            new Ellipse2D.Double(-4.5, -4.5, 9, 9), new Rectangle2D.Double(-4, -4, 8, 8),
            new Polygon(new int[] {-5, 5, 0}, new int[] {4, 4, -5}, 3),
            new Polygon(new int[] {-6, 0, 6, 0}, new int[] {0, 6, 0, -6}, 4));

    private final List<String> names;
    private final double[][] x;
    private final double[][] y;

    Scatter(List<String> names, double[][] x, double[][] y) {
        Checks.notEmpty(names.size(), "a scatter plot", "group");
        if (x.length != names.size() || y.length != names.size()) {
            throw new IllegalArgumentException(Text.format("a scatter plot has an x and a y for"
                    + " each of its %s, got %d and %d", Text.count(names.size(), "group"),
                    x.length, y.length));
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException(
                    "two groups have one name in " + names + ": a legend needs different ones");
        }
        for (int g = 0; g < x.length; g++) {
            if (x[g].length != y[g].length) {
                throw new IllegalArgumentException(Text.format("every point has an x and a y: group"
                        + " %s has %d and %d", names.get(g), x[g].length, y[g].length));
            }
        }
        this.names = List.copyOf(names);
        this.x = Arrays.stream(x).map(Checks::finite).toArray(double[][]::new);
        this.y = Arrays.stream(y).map(Checks::finite).toArray(double[][]::new);
    }

    @Override
    public String kind() {
        return "scatter plot";
    }

    @Override
    public Span xSpan() {
        return Span.of(x).widened(MARGIN);
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        Span right = look.x() == null ? xSpan() : look.x();
        Span up = look.values() == null ? Span.of(y).widened(MARGIN) : look.values();
        DefaultXYDataset points = new DefaultXYDataset();
        for (int g : beneathFirst()) {
            points.addSeries(names.get(g), new double[][] {x[g], y[g]});
        }
        XYPlot plot = new XYPlot(points,
                Axes.numbers(look.xName(), right, font, area.getWidth() * 0.8, false),
                Axes.numbers(look.yName(), up, font, area.getHeight() * 0.7, true),
                pen(canvas.getFontRenderContext(), Fonts.bold(Fonts.size(area) * 0.8f)));
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        gridLines(plot);
        return onWhite(plot, area, names.stream().anyMatch(name -> name.length() > 1));
    }

    /** The groups in the order of drawing: the one without a name, then the others. */
    private int[] beneathFirst() {
        return IntStream.range(0, names.size()).boxed()
                .sorted(Comparator.comparing(g -> !names.get(g).isEmpty()))
                .mapToInt(g -> g).toArray();
    }

    private XYLineAndShapeRenderer pen(FontRenderContext context, Font font) {
        XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(false, true);
        int[] groups = beneathFirst();
        int named = 0;
        for (int i = 0; i < groups.length; i++) {
            String name = names.get(groups[i]);
            pen.setSeriesPaint(i, name.isEmpty() ? Palette.FAINT : Palette.category(named));
            pen.setSeriesShape(i, name.length() == 1 ? letter(name, font, context)
                    : SHAPES.get(named % SHAPES.size()));
            pen.setSeriesVisibleInLegend(i, !name.isEmpty());
            named += name.isEmpty() ? 0 : 1;
        }
        return pen;
    }

    /** The outline of a letter, its middle at the origin. */
    private static Shape letter(String text, Font font, FontRenderContext context) {
        Shape outline = font.createGlyphVector(context, text).getOutline();
        Rectangle2D box = outline.getBounds2D();
        return AffineTransform.getTranslateInstance(-box.getCenterX(), -box.getCenterY())
                .createTransformedShape(outline);
    }
}
