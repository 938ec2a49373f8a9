package earshot.plot;

import earshot.dsp.Spectrogram;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * A colour for each number of {@code values[frame][bin]}: frames to the right, bins upward, the
 * middle of each cell at its time and frequency, and a bar that says which colour is which number.
 */
final class HeatMap extends ChartFigure implements Coloured {

    private final double[][] values; // [frame][bin]
    private final Span x; // from the first cell's left edge to the last one's right edge
    private final Span y;
    private final boolean seconds; // else x counts frames
    private final boolean hertz; // else y counts bins
    private final double[] bandHz; // the frequencies that ticks say; null where y counts
    private final Scale scale;
    private final boolean numbered; // each cell says its value

    private HeatMap(HeatMap map, double[] bandHz, Scale scale, boolean numbered) {
        this.values = map.values;
        this.x = map.x;
        this.y = map.y;
        this.seconds = map.seconds;
        this.hertz = map.hertz;
        this.bandHz = bandHz;
        this.scale = scale;
        this.numbered = numbered;
    }

    private HeatMap(double[][] values, double secondsPerFrame, double hertzPerBin) {
        Checks.rectangle(values, "a heat map", "frame", "bin");
        this.values = Checks.copy(values);
        this.seconds = secondsPerFrame > 0;
        this.hertz = hertzPerBin > 0;
        this.x = cells(values.length, seconds ? secondsPerFrame : 1);
        this.y = cells(values[0].length, hertz ? hertzPerBin : 1);
        this.bandHz = null;
        this.scale = Scale.RISING;
        this.numbered = false;
    }

    static HeatMap of(double[][] values) {
        return new HeatMap(values, 0, 0);
    }

    static HeatMap of(Spectrogram spectrogram) {
        return new HeatMap(spectrogram.values(), spectrogram.secondsPerFrame(),
                hertzPerBin(spectrogram.binHz()));
    }

    /** Every bin as high as the next, wherever it lies; the ticks say where. */
    static HeatMap ofBands(Spectrogram spectrogram) {
        return new HeatMap(new HeatMap(spectrogram.values(), spectrogram.secondsPerFrame(), 0),
                spectrogram.binHz(), Scale.RISING, false);
    }

    @Override
    public Figure in(Scale other) {
        return new HeatMap(this, bandHz, other, numbered);
    }

    /** The same with its value in each cell. */
    HeatMap numbered() {
        return new HeatMap(this, bandHz, scale, true);
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
        return hertz || bandHz != null ? "frequency (Hz)" : "bin";
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
        NumberAxis yAxis = bandHz == null ? Axes.integers(look.yName(), y, font, height, true)
                : new BandAxis(look.yName(), y, bandHz, font, height);
        Span span = colourSpan(look);
        XYPlot plot = new XYPlot(null, xAxis, yAxis, null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        ColourBar.addAxis(plot, look, span, font, height);
        if (isWhole()) {
            plot.setRangeAxis(1, Axes.integers(look.colourName(), span, font, height, true));
        }
        plot.addAnnotation(new CellImage(Cells.source(values, span, scale), x, y));
        if (numbered) {
            CellNumbers.print(plot, values, x, y, font.deriveFont(font.getSize2D() * 0.9f),
                    value -> scale.colour(span.share(value)));
        }
        return onWhite(plot, area, false);
    }

    @Override
    void finish(Graphics2D canvas, Rectangle2D dataArea, Look look, float fontSize) {
        ColourBar.draw(canvas, dataArea, scale, fontSize);
    }

    /** Counts, kinds, yes and no: nothing lies between. */
    private boolean isWhole() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream)
                .allMatch(value -> value == Math.rint(value));
    }

    private Span colourSpan(Look look) {
        return look.values() == null ? scale.span(Span.of(values)) : look.values();
    }
}
