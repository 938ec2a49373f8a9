package earshot.cli;

import earshot.nn.Inside;
import earshot.nn.Inside.LayerOutput;
import earshot.nn.Sequential;
import earshot.plot.Plot;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pictures of one clip's way through a network. Time is to the right; numbers that have a sign
 * are white at 0, blue below and red above.
 */
final class InsideFigures {

    static final String FIRST = "saliency.png";

    private static final int MOST_TILES = 16;

    private final Recognizer recognizer;
    private final Recognizer.Answer answer;
    private final Path folder;

    InsideFigures(Recognizer recognizer, Recognizer.Answer answer, Path folder) {
        this.recognizer = recognizer;
        this.answer = answer;
        this.folder = folder;
    }

    /** What the network was given, over what its answer hangs on. */
    void saliency(Tensor input) throws IOException {
        Sequential network = recognizer.network();
        Tensor gradient = Inside.saliency(network, input,
                recognizer.labels().indexOf(answer.label()));
        Plot given = Plot.heatmap(channels(input)[0]).diverging()
                .colourBar("standard deviations").title("what it was given: its fingerprint, standardized");
        Plot slope = Plot.heatmap(channels(gradient)[0]).diverging()
                .colourBar("score per deviation")
                .title("where more would raise (red) or lower (blue) the score of "
                        + answer.label());
        Plot.above(given.axes("frame", column()), slope.axes("frame", column()))
                .title("Why " + answer.label() + "?").size(900, 900)
                .save(folder.resolve(FIRST));
    }

    /** The weights of the first layer that has some. */
    void filters(Console console) throws IOException {
        double[][][] filters;
        try {
            filters = Inside.filters(recognizer.network());
        } catch (IllegalArgumentException e) {
            console.note("no picture of filters: " + e.getMessage());
            return;
        }
        tiles("filter", filters, "weight").diverging()
                .title("What the first layer looks for: " + shown(filters.length, "filter"))
                .save(folder.resolve("filters.png"));
    }

    /** A picture for each layer; those of another network, from an earlier run, go. */
    void layers(List<LayerOutput> outputs) throws IOException {
        try (DirectoryStream<Path> old =
                Files.newDirectoryStream(folder, "layer[0-9][0-9]_*.png")) {
            for (Path picture : old) {
                Files.delete(picture);
            }
        }
        for (int i = 0; i < outputs.size(); i++) {
            LayerOutput layer = outputs.get(i);
            boolean shared = i > 0 && outputs.get(i - 1).name().equals(layer.name());
            String name = layer.name() + (shared ? "_" + layer.spec().split(" ")[0] : "");
            boolean answers = i == outputs.size() - 1 || i == outputs.size() - 2
                    && outputs.get(i + 1).spec().equals("softmax");
            Plot plot = answers ? answers(layer) : outputs(layer);
            plot.title(Text.format("Layer %d, %s: %s", i + 1, layer.spec(), count(layer.output())))
                    .save(folder.resolve(Text.format("layer%02d_%s.png", i + 1, name)));
        }
    }

    /** A bar for each class, the one that was heard in another colour. */
    private Plot answers(LayerOutput layer) {
        Plot bars = Plot.bars(recognizer.labels(), doubles(layer.output()))
                .highlight(recognizer.labels().indexOf(answer.label()));
        return layer.spec().equals("softmax") ? bars.range(0, 1).axes("class", "probability")
                : bars.axes("class", "score");
    }

    private Plot outputs(LayerOutput layer) {
        if (layer.output().rowShape().length == 1) {
            return Plot.bars(doubles(layer.output())).axes("unit", "output");
        }
        Plot plot = tiles("channel", channels(layer.output()), "output");
        return InsideCommand.smallest(layer.output()) < 0 ? plot.diverging() : plot;
    }

    private static String count(Tensor output) {
        int[] shape = output.rowShape();
        return shape.length == 3 ? shown(shape[2], "channel")
                : Text.count(output.size(), "number");
    }

    /** What goes up: "mel band". */
    private String column() {
        return recognizer.fingerprint().column();
    }

    private Plot tiles(String name, double[][][] pictures, String colours) {
        double[][][] first = Arrays.copyOf(pictures, Math.min(MOST_TILES, pictures.length));
        List<String> names = IntStream.range(0, first.length)
                .mapToObj(i -> name + " " + i).toList();
        return Plot.tiles(names, first).colourBar(colours).axes(
                Text.format("time, %s each", Text.count(first[0].length, "step")),
                Text.format("%s, %s each", column(), Text.count(first[0][0].length, "step")));
    }

    private static String shown(int count, String noun) {
        return count <= MOST_TILES ? Text.count(count, noun)
                : Text.format("the first %d of %s", MOST_TILES, Text.count(count, noun));
    }

    /** [1, H, W, C] or [1, H, W] as pictures [C][H][W]. */
    private static double[][][] channels(Tensor output) {
        int[] shape = output.shape();
        Tensor box = output.reshape(shape[1], shape[2], -1);
        double[][][] pictures = new double[box.shape()[2]][shape[1]][shape[2]];
        for (int c = 0; c < pictures.length; c++) {
            for (int h = 0; h < shape[1]; h++) {
                for (int w = 0; w < shape[2]; w++) {
                    pictures[c][h][w] = box.get(h, w, c);
                }
            }
        }
        return pictures;
    }

    private static double[] doubles(Tensor numbers) {
        return IntStream.range(0, numbers.size()).mapToDouble(i -> numbers.data()[i]).toArray();
    }
}
