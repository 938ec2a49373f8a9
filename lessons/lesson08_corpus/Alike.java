package lesson08_corpus;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.features.Fingerprint;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Clips of any rate, silence and length as rows of as many numbers; what each step is worth. */
final class Alike {

    static final Fingerprint TRIMMED = MfccFingerprint.of(MfccFingerprintConfig.DIGITS);

    private static final int RATE = MfccFingerprintConfig.DIGITS.sampleRate();
    private static final double ADDED = 0.3; // seconds
    private static final double PADDED = 0.6;
    private static final double BIN = 0.04; // seconds
    private static final int BINS = 20; // the last holds all that is longer
    private static final int QUICK_STEP = 4;
    private static final int ROUNDS = 3;
    private static final int MOST = 3000; // clips; of a larger corpus every so many

    private final Desk desk;
    private final Corpus corpus;
    private final Parallel parallel;
    private final List<Recording> recordings;

    Alike(Desk desk, Corpus corpus, Parallel parallel) {
        this.desk = desk;
        this.corpus = corpus;
        this.parallel = parallel;
        int all = corpus.recordings().size();
        int step = Math.max(desk.quick() ? QUICK_STEP : 1, (all + MOST - 1) / MOST);
        recordings = IntStream.range(0, all).filter(i -> i % step == 0)
                .mapToObj(corpus.recordings()::get).toList();
    }

    /** Every clip, or of a quick desk every fourth, trimmed and stretched; how long it took. */
    ClipSet clips() throws IOException {
        ClipSet clips = clips(parallel);
        double alone = Double.POSITIVE_INFINITY; // the best of some, in turns
        double together = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            alone = Math.min(alone, seconds(Parallel.single()));
            together = Math.min(together, seconds(parallel));
        }
        desk.measured("features of %d clips: %.2f s with one thread, %.2f s with %d",
                clips.size(), alone, together, parallel.threads());
        durations(clips);
        return clips;
    }

    private double seconds(Parallel threads) throws IOException {
        long start = System.nanoTime();
        clips(threads);
        return (System.nanoTime() - start) / 1e9;
    }

    private ClipSet clips(Parallel threads) throws IOException {
        return ClipSet.of(recordings, corpus.labels(), TRIMMED, true, threads,
                Progress.Factory.SILENT);
    }

    private void durations(ClipSet clips) throws IOException {
        double[] whole = clips.recordings().stream().mapToDouble(Recording::seconds).toArray();
        double[] trimmed = clips.sounds().stream().mapToDouble(Signal::seconds).toArray();
        double before = IntStream.range(0, whole.length).mapToDouble(i -> whole[i]).sum();
        double after = IntStream.range(0, whole.length).mapToDouble(i -> trimmed[i]).sum();
        desk.say("trimmed at %.0f dB: %.0f %% of the seconds are left, median %.2f a clip",
                MfccFingerprintConfig.DIGITS.trimDb(), 100 * after / before,
                CorpusLesson.median(trimmed));
        desk.say("a row: %d frames of %d MFCCs, %d numbers\n", TRIMMED.frames(), TRIMMED.width(),
                TRIMMED.frames() * TRIMMED.width());
        double[] x = IntStream.range(0, BINS).mapToDouble(bin -> (bin + 0.5) * BIN).toArray();
        desk.save("durations.png", Plot.lines(x, List.of("as recorded", "without the silence"),
                histogram(whole), histogram(trimmed)).title("How long the clips are")
                .axes("seconds", Text.format("clips in %.2f seconds", BIN)));
    }

    private static double[] histogram(double[] seconds) {
        double[] counts = new double[BINS];
        for (double value : seconds) {
            counts[Math.min(BINS - 1, (int) (value / BIN))]++;
        }
        return counts;
    }

    void print(Neighbours neighbours, ClipSet clips) throws IOException {
        Fingerprint untrimmed = untrimmed();
        RandomGenerator random = desk.seeds().child("silence").random();
        double[] ends = random.doubles(2L * recordings.size(), 0, ADDED).toArray();
        Function<float[][], TwoSplits> heard = rows -> neighbours.both(
                new ClipSet(clips.recordings(), List.of(), rows, clips.labels()));
        UnaryOperator<Signal> pad = sound -> sound.withLength((int) (PADDED * RATE));
        desk.say("%-46s  random%s", "",
                neighbours.knowVoices() ? "                    voices apart" : "");
        TwoSplits plain = row("trimmed and stretched", neighbours.both(clips));
        TwoSplits untouched = row("not trimmed", heard.apply(rows(untrimmed, this::clip)));
        row(Text.format("trimmed, cut or padded to %.1f s", PADDED),
                heard.apply(rows(untrimmed, i -> pad.apply(TRIMMED.prepare(clip(i))))));
        TwoSplits cut = row(Text.format("0 to %.1f s more silence at both ends: trimmed", ADDED),
                heard.apply(rows(TRIMMED, i -> late(clip(i), ends[2 * i], ends[2 * i + 1]))));
        TwoSplits uncut = row("the same clips, not trimmed",
                heard.apply(rows(untrimmed, i -> late(clip(i), ends[2 * i], ends[2 * i + 1]))));
        if (neighbours.knowVoices()) {
            desk.say("\nOf the clips that only one of two rows gets right, the trimmed row gets");
            desk.say("%-46s  %s", "as recorded", plain.against(untouched));
            desk.say("%-46s  %s", "with more silence", cut.against(uncut));
        }
        rates(clips);
    }

    private TwoSplits row(String what, TwoSplits heard) {
        desk.say("%-46s  %s", what, heard.accuracies());
        return heard;
    }

    /** The fingerprint that recognisers use, but for its trimming. */
    private static Fingerprint untrimmed() {
        MfccFingerprintConfig same = MfccFingerprintConfig.DIGITS;
        return MfccFingerprint.of(new MfccFingerprintConfig(same.sampleRate(),
                Double.POSITIVE_INFINITY, same.fftSize(), same.hopSamples(), same.bands(),
                same.lowHz(), same.highHz(), same.dbRange(), same.coefficients(),
                same.frames()));
    }

    private interface Sound {
        Signal of(int clip) throws IOException;
    }

    private float[][] rows(Fingerprint fingerprint, Sound sound) throws IOException {
        float[][] rows = new float[recordings.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = fingerprint.apply(sound.of(i));
        }
        return rows;
    }

    private Signal clip(int i) throws IOException {
        return recordings.get(i).read().mono();
    }

    private static Signal late(Signal clip, double before, double after) {
        int rate = clip.sampleRate();
        return Synth.join(Synth.join(Synth.silence(before, rate), clip),
                Synth.silence(after, rate));
    }

    /** Clips at other rates, as they are and as a program takes them that does not look. */
    private void rates(ClipSet clips) throws IOException {
        Path wideband = Path.of("data", "wideband");
        if (!Files.isDirectory(wideband)) {
            return;
        }
        int resampled = 0;
        int ignored = 0;
        try (Corpus others = Corpus.open(wideband, parallel, Progress.Factory.SILENT)) {
            for (Recording clip : others.recordings()) {
                Signal sound = clip.read();
                Signal slow = Signal.mono(sound.samples(), RATE);
                resampled += Neighbours.hears(clips, clip, TRIMMED.apply(sound)) ? 1 : 0;
                ignored += Neighbours.hears(clips, clip, TRIMMED.apply(slow)) ? 1 : 0;
            }
            desk.say("\n%d clips at 16000 to 32000 Hz: resampled to %d Hz, %d right; taken for"
                    + " %d Hz as they are, %d right\n", others.recordings().size(), RATE,
                    resampled, RATE, ignored);
        }
    }
}
