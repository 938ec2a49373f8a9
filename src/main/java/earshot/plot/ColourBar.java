package earshot.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The bar on the right of a picture that says which colour is which number. */
final class ColourBar {

    private ColourBar() {
    }

    /** Leaves room for it, and sets its axis. */
    static void addAxis(XYPlot plot, Look look, Span span, Font font, double height) {
        plot.setRangeAxis(1, Axes.numbers(look.colourName(), span, font, height, true));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 2 * width(font.getSize2D())));
    }

    /** Draws it beside the finished data area. */
    static void draw(Graphics2D canvas, Rectangle2D dataArea, Scale scale, float fontSize) {
        double width = width(fontSize);
        int height = (int) Math.round(dataArea.getHeight());
        for (int i = 0; i < height; i++) {
            canvas.setPaint(scale.colour(1 - (i + 0.5) / height));
            canvas.fill(new Rectangle2D.Double(Math.round(dataArea.getMaxX() + width),
                    Math.round(dataArea.getY()) + i, Math.round(width), 1));
        }
    }

    private static double width(float fontSize) {
        return fontSize * 1.1;
    }
}
