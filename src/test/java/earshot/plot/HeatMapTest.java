package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    private static final Color BRIGHTEST = Palette.heat(1);

    /** Frames to the right, bins upward: a flipped or a transposed picture fails. */
    @Test
    void everyCellIsWhereItsFrameAndBinAre() {
        double[][] values = new double[5][3];
        BufferedImage empty = image(values, 0, 1);
        Rectangle data = Pixels.cells(empty);
        for (int frame = 0; frame < 5; frame++) {
            for (int bin = 0; bin < 3; bin++) {
                values[frame][bin] = 1;
                BufferedImage image = image(values, 0, 1);
                Pixels bright = brightest(image);
                assertEquals(data.x + data.width * (frame + 0.5) / 5, bright.x(), 2);
                assertEquals(data.y + data.height * (2.5 - bin) / 3, bright.y(), 2);
                values[frame][bin] = 0;
            }
        }
    }

    @Test
    void aToneIsALineAtItsFrequency() {
        Spectrogram power = Stft.of(StftConfig.librosa(256, 64)).power(tone(1000));
        BufferedImage image = Plot.heatmap(power).image();
        Rectangle data = Pixels.cells(image);
        double fromTop = (brightest(image).y() - data.y) / data.height;
        assertEquals(1 - 1000.0 / 4000, fromTop, 0.01);
        assertTrue(brightest(image).box().width > 0.8 * data.width, "all the time");
    }

    @Test
    void evenBinsAreInHertzAndMelBandsAreCounted() {
        Spectrogram power = Stft.of(StftConfig.librosa(256, 64)).power(tone(1000));
        assertEquals("frequency (Hz)", HeatMap.of(power).yName());
        Spectrogram bands =
                power.mapFrames(frame -> new double[] {1, 2, 3}, new double[] {0, 100, 300});
        assertEquals("bin", HeatMap.of(bands).yName());
        assertEquals("time (s)", HeatMap.of(bands).xName());
        double seconds = power.frames() * 64 / 8000.0;
        assertEquals(seconds, HeatMap.of(power).xSpan().high() + 0.004, 1e-9);
    }

    @Test
    void bandsAreEquallyHighAndTheirTicksSayHertz() {
        Spectrogram power = Stft.of(StftConfig.librosa(256, 64)).power(tone(1000));
        double[] hz = {0, 100, 300, 1000, 4000};
        Spectrogram bands = power.mapFrames(frame -> new double[] {0, 0, 0, 1, 0}, hz);
        BufferedImage image = Plot.bands(bands).image();
        Rectangle data = Pixels.cells(image);
        assertEquals(data.y + data.height * 1.5 / 5, brightest(image).y(), 2);
        assertEquals("frequency (Hz)", HeatMap.ofBands(bands).yName());
        Font font = Fonts.plain(10);
        assertEquals(List.of(10, 100, 200, 500, 1000),
                new BandAxis("", new Span(-0.5, 4.5), hz, font, 160).hertz());
        assertEquals(List.of(10, 1000),
                new BandAxis("", new Span(-0.5, 4.5), hz, font, 30).hertz());
    }

    @Test
    void missingValuesAreGreyAndInfinitiesAreEnds() {
        BufferedImage image = Cells.image(new double[][] {
            {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.5}}, new Span(0, 1));
        assertEquals(Palette.MISSING.getRGB(), image.getRGB(0, 3));
        assertEquals(Palette.heat(0).getRGB(), image.getRGB(0, 2));
        assertEquals(Palette.heat(1).getRGB(), image.getRGB(0, 1));
        assertEquals(Palette.heat(0.5).getRGB(), image.getRGB(0, 0));
        double[][] nothing = {{Double.NaN, Double.NaN}};
        BufferedImage grey = Plot.heatmap(nothing).image();
        assertTrue(Pixels.of(grey, Palette.MISSING).count() > 100_000);
        Plot.heatmap(new double[][] {{7}}).image();
    }

    /** Nothing lies between "read" and "refused". */
    @Test
    void theColoursOfWholeNumbersHaveWholeTicks() {
        assertEquals(1, colourStep(new double[][] {{0, 1}, {2, 3}}));
        assertEquals(0.5, colourStep(new double[][] {{0, 1.5}, {2, 3}}));
    }

    private static double colourStep(double[][] values) {
        BufferedImage paper = new BufferedImage(900, 480, BufferedImage.TYPE_INT_RGB);
        NumberAxis colours = (NumberAxis) HeatMap.of(values).chart(paper.createGraphics(),
                new Rectangle(900, 480), Look.of("", "", 900, 480)).getXYPlot().getRangeAxis(1);
        return colours.getTickUnit().getSize();
    }

    /** Every cell is of one colour but for its number, which stands in its middle. */
    @Test
    void aNumberedCellSaysItsValue() {
        double[][] values = {{1, 1}, {1, 1}, {1, 0}};
        BufferedImage plain = Plot.heatmap(values).range(0, 1).image();
        BufferedImage numbered = Plot.heatmap(values).range(0, 1).numbered().image();
        Rectangle data = Pixels.cells(plain);
        Rectangle cell = new Rectangle(data.x + 2, data.y + 2, data.width / 3 - 4,
                data.height / 2 - 4);
        Predicate<Color> bright = Pixels.like(BRIGHTEST);
        assertEquals(0, Pixels.of(plain, cell, bright.negate()).count());
        Pixels number = Pixels.of(numbered, cell, bright.negate());
        assertTrue(number.count() > 20, number.toString());
        assertEquals(cell.getCenterX(), number.x(), 3);
        assertEquals(cell.getCenterY(), number.y(), 4);
        assertThrows(IllegalStateException.class,
                () -> Plot.line(new double[] {1, 2}, new double[] {1, 2}).numbered());
    }

    @Test
    void aClickInALongRecordingIsStillSeen() {
        double[][] values = new double[5000][1025];
        values[3000][100] = 1;
        BufferedImage image = image(values, 0, 1);
        Pixels click = brightest(image);
        assertTrue(click.count() >= 1, "one bright pixel");
        assertTrue(click.x() > 450 && click.y() > 350, "right of the middle and low");
    }

    @Test
    void beyondTheRangeTheColourIsItsEnd() {
        double[][] values = {{-100, 0}, {5, 100}};
        BufferedImage image = image(values, 0, 5);
        Rectangle data = Pixels.cells(image);
        assertEquals(0.5 * data.width * data.height, brightest(image).count(), 2000);
    }

    @Test
    void theColourBarIsBrightAtTheTop() {
        BufferedImage image = image(new double[4][3], -1, 1); // the cells are half bright
        assertTrue(Pixels.of(image, Palette.heat(1)).y() < 60);
        assertTrue(Pixels.of(image, Palette.heat(0)).y() > 440);
    }

    @Test
    void theNotebooksSpectrogramIsDrawnWithinASecond() {
        double[][] values = new double[233][129];
        image(values, 0, 1); // fonts are read once
        long start = System.nanoTime();
        image(values, 0, 1);
        assertTrue(System.nanoTime() - start < 1e9);
    }

    private static Pixels brightest(BufferedImage image) {
        return Pixels.of(image, Pixels.cells(image), Pixels.like(BRIGHTEST));
    }

    private static BufferedImage image(double[][] values, double low, double high) {
        return Plot.heatmap(values).range(low, high).image();
    }

    private static Signal tone(double hertz) {
        double[] samples = new double[8000];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = Math.sin(2 * Math.PI * hertz * n / 8000);
        }
        return Signal.mono(samples, 8000);
    }
}
