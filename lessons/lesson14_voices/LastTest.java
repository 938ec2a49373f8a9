package lesson14_voices;

import earshot.evaluate.Comparison;
import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.lessons.Desk;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was chosen by the watched voices, beside what was there before, on the test's voices. */
final class LastTest {

    private final Desk desk;
    private final Voices voices;
    private final ClipSet mfccs;
    private final ClipSet bands;

    LastTest(Desk desk, Voices voices, ClipSet mfccs, ClipSet bands) {
        this.desk = desk;
        this.voices = voices;
        this.mfccs = mfccs;
        this.bands = bands;
    }

    void show(MfccFingerprintConfig setting, Change change) throws IOException {
        Fingerprint chosen = MfccFingerprint.of(setting);
        List<Scores> scores = Job.run("once", List.of(
                job(Recipe.ANN.fingerprint(), mfccs, Recipe.ANN, Change.NONE),
                job(chosen, voices.clips(chosen), Recipe.ANN, Change.NONE),
                job(Recipe.CNN.fingerprint(), bands, Recipe.CNN, Change.NONE),
                job(Recipe.CNN.fingerprint(), bands, Recipe.CNN, change)),
                voices.labels(), voices.parallel(), desk.progress());
        double milli = setting.sampleRate() / 1000.0;
        desk.say("chosen: for the ANN frames of %.0f ms, a hop of %.0f ms, %d bands; for the CNN"
                + " clips changed in %s", setting.fftSize() / milli, setting.hopSamples() / milli,
                setting.bands(), change);
        say("ANN", scores.get(0));
        say("ANN, as chosen", scores.get(1));
        say("CNN", scores.get(2));
        say("CNN, as chosen", scores.get(3));
        desk.say("p: ANN %.3f, CNN %.3f", new Comparison(scores.get(0), scores.get(1)).pValue(),
                new Comparison(scores.get(2), scores.get(3)).pValue());
        report(scores.get(3));
    }

    /** What belongs to an accuracy. */
    private void report(Scores scores) {
        int total = scores.confusion().total();
        int wrong = total - scores.confusion().right();
        Interval interval = Interval.of(total - wrong, total);
        desk.say("\nTo report, for the last of them:");
        desk.say("  split       by voice; %d clips of %s, never heard", total,
                voices.names(voices.testing()));
        desk.say("  errors      %d; accuracy %.4f, 95 %% interval %.3f to %.3f", wrong,
                scores.accuracy(), interval.low(), interval.high());
        desk.say("  by voice    %s", byVoice(scores));
        desk.say("  seeds       one, %d; %d epochs", desk.seeds().value(), voices.epochs());
        desk.say("  chosen by   %d clips of %s", voices.watching().length,
                voices.names(voices.watching()));
        desk.say("  tested      once, four networks");
    }

    private static String byVoice(Scores scores) {
        Map<String, Integer> wrong = new TreeMap<>();
        scores.clips().recordings().forEach(clip -> wrong.put(clip.voice(), 0));
        Arrays.stream(scores.wrong()).forEach(i ->
                wrong.merge(scores.clips().recordings().get(i).voice(), 1, Integer::sum));
        return wrong.entrySet().stream().map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** From all voices but the test's. */
    private Job job(Fingerprint shown, ClipSet clips, Recipe recipe, Change change) {
        int[] test = voices.testing();
        ClipSet known = clips.gather(voices.learning()).and(clips.gather(voices.watching()));
        return new Job(change.of(voices.trainer(recipe, 0).shown(shown)), known,
                clips.gather(test));
    }

    private void say(String name, Scores scores) {
        int right = scores.confusion().right();
        int total = scores.confusion().total();
        Interval interval = Interval.of(right, total);
        desk.say("%-16s %3d of %d wrong: %.4f (%.3f to %.3f)", name, total - right, total,
                scores.accuracy(), interval.low(), interval.high());
    }
}
