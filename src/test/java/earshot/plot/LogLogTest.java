package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class LogLogTest {

    private static final Font FONT = Fonts.plain(19);

    /** 1, 10 and 100 lie on a straight line, at equal distances. */
    @Test
    void equalRatiosAreEqualDistances() {
        BufferedImage image = Plot.logLog(Series.points("p", new double[] {1, 10, 100},
                new double[] {1, 10, 100}, List.of("", "", ""))).image();
        Pixels marks = Pixels.of(image, belowTheLegend(image), Pixels.like(Palette.BLUE));
        Rectangle box = marks.box();
        assertEquals(box.getCenterX(), marks.x(), 3);
        assertEquals(box.getCenterY(), marks.y(), 3);
        Pixels middle = Pixels.of(image, new Rectangle((int) box.getCenterX() - 12,
                (int) box.getCenterY() - 12, 24, 24), Pixels.like(Palette.BLUE));
        assertTrue(middle.count() > 40, "the second point is in the middle");
    }

    private static Rectangle belowTheLegend(BufferedImage image) {
        return new Rectangle(0, 42, image.getWidth(), image.getHeight() - 42);
    }

    @Test
    void ticksAreRoundNumbers() {
        LogAxis wide = new LogAxis("", new Span(0, 2), FONT, 600, false);
        assertArrayEquals(new double[] {1, 2, 5, 10, 20, 50, 100}, numbers(wide), 1e-9);
        LogAxis narrow = new LogAxis("", new Span(-3.1, 4.2), FONT, 300, false);
        assertArrayEquals(new double[] {1e-3, 1e-2, 1e-1, 1, 10, 100, 1000, 1e4},
                numbers(narrow), 1e-9);
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10", "100", "1000", "10000"),
                narrow.refreshTicks(null, null, null, RectangleEdge.BOTTOM)
                        .stream().map(tick -> tick.getText()).toList());
    }

    private static double[] numbers(LogAxis axis) {
        return axis.exponents().stream().mapToDouble(e -> Math.pow(10, e)).toArray();
    }

    @Test
    void seriesOfOneNameShareAColourAndAnEntry() {
        double[] two = {1, 2};
        XYPlot plot = chart(new LogLog(List.of(Series.line("a", two, two),
                Series.line("b", two, two), Series.points("a", two, two, List.of("x", "y")))));
        assertEquals(2, plot.getLegendItems().getItemCount());
        assertEquals(plot.getRenderer().getSeriesPaint(0), plot.getRenderer().getSeriesPaint(2));
        assertEquals(Palette.category(1), plot.getRenderer().getSeriesPaint(1));
    }

    private static XYPlot chart(LogLog figure) {
        return figure.chart(canvas(), new Rectangle2D.Double(0, 0, 900, 640),
                Look.of("x", "y", 900, 640)).getXYPlot();
    }

    private static Graphics2D canvas() {
        return new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB).createGraphics();
    }

    /** Twelve points so close that most words must stand apart. */
    @Test
    void wordsCoverNoPointAndNoOtherWord() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 600, 600);
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            points.add(new Point2D.Double(290 + 12 * (i % 4), 290 + 12 * (i / 4)));
        }
        PointLabels labels = new PointLabels(canvas(), area, FONT, points, List.of());
        List<Rectangle2D> places = labels.draw(Collections.nCopies(12, "matmul"));
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D place = places.get(i);
            assertTrue(area.contains(place), place.toString());
            assertTrue(points.stream().noneMatch(place::contains), place.toString());
            assertTrue(places.subList(0, i).stream().noneMatch(place::intersects),
                    place.toString());
        }
    }

    @Test
    void aWordKeepsOffALineThroughItsPoint() {
        Line2D line = new Line2D.Double(0, 300, 600, 300);
        PointLabels labels = new PointLabels(canvas(), new Rectangle2D.Double(0, 0, 600, 600),
                FONT, List.of(new Point2D.Double(300, 300)), List.of(line));
        Rectangle2D place = labels.draw(List.of("fft")).get(0);
        assertFalse(place.intersectsLine(line), place.toString());
        assertEquals(300, place.getCenterY(), 40);
    }

    /** The nearest place for the second word is taken, and the next one lies behind a point. */
    @Test
    void noTieRunsThroughAnotherPoint() {
        List<Point2D> points = List.of(new Point2D.Double(300, 300),
                new Point2D.Double(320, 300), new Point2D.Double(340, 300));
        PointLabels labels = new PointLabels(canvas(), new Rectangle2D.Double(0, 0, 600, 600),
                FONT, points, List.of());
        List<Rectangle2D> places = labels.draw(List.of("matmul", "matmul", "matmul"));
        for (int i = 0; i < 3; i++) {
            Line2D tie = new Line2D.Double(points.get(i), new Point2D.Double(
                    places.get(i).getCenterX(), places.get(i).getCenterY()));
            for (int other = 0; other < 3; other++) {
                assertTrue(i == other || tie.ptSegDist(points.get(other)) > 4,
                        i + " through " + other);
            }
        }
    }

    @Test
    void aLonePointHasItsWordOnTheRight() {
        PointLabels labels = new PointLabels(canvas(), new Rectangle2D.Double(0, 0, 600, 600),
                FONT, List.of(new Point2D.Double(300, 300)), List.of());
        Rectangle2D place = labels.draw(List.of("fft")).get(0);
        assertTrue(place.getX() > 300 && place.getX() < 315, place.toString());
        assertEquals(300, place.getCenterY(), 1);
    }

    @Test
    void whatHasNoLogarithmIsRefused() {
        double[] one = {1};
        assertEquals("a logarithmic axis has numbers above 0 only, got 0.0: leave such points out",
                refused(new double[] {0}, one));
        assertEquals("a logarithmic axis has numbers above 0 only, got Infinity: leave such"
                + " points out", refused(one, new double[] {Double.POSITIVE_INFINITY}));
        assertEquals("a series has a y, and a label or none, for each x: got 2, 0 labels for 1",
                refused(one, new double[] {1, 2}));
        assertEquals("a series needs at least one point, got none: is the data empty?",
                refused(new double[0], new double[0]));
        assertEquals("range(low, high) limits an axis or a colour bar; this plot is a logarithmic"
                + " plot", assertThrows(IllegalStateException.class, () -> Plot.logLog(
                        Series.line("a", one, one)).range(0, 1)).getMessage());
    }

    private static String refused(double[] x, double[] y) {
        return assertThrows(IllegalArgumentException.class,
                () -> Plot.logLog(Series.line("a", x, y))).getMessage();
    }

    @Test
    void wholeNumbersOnALineHaveWholeTicks() {
        BufferedImage image = Plot.lines(new double[] {1, 2}, List.of("a"), new double[] {1, 2})
                .image();
        assertTrue(Pixels.of(image, Palette.BLUE).count() > 300);
        XYPlot plot = Lines.of(new double[] {1, 2, 4}, List.of(), new double[][] {{1, 2, 3}})
                .chart(canvas(), new Rectangle2D.Double(0, 0, 900, 560), Look.of("", "", 900, 560))
                .getXYPlot();
        double step = ((NumberAxis) plot.getDomainAxis()).getTickUnit()
                .getSize();
        assertEquals(1, step);
    }
}
