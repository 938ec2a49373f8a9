package lesson12_mfcc_ann;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.evaluate.Scores;
import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.nn.History;
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
import java.util.stream.IntStream;

/**
 * A corpus of which some voices are kept for the test, and what is trained on the others. The
 * results are those of {@code train --model … --split voice}: chance begins at the same seeds.
 */
public final class HeldOut implements Closeable {

    private static final int QUICK_STEP = 4; // every fourth clip
    private static final int QUICK_CLIPS = 300; // but of a large corpus about so many

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
            HeldOut opened = new HeldOut(desk, parallel, corpus, split(desk, corpus));
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

    private static Split split(Desk desk, Corpus corpus) throws BadInputException {
        Seeds seeds = desk.seeds().child("split");
        Split split = corpus.voices().size() >= 2
                ? Split.byVoice(corpus, seeds) : Split.random(corpus, seeds);
        if (split.test().length == 0 || split.train().length == 0) {
            throw new BadInputException(Text.format("%s: too few clips to hold some out for the"
                    + " test, got %d: add some", desk.data(), corpus.recordings().size()));
        }
        if (!desk.quick()) {
            return split;
        }
        int step = Math.max(QUICK_STEP, corpus.recordings().size() / QUICK_CLIPS);
        return new Split(every(step, split.train()), every(step, split.validation()),
                every(step, split.test()));
    }

    private static int[] every(int step, int[] numbers) {
        return IntStream.range(0, numbers.length).filter(i -> i % step == 0)
                .map(i -> numbers[i]).toArray();
    }

    private void describe() {
        desk.say("%s, seed %d: %d clips to train on, %d to watch, %d to test",
                desk.data().toString().replace('\\', '/'), desk.seeds().value(),
                split.train().length, split.validation().length, split.test().length);
        if (desk.quick()) {
            desk.say("Quick: too few clips and epochs to judge a network by.");
        }
        desk.say("%s\n", corpus.voices().size() < 2
                ? "No two voices are known, so the same person may be in training and test."
                : "Voices in the test alone: " + String.join(", ", recordings(split.test())
                        .stream().map(Recording::voice).distinct().sorted().toList()));
    }

    private List<Recording> recordings(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(corpus.recordings()::get).toList();
    }

    /** Prints the network, then a line an epoch, and tests it on what it has not heard. */
    public Trained train(Recipe recipe) throws IOException {
        RecognizerTrainer trainer = new RecognizerTrainer(recipe, desk.seeds().child("train"),
                Kernels.of(parallel));
        if (desk.quick()) {
            trainer = trainer.epochs(recipe.epochs() / 2);
        }
        ClipSet train = clips(split.train(), trainer, false);
        ClipSet watched = clips(split.validation(), trainer, false);
        ClipSet test = clips(split.test(), trainer, true);
        desk.out().println(trainer.network(corpus.labels().size()).summary());
        long start = System.nanoTime();
        RecognizerTrainer.Result result = trainer.train(train, watched, corpus.labels(),
                this::say, Progress.Factory.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        desk.say("");
        return new Trained(recipe.toString().toUpperCase(Locale.ROOT),
                Scores.of(result.recognizer(), test), result.history(), seconds);
    }

    private ClipSet clips(int[] numbers, RecognizerTrainer trainer, boolean keepSounds)
            throws IOException {
        return ClipSet.of(recordings(numbers), corpus.labels(), trainer.fingerprint(), keepSounds,
                parallel, Progress.Factory.SILENT);
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
