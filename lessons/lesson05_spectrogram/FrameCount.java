package lesson05_spectrogram;

import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.dsp.StftConfig.Edges;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where the frames of a short signal lie, and how many there are. */
final class FrameCount {

    private static final int SAMPLES = 22;
    private static final int FRAME = 8;
    private static final int HOP = 4;

    private FrameCount() {
    }

    static void show(Desk desk) throws IOException {
        desk.say("%d samples, frames of %d every %d:", SAMPLES, FRAME, HOP);
        List<Plot> plots = new ArrayList<>();
        for (Edges edges : new Edges[] {Edges.SNIP, Edges.CENTRED_ZEROS}) {
            StftConfig config = StftConfig.librosa(FRAME, HOP).withEdges(edges);
            int frames = Stft.of(config).frames(SAMPLES);
            int padding = edges == Edges.SNIP ? 0 : FRAME / 2;
            int end = (frames - 1) * HOP - padding + FRAME;
            desk.say("%-13s  %d frames, the first from sample %d, the last up to sample %d",
                    edges, frames, -padding, end - 1);
            plots.add(drawn(frames, padding).title(edges == Edges.SNIP
                    ? "Snipped: " + frames + " frames" : "Centred: " + frames + " frames"));
        }
        desk.say("A second at 8000 Hz, frames of 512 every 128: %d snipped, %d centred.",
                Stft.of(StftConfig.librosa(512, 128).withEdges(Edges.SNIP)).frames(8000),
                Stft.of(StftConfig.librosa(512, 128)).frames(8000));
        desk.save("frames.png", Plot.above(plots.toArray(Plot[]::new)).size(900, 820));
    }

    /** The signal at height −1, and frame t at height t: a dot a sample. */
    private static Plot drawn(int frames, int padding) {
        double[] x = IntStream.range(-FRAME / 2, SAMPLES + FRAME / 2).asDoubleStream().toArray();
        double[][] rows = new double[frames + 1][x.length];
        for (int row = 0; row < rows.length; row++) {
            Arrays.fill(rows[row], Double.NaN);
            int start = row == 0 ? 0 : (row - 1) * HOP - padding;
            int length = row == 0 ? SAMPLES : FRAME;
            Arrays.fill(rows[row], start + FRAME / 2, start + FRAME / 2 + length, row - 1);
        }
        return Plot.lines(x, List.of(), rows).range(-1.5, 5.5)
                .axes("sample", "frame (-1: the signal)");
    }
}
