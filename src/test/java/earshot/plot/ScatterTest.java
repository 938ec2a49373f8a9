package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ScatterTest {

    private static final double[][] TWO = {{0, 1}, {2, 3}};

    @Test
    void everyPointStandsAtItsPlace() {
        BufferedImage image = Plot.scatter(List.of("a", "b"),
                new double[][] {{0, 0, 10, 10}, {5}}, new double[][] {{0, 10, 0, 10}, {5}}).image();
        Pixels corners = Pixels.of(image, Palette.category(0));
        Pixels middle = Pixels.of(image, Palette.category(1));
        assertEquals(corners.box().getCenterX(), middle.x(), 3);
        assertEquals(corners.box().getCenterY(), middle.y(), 3);
        assertTrue(middle.box().width < 20 && middle.count() > 20, middle.toString());
    }

    @Test
    void colourAndMarkTellGroupsApartAndTheRestIsGreyAndBeneath() {
        XYPlot plot = chart(List.of("one", "", "two", "3"));
        assertEquals(List.of("", "one", "two", "3"), List.of(0, 1, 2, 3).stream()
                .map(g -> plot.getDataset().getSeriesKey(g)).toList());
        assertEquals(Palette.FAINT, plot.getRenderer().getSeriesPaint(0));
        assertEquals(Palette.category(0), plot.getRenderer().getSeriesPaint(1));
        assertEquals(Palette.category(2), plot.getRenderer().getSeriesPaint(3));
        assertEquals(3, plot.getLegendItems().getItemCount());
        Shape three = plot.getRenderer().getSeriesShape(3);
        assertTrue(three.getBounds2D().getHeight() > three.getBounds2D().getWidth(), "a letter");
        assertTrue(!plot.getRenderer().getSeriesShape(1).equals(
                plot.getRenderer().getSeriesShape(2)), "two marks");
    }

    private static XYPlot chart(List<String> names) {
        double[][] points = new double[names.size()][2];
        Graphics2D canvas =
                new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB).createGraphics();
        return new Scatter(names, points, points).chart(canvas,
                new Rectangle2D.Double(0, 0, 900, 640), Look.of("x", "y", 900, 640)).getXYPlot();
    }

    /** Letters speak for themselves. */
    @Test
    void groupsThatAreAllLettersNeedNoLegend() {
        assertNull(chart(List.of("1", "2")).getChart().getLegend());
        assertEquals(1, chart(List.of("one", "2")).getChart().getSubtitleCount());
    }

    @Test
    void groupsThatDoNotFitTogetherAreErrors() {
        List<String> names = List.of("a", "b");
        assertThrows(IllegalArgumentException.class,
                () -> Plot.scatter(List.of(), new double[0][], new double[0][]));
        assertThrows(IllegalArgumentException.class,
                () -> Plot.scatter(names, new double[1][1], TWO));
        assertThrows(IllegalArgumentException.class,
                () -> Plot.scatter(names, new double[][] {{1}, {2}}, TWO));
        assertThrows(IllegalArgumentException.class,
                () -> Plot.scatter(List.of("a", "a"), TWO, TWO));
    }
}
