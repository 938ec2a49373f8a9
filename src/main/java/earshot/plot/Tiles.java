package earshot.plot;

import earshot.util.Text;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Many small pictures of numbers side by side, first row first, a name over each, all in the
 * colours of one bar. Of {@code values[frame][bin]} frames are to the right and bins upward.
 */
final class Tiles extends ChartFigure implements Coloured {

    private static final double GAP = 0.06; // of a tile's place

    private final List<String> names;
    private final double[][][] pictures;
    private final Scale scale;

    private Tiles(List<String> names, double[][][] pictures, Scale scale) {
        this.names = names;
        this.pictures = pictures;
        this.scale = scale;
    }

    static Tiles of(List<String> names, double[][][] pictures) {
        Checks.notEmpty(pictures.length, "a picture of tiles", "tile");
        if (names.size() != pictures.length) {
            throw new IllegalArgumentException(Text.format("%s for %s: give each tile one name",
                    Text.count(names.size(), "name"), Text.count(pictures.length, "tile")));
        }
        for (double[][] picture : pictures) {
            Checks.rectangle(picture, "a tile", "frame", "bin");
        }
        return new Tiles(List.copyOf(names),
                Arrays.stream(pictures).map(Checks::copy).toArray(double[][][]::new),
                Scale.RISING);
    }

    @Override
    public Figure in(Scale other) {
        return new Tiles(names, pictures, other);
    }

    /** Up to four in a row; a square of more. */
    int columns() {
        return Math.max(Math.min(pictures.length, 4), (int) Math.ceil(Math.sqrt(pictures.length)));
    }

    int rows() {
        return (pictures.length + columns() - 1) / columns();
    }

    @Override
    public String kind() {
        return "picture of tiles";
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        Span whole = new Span(0, 1);
        XYPlot plot = new XYPlot(null, bare(look.xName(), whole, font),
                bare(look.yName(), whole, font), null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        ColourBar.addAxis(plot, look, span(look), font, area.getHeight() * 0.7);
        return onWhite(plot, area, false);
    }

    /** An axis that has a name alone: every tile has ticks of its own, and none is drawn. */
    private static NumberAxis bare(String name, Span span, Font font) {
        NumberAxis axis = Axes.numbers(name, span, font, 100, false);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private Span span(Look look) {
        return look.values() != null ? look.values() : scale.span(Span.of(
                Arrays.stream(pictures).flatMap(Arrays::stream).toArray(double[][]::new)));
    }

    @Override
    void finish(Graphics2D canvas, Rectangle2D dataArea, Look look, float fontSize) {
        double width = dataArea.getWidth() / columns();
        double height = dataArea.getHeight() / rows();
        for (int i = 0; i < pictures.length; i++) {
            drawTile(canvas, new Rectangle2D.Double(dataArea.getX() + i % columns() * width,
                    dataArea.getY() + i / columns() * height, width, height), i, span(look));
        }
        ColourBar.draw(canvas, dataArea, scale, fontSize);
    }

    /** The name on top of its place, the picture below. */
    private void drawTile(Graphics2D canvas, Rectangle2D place, int i, Span span) {
        Font font = Fonts.plain(Fonts.size(place) * 0.9f);
        double line = names.get(i).isEmpty() ? 0 : font.getSize2D() * 1.4;
        double gap = GAP * Math.min(place.getWidth(), place.getHeight());
        Rectangle2D tile = new Rectangle2D.Double(place.getX() + gap / 2, place.getY() + line,
                place.getWidth() - gap, place.getHeight() - line - gap);
        String name = Fonts.fit(canvas, font, names.get(i), tile.getWidth());
        canvas.setFont(font);
        canvas.setPaint(Palette.INK);
        canvas.drawString(name,
                (float) (tile.getCenterX() - Fonts.width(canvas, font, name) / 2),
                (float) (place.getY() + line * 0.75));
        CellImage.fill(canvas, tile, Cells.source(pictures[i], span, scale));
        canvas.setPaint(Palette.AXIS);
        canvas.draw(tile);
    }
}
