package lesson12_mfcc_ann;

import earshot.audio.Signal;
import earshot.evaluate.Scores;
import earshot.features.Mfcc;
import earshot.features.MfccFingerprintConfig;
import earshot.plot.Plot;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One digit, said quickly and said slowly: its MFCCs as they are, stretched, and scaled. */
final class MfccFigures {

    private final Scores scores;
    private final int quick;
    private final int slow;

    /** The shortest and the longest test clip of a seven, or of the last label without sevens. */
    MfccFigures(Scores scores) {
        this.scores = scores;
        int seven = scores.recognizer().labels().indexOf("7");
        int label = seven >= 0 && scores.confusion().support(seven) > 0 ? seven
                : scores.clips().labels()[scores.clips().size() - 1];
        int[] clips = IntStream.range(0, scores.clips().size())
                .filter(i -> scores.clips().labels()[i] == label).boxed()
                .sorted(Comparator.comparing(i -> sound(i).length()))
                .mapToInt(Integer::intValue).toArray();
        quick = clips[0];
        slow = clips[clips.length - 1];
    }

    /** The number of the slow one. */
    int slow() {
        return slow;
    }

    private Signal sound(int clip) {
        return scores.clips().sounds().get(clip);
    }

    /** How long the two are, and what their pictures measure on the way. */
    String describe() {
        return describe(quick) + "\n" + describe(slow);
    }

    private String describe(int clip) {
        return Text.format("%s: %.2f seconds without the silence, so %d frames of %d MFCCs; the"
                + " network gets %d", name(clip), sound(clip).seconds(), mfcc(clip).length,
                mfcc(clip)[0].length, scores.recognizer().fingerprint().frames());
    }

    private String name(int clip) {
        return scores.clips().recordings().get(clip).name();
    }

    private double[][] mfcc(int clip) {
        Signal sound = sound(clip);
        return Mfcc.of(MfccFingerprintConfig.DIGITS.mfcc(), sound.sampleRate()).mfcc(sound);
    }

    /** Three rows, the quick one at the left of the slow one. */
    Plot plot() {
        Recognizer recognizer = scores.recognizer();
        int width = recognizer.fingerprint().width();
        List<Plot> plots = new ArrayList<>();
        for (int clip : new int[] {quick, slow}) {
            plots.add(map(mfcc(clip)).range(-60, 60).colourBar("value")
                    .title(Text.format("%s: %d frames", name(clip), mfcc(clip).length)));
        }
        for (int clip : new int[] {quick, slow}) {
            float[] stretched = scores.clips().pictures().get(clip);
            int frames = stretched.length / width;
            plots.add(map(rows(Tensor.of(stretched, frames, width))).range(-60, 60)
                    .colourBar("value")
                    .title(Text.format("mean level removed, %d frames", frames)));
        }
        for (int clip : new int[] {quick, slow}) {
            Tensor input = recognizer.input(sound(clip));
            plots.add(map(rows(input.reshape(-1, width))).range(-3, 3)
                    .colourBar("standard deviations").title("scaled: what the network gets"));
        }
        return Plot.grid(2, plots).axes("frame", "coefficient").size(1100, 1000)
                .title("The same digit twice, said quickly and said slowly");
    }

    private static Plot map(double[][] frames) {
        return Plot.heatmap(frames).diverging().axes("frame", "coefficient");
    }

    private static double[][] rows(Tensor table) {
        double[][] rows = new double[table.shape()[0]][table.shape()[1]];
        for (int t = 0; t < rows.length; t++) {
            for (int c = 0; c < rows[t].length; c++) {
                rows[t][c] = table.get(t, c);
            }
        }
        return rows;
    }
}
