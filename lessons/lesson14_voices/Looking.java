package lesson14_voices;

import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.nn.Inside;
import earshot.nn.Sequential;
import earshot.plot.Plot;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which numbers of the picture the score of the true digit hangs on; and whether it does. */
final class Looking {

    private static final List<String> SHOWN = List.of("6", "7");
    private static final double SHARE = 0.2; // of the picture that is painted over

    private final Desk desk;
    private final Scores scores;
    private final Recognizer recognizer;
    private final int frames;
    private final int bands;

    Looking(Desk desk, Scores scores) {
        this.desk = desk;
        this.scores = scores;
        recognizer = scores.recognizer();
        frames = recognizer.fingerprint().frames();
        bands = recognizer.fingerprint().width();
    }

    /** What the network is given of clip i, [1, frames, bands, 1]. */
    Tensor input(int i) {
        float[] picture = new float[frames * bands];
        recognizer.standardizer().apply(scores.clips().pictures().get(i), picture, 0);
        return Tensor.of(picture, 1, frames, bands, 1);
    }

    /** |∂score[true digit] / ∂input| of clip i, [frame · bands + band]. */
    float[] saliency(int i) {
        Sequential network = recognizer.network();
        Tensor slopes = Inside.saliency(network, input(i), scores.clips().labels()[i]);
        float[] sizes = new float[slopes.size()];
        for (int n = 0; n < sizes.length; n++) {
            sizes[n] = Math.abs(slopes.data()[n]);
        }
        return sizes;
    }

    void show() throws IOException {
        List<Plot> plots = new ArrayList<>();
        for (String label : SHOWN) {
            int[] clips = IntStream.range(0, scores.clips().size()).filter(i ->
                    scores.clips().recordings().get(i).label().equals(label)).toArray();
            if (clips.length > 0) {
                plots.add(map(mean(clips, true), label + ": mean of " + clips.length + " clips",
                        "deviations").diverging().range(-3, 3));
                plots.add(map(mean(clips, false), label + ": what its score hangs on",
                        "|slope|"));
            }
        }
        if (!plots.isEmpty()) {
            desk.save("saliency.png", Plot.grid(2, plots).axes("frame", "mel band").size(1000, 760)
                    .title("Where the network looks, over strangers' clips"));
        }
        paintOver();
    }

    private static Plot map(double[][] values, String title, String colours) {
        return Plot.heatmap(values).title(title).colourBar(colours).axes("frame", "mel band");
    }

    private double[][] mean(int[] clips, boolean given) {
        double[][] mean = new double[frames][bands];
        for (int i : clips) {
            float[] one = given ? input(i).data() : saliency(i);
            for (int n = 0; n < one.length; n++) {
                mean[n / bands][n % bands] += one[n] / clips.length;
            }
        }
        return mean;
    }

    /** What a network still gets right when a part of each picture is painted over with 0. */
    private void paintOver() {
        int count = (int) Math.round(SHARE * frames * bands);
        desk.say("%d of %d right; with %d of the %d numbers of each picture painted over:",
                scores.confusion().right(), scores.clips().size(), count, frames * bands);
        desk.say("  where the slope is largest   %4d", right(count, this::saliency));
        desk.say("  where the slope is smallest  %4d", right(count, i -> negative(saliency(i))));
        desk.say("  what is furthest from 0      %4d", right(count, this::sizes));
        desk.say("  by chance                    %4d", right(count, this::chance));
    }

    /** What decides which numbers are painted over: those with the largest go. */
    private interface Weight {
        float[] of(int clip);
    }

    private int right(int count, Weight weight) {
        int right = 0;
        for (int i = 0; i < scores.clips().size(); i++) {
            Tensor input = input(i);
            float[] weights = weight.of(i);
            IntStream.range(0, weights.length).boxed()
                    .sorted(Comparator.comparing((Integer n) -> -weights[n])).limit(count)
                    .forEach(n -> input.data()[n] = 0);
            int heard = recognizer.network().predict(input).argMax(0);
            right += heard == scores.clips().labels()[i] ? 1 : 0;
        }
        return right;
    }

    private static float[] negative(float[] values) {
        float[] out = values.clone();
        for (int n = 0; n < out.length; n++) {
            out[n] = -out[n];
        }
        return out;
    }

    private float[] sizes(int i) {
        float[] sizes = input(i).data().clone();
        for (int n = 0; n < sizes.length; n++) {
            sizes[n] = Math.abs(sizes[n]);
        }
        return sizes;
    }

    private float[] chance(int i) {
        float[] out = new float[frames * bands];
        int[] order = desk.seeds().child("paint").child(i).permutation(out.length);
        IntStream.range(0, out.length).forEach(n -> out[n] = order[n]);
        return out;
    }
}
