package earshot.plot;

import earshot.dsp.Spectrogram;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A colour for each number of {@code values[frame][bin]}: frames to the right, bins upward, the
 * middle of each cell at its time and frequency, and a bar that says which colour is which number.
 */
final class HeatMap extends ChartFigure {

    private final double[][] values; // [frame][bin]
    private final Span x; // from the first cell's left edge to the last one's right edge
    private final Span y;
    private final boolean seconds; // else x counts frames
    private final boolean hertz; // else y counts bins

    private HeatMap(double[][] values, double secondsPerFrame, double hertzPerBin) {
        Checks.rectangle(values, "a heat map", "frame", "bin");
        this.values = Checks.copy(values);
        this.seconds = secondsPerFrame > 0;
        this.hertz = hertzPerBin > 0;
        this.x = cells(values.length, seconds ? secondsPerFrame : 1);
        this.y = cells(values[0].length, hertz ? hertzPerBin : 1);
    }

    static HeatMap of(double[][] values) {
        return new HeatMap(values, 0, 0);
    }

    static HeatMap of(Spectrogram spectrogram) {
        return new HeatMap(spectrogram.values(), spectrogram.secondsPerFrame(),
                hertzPerBin(spectrogram.binHz()));
    }

    /** From one bin to the next when they start at 0 Hz and are evenly spaced, else 0. */
    private static double hertzPerBin(double[] binHz) {
        if (binHz.length < 2 || binHz[0] != 0) {
            return 0;
        }
        double step = binHz[binHz.length - 1] / (binHz.length - 1);
        for (int k = 0; k < binHz.length; k++) {
            if (Math.abs(binHz[k] - k * step) > 1e-6 * step) {
                return 0;
            }
        }
        return step;
    }

    private static Span cells(int count, double step) {
        return new Span(-0.5 * step, (count - 0.5) * step);
    }

    String xName() {
        return seconds ? "time (s)" : "frame";
    }

    String yName() {
        return hertz ? "frequency (Hz)" : "bin";
    }

    @Override
    public String kind() {
        return "heat map";
    }

    @Override
    public Span xSpan() {
        return x;
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        double width = area.getWidth() * 0.7;
        double height = area.getHeight() * 0.7;
        Span shown = look.x() == null ? x : look.x();
        NumberAxis xAxis = seconds ? Axes.numbers(look.xName(), shown, font, width, false)
                : Axes.integers(look.xName(), shown, font, width, false);
        NumberAxis yAxis = Axes.integers(look.yName(), y, font, height, true);
        Span span = colourSpan(look);
        NumberAxis colours = Axes.numbers(look.colourName(), span, font, height, true);
        XYPlot plot = new XYPlot(null, xAxis, yAxis, null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeAxis(1, colours);
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 2 * barWidth(font.getSize2D())));
        plot.addAnnotation(new CellImage((maxFrames, maxBins) ->
                Cells.image(Cells.shrunk(values, maxFrames, maxBins), span), x, y));
        return onWhite(plot, area, false);
    }

    @Override
    void finish(Graphics2D canvas, Rectangle2D dataArea, float fontSize) {
        double width = barWidth(fontSize);
        int height = (int) Math.round(dataArea.getHeight());
        for (int i = 0; i < height; i++) {
            canvas.setPaint(Palette.heat(1 - (i + 0.5) / height));
            canvas.fill(new Rectangle2D.Double(Math.round(dataArea.getMaxX() + width),
                    Math.round(dataArea.getY()) + i, Math.round(width), 1));
        }
    }

    private static double barWidth(float fontSize) {
        return fontSize * 1.1;
    }

    private Span colourSpan(Look look) {
        return look.values() == null ? Span.of(values) : look.values();
    }
}
