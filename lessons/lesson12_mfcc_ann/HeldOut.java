package lesson12_mfcc_ann;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.nn.History;
import earshot.nn.Sequential;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.RecognizerTrainer;
import earshot.report.Trained;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A corpus of which some voices are kept for the test, and what is trained on the others. The
 * results are those of {@code train --model … --split voice}: chance begins at the same seeds.
 */
public final class HeldOut implements Closeable {

    private final Desk desk;
    private final Parallel parallel;
    private final Corpus corpus;
    private final Split split;

    private HeldOut(Desk desk, Parallel parallel, Corpus corpus, Split split) {
        this.desk = desk;
        this.parallel = parallel;
        this.corpus = corpus;
        this.split = split;
    }

    /**
     * Opens the desk's corpus and says how it is split: by voice, or at random where no two voices
     * are known. A quick desk has every fourth clip, or fewer, and trains half as long.
     *
     * @throws BadInputException if there is no corpus, or one too small to hold clips out
     */
    public static HeldOut open(Desk desk) throws IOException {
        Parallel parallel = Parallel.of(desk.threads());
        Corpus corpus = null;
        try {
            corpus = Corpus.open(desk.data(), parallel, Progress.Factory.SILENT);
            HeldOut opened = new HeldOut(desk, parallel, corpus,
                    Splitting.of(desk, corpus, desk.seeds(), corpus.voices().size() >= 2));
            opened.describe();
            return opened;
        } catch (IOException | RuntimeException e) {
            parallel.close();
            if (corpus != null) {
                corpus.close();
            }
            throw e;
        }
    }

    private void describe() {
        desk.say("%s, seed %d: %d clips to train on, %d to watch, %d to test",
                desk.data().toString().replace('\\', '/'), desk.seeds().value(),
                split.train().length, split.validation().length, split.test().length);
        if (desk.quick()) {
            desk.say("Quick: too few clips and epochs to judge a network by.");
        }
        desk.say("%s\n", knowsVoices()
                ? "Voices in the test alone: " + String.join(", ", testVoices())
                : "No two voices are known, so the same person may be in training and test.");
    }

    private List<Recording> recordings(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(corpus.recordings()::get).toList();
    }

    /** The same clips, split by another seed: by voice or at random. It is not to be closed. */
    HeldOut otherwise(Seeds seeds, boolean byVoice) throws BadInputException {
        return new HeldOut(new Desk(desk.data(), desk.figures(), desk.out(), desk.progress(),
                false, false, desk.quick(), seeds, desk.threads()), parallel, corpus,
                Splitting.of(desk, corpus, seeds, byVoice));
    }

    /** Prints the network, then a line an epoch, and tests it on what it has not heard. */
    public Trained train(Recipe recipe) throws IOException {
        desk.out().println(untrained(recipe).summary());
        Trained trained = train(recipe, this::say);
        desk.say("");
        return trained;
    }

    /** The network of a recipe as it is before it learns. */
    public Sequential untrained(Recipe recipe) {
        return new RecognizerTrainer(recipe, seeds(), kernels()).network(labels().size());
    }

    /** The same training in silence. */
    Trained trainQuietly(Recipe recipe) throws IOException {
        return train(recipe, Trainer.Listener.SILENT);
    }

    private Trained train(Recipe recipe, Trainer.Listener listener) throws IOException {
        RecognizerTrainer trainer = new RecognizerTrainer(recipe, seeds(), kernels())
                .epochs(epochs(recipe));
        Parts clips = parts(trainer.fingerprint());
        long start = System.nanoTime();
        RecognizerTrainer.Result result = trainer.train(clips.train(), clips.watched(), labels(),
                listener, desk.progress());
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Trained(recipe.toString().toUpperCase(Locale.ROOT),
                Scores.of(result.recognizer(), clips.test()), result.history(), seconds);
    }

    /** What to learn from, what to watch, what to test; the sounds of the last are kept. */
    record Parts(ClipSet train, ClipSet watched, ClipSet test) {
    }

    /** All clips, and what a network is shown of them. */
    Parts parts(Fingerprint fingerprint) throws IOException {
        return new Parts(clips(split.train(), fingerprint, false),
                clips(split.validation(), fingerprint, false),
                clips(split.test(), fingerprint, true));
    }

    private ClipSet clips(int[] numbers, Fingerprint fingerprint, boolean keepSounds)
            throws IOException {
        return ClipSet.of(recordings(numbers), corpus.labels(), fingerprint, keepSounds, parallel,
                Progress.Factory.SILENT);
    }

    int epochs(Recipe recipe) {
        return desk.quick() ? recipe.epochs() / 2 : recipe.epochs();
    }

    /** Of a training. */
    Seeds seeds() {
        return desk.seeds().child("train");
    }

    Kernels kernels() {
        return Kernels.of(parallel);
    }

    List<String> labels() {
        return corpus.labels();
    }

    /** Who is in the test; no more than one where nobody knows. */
    List<String> testVoices() {
        return recordings(split.test()).stream().map(Recording::voice).distinct().sorted().toList();
    }

    boolean knowsVoices() {
        return corpus.voices().size() >= 2;
    }

    private void say(int number, int of, History.Epoch epoch) {
        String watched = Double.isNaN(epoch.validationLoss()) ? ""
                : Text.format("; validation: loss %.4f, accuracy %.4f",
                        epoch.validationLoss(), epoch.validationAccuracy());
        desk.say("epoch %2d of %d: loss %.4f, accuracy %.4f%s", number, of, epoch.loss(),
                epoch.accuracy(), watched);
    }

    @Override
    public void close() throws IOException {
        parallel.close();
        corpus.close();
    }
}
