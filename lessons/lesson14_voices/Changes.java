package lesson14_voices;

import earshot.evaluate.Comparison;
import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The CNN with one change of its training clips at a time, each from two seeds. */
final class Changes {

    /** Of a quick run fewer: those that the rest of the lesson needs. */
    private static final List<Change> QUICK = List.of(Change.NONE, Change.SPEED, Change.NOISE);

    private static final int LONG = 30; // epochs

    private final Desk desk;
    private final Voices voices;
    private final ClipSet known;
    private final ClipSet strangers;
    private final List<Change> all;
    private final int seeds;
    private final List<Scores> scores; // of the first seed, then of the second

    Changes(Desk desk, Voices voices, ClipSet clips) throws IOException {
        this.desk = desk;
        this.voices = voices;
        known = clips.gather(voices.learning());
        strangers = clips.gather(voices.watching());
        all = desk.quick() ? QUICK : List.of(Change.values());
        seeds = desk.quick() ? 1 : 2;
        List<Job> jobs = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            for (Change change : all) {
                jobs.add(new Job(change.of(voices.trainer(Recipe.CNN, seed)), known, strangers));
            }
        }
        scores = Job.run("one change at a time", jobs, voices.labels(), voices.parallel(),
                desk.progress());
    }

    /** Of the first seed. */
    Scores scores(Change change) {
        return scores.get(all.indexOf(change));
    }

    private Scores scores(int kind, int seed) {
        return scores.get(seed * all.size() + kind);
    }

    private double mean(int kind) {
        return IntStream.range(0, seeds).mapToDouble(seed -> scores(kind, seed).accuracy())
                .average().orElseThrow();
    }

    /** What is best on average over the seeds. */
    Change best() {
        return all.stream().max(Comparator.comparing(change -> mean(all.indexOf(change))))
                .orElseThrow();
    }

    void show() throws IOException {
        int total = scores.get(0).confusion().total();
        double[][] bars = new double[3][all.size()];
        desk.say("%-8s right of %d, by seed   mean  (95 %%)           points   p", "", total);
        for (int kind = 0; kind < all.size(); kind++) {
            StringBuilder right = new StringBuilder();
            for (int seed = 0; seed < seeds; seed++) {
                right.append(Text.format("%6d", scores(kind, seed).confusion().right()));
            }
            Interval interval = Interval.of(Math.round(mean(kind) * total), total);
            bars[0][kind] = mean(kind);
            bars[1][kind] = interval.low();
            bars[2][kind] = interval.high();
            desk.say("%-8s %-20s   %.3f  (%.2f to %.2f)   %+5.1f   %s", all.get(kind), right,
                    mean(kind), interval.low(), interval.high(), 100 * (mean(kind) - mean(0)),
                    kind == 0 ? "" : pValues(kind));
        }
        if (!desk.quick()) {
            sayAgainst("none, one seed against the other", scores(0, 0), scores(0, 1));
            longer();
        }
        desk.save("changes.png", Plot.bars(all.stream().map(Change::toString).toList(), bars[0])
                .whiskers(bars[1], bars[2]).range(0, 1).size(900, 420)
                .axes("what is done to the training clips", "share right")
                .title(Text.format("CNN: one change at a time, asked about %d clips of strangers",
                        total)));
    }

    /** With time to learn what is changed, too. */
    private void longer() throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (Change change : List.of(Change.NONE, Change.RECIPE)) {
            jobs.add(new Job(change.of(voices.trainer(Recipe.CNN, 0)).epochs(LONG), known,
                    strangers));
        }
        List<Scores> both = Job.run("longer", jobs, voices.labels(), voices.parallel(),
                desk.progress());
        desk.say("%d epochs, first seed: none %d right, %.3f; recipe %d right, %.3f; p %s", LONG,
                both.get(0).confusion().right(), both.get(0).accuracy(),
                both.get(1).confusion().right(), both.get(1).accuracy(),
                NoiseTest.pValue(both.get(1), both.get(0)));
        sayAgainst(Text.format("none, %d epochs against %d", LONG, voices.epochs()), both.get(0),
                scores(0, 0));
    }

    private void sayAgainst(String name, Scores one, Scores other) {
        Comparison both = new Comparison(one, other);
        desk.say("%s: %d clips that only the one gets right, %d only the other; p %s", name,
                both.where(true, false).length, both.where(false, true).length,
                NoiseTest.pValue(one, other));
    }

    /** McNemar's against no change, for each seed. */
    private String pValues(int kind) {
        String[] p = new String[seeds];
        Arrays.setAll(p, seed -> NoiseTest.pValue(scores(kind, seed), scores(0, seed)));
        return String.join("  ", p);
    }
}
