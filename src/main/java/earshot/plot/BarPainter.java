package earshot.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;

/** How the bars of a chart look, and where their numbers stand: over them, or with whiskers in. */
record BarPainter(double[] values, boolean hasWhiskers) {

    /** Where a bar and the space beside it are {@code room} pixels wide. */
    StackedBarRenderer renderer(Graphics2D canvas, Font font, double room) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.75 / values.length);
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setSeriesPaint(1, Palette.ORANGE);
        BarNumbers numbers = BarNumbers.of(values);
        double shrink = Math.min(1, 0.92 * room / Fonts.widest(canvas, font, numbers.texts()));
        if (shrink > 0.6) {
            renderer.setDefaultItemLabelGenerator(shrink == 1 ? numbers : numbers.outstanding());
            renderer.setDefaultItemLabelFont(font.deriveFont((float) shrink * font.getSize2D()));
            place(renderer);
        }
        return renderer;
    }

    private void place(StackedBarRenderer renderer) {
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultPositiveItemLabelPosition(hasWhiskers
                ? new ItemLabelPosition(ItemLabelAnchor.INSIDE6, TextAnchor.BOTTOM_CENTER)
                : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        renderer.setDefaultNegativeItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER));
        renderer.setDefaultItemLabelPaint(
                hasWhiskers ? Palette.inkOn(Palette.BLUE) : Palette.INK);
    }
}
