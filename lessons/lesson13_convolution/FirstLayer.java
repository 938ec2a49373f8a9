package lesson13_convolution;

import earshot.evaluate.Scores;
import earshot.nn.Inside;
import earshot.nn.Inside.LayerOutput;
import earshot.plot.Plot;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.List;
import java.util.stream.IntStream;

/** The first convolution: its filters, and what it makes of a clip. */
final class FirstLayer {

    private final Scores scores;

    FirstLayer(Scores scores) {
        this.scores = scores;
    }

    /** The weights of each filter: 3 moments to the right, 3 mel bands upward. */
    Plot filters() {
        double[][][] filters = Inside.filters(scores.recognizer().network());
        return Plot.tiles(names("filter", filters.length), filters).diverging()
                .colourBar("weight").title("What the first layer looks for: "
                        + Text.count(filters.length, "filter"))
                .axes(Text.format("time, %d frames each", filters[0].length),
                        Text.format("mel band, %d each", filters[0][0].length));
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
