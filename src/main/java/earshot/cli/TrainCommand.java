package earshot.cli;

import earshot.cli.SplitChoice.Fold;
import earshot.data.Corpus;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: corpus to model, tested on what it has never heard. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Train a recognizer and test it on clips it has not heard.")
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--model", defaultValue = "ann", paramLabel = "NAME",
            description = {"What learns: ann, two hidden layers on MFCCs (default); cnn,"
                + " convolutions on log mel bands; dnn, the notebook's 14 million parameters on"
                + " spectrograms; dnn-mended, the same without its flaws."})
    private Recipe recipe;

    @Option(names = "--data", paramLabel = "DIR|ZIP",
            description = "The corpus (default: data/digits).")
    private Path data;

    @Option(names = "--also", paramLabel = "DIR|ZIP",
            description = "A second corpus that joins the training clips only.")
    private Path also;

    @Option(names = "--test", paramLabel = "DIR|ZIP",
            description = "Test on this corpus; everything in --data is for training.")
    private Path test;

    @Mixin
    private SplitOptions splits;

    @Option(names = "--epochs", paramLabel = "N",
            description = "How often to go through the training clips (default: what the model's"
                + " makers chose).")
    private Integer epochs;

    @Option(names = "--augment", description = "Change the training clips by chance in every epoch:"
            + " speed, tone, noise.")
    private boolean augment;

    @Mixin
    private TrainFiles files;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        splits.check(test);
        if (epochs != null && epochs < 1) {
            throw new IllegalArgumentException("--epochs is at least 1, got " + epochs);
        }
        files.check();
        try (Parallel parallel = compute.parallel()) {
            Corpora corpora = new Corpora(console, parallel);
            Training training = new Training(console, parallel, files.with(trainer(parallel)));
            try (Corpus corpus = corpora.open(data)) {
                SplitChoice choice = splits.choice(corpus, test, console);
                List<Fold> folds = splits.folds(choice, corpus, compute.seeds().child("split"),
                        console);
                if (folds.size() > 1) {
                    files.requireNone();
                }
                ClipSet clips = training.clips(corpus, corpus.labels());
                ClipSet others = others(corpora, also, corpus.labels(), training);
                ClipSet asked = others(corpora, test, corpus.labels(), training);
                if (folds.size() == 1) {
                    trainOnce(choice, corpus, folds.get(0), clips, others, asked, training);
                } else {
                    trainFolds(choice, corpus, folds, clips, others, training);
                }
            }
        }
        return 0;
    }

    private RecognizerTrainer trainer(Parallel parallel) {
        RecognizerTrainer trainer = new RecognizerTrainer(recipe, compute.seeds().child("train"),
                compute.kernels(parallel)).augmented(augment);
        return epochs == null ? trainer : trainer.epochs(epochs);
    }

    private void trainOnce(SplitChoice choice, Corpus corpus, Fold fold, ClipSet clips,
            ClipSet others, ClipSet asked, Training training) throws IOException {
        console.out().println(choice.describe(corpus, fold)
                + (also == null ? "" : Text.format("; %d more training clips from --also",
                        others.size()))
                + (test == null ? "" : Text.format("; %d test clips from --test", asked.size())));
        ClipSet tested = test == null ? clips.gather(fold.split().test()) : asked;
        if (tested.size() == 0 && choice != SplitChoice.NONE) {
            throw new BadInputException("too few clips to hold some out for the test: add clips, or"
                    + " say --split none");
        }
        RecognizerTrainer.Result result = training.run(
                clips.gather(fold.split().train()).and(others),
                clips.gather(fold.split().validation()), corpus.labels());
        files.write(result, console);
        if (tested.size() == 0) {
            console.note("no test clips: everything was used for training");
            return;
        }
        Scores scores = Scores.of(result.recognizer(), tested);
        scores.warnAboutTraining(console);
        scores.print(console.out());
        Scores.printAccuracy(console.out(), scores.accuracy());
    }

    private void trainFolds(SplitChoice choice, Corpus corpus, List<Fold> folds, ClipSet clips,
            ClipSet others, Training training) throws IOException {
        double sum = 0;
        StringBuilder table = new StringBuilder();
        for (Fold fold : folds) {
            console.out().println(choice.describe(corpus, fold));
            RecognizerTrainer.Result result = training.runQuietly(
                    clips.gather(fold.split().train()).and(others),
                    clips.gather(fold.split().validation()), corpus.labels());
            Scores scores = Scores.of(result.recognizer(), clips.gather(fold.split().test()));
            scores.warnAboutTraining(console);
            sum += scores.accuracy();
            table.append(Text.format("%-12s %.4f  %d of %d\n", fold.name(), scores.accuracy(),
                    scores.confusion().right(), scores.confusion().total()));
        }
        console.out().println(choice == SplitChoice.EACH_VOICE
                ? "\nvoice        accuracy when it was never heard\n" + table
                : "\nfold         accuracy\n" + table);
        Scores.printAccuracy(console.out(), sum / folds.size());
    }

    /** The clips of another corpus; none when no place is named. */
    private static ClipSet others(Corpora corpora, Path place, List<String> labels,
            Training training) throws IOException {
        if (place == null) {
            return ClipSet.NONE;
        }
        try (Corpus corpus = corpora.open(place)) {
            return training.clips(corpus, labels);
        }
    }
}
