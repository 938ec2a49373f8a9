package earshot.plot;

import earshot.util.Text;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * How often each class (a row) was taken for each class (a column): the count in its cell, the
 * darker the larger its share of the row. A good classifier is dark on the diagonal.
 */
final class Confusion extends ChartFigure {

    private final int[][] counts; // [truth][prediction]
    private final List<String> labels;

    Confusion(int[][] counts, List<String> labels) {
        Checks.notEmpty(labels.size(), "a confusion matrix", "label");
        if (counts.length != labels.size()) {
            throw new IllegalArgumentException(Text.format(
                    "a confusion matrix of %s needs as many rows, got %d",
                    Text.count(labels.size(), "label"), counts.length));
        }
        for (int truth = 0; truth < counts.length; truth++) {
            if (counts[truth].length != labels.size()) {
                throw new IllegalArgumentException(Text.format(
                        "a confusion matrix of %s needs as many columns, but row %d has %d",
                        Text.count(labels.size(), "label"), truth, counts[truth].length));
            }
        }
        this.counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        this.labels = List.copyOf(labels);
    }

    @Override
    public String kind() {
        return "confusion matrix";
    }

    @Override
    public boolean hasRange() {
        return false;
    }

    @Override
    boolean squareData() {
        return true;
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        double side = 0.75 * Math.min(area.getWidth(), area.getHeight()) / labels.size();
        Font small = font.deriveFont((float) Math.min(font.getSize2D(), side * 0.8));
        SymbolAxis predicted = words(look.xName(), font, small);
        predicted.setVerticalTickLabels(labels.stream()
                .anyMatch(label -> Fonts.width(canvas, small, label) > 0.9 * side));
        SymbolAxis truth = words(look.yName(), font, small);
        truth.setInverted(true);
        XYPlot plot = new XYPlot(null, predicted, truth, null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(NO_MARGIN);
        Span cells = new Span(-0.5, labels.size() - 0.5);
        plot.addAnnotation(new CellImage((width, height) -> image(), cells, cells));
        printCounts(plot, font.deriveFont((float) Math.min(font.getSize2D(), side * 0.45)));
        JFreeChart chart = onWhite(plot, area, false);
        plot.setOutlineVisible(true);
        plot.setOutlinePaint(Palette.AXIS);
        return chart;
    }

    private SymbolAxis words(String name, Font font, Font tickFont) {
        SymbolAxis axis = Axes.words(name, labels.toArray(String[]::new), font);
        axis.setTickLabelFont(tickFont);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private void printCounts(XYPlot plot, Font font) {
        for (int truth = 0; truth < counts.length; truth++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                int count = counts[truth][predicted];
                XYTextAnnotation text = new XYTextAnnotation("" + count, predicted, truth);
                text.setFont(font);
                text.setPaint(count == 0 ? Palette.FAINT
                        : Palette.inkOn(colour(truth, predicted)));
                plot.addAnnotation(text);
            }
        }
    }

    private BufferedImage image() {
        int size = labels.size();
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int truth = 0; truth < size; truth++) {
            for (int predicted = 0; predicted < size; predicted++) {
                image.setRGB(predicted, truth, colour(truth, predicted).getRGB());
            }
        }
        return image;
    }

    private Color colour(int truth, int predicted) {
        int count = counts[truth][predicted];
        double share = (double) count / Math.max(1, Arrays.stream(counts[truth]).sum());
        return Palette.wash(count == 0 ? 0 : 0.08 + 0.92 * share);
    }
}
