package lesson14_voices;

import earshot.audio.Signal;
import earshot.augment.AddNoise;
import earshot.evaluate.Comparison;
import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The same clips with more and more white noise over them, asked of four networks. */
final class NoiseTest {

    private static final double[] SNR = {40, 30, 20, 15, 10, 5, 0, -5}; // decibels
    private static final List<String> NAMES =
            List.of("ANN", "ANN, noise learnt", "CNN", "CNN, noise learnt");

    private final Desk desk;
    private final Voices voices;

    NoiseTest(Desk desk, Voices voices) {
        this.desk = desk;
        this.voices = voices;
    }

    /** @param ann trained on clips as they are, and with noise; and so {@code cnn} */
    void show(List<Scores> ann, List<Scores> cnn) throws IOException {
        List<Scores> all = List.of(ann.get(0), ann.get(1), cnn.get(0), cnn.get(1));
        desk.say("%-12s  trained on clips as they are    trained with noise", "");
        desk.say("%-12s     ANN     CNN        p           ANN     CNN        p", "SNR");
        row("as they are", all);
        double[][] curves = new double[all.size()][SNR.length];
        for (int i = 0; i < SNR.length; i++) {
            List<Scores> row = new ArrayList<>();
            for (Scores one : all) {
                row.add(under(one, SNR[i]));
                curves[row.size() - 1][i] = row.get(row.size() - 1).accuracy();
            }
            row(Text.format("%.0f dB", SNR[i]), row);
        }
        desk.save("noise.png", Plot.lines(SNR, NAMES, curves).range(0, 1)
                .axes("signal-to-noise ratio (dB)", "share right").size(900, 500)
                .title("White noise over every clip of the strangers"));
    }

    private void row(String name, List<Scores> row) {
        desk.say("%-12s   %.3f   %.3f   %6s         %.3f   %.3f   %6s", name,
                row.get(0).accuracy(), row.get(2).accuracy(), pValue(row.get(0), row.get(2)),
                row.get(1).accuracy(), row.get(3).accuracy(), pValue(row.get(1), row.get(3)));
    }

    /** McNemar's, of two networks that heard the same. */
    static String pValue(Scores one, Scores other) {
        double p = new Comparison(one, other).pValue();
        return p < 0.001 ? "<0.001" : Text.format("%.3f", p);
    }

    /** The noise is in the file: whatever is done to a clip is done to it too. */
    private Scores under(Scores scores, double snr) throws IOException {
        Fingerprint fingerprint = scores.recognizer().fingerprint();
        Seeds seeds = desk.seeds().child("noise");
        float[][] pictures = new float[scores.clips().size()][];
        try {
            voices.parallel().forEach(pictures.length, i -> {
                Signal noisy = AddNoise.add(clip(scores, i), snr, seeds.child(i).random());
                pictures[i] = fingerprint.apply(noisy);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Scores.of(scores.recognizer(), new ClipSet(scores.clips().recordings(), List.of(),
                pictures, scores.clips().labels()));
    }

    private static Signal clip(Scores scores, int i) {
        try {
            return scores.clips().recordings().get(i).read().mono();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
