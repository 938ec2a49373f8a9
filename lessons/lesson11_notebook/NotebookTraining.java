package lesson11_notebook;

import earshot.data.Corpus;
import earshot.data.Split;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.nn.Evaluation;
import earshot.nn.History;
import earshot.recognizer.Recognizer;
import earshot.recognizer.RecognizerTrainer;
import earshot.report.LearningFigure;
import earshot.util.Progress;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Model, training, history and evaluation: the notebook's middle. */
final class NotebookTraining {

    private static final int QUICK_SHARE = 4; // every fourth clip of each part
    private static final int FAST_STEP_MILLIS = 10; // on two recent cores that do nothing else
    private static final int SLOW_STEP_MILLIS = 40;
    private static final int WARM_UP_MILLIS = 4000; // until Java has compiled the hot loops

    private final Desk desk;
    private final Corpus corpus;
    private final RecognizerTrainer trainer;
    private final Parts parts;

    /** Reads the clips of the split. */
    NotebookTraining(Desk desk, Corpus corpus, Split split, RecognizerTrainer trainer)
            throws IOException {
        this.desk = desk;
        this.corpus = corpus;
        this.trainer = desk.quick() ? trainer.epochs(Pace.NOTEBOOK.quickEpochs()) : trainer;
        announce(split);
        parts = Parts.read(corpus, split, trainer.fingerprint(), trainer.kernels().parallel(),
                desk.progress());
    }

    /** The clips as this network is shown them. */
    Parts parts() {
        return parts;
    }

    private void announce(Split used) {
        if (desk.quick()) {
            desk.say("\nQuick: every fourth clip only, %d for training, %d for validation, %d for"
                    + " the test, and %d epochs.", used.train().length, used.validation().length,
                    used.test().length, trainer.epochs());
        }
        int steps = (used.train().length + NotebookLesson.BATCH - 1) / NotebookLesson.BATCH;
        long all = (long) steps * trainer.epochs();
        desk.say("\n%s", trainer.network(corpus.labels().size()).summary());
        desk.say("Training: %s of %s. At %d to %d ms a step, on two cores with nothing else to do,"
                + "\nthat takes %.0f to %.0f seconds.", Text.count(trainer.epochs(), "epoch"),
                Text.count(steps, "step"), FAST_STEP_MILLIS, SLOW_STEP_MILLIS,
                all * FAST_STEP_MILLIS / 1e3, (all * SLOW_STEP_MILLIS + WARM_UP_MILLIS) / 1e3);
    }

    /** The same split, or of each of its parts the first of every four where there is no time. */
    static Split used(Split split, boolean quick) {
        return quick ? new Split(thinned(split.train()), thinned(split.validation()),
                thinned(split.test())) : split;
    }

    /** The first of every four. */
    static int[] thinned(int[] numbers) {
        return IntStream.range(0, numbers.length).filter(i -> i % QUICK_SHARE == 0)
                .map(i -> numbers[i]).toArray();
    }

    /** Trains, and says how it went and how good the network is on the test clips. */
    Scores run() throws IOException {
        RecognizerTrainer.Result result = trainer.train(parts.train(), parts.validation(),
                corpus.labels(), (number, of, epoch) -> desk.measured("epoch %d/%d: %s", number, of,
                        epoch.describe()), Progress.Factory.SILENT);
        desk.say("\n%s", table(result.history()));
        desk.save("learning.png", LearningFigure.of(result.history()));
        Recognizer recognizer = result.recognizer();
        Evaluation evaluation = Pictures.evaluate(recognizer, parts.test());
        desk.say("evaluate on %s: loss %.4f, accuracy %.4f",
                Text.count(parts.test().size(), "test clip"), evaluation.loss(),
                evaluation.accuracy());
        return Scores.of(recognizer, parts.test());
    }

    /** The history, a row an epoch; a dash for what was not measured. */
    static String table(History history) {
        StringBuilder out = new StringBuilder(
                "history: epoch    loss  accuracy  val_loss  val_accuracy\n");
        List<History.Epoch> epochs = history.epochs();
        for (int i = 0; i < epochs.size(); i++) {
            History.Epoch epoch = epochs.get(i);
            out.append(Text.format("%14d %s  %s  %s  %s\n", i + 1, cell(7, epoch.loss()),
                    cell(8, epoch.accuracy()), cell(8, epoch.validationLoss()),
                    cell(12, epoch.validationAccuracy())));
        }
        return out.toString();
    }

    private static String cell(int width, double number) {
        return Text.format("%" + width + "s",
                Double.isNaN(number) ? "-" : Text.format("%.4f", number));
    }
}
