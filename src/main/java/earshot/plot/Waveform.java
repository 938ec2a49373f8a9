package earshot.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Samples over time, as much above zero as below.
 *
 * <p>A second of sound has more samples than a screen has columns. Drawing every tenth would lose
 * the peaks; so each column shows its lowest and its highest sample, in the order they came.
 */
final class Waveform extends ChartFigure {

    private final double[] samples;
    private final int sampleRate;

    Waveform(double[] samples, int sampleRate) {
        Checks.notEmpty(samples.length, "a waveform", "sample");
        this.samples = Checks.finite(samples);
        this.sampleRate = sampleRate;
    }

    @Override
    public String kind() {
        return "waveform";
    }

    @Override
    public Span xSpan() {
        return new Span(0, (double) samples.length / sampleRate);
    }

    @Override
    JFreeChart chart(Graphics2D canvas, Rectangle2D area, Look look) {
        Font font = Fonts.plain(Fonts.size(area));
        Span time = look.x() == null ? xSpan() : look.x();
        Span amplitude = look.values() == null ? symmetric() : look.values();
        int[] shown = envelope(samples, (int) area.getWidth());
        DefaultXYDataset points = new DefaultXYDataset();
        points.addSeries("samples", new double[][] {
            Arrays.stream(shown).mapToDouble(n -> (double) n / sampleRate).toArray(),
            Arrays.stream(shown).mapToDouble(n -> samples[n]).toArray(),
        });
        XYPlot plot = new XYPlot(points,
                Axes.numbers(look.xName(), time, font, area.getWidth() * 0.8, false),
                Axes.numbers(look.yName(), amplitude, font, area.getHeight() * 0.6, true),
                Lines.pen(1, shown.length < area.getWidth() / 2 ? 2 : 1, shown.length));
        gridLines(plot);
        return onWhite(plot, area, false);
    }

    private Span symmetric() {
        Span span = Span.of(samples);
        double limit = 1.05 * Math.max(Math.abs(span.low()), Math.abs(span.high()));
        return new Span(-limit, limit);
    }

    /**
     * The samples worth drawing in so many columns: for each column the index of the lowest and of
     * the highest, earlier first; all of them when there are no more than that. NaN is no sample.
     */
    static int[] envelope(double[] samples, int columns) {
        if (samples.length <= 2 * columns) {
            int[] all = new int[samples.length];
            Arrays.setAll(all, n -> n);
            return all;
        }
        int[] shown = new int[2 * columns];
        for (int c = 0; c < columns; c++) {
            int start = (int) ((long) c * samples.length / columns);
            int end = (int) ((long) (c + 1) * samples.length / columns);
            int lowest = start;
            int highest = start;
            for (int n = start + 1; n < end; n++) {
                if (samples[n] < samples[lowest] || Double.isNaN(samples[lowest])) {
                    lowest = n;
                }
                if (samples[n] > samples[highest] || Double.isNaN(samples[highest])) {
                    highest = n;
                }
            }
            shown[2 * c] = Math.min(lowest, highest);
            shown[2 * c + 1] = Math.max(lowest, highest);
        }
        return shown;
    }
}
