package lesson09_baselines;

import earshot.data.Split;
import earshot.evaluate.Comparison;
import earshot.evaluate.ConfusionMatrix;
import earshot.evaluate.Interval;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All baselines under three splits, in one table. */
final class Board {

    private final Desk desk;
    private final Digits digits;
    private final Parallel parallel;
    private final List<Baseline> all;
    private final List<int[]> randomHeard = new ArrayList<>();
    private final List<int[]> heard = new ArrayList<>(); // of the voices never heard
    private final List<String> times = new ArrayList<>();
    private final List<double[]> accuracies = new ArrayList<>(); // random, voices apart

    Board(Desk desk, Digits digits, Parallel parallel) {
        this.desk = desk;
        this.digits = digits;
        this.parallel = parallel;
        all = new ArrayList<>(Baselines.all());
        all.add(new Network(desk.seeds()));
    }

    void print() throws IOException {
        desk.say("\nthe share right, with its 95 %% interval");
        desk.say("%-20s %-24s %-24s %-12s %s", "", "random split", "voices apart", "each voice",
                "learnt");
        for (Baseline baseline : all) {
            row(baseline);
        }
        desk.say("");
        times.forEach(time -> desk.measured("%s", time));
        desk.say("");
        everyVoice();
        pairs();
        picture();
    }

    private void row(Baseline baseline) throws IOException {
        int[] same = baseline.hear(digits, digits.random(), parallel);
        long start = System.nanoTime();
        int[] strangers = baseline.hear(digits, digits.voices(), parallel);
        times.add(Text.format("%-20s %6.2f s to learn from %d clips and hear %d", baseline.name(),
                (System.nanoTime() - start) / 1e9,
                digits.voices().withoutValidation().train().length, strangers.length));
        randomHeard.add(same);
        heard.add(strangers);
        ConfusionMatrix random = digits.confusion(digits.random().test(), same);
        ConfusionMatrix voices = digits.confusion(digits.voices().test(), strangers);
        accuracies.add(new double[] {random.accuracy(), voices.accuracy()});
        desk.say("%-20s %-24s %-24s %-12s %d", baseline.name(), interval(random),
                interval(voices), takesLong(baseline) ? "-" : eachVoice(baseline),
                baseline.learns(digits));
    }

    private boolean takesLong(Baseline baseline) {
        return baseline instanceof Network || desk.quick() && baseline.learns(digits) > 0;
    }

    private static String interval(ConfusionMatrix result) {
        Interval interval = Interval.of(result.right(), result.total());
        return Text.format("%.3f (%.3f to %.3f)", result.accuracy(), interval.low(),
                interval.high());
    }

    /** The mean over all voices, each held out in turn. */
    private String eachVoice(Baseline baseline) {
        if (!digits.knowsVoices()) {
            return "-";
        }
        List<String> speakers = digits.speakers();
        double[] shares = new double[speakers.size()];
        parallel.forEach(shares.length, v -> {
            Split split = digits.without(speakers.get(v));
            shares[v] = digits.confusion(split.test(), Baselines.hear(baseline, digits, split))
                    .accuracy();
        });
        return Text.format("%.3f", Arrays.stream(shares).average().orElseThrow());
    }

    /** The voices of the test, one by one. */
    private void everyVoice() {
        List<String> voices = Arrays.stream(digits.voices().test())
                .mapToObj(i -> voice(i)).distinct().toList();
        StringBuilder head = new StringBuilder(Text.format("%-20s", "wrong, voices apart"));
        voices.forEach(voice -> head.append(Text.format(" %10s", voice)));
        desk.say("%s", head);
        for (int b = 0; b < all.size(); b++) {
            StringBuilder line = new StringBuilder(Text.format("%-20s", all.get(b).name()));
            for (String voice : voices) {
                line.append(Text.format(" %10s", wrong(heard.get(b), voice)));
            }
            desk.say("%s", line);
        }
        desk.say("");
    }

    private String voice(int clip) {
        String voice = digits.clips().recordings().get(clip).voice();
        return voice == null ? "unknown" : voice;
    }

    private String wrong(int[] answers, String voice) {
        int wrong = 0;
        int total = 0;
        int[] test = digits.voices().test();
        for (int n = 0; n < test.length; n++) {
            if (voice(test[n]).equals(voice)) {
                total++;
                wrong += answers[n] == digits.clips().labels()[test[n]] ? 0 : 1;
            }
        }
        return wrong + " of " + total;
    }

    /** Which differences in the table are more than luck? */
    private void pairs() {
        say("random", randomHeard, digits.random(), 1, 3);
        say("random", randomHeard, digits.random(), 1, 5);
        for (int[] pair : new int[][] {{1, 3}, {1, 5}, {1, 2}, {4, 5}, {5, 6}, {2, 6}}) {
            say("voices", heard, digits.voices(), pair[0], pair[1]);
        }
    }

    private void say(String name, List<int[]> answers, Split split, int first, int second) {
        int[] only = only(digits.labels(split.test()), answers.get(first), answers.get(second));
        desk.say("%s: only %s right: %d, only %s: %d; %s", name, all.get(first).name(), only[0],
                all.get(second).name(), only[1], luck(only));
    }

    /** How probable so uneven a share is where both are equally good. */
    static String luck(int[] only) {
        double p = Comparison.mcNemar(only[0], only[1]);
        return p < 0.0001 ? "p < 0.0001" : Text.format("p = %.4f", p);
    }

    /** How many answers only the first got right, and how many only the second. */
    static int[] only(int[] truth, int[] first, int[] second) {
        int[] only = new int[2];
        for (int n = 0; n < truth.length; n++) {
            only[0] += first[n] == truth[n] && second[n] != truth[n] ? 1 : 0;
            only[1] += first[n] != truth[n] && second[n] == truth[n] ? 1 : 0;
        }
        return only;
    }

    private void picture() throws IOException {
        List<String> names = all.stream().map(Baseline::name).toList();
        Plot[] bars = new Plot[2];
        for (int s = 0; s < 2; s++) {
            int split = s;
            bars[s] = Plot.bars(names, accuracies.stream().mapToDouble(both -> both[split])
                    .toArray()).axes("", "share right").title(s == 0
                            ? "Random split: the same voices" : "Voices never heard");
        }
        desk.save("board.png", Plot.grid(1, List.of(bars)).size(1500, 820));
    }
}
