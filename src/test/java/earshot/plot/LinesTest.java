package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Property
    void theEnvelopeKeepsThePeaksInOrder(@ForAll @Size(min = 1, max = 300) double[] samples,
            @ForAll @IntRange(min = 1, max = 60) int columns) {
        int[] shown = Waveform.envelope(samples, columns);
        assertTrue(shown.length <= Math.max(2 * columns, samples.length));
        int[] sorted = shown.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, shown);
        double[] seen = Arrays.stream(shown).mapToDouble(n -> samples[n]).toArray();
        assertEquals(Arrays.stream(samples).max().orElseThrow(),
                Arrays.stream(seen).max().orElseThrow());
        assertEquals(Arrays.stream(samples).min().orElseThrow(),
                Arrays.stream(seen).min().orElseThrow());
    }

    /** One sample in half a million: drawing every hundredth would miss it. */
    @Test
    void aSingleClickIsDrawnWhereItIs() {
        double[] samples = new double[441_000];
        samples[330_751] = 0.9;
        BufferedImage image = Plot.waveform(Signal.mono(samples, 44_100)).image();
        Pixels line = Pixels.of(image, Pixels.all(image), Pixels::colourful);
        assertTrue(line.box().y < 40, "up to the top, but " + line.box());
        var top = new java.awt.Rectangle(0, 0, image.getWidth(), 150);
        double place = (Pixels.of(image, top, Pixels::colourful).x() - line.box().x)
                / line.box().width;
        assertEquals(0.75, place, 0.005);
    }

    @Test
    void amplitudeIsSymmetricAndTimeInSeconds() {
        XYPlot plot = chart(new Waveform(new double[] {0, 0.5, Double.NaN, 0.1}, 8),
                Look.of("time (s)", "amplitude", 900, 420));
        ValueAxis amplitude = plot.getRangeAxis();
        assertEquals(-amplitude.getUpperBound(), amplitude.getLowerBound());
        assertEquals(0.5, plot.getDomainAxis().getUpperBound());
        assertEquals("time (s)", plot.getDomainAxis().getLabel());
        assertEquals("amplitude", amplitude.getLabel());
    }

    @Test
    void epochsAreWholeNumbersFromOne() {
        for (int epochs : new int[] {1, 2, 3, 10, 37}) {
            XYPlot plot = chart(Lines.counting(List.of("loss"), new double[][] {ramp(epochs)}),
                    Look.of("epoch", "loss", 900, 560));
            double step = ((NumberAxis) plot.getDomainAxis()).getTickUnit().getSize();
            assertEquals(Math.rint(step), step);
            assertEquals(1, plot.getDataset().getXValue(0, 0));
            assertEquals(epochs, plot.getDataset().getXValue(0, epochs - 1));
        }
    }

    @Test
    void ticksAreRoundAndNoMoreThanFit() {
        assertEquals(1, new Span(0, 10).step(10), 1e-12);
        assertEquals(0.2, new Span(0, 1).step(5), 1e-12);
        assertEquals(0.5, new Span(0, 1).step(4), 1e-12);
        assertEquals(1000, new Span(0, 4000).step(7), 1e-9);
        assertEquals(20, new Span(-80, 0).step(4), 1e-12);
        assertEquals(1e-6, new Span(0, 8e-6).step(9), 1e-15);
    }

    @Test
    void theNamedSeriesHaveTheirOwnColours() {
        double[] low = ramp(50);
        double[] high = Arrays.stream(low).map(v -> v + 100).toArray();
        BufferedImage image =
                Plot.curves("epoch", List.of("loss", "val_loss"), low, high).image();
        Pixels below = Pixels.of(image, Palette.category(0));
        Pixels above = Pixels.of(image, Palette.category(1));
        assertTrue(below.count() > 300 && above.count() > 300);
        assertTrue(above.y() < below.y());
    }

    @Test
    void gapsAndInfinitiesDoNotStopThePen() {
        double[] x = {0, 1, 2, 3, 4, 5};
        BufferedImage image = Plot.line(x, new double[] {
            1, 2, Double.NaN, Double.POSITIVE_INFINITY, 2, 1}).image();
        assertTrue(Pixels.of(image, Palette.BLUE).count() > 100);
        Plot.line(x, new double[] {3, 3, 3, 3, 3, 3}).image();
        Plot.waveform(Signal.mono(new double[3000], 8000)).image();
    }

    /** A wavy line has colour in every column, its dots only where the numbers are. */
    @Test
    void dotsAreNotJoined() {
        double[] x = ramp(100);
        double[] few = new double[100];
        Arrays.fill(few, Double.NaN);
        few[10] = 1;
        few[90] = 1;
        Plot joined = Plot.lines(x, List.of(), ramp(100), few);
        BufferedImage image = joined.dots(1).image();
        assertEquals(2 * 64, Pixels.of(image, Palette.category(1)).count(), 40);
        assertEquals(Pixels.of(joined.image(), Palette.category(0)).count(),
                Pixels.of(image, Palette.category(0)).count(), 80);
        assertEquals("dots takes a series from 0 to 1, got 2", assertThrows(
                IllegalArgumentException.class, () -> joined.dots(2)).getMessage());
        assertEquals("dots(index) takes the line from a series of lines; this plot is a bar chart",
                assertThrows(IllegalStateException.class,
                        () -> Plot.bars(List.of("a"), new double[1]).dots(0)).getMessage());
    }

    private static double[] ramp(int length) {
        double[] ramp = new double[length];
        Arrays.setAll(ramp, n -> n * 0.1);
        return ramp;
    }

    private static XYPlot chart(ChartFigure figure, Look look) {
        Graphics2D canvas = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics();
        return figure.chart(canvas, new Rectangle2D.Double(0, 0, look.width(), look.height()), look)
                .getXYPlot();
    }
}
