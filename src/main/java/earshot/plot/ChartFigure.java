package earshot.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A figure that is one chart: axes, what is drawn between them, a title above.
 *
 * <p>The rectangle between the axes is the data area. Its place follows from the width of the
 * labels and is known only after drawing, so what must line up (the charts of a grid, the square
 * cells of a confusion matrix) is laid out once unseen and then drawn with the missing margin.
 */
abstract class ChartFigure implements Figure {

    static final RectangleInsets NO_MARGIN = RectangleInsets.ZERO_INSETS;

    /** The chart for a picture of this area; letters are as large as {@code Fonts.size} says. */
    abstract JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look);

    /** Whether the data area must be as high as it is wide. */
    boolean squareData() {
        return false;
    }

    /** What is drawn in or beside the finished data area, such as a colour bar. */
    void finish(Graphics2D canvas, Rectangle2D dataArea, Look look, float fontSize) {
    }

    @Override
    public void draw(Graphics2D canvas, Rectangle2D area, Look look) {
        draw(canvas, area, look, NO_MARGIN);
    }

    /** Draws with a margin inside the area, all round. */
    final void draw(Graphics2D canvas, Rectangle2D area, Look look, RectangleInsets margin) {
        RectangleInsets whole = margin;
        if (squareData()) {
            Rectangle2D data = unseen(canvas, area, look, margin);
            double wide = Math.max(0, data.getWidth() - data.getHeight()) / 2;
            double tall = Math.max(0, data.getHeight() - data.getWidth()) / 2;
            whole = new RectangleInsets(margin.getTop() + tall, margin.getLeft() + wide,
                    margin.getBottom() + tall, margin.getRight() + wide);
        }
        finish(canvas, render(canvas, area, look, whole), look, Fonts.size(area));
    }

    /** Where the data area comes to lie without a margin; nothing is seen. */
    final Rectangle2D dataArea(Graphics2D canvas, Rectangle2D area, Look look) {
        return unseen(canvas, area, look, NO_MARGIN);
    }

    private Rectangle2D unseen(Graphics2D canvas, Rectangle2D area, Look look,
            RectangleInsets margin) {
        Graphics2D blind = (Graphics2D) canvas.create();
        blind.clip(new Rectangle2D.Double());
        Rectangle2D data = render(blind, area, look, margin);
        blind.dispose();
        return data;
    }

    private Rectangle2D render(Graphics2D canvas, Rectangle2D area, Look look,
            RectangleInsets margin) {
        JFreeChart chart = chart(canvas, area, look);
        double edge = Fonts.size(area) * 0.6;
        chart.setPadding(new RectangleInsets(edge + margin.getTop(), edge + margin.getLeft(),
                edge * 0.7 + margin.getBottom(), edge * 2.7 + margin.getRight()));
        addTitle(chart, canvas, area, look);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(canvas, area, info);
        return info.getPlotInfo().getDataArea();
    }

    private static void addTitle(JFreeChart chart, Graphics2D canvas, Rectangle2D area,
            Look look) {
        if (look.title().isEmpty()) {
            return;
        }
        Font font = Fonts.bold(Fonts.size(area) * 1.15f);
        String text = Fonts.fit(canvas, font, look.title(), area.getWidth() * 0.94);
        TextTitle title = new TextTitle(text, font);
        title.setPaint(Palette.INK);
        title.setMargin(0, 0, font.getSize2D() * 0.4, 0);
        chart.setTitle(title);
    }

    /** The chart of a plot, on white, with a legend between title and picture if asked. */
    static JFreeChart onWhite(org.jfree.chart.plot.Plot plot, Rectangle2D area, boolean legend) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(NO_MARGIN);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        if (legend) {
            LegendTitle title = new LegendTitle(plot);
            title.setItemFont(Fonts.plain(Fonts.size(area)));
            title.setItemPaint(Palette.INK);
            title.setPosition(RectangleEdge.TOP);
            title.setItemLabelPadding(new RectangleInsets(2, 6, 2, 18));
            chart.addSubtitle(title);
        }
        return chart;
    }

    /** Thin grey lines at the ticks. */
    static void gridLines(XYPlot plot) {
        plot.setDomainGridlinesVisible(true);
        plot.setRangeGridlinesVisible(true);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(NO_MARGIN);
    }
}
