package earshot.plot;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.util.SafeFile;
import earshot.util.Text;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A picture of numbers: {@code Plot.waveform(signal).title("seven").save(path)}.
 *
 * <p>A plot never changes: each verb returns another one. It copies its data, and draws only when
 * it is saved or shown.
 */
public final class Plot {

    private static final int MAX_PIXELS = 20_000; // a side

    private final Figure figure;
    private final Look look;

    private Plot(Figure figure, Look look) {
        this.figure = figure;
        this.look = look;
    }

    /**
     * Samples over time in seconds, as much above zero as below. Of a long signal each pixel column
     * shows the lowest and the highest sample, so no peak is lost; several channels stand above
     * each other.
     */
    public static Plot waveform(Signal signal) {
        Plot[] channels = IntStream.range(0, signal.channels())
                .mapToObj(c -> new Plot(new Waveform(signal.channel(c), signal.sampleRate()),
                        Look.of("time (s)", signal.channels() == 1 ? "amplitude" : "channel " + c,
                                900, 420)))
                .toArray(Plot[]::new);
        return channels.length == 1 ? channels[0] : above(channels);
    }

    /**
     * Time in seconds to the right, frequency upward: in Hz when the bins are evenly spaced from
     * 0 Hz, else by the number of the bin. Dark is little, bright is much, grey is NaN.
     */
    public static Plot heatmap(Spectrogram spectrogram) {
        HeatMap map = HeatMap.of(spectrogram);
        return new Plot(map, Look.of(map.xName(), map.yName(), 900, 560));
    }

    /**
     * As {@link #heatmap(Spectrogram)}, but every bin is as high as the next, however wide it is in
     * Hz: mel bands, with the ticks at their frequencies.
     */
    public static Plot bands(Spectrogram spectrogram) {
        HeatMap map = HeatMap.ofBands(spectrogram);
        return new Plot(map, Look.of(map.xName(), map.yName(), 900, 560));
    }

    /** {@code frameByBin[frame][bin]}: frames to the right, bins upward, both counted from 0. */
    public static Plot heatmap(double[][] frameByBin) {
        HeatMap map = HeatMap.of(frameByBin);
        return new Plot(map, Look.of(map.xName(), map.yName(), 900, 560));
    }

    /**
     * A colour for each number {@code values[i][j]} at x[i] to the right and y[j] upward, evenly
     * spaced; over it lines and dots: a path over a loss surface, the points that a network parts.
     * White is little, grey is much, unless {@link #diverging}.
     */
    public static Plot surface(double[] x, double[] y, double[][] values, Series... over) {
        return new Plot(Surface.of(x, y, values, List.of(over)), Look.of("", "", 900, 640));
    }

    /**
     * Small pictures {@code [picture][frame][bin]} side by side in the colours of one bar, a name
     * over each: the filters of a layer. An axis name holds for all of them.
     */
    public static Plot tiles(List<String> names, double[][][] pictures) {
        Tiles tiles = Tiles.of(names, pictures);
        return new Plot(tiles, Look.of("frame", "bin", 900, 200 + 170 * tiles.rows()));
    }

    /** The curve y over x; points are marked when there are few; NaN leaves a gap. */
    public static Plot line(double[] x, double[] y) {
        return lines(x, List.of(), y);
    }

    /** Several curves over the same x; a legend when they have names (one each, or none). */
    public static Plot lines(double[] x, List<String> names, double[]... series) {
        return new Plot(Lines.of(x, names, series), Look.of("", "", 900, 560));
    }

    /**
     * Curves over 1, 2, 3 …: {@code curves("epoch", List.of("loss", "val_loss"), loss, valLoss)}.
     */
    public static Plot curves(String xName, List<String> names, double[]... series) {
        return new Plot(Lines.counting(names, series), Look.of(xName, "", 900, 560));
    }

    /**
     * Points in groups, point i of group g at {@code x[g][i]}, {@code y[g][i]}. A group whose name
     * is one letter is drawn as that letter; one without a name is grey and has no legend.
     */
    public static Plot scatter(List<String> names, double[][] x, double[][] y) {
        return new Plot(new Scatter(names, x, y), Look.of("", "", 900, 700));
    }

    /**
     * Lines and labelled points between two logarithmic axes; a legend tells them apart.
     *
     * @throws IllegalArgumentException if a number is not above 0
     */
    public static Plot logLog(Series... series) {
        return new Plot(new LogLog(List.of(series)), Look.of("", "", 900, 640));
    }

    /** A bar for each label, its value over it; values in 0 … 1 are shown on that whole range. */
    public static Plot bars(List<String> labels, double[] values) {
        return new Plot(new Bars(labels, values), Look.of("", "", 900, 480));
    }

    /** A bar for each of many numbers, counted from 0: the outputs of a layer. */
    public static Plot bars(double[] values) {
        return new Plot(new CountedBars(values), Look.of("", "", 900, 480));
    }

    /** {@code counts[truth][prediction]}: truth downward, prediction to the right. */
    public static Plot confusion(int[][] counts, List<String> labels) {
        return new Plot(new Confusion(counts, labels), Look.of("predicted", "true", 800, 800));
    }

    /** Plots in rows of so many columns, first row first; {@code title} stands over all of them. */
    public static Plot grid(int columns, List<Plot> plots) {
        return grid(columns, plots, false);
    }

    /**
     * Plots under each other; when their x axes have one name, they also have one range, so that a
     * moment of a waveform stands over the same moment of its spectrogram.
     */
    public static Plot above(Plot... plots) {
        return grid(1, List.of(plots), true);
    }

    private static Plot grid(int columns, List<Plot> plots, boolean shareX) {
        Grid grid = new Grid(columns, plots.stream().map(plot -> plot.figure).toList(),
                plots.stream().map(plot -> plot.look).toList(), shareX);
        int width = Math.min(1500, Math.max(900, 420 * grid.columns()));
        return new Plot(grid,
                Look.of(null, null, width, Math.min(2000, 100 + 320 * grid.rows())));
    }

    /** One line over the picture; shortened when it is too long. */
    public Plot title(String title) {
        return new Plot(figure, look.withTitle(title));
    }

    /** What the axes count, with the unit: {@code axes("time (s)", "mel band")}. */
    public Plot axes(String x, String y) {
        return new Plot(figure, look.withAxes(x, y));
    }

    /** What the colours of a heat map or of tiles mean: {@code colourBar("power (dB)")}. */
    public Plot colourBar(String name) {
        require(figure instanceof Coloured, "colourBar(name) names the colours of a heat map");
        return new Plot(figure, look.withColourName(name));
    }

    /**
     * White for 0, blue for less and red for more, in a heat map or tiles: for numbers whose sign
     * matters. The colours reach as far down as up.
     */
    public Plot diverging() {
        require(figure instanceof Coloured, "diverging() changes the colours of a heat map");
        return new Plot(((Coloured) figure).in(Scale.DIVERGING), look);
    }

    /** Prints its value in each cell of a heat map: for small tables. */
    public Plot numbered() {
        require(figure instanceof HeatMap, "numbered() prints numbers in a heat map");
        return new Plot(((HeatMap) figure).numbered(), look);
    }

    /**
     * The lowest and highest value shown: of y in lines, bars and waveforms, of the colours in a
     * heat map, of every plot in a grid that has no range of its own.
     */
    public Plot range(double low, double high) {
        require(figure.hasRange(), "range(low, high) limits an axis or a colour bar");
        return new Plot(figure, look.withValues(new Span(low, high)));
    }

    /** Bar {@code index}, from 0, in another colour: the true class among the guesses. */
    public Plot highlight(int index) {
        require(figure instanceof Bars, "highlight(index) marks a bar of a bar chart");
        int bars = ((Bars) figure).count();
        if (index < 0 || index >= bars) {
            throw new IllegalArgumentException(Text.format(
                    "highlight takes a bar from 0 to %d, got %d", bars - 1, index));
        }
        return new Plot(figure, look.withHighlight(index));
    }

    /**
     * A line over each bar from low to high: where its value may well lie.
     *
     * @throws IllegalArgumentException if an end is not finite, or a low one above its high one
     */
    public Plot whiskers(double[] low, double[] high) {
        require(figure instanceof Bars, "whiskers(low, high) are for the bars of a bar chart");
        return new Plot(((Bars) figure).whiskers(low, high), look);
    }

    /**
     * Series {@code index} of lines, from 0, as dots that are not joined: samples on a curve. A NaN
     * is no dot.
     */
    public Plot dots(int index) {
        require(figure instanceof Lines, "dots(index) takes the line from a series of lines");
        return new Plot(((Lines) figure).dotted(index), look);
    }

    private void require(boolean suits, String use) {
        if (!suits) {
            throw new IllegalStateException(use + "; this plot is a " + figure.kind());
        }
    }

    /** The picture's size in pixels, from 100 to 20,000 a side. */
    public Plot size(int width, int height) {
        if (Math.min(width, height) < 100 || Math.max(width, height) > MAX_PIXELS) {
            throw new IllegalArgumentException(Text.format(
                    "a picture measures 100 to %d pixels a side, got %d x %d",
                    MAX_PIXELS, width, height));
        }
        return new Plot(figure, look.withSize(width, height));
    }

    /**
     * Writes the picture as a PNG; no screen is needed, and missing folders are made.
     *
     * @throws IllegalArgumentException if the file's name does not end in .png
     * @throws IllegalStateException if the machine has no fonts; the message says what to install
     */
    public void save(Path png) throws IOException {
        if (!png.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException("save writes a PNG, got the name " + png
                    + ": let it end in .png");
        }
        byte[] bytes = png();
        SafeFile.write(png, out -> out.write(bytes));
    }

    /**
     * The bytes of the PNG that {@link #save} writes.
     *
     * @throws IllegalStateException if the machine has no fonts; the message says what to install
     */
    public byte[] png() {
        return Paper.png(image());
    }

    /**
     * Opens a window and returns.
     *
     * @throws IllegalStateException if there is no screen
     */
    public void show() {
        Paper.requireScreen();
        Paper.open(image(), look.title().isEmpty() ? "Earshot" : look.title());
    }

    /** The picture itself, for those who look at its pixels. */
    BufferedImage image() {
        return Paper.draw(figure, look);
    }
}
