package lesson14_voices;

import earshot.data.Recording;
import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The same network about the same clips, which are stranger and stranger to it: another utterance,
 * another variant of a voice, another voice, another engine.
 */
final class Circles {

    private static final int PARTS = 5; // of a random split: each is the test once

    private final Desk desk;
    private final Voices voices;
    private final ClipSet clips;
    private final Map<String, Long> variants = new TreeMap<>(); // of each voice

    Circles(Desk desk, Voices voices, ClipSet clips) {
        this.desk = desk;
        this.voices = voices;
        this.clips = clips;
        if (voices.areEmbedded()) {
            variants.putAll(voices.recordings().stream().map(Engine::variant).distinct().collect(
                    Collectors.groupingBy(name -> name.split("-")[0], Collectors.counting())));
            if (variants.values().stream().allMatch(count -> count == 1)) {
                variants.clear();
            }
        }
    }

    /** Whether a clip's voice has other variants; of other corpora every clip is asked about. */
    private boolean isAsked(Recording clip) {
        return variants.isEmpty() || variants.get(clip.voice()) > 1;
    }

    /** @param eachVoice the scores of every voice left out */
    void show(List<Scores> eachVoice) throws IOException {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        int[] order = desk.seeds().child("parts").permutation(clips.size());
        Map<Recording, String> part = new HashMap<>();
        for (int i = 0; i < order.length; i++) {
            part.put(voices.recordings().get(order[i]), "part " + i % PARTS);
        }
        add(names, rows, "at random", folds(part::get));
        if (!variants.isEmpty()) {
            add(names, rows, "variant unknown", folds(clip -> isAsked(clip)
                    ? Engine.variant(clip).split("-")[1] : null));
        }
        add(names, rows, "voice unknown", eachVoice);
        if (!variants.isEmpty()) {
            List<Scores> engines = folds(clip -> Engine.of(clip.voice()).name());
            add(names, rows, "engine unknown", engines);
            engines.forEach(this::say);
        }
        desk.say("people, the CNN with the recipe's changes on FSDD (README, Measured):");
        desk.say("    the same six people in training and test %.4f, seeds 1 to 5", 1.0);
        desk.say("    five to learn from, the sixth never heard  %.4f, seeds 1 to 5", 0.9227);
        desk.say("    three such networks, answering together    %.4f, seeds 3 to 5", 0.9287);
        double[][] columns = new double[3][rows.size()];
        for (int c = 0; c < 3; c++) {
            int column = c;
            columns[c] = rows.stream().mapToDouble(row -> row[column]).toArray();
        }
        desk.save("circles.png", Plot.bars(names, columns[0]).whiskers(columns[1], columns[2])
                .range(0, 1).axes("what the network has not heard", "share right").size(900, 420)
                .title("The same clips, by networks to which they are stranger and stranger"));
    }

    private void say(Scores engine) {
        desk.say("    of %s: %d of %d right, from %d clips of other engines",
                Engine.of(engine.clips().recordings().get(0).voice()),
                engine.confusion().right(), engine.confusion().total(),
                clips.size() - engine.clips().size());
    }

    /** A training for each group of clips, which is left out of it; null: never left out. */
    private List<Scores> folds(Function<Recording, String> group) throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (String left : voices.recordings().stream().map(group)
                .filter(name -> name != null).collect(Collectors.toCollection(TreeSet::new))) {
            Predicate<Recording> isLeft = clip -> left.equals(group.apply(clip));
            jobs.add(new Job(voices.trainer(Recipe.ANN, 0),
                    clips.gather(voices.where(isLeft.negate())),
                    clips.gather(voices.where(isLeft))));
        }
        return Job.run("the same person?", jobs, voices.labels(), voices.parallel(),
                desk.progress());
    }

    private void add(List<String> names, List<double[]> rows, String name, List<Scores> scores) {
        int right = 0;
        int total = 0;
        for (Scores one : scores) {
            boolean[] wrong = new boolean[one.clips().size()];
            Arrays.stream(one.wrong()).forEach(i -> wrong[i] = true);
            for (int i = 0; i < wrong.length; i++) {
                if (isAsked(one.clips().recordings().get(i))) {
                    total++;
                    right += wrong[i] ? 0 : 1;
                }
            }
        }
        Interval interval = Interval.of(right, total);
        names.add(name);
        rows.add(new double[] {(double) right / total, interval.low(), interval.high()});
        desk.say("%-16s %2d trainings: %4d of %d right, %.4f (%.3f to %.3f)", name, scores.size(),
                right, total, (double) right / total, interval.low(), interval.high());
    }
}
