package lesson14_voices;

import earshot.data.Corpus;
import earshot.data.Layout;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.features.Fingerprint;
import earshot.lessons.Desk;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A corpus whose voices are parted in three: those to learn from, those to choose by, and those of
 * the last test, which are the ones of lessons 12 and 13.
 */
final class Voices implements Closeable {

    private static final int QUICK_STEP = 3; // every third of a voice: of the embedded, take 0
    private static final int MOST_CLIPS = 3000; // of a larger corpus every n-th of a voice
    private static final int EPOCHS = 10;
    private static final int FEWEST_VOICES = 4;

    private final Desk desk;
    private final Parallel parallel;
    private final Corpus corpus;
    private final List<Recording> recordings;
    private final Set<String> tested;
    private final Set<String> watched;

    private Voices(Desk desk, Parallel parallel, Corpus corpus) throws BadInputException {
        if (corpus.voices().size() < FEWEST_VOICES) { // so that each of the three parts has one
            throw new BadInputException(Text.format("%s: this lesson leaves voices out, so it needs"
                    + " at least %d that are known, got %d: name the files digit_voice_take.wav",
                    desk.data(), FEWEST_VOICES, corpus.voices().size()));
        }
        this.desk = desk;
        this.parallel = parallel;
        this.corpus = corpus;
        List<Recording> all = corpus.recordings();
        int step = Math.max(desk.quick() ? QUICK_STEP : 1, (all.size() - 1) / MOST_CLIPS + 1);
        Map<String, Integer> met = new HashMap<>(); // how many clips of a voice
        recordings = all.stream()
                .filter(clip -> (met.merge(clip.voice(), 1, Integer::sum) - 1) % step == 0)
                .toList();
        tested = Arrays.stream(Split.byVoice(corpus, desk.seeds().child("split")).test())
                .mapToObj(i -> all.get(i).voice()).collect(Collectors.toCollection(TreeSet::new));
        watched = Engine.watched(voices(), tested);
    }

    /**
     * Opens the desk's corpus.
     *
     * @throws BadInputException if there is none, or it does not know its voices
     */
    static Voices open(Desk desk) throws IOException {
        Parallel parallel = Parallel.of(desk.threads());
        Corpus corpus = null;
        try {
            corpus = Corpus.open(desk.data(), parallel, Progress.Factory.SILENT);
            return new Voices(desk, parallel, corpus);
        } catch (IOException | RuntimeException e) {
            parallel.close();
            if (corpus != null) {
                corpus.close();
            }
            throw e;
        }
    }

    /** A training that nothing is changed about; {@code another} is 0 for the first of a kind. */
    RecognizerTrainer trainer(Recipe recipe, int another) {
        Seeds root = Seeds.of(desk.seeds().value() + another);
        return new RecognizerTrainer(recipe, root.child("train"), Job.kernels())
                .epochs(epochs());
    }

    /** Few, as there are many trainings. */
    int epochs() {
        return EPOCHS;
    }

    /** All clips, as a network is shown them. */
    ClipSet clips(Fingerprint fingerprint) throws IOException {
        return ClipSet.of(recordings, labels(), fingerprint, true, parallel,
                Progress.Factory.SILENT);
    }

    /** The numbers of clips. */
    int[] where(Predicate<Recording> asked) {
        return IntStream.range(0, recordings.size())
                .filter(i -> asked.test(recordings.get(i))).toArray();
    }

    /** Of voices that are neither watched nor tested. */
    int[] learning() {
        return where(clip -> !watched.contains(clip.voice()) && !tested.contains(clip.voice()));
    }

    /** Of voices to choose by. */
    int[] watching() {
        return where(clip -> watched.contains(clip.voice()));
    }

    /** Of voices that nothing is chosen by. */
    int[] testing() {
        return where(clip -> tested.contains(clip.voice()));
    }

    List<Recording> recordings() {
        return recordings;
    }

    /** Whose clips these are. */
    String names(int[] clips) {
        return Arrays.stream(clips).mapToObj(i -> recordings.get(i).voice()).distinct().sorted()
                .collect(Collectors.joining(", "));
    }

    /** The corpus that is in this project, or some of it. */
    boolean areEmbedded() {
        return corpus.layout() == Layout.EARSHOT && Engine.speak(voices());
    }

    List<String> voices() {
        return recordings.stream().map(Recording::voice).distinct().sorted().toList();
    }

    List<String> labels() {
        return corpus.labels();
    }

    Parallel parallel() {
        return parallel;
    }

    @Override
    public void close() throws IOException {
        parallel.close();
        corpus.close();
    }
}
