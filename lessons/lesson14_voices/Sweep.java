package lesson14_voices;

import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Frame length, hop and bands of the ANN's MFCCs, one at a time, each from some seeds. */
final class Sweep {

    private static final int[] FRAMES = {128, 256, 512, 1024}; // samples
    private static final int[] HOPS = {40, 80, 160, 320};
    private static final int[] BANDS = {16, 24, 40, 64};

    private final Desk desk;
    private final Voices voices;
    private final int seeds;
    private MfccFingerprintConfig best = MfccFingerprintConfig.DIGITS;
    private double most; // the highest mean
    private double low = 1; // of all trainings
    private double high;

    Sweep(Desk desk, Voices voices) {
        this.desk = desk;
        this.voices = voices;
        seeds = desk.quick() ? 1 : 3;
    }

    private static MfccFingerprintConfig with(int frame, int hop, int bands) {
        MfccFingerprintConfig own = MfccFingerprintConfig.DIGITS;
        return new MfccFingerprintConfig(own.sampleRate(), own.trimDb(), frame, hop, bands,
                own.lowHz(), own.highHz(), own.dbRange(), own.coefficients(), own.frames());
    }

    void show() throws IOException {
        MfccFingerprintConfig own = MfccFingerprintConfig.DIGITS;
        double samplesAMilli = own.sampleRate() / 1000.0;
        Plot frames = sweep("frame (ms)", Arrays.stream(FRAMES).mapToObj(frame ->
                with(frame, own.hopSamples(), own.bands())).toList(),
                Arrays.stream(FRAMES).mapToDouble(frame -> frame / samplesAMilli).toArray());
        Plot hops = sweep("hop (ms)", Arrays.stream(HOPS).mapToObj(hop ->
                with(own.fftSize(), hop, own.bands())).toList(),
                Arrays.stream(HOPS).mapToDouble(hop -> hop / samplesAMilli).toArray());
        Plot bands = sweep("mel bands", Arrays.stream(BANDS).mapToObj(count ->
                with(own.fftSize(), own.hopSamples(), count)).toList(),
                Arrays.stream(BANDS).asDoubleStream().toArray());
        desk.save("sweep.png", Plot.grid(1, List.of(frames, hops, bands))
                .range(Math.ceil(10 * low - 1) / 10, Math.ceil(10 * high) / 10).size(900, 900)
                .title("The ANN, one thing changed at a time, a dot a seed"));
    }

    private Plot sweep(String name, List<MfccFingerprintConfig> settings, double[] x)
            throws IOException {
        double[][] curves = new double[1 + seeds][x.length]; // the mean, then each seed
        for (int i = 0; i < x.length; i++) {
            List<Scores> scores = train(settings.get(i));
            for (int seed = 0; seed < seeds; seed++) {
                curves[1 + seed][i] = scores.get(seed).accuracy();
                curves[0][i] += scores.get(seed).accuracy() / seeds;
                low = Math.min(low, scores.get(seed).accuracy());
                high = Math.max(high, scores.get(seed).accuracy());
            }
            DoubleStream all = scores.stream().mapToDouble(Scores::accuracy);
            desk.say("%-10s %5.0f: mean %.3f, seeds %s", name, x[i], curves[0][i],
                    String.join(" ", all.mapToObj(one ->
                            Text.format("%.3f", one)).toList()));
            if (curves[0][i] > most) {
                most = curves[0][i];
                best = settings.get(i);
            }
        }
        Plot plot = Plot.lines(x, List.of(), curves).axes(name, "share right");
        for (int seed = 1; seed <= seeds; seed++) {
            plot = plot.dots(seed);
        }
        return plot;
    }

    private List<Scores> train(MfccFingerprintConfig setting) throws IOException {
        Fingerprint fingerprint = MfccFingerprint.of(setting);
        ClipSet clips = voices.clips(fingerprint);
        ClipSet known = clips.gather(voices.learning());
        ClipSet strangers = clips.gather(voices.watching());
        List<Job> jobs = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            jobs.add(new Job(voices.trainer(Recipe.ANN, seed).shown(fingerprint), known,
                    strangers));
        }
        return Job.run("frames, hops, bands", jobs, voices.labels(), voices.parallel(),
                desk.progress());
    }

    /** The setting with the highest mean. */
    MfccFingerprintConfig best() {
        return best;
    }
}
