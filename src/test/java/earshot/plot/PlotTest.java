package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {

    private static final List<String> TWO = List.of("a", "b");

    @Test
    void everyKindIsWrittenInTheAskedSize(@TempDir Path folder) throws Exception {
        int number = 0;
        for (Plot plot : everyKind()) {
            Path file = folder.resolve("new/folder/" + number++ + ".png");
            plot.title("A title").size(640, 480).save(file);
            BufferedImage image = ImageIO.read(file.toFile());
            assertEquals(640, image.getWidth());
            assertEquals(480, image.getHeight());
            assertTrue(Pixels.of(image, Pixels.all(image), Pixels::colourful).count() > 200);
        }
    }

    /** Every letter and number of every picture, drawn as a German and as an American would. */
    @Test
    void picturesAreTheSameInGermany() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            List<BufferedImage> american = everyKind().stream().map(Plot::image).toList();
            Locale.setDefault(Locale.GERMANY);
            List<Plot> german = everyKind();
            for (int i = 0; i < german.size(); i++) {
                assertTrue(Pixels.same(american.get(i), german.get(i).image()), "kind " + i);
            }
            assertEquals("0.5", Axes.numbers("", new Span(0, 1), Fonts.plain(18), 600, false)
                    .getTickUnit().valueToString(0.5));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void titleAndNamesAreWrittenAtTheEdges() {
        Plot bare = Plot.heatmap(new double[30][20]).axes("", "").size(900, 560);
        Rectangle left = new Rectangle(0, 150, 35, 260);
        Rectangle right = new Rectangle(600, 50, 300, 420);
        Rectangle bottom = new Rectangle(0, 480, 900, 80);
        Rectangle top = new Rectangle(200, 0, 500, 40);
        assertWritten(bare, bare.axes("", "coefficient"), left);
        assertWritten(bare, bare.axes("frame", ""), bottom);
        assertWritten(bare, bare.colourBar("power (dB)"), right);
        assertWritten(bare, bare.title("Spectrogram"), top);
    }

    private static void assertWritten(Plot bare, Plot named, Rectangle where) {
        assertTrue(ink(named, where) > ink(bare, where) + 100, "nothing written in " + where);
    }

    private static int ink(Plot plot, Rectangle where) {
        return Pixels.of(plot.image(), where, colour -> !Pixels.colourful(colour)
                && Palette.luminance(colour) < 0.2).count();
    }

    @Test
    void aLongTitleEndsInAnEllipsisInsideThePicture() {
        Plot plot = Plot.line(new double[] {0, 1}, new double[] {0, 1})
                .title("seven ".repeat(60)).size(600, 400);
        BufferedImage image = plot.image();
        Rectangle line = Pixels.of(image, new Rectangle(0, 0, 600, 40),
                Pixels.like(Palette.INK)).box();
        assertTrue(line.x > 5 && line.getMaxX() < 595, "cut off: " + line);
        var canvas = image.createGraphics();
        Font font = Fonts.plain(20);
        assertEquals("one two three…", Fonts.fit(canvas, font, "one two three four five",
                Fonts.width(canvas, font, "one two three fou")));
        assertEquals("short", Fonts.fit(canvas, font, "short", 500));
    }

    @Test
    void aPlotNeverChanges() {
        double[][] values = {{1, 2}, {3, 4}};
        Plot plot = Plot.heatmap(values);
        BufferedImage before = plot.image();
        values[0][0] = 100;
        plot.title("other").axes("p", "q").size(300, 200).range(0, 9);
        assertTrue(Pixels.same(before, plot.image()));
    }

    @Test
    void errorsSayWhatCameAndWhatToDo() {
        double[] one = {1};
        assertSays("a heat map needs at least one frame, got none: is the data empty?",
                () -> Plot.heatmap(new double[0][0]));
        assertSays("a heat map needs rows of equal length: frame 0 has 2 bins, frame 1 has 1:"
                + " cut or pad them", () -> Plot.heatmap(new double[][] {{1, 2}, {3}}));
        assertSays("a waveform needs at least one sample, got none: is the data empty?",
                () -> Plot.waveform(Signal.mono(new double[0], 8000)));
        assertSays("series are equally long: expected 1 value, but series b has 2",
                () -> Plot.curves("epoch", TWO, one, new double[2]));
        assertSays("2 names for 1 series: give each one name",
                () -> Plot.curves("epoch", TWO, one));
        assertSays("two series have one name in [a, a]: a legend needs different ones",
                () -> Plot.curves("epoch", List.of("a", "a"), one, one));
        assertSays("a line plot needs finite x values, got NaN: leave such points out",
                () -> Plot.line(new double[] {Double.NaN}, one));
        assertSays("2 labels for 1 value: give each bar one label", () -> Plot.bars(TWO, one));
        assertSays("a confusion matrix of 2 labels needs as many columns, but row 1 has 1",
                () -> Plot.confusion(new int[][] {{1, 2}, {3}}, TWO));
        assertSays("a grid needs at least one plot, got none: is the data empty?", Plot::above);
        assertSays("a range goes from a lower to a higher finite number, got 1.0 to 1.0",
                () -> Plot.line(one, one).range(1, 1));
        assertSays("highlight takes a bar from 0 to 1, got 2",
                () -> Plot.bars(TWO, new double[2]).highlight(2));
        assertSays("a picture measures 100 to 20000 pixels a side, got 10 x 500",
                () -> Plot.line(one, one).size(10, 500));
    }

    @Test
    void aVerbThatDoesNotSuitThePlotSaysSo() {
        Plot confusion = Plot.confusion(new int[][] {{1}}, List.of("a"));
        var error = assertThrows(IllegalStateException.class, () -> confusion.range(0, 1));
        assertEquals("range(low, high) limits an axis or a colour bar;"
                + " this plot is a confusion matrix", error.getMessage());
        assertThrows(IllegalStateException.class, () -> confusion.highlight(0));
        assertThrows(IllegalStateException.class, () -> confusion.colourBar("dB"));
    }

    @Test
    void thePngIsTheFileThatIsSaved(@TempDir Path folder) throws Exception {
        Plot plot = Plot.line(new double[] {0, 1}, new double[] {1, 3}).size(300, 200);
        Path file = folder.resolve("line.PNG");
        plot.save(file);
        byte[] png = plot.png();
        assertArrayEquals(png, Files.readAllBytes(file));
        assertTrue(Pixels.same(plot.image(), ImageIO.read(new ByteArrayInputStream(png))));
    }

    @Test
    void onlyPngIsWritten(@TempDir Path folder) {
        Path file = folder.resolve("figure.jpg");
        var error = assertThrows(IllegalArgumentException.class,
                () -> Plot.line(new double[] {1}, new double[] {1}).save(file));
        assertEquals("save writes a PNG, got the name " + file + ": let it end in .png",
                error.getMessage());
        assertFalse(file.toFile().exists());
    }

    @Test
    void withoutAScreenShowSaysSo() {
        Assumptions.assumeTrue(GraphicsEnvironment.isHeadless());
        var error = assertThrows(IllegalStateException.class,
                () -> Plot.line(new double[] {1}, new double[] {1}).show());
        assertEquals("there is no screen to open a window on: use save(path), which needs none",
                error.getMessage());
    }

    /** What JDK 8 to 25 have thrown on a machine without fonts or without fontconfig. */
    @Test
    void aMachineWithoutFontsIsToldWhatToInstall() {
        Stream.<Supplier<Throwable>>of(
                () -> new InternalError("java.lang.reflect.InvocationTargetException"),
                () -> new NoClassDefFoundError("Could not initialize class sun.font.FontManager"),
                () -> new UnsatisfiedLinkError("libfreetype.so.6"),
                () -> new RuntimeException("Fontconfig head is null, check your fonts"),
                () -> new NullPointerException(),
                () -> new ArrayIndexOutOfBoundsException(0)).forEach(thrown -> {
                    var error = assertThrows(IllegalStateException.class,
                            () -> Fonts.require(() -> raise(thrown.get())));
                    assertTrue(error.getMessage().contains("fonts-dejavu-core"));
                    assertFalse(error.getMessage().contains("\n"));
                });
        assertThrows(OutOfMemoryError.class,
                () -> Fonts.require(() -> raise(new OutOfMemoryError())));
    }

    private static void raise(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static void assertSays(String message, Supplier<Plot> plot) {
        var error = assertThrows(IllegalArgumentException.class, plot::get);
        assertEquals(message, error.getMessage());
    }

    private static List<Plot> everyKind() {
        double[] wave = new double[4000];
        for (int n = 0; n < wave.length; n++) {
            wave[n] = 0.5 * Math.sin(n * n / 20_000.0);
        }
        double[] few = {0.5, 1.25, 0.75};
        Plot waveform = Plot.waveform(Signal.mono(wave, 8000));
        Plot map = Plot.heatmap(new double[][] {{0, 0.5}, {0.25, 1.5}}).colourBar("dB");
        return List.of(waveform, map,
                Plot.curves("epoch", TWO, few, new double[] {1.5, Double.NaN, 2.5}),
                Plot.line(new double[] {0, 1234.5, 5678.9}, few),
                Plot.bars(TWO, new double[] {0.25, 0.75}).highlight(1),
                Plot.confusion(new int[][] {{1200, 3}, {0, 7}}, TWO),
                Plot.grid(2, List.of(waveform, map, waveform)), Plot.above(waveform, map));
    }
}
