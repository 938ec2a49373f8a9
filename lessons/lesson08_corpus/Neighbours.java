package lesson08_corpus;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.evaluate.ConfusionMatrix;
import earshot.evaluate.Interval;
import earshot.evaluate.NearestNeighbour;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The nearest neighbour under two splits of one corpus: the same voices, or other voices. */
final class Neighbours {

    private static final int NOTEBOOK_PARAMETERS = 14_206_282;
    private static final double NOTEBOOK_ACCURACY = 0.9813; // as it reports, on AudioMNIST

    private final Desk desk;
    private final Corpus corpus;
    private final Parallel parallel;
    private final Predicate<Recording> inRandomTest;
    private final Predicate<Recording> inVoiceTest; // null where no two voices are known
    private int[][] confused; // [truth][heard], each voice held out; null where none is known

    Neighbours(Desk desk, Corpus corpus, Parallel parallel) throws BadInputException {
        this.desk = desk;
        this.corpus = corpus;
        this.parallel = parallel;
        inRandomTest = test(Split.random(corpus, desk.seeds().child("split")));
        inVoiceTest = corpus.voices().size() < 2 ? null
                : test(Split.byVoice(corpus, desk.seeds().child("split")));
    }

    /** Whether two voices or more are known, so that they can be kept apart. */
    boolean knowVoices() {
        return inVoiceTest != null;
    }

    private Predicate<Recording> test(Split split) {
        return Arrays.stream(split.test()).mapToObj(corpus.recordings()::get).toList()::contains;
    }

    void print(ClipSet clips) throws IOException {
        desk.say("a coin, 7 heads in 10 tosses: %s", accuracy(7, 10));
        say("random split", ask(clips, inRandomTest));
        desk.say("the notebook's network of %d parameters, its clips split at random: %.4f",
                NOTEBOOK_PARAMETERS, NOTEBOOK_ACCURACY);
        if (!knowVoices()) {
            desk.say("No two voices are known, so they cannot be kept apart.");
            return;
        }
        say("voices apart", ask(clips, inVoiceTest));
        desk.say("voices in the test: %s", String.join(", ", clips.recordings().stream()
                .filter(inVoiceTest).map(Recording::voice).distinct().toList()));
        closest(clips);
        eachVoice(clips);
    }

    /** What is heard in the clips of the test, when all others are known. */
    private ConfusionMatrix ask(ClipSet clips, Predicate<Recording> inTest) {
        ClipSet known = clips.gather(where(clips, inTest.negate()));
        ClipSet asked = clips.gather(where(clips, inTest));
        return ConfusionMatrix.of(asked.labels(), heard(known, asked), corpus.labels().size());
    }

    private int[] heard(ClipSet known, ClipSet asked) {
        NearestNeighbour<float[]> neighbour = NearestNeighbour.of(
                Arrays.asList(known.fingerprints()), known.labels(), NearestNeighbour::squared);
        return neighbour.predict(Arrays.asList(asked.fingerprints()), parallel);
    }

    private static int[] where(ClipSet clips, Predicate<Recording> wanted) {
        return IntStream.range(0, clips.size())
                .filter(i -> wanted.test(clips.recordings().get(i))).toArray();
    }

    private void say(String split, ConfusionMatrix result) {
        desk.say("%s: %d of %d right, %s", split, result.right(), result.total(),
                accuracy(result.right(), result.total()));
    }

    private static String accuracy(int right, int total) {
        Interval interval = Interval.of(right, total);
        return Text.format("%.3f (95 %% interval %.3f to %.3f)", (double) right / total,
                interval.low(), interval.high());
    }

    /** Of every clip the nearest other one: whose is it? */
    private void closest(ClipSet clips) {
        List<float[]> rows = Arrays.asList(clips.fingerprints());
        NearestNeighbour<float[]> others = NearestNeighbour.of(rows, clips.labels(),
                (one, other) -> one == other ? Double.POSITIVE_INFINITY
                        : NearestNeighbour.squared(one, other));
        int[] nearest = new int[rows.size()];
        parallel.forEach(nearest.length, i -> nearest[i] = others.nearest(rows.get(i)));
        long same = IntStream.range(0, nearest.length).filter(i -> clips.recordings().get(i)
                .voice().equals(clips.recordings().get(nearest[i]).voice())).count();
        desk.say("the nearest other clip is of the same voice: %d of %d, %s", same, nearest.length,
                CorpusLesson.share(same, nearest.length));
    }

    private void eachVoice(ClipSet clips) throws IOException {
        List<String> voices = corpus.voices();
        double[] accuracies = new double[voices.size()];
        confused = new int[corpus.labels().size()][corpus.labels().size()];
        for (int v = 0; v < accuracies.length; v++) {
            String voice = voices.get(v);
            ConfusionMatrix result = ask(clips, clip -> clip.voice().equals(voice));
            accuracies[v] = result.accuracy();
            for (int truth = 0; truth < confused.length; truth++) {
                for (int heard = 0; heard < confused.length; heard++) {
                    confused[truth][heard] += result.count(truth, heard);
                }
            }
        }
        desk.say("each voice held out in turn: mean %.3f, lowest %.3f",
                Arrays.stream(accuracies).average().orElseThrow(),
                Arrays.stream(accuracies).min().orElseThrow());
        List<String> perfect = IntStream.range(0, accuracies.length)
                .filter(v -> accuracies[v] == 1).mapToObj(voices::get).toList();
        desk.say("without a mistake: %s\n",
                perfect.isEmpty() ? "none" : String.join(", ", perfect));
        desk.save("voices.png", Plot.bars(voices, accuracies).size(1300, 480)
                .title("Nearest neighbour: each voice held out in turn")
                .axes("voice that was held out", "share of its clips heard right"));
    }

    /** How often which digit is taken for which, [truth][heard], each voice held out in turn. */
    Optional<int[][]> confused() {
        return Optional.ofNullable(confused);
    }

    /** Which clips are heard right under each split, of which there may be but one. */
    TwoSplits both(ClipSet clips) {
        return new TwoSplits(right(clips, inRandomTest),
                knowVoices() ? right(clips, inVoiceTest) : null);
    }

    private boolean[] right(ClipSet clips, Predicate<Recording> inTest) {
        ClipSet asked = clips.gather(where(clips, inTest));
        int[] heard = heard(clips.gather(where(clips, inTest.negate())), asked);
        boolean[] right = new boolean[heard.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = heard[i] == asked.labels()[i];
        }
        return right;
    }

    /** Whether a clip from elsewhere is understood by those of other voices. */
    static boolean hears(ClipSet clips, Recording clip, float[] row) {
        ClipSet known = clips.gather(where(clips,
                other -> !clip.voice().equals(other.voice())));
        int heard = NearestNeighbour.of(Arrays.asList(known.fingerprints()), known.labels(),
                NearestNeighbour::squared).nearest(row);
        return known.recordings().get(heard).label().equals(clip.label());
    }
}
