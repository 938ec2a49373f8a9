package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {

    /** A click at 0.3 s stands over the same click in the spectrogram. */
    @Test
    void timesOfWaveformAndSpectrogramAreInLine() {
        double[] samples = new double[8000];
        samples[2400] = 1;
        Signal signal = Signal.mono(samples, 8000);
        BufferedImage image = Plot.above(Plot.waveform(signal),
                Plot.heatmap(Stft.of(StftConfig.librosa(128, 32)).power(signal))).image();
        int half = image.getHeight() / 2;
        Rectangle upper = new Rectangle(0, 0, image.getWidth(), half - 240);
        Rectangle lower = new Rectangle(0, half, image.getWidth() * 85 / 100, half);
        double inWaveform = Pixels.of(image, upper, Pixels::colourful).x();
        double inHeatMap = Pixels.of(image, lower, Pixels.like(Palette.heat(1))).x();
        assertEquals(inWaveform, inHeatMap, 2);
    }

    @Test
    void halfASecondIsHalfAsWideUnderASecond() {
        Plot second = Plot.waveform(Signal.mono(new double[8000], 8000));
        Plot half = Plot.waveform(Signal.mono(new double[4000], 8000));
        BufferedImage image = Plot.above(second, half).size(900, 600).image();
        int above = Pixels.of(image, new Rectangle(0, 0, 900, 300), Pixels::colourful).box().width;
        int below =
                Pixels.of(image, new Rectangle(0, 300, 900, 300), Pixels::colourful).box().width;
        assertEquals(0.5, (double) below / above, 0.01);
    }

    @Test
    void everyPlotHasItsOwnPlace() {
        List<Plot> six = IntStream.range(0, 6)
                .mapToObj(i -> Plot.bars(List.of("a"), new double[] {1}).title("bar " + i))
                .toList();
        BufferedImage image = Plot.grid(3, six).size(1200, 700).image();
        for (int i = 0; i < 6; i++) {
            Rectangle cell = new Rectangle(i % 3 * 400, i / 3 * 350, 400, 350);
            assertTrue(Pixels.of(image, cell, Pixels.like(Palette.BLUE)).count() > 5000);
        }
    }

    @Test
    void theRangeOfAGridIsEveryPlotsThatHasNone() {
        Plot whole = Plot.bars(List.of("a"), new double[] {2});
        BufferedImage image = Plot.grid(2, List.of(whole, whole.range(0, 4))).range(0, 8)
                .size(1200, 500).image();
        int left = height(image, 0);
        int right = height(image, 600);
        assertEquals(2, (double) right / left, 0.05);
    }

    @Test
    void gridsOfGridsAndOfDifferentPlotsAreDrawn() {
        Plot bars = Plot.bars(List.of("a", "b"), new double[] {0.1, 0.9});
        Plot confusion = Plot.confusion(new int[][] {{1, 0}, {0, 1}}, List.of("a", "b"));
        Plot map = Plot.heatmap(new double[20][10]).colourBar("level (dB)");
        Plot inner = Plot.above(bars, map).title("inner");
        Plot.grid(2, List.of(inner, confusion, map)).title("outer").axes("x", "y").image();
    }

    @Test
    void severalChannelsStandAboveEachOther() {
        double[] loud = {1, -1, 1, -1};
        BufferedImage image =
                Plot.waveform(Signal.of(new double[][] {loud, new double[4]}, 4)).image();
        int half = image.getHeight() / 2;
        Rectangle lower = new Rectangle(0, half, image.getWidth(), half);
        assertTrue(Pixels.of(image, lower, Pixels.like(Palette.BLUE)).box().height < 20, "silent");
    }

    private static int height(BufferedImage image, int left) {
        return Pixels.of(image, new Rectangle(left, 0, 600, 500), Pixels.like(Palette.BLUE))
                .box().height;
    }
}
