package lesson13_convolution;

import earshot.data.Recording;
import earshot.evaluate.Scores;
import earshot.nn.Inside;
import earshot.nn.Inside.LayerOutput;
import earshot.nn.Sequential;
import earshot.plot.Plot;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The first convolution: its filters, and what it and those behind it make of a clip. */
final class FirstLayer {

    private static final String SEVEN = "7_rms-1_0.wav";
    private static final int SHOWN = 8;

    private final Scores scores;

    FirstLayer(Scores scores) {
        this.scores = scores;
    }

    /** A clip that the other lessons looked at, or the first of a seven, or the first. */
    int clip() {
        List<Recording> clips = scores.clips().recordings();
        return IntStream.range(0, clips.size()).boxed().max(Comparator.comparing(i ->
                clips.get(i).name().endsWith(SEVEN) ? 2 : clips.get(i).label().equals("7") ? 1 : 0))
                .orElse(0);
    }

    /** The weights of the first filters, and above them those they had before they learnt. */
    Plot filters(Sequential before) {
        double[][][] learnt = Inside.filters(scores.recognizer().network());
        double[][][] random = Inside.filters(before);
        int shown = Math.min(SHOWN, learnt.length);
        double largest = DoubleStream.concat(Arrays.stream(flat(learnt)),
                Arrays.stream(flat(random))).map(Math::abs).max().orElseThrow();
        return Plot.above(tiles("before", Arrays.copyOf(random, shown)),
                tiles("learnt", Arrays.copyOf(learnt, shown))).range(-largest, largest)
                .size(900, 900)
                .title("The first filters, before and after");
    }

    private static Plot tiles(String name, double[][][] filters) {
        return Plot.tiles(names(name, filters.length), filters).diverging().colourBar("weight")
                .axes(Text.format("time, %d frames each", filters[0].length),
                        Text.format("mel band, %d each", filters[0][0].length));
    }

    /** How alike all the filters are to what they were before: the correlation of their weights. */
    double likeness(Sequential before) {
        double[] learnt = flat(Inside.filters(scores.recognizer().network()));
        double[] random = flat(Inside.filters(before));
        double product = 0;
        double squares = 0;
        double others = 0;
        double mean = Arrays.stream(learnt).sum() / learnt.length;
        double other = Arrays.stream(random).sum() / random.length;
        for (int i = 0; i < learnt.length; i++) {
            product += (learnt[i] - mean) * (random[i] - other);
            squares += (learnt[i] - mean) * (learnt[i] - mean);
            others += (random[i] - other) * (random[i] - other);
        }
        return product / Math.sqrt(squares * others);
    }

    private static double[] flat(double[][][] filters) {
        return Arrays.stream(filters).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** The picture that the network gets of a clip. */
    Plot given(int clip) {
        return Plot.heatmap(channels(input(clip))[0]).diverging().axes("frame", "mel band")
                .range(-3, 3).colourBar("standard deviations").title(
                        "What the CNN gets of " + scores.clips().recordings().get(clip).name());
    }

    /** Where each filter found what it looks for: behind the first rectifier. */
    Plot found(int clip) {
        LayerOutput layer = Inside.outputs(scores.recognizer().network(), input(clip)).stream()
                .filter(output -> output.spec().equals("relu")).findFirst().orElseThrow();
        double[][][] found = channels(layer.output());
        return Plot.tiles(names("filter", found.length), found).colourBar("output")
                .axes(Text.format("time, %d frames each", found[0].length),
                        Text.format("mel band, %d each", found[0][0].length))
                .title("Where each filter found it: " + scores.clips().recordings().get(clip)
                        .name());
    }

    /** Of each block the channel that moves most: smaller and smaller, further from the sound. */
    Plot blocks(int clip) {
        List<Plot> plots = new ArrayList<>(List.of(given(clip).title("given")));
        for (LayerOutput layer : Inside.outputs(scores.recognizer().network(), input(clip))) {
            if (layer.spec().equals("relu") && layer.output().shape().length == 4) {
                double[][][] found = channels(layer.output());
                double[][] most = Arrays.stream(found).max(Comparator.comparing(
                        picture -> Arrays.stream(picture).flatMapToDouble(Arrays::stream)
                                .max().orElseThrow())).orElseThrow();
                plots.add(Plot.heatmap(most).axes("frame", "mel band").colourBar("output")
                        .title(Text.format("block %d: one of %d, %d x %d", plots.size(),
                                found.length, most.length, most[0].length)));
            }
        }
        return Plot.grid(2, plots).axes("frame", "band").size(1000, 800)
                .title("Block by block: " + scores.clips().recordings().get(clip).name());
    }

    private Tensor input(int clip) {
        return scores.recognizer().input(scores.clips().sounds().get(clip));
    }

    private static List<String> names(String noun, int count) {
        return IntStream.range(0, count).mapToObj(i -> noun + " " + i).toList();
    }

    /** [1, frames, bands, channels] as pictures [channel][frame][band]. */
    private static double[][][] channels(Tensor output) {
        int[] shape = output.shape();
        double[][][] pictures = new double[shape[3]][shape[1]][shape[2]];
        for (int c = 0; c < shape[3]; c++) {
            for (int t = 0; t < shape[1]; t++) {
                for (int band = 0; band < shape[2]; band++) {
                    pictures[c][t][band] = output.get(0, t, band, c);
                }
            }
        }
        return pictures;
    }
}
