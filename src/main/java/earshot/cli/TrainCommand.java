package earshot.cli;

import earshot.cli.SplitChoice.Fold;
import earshot.data.Corpus;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.RecognizerTrainer;
import earshot.report.Trained;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private EnsembleOptions ensemble;

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
        ensemble.check(files, splits, test != null);
        files.check();
        Farewell farewell = Farewell.of(files::afterBreak);
        try {
            train();
        } finally {
            farewell.end();
        }
        return 0;
    }

    private void train() throws IOException {
        TimeSpent time = new TimeSpent();
        try (Parallel parallel = compute.parallel();
                Corpora corpora = new Corpora(console, parallel)) {
            EnsembleTraining networks = new EnsembleTraining(console, files,
                    ensemble.networks(), compute.seed(), seed -> new Training(console, parallel,
                            files.with(trainer(Seeds.of(seed), parallel))));
            Training training = networks.first();
            Corpus corpus = corpora.open(data);
            SplitChoice choice = splits.choice(corpus, test, console);
            List<Fold> folds = splits.folds(choice, corpus, compute.seeds().child("split"),
                    console);
            if (folds.size() > 1) {
                files.requireNone("this split trains many models");
            }
            time.on("reading");
            ClipSet clips = training.clips(corpus, corpus.labels());
            ClipSet others = others(corpora, also, corpus.labels(), training);
            ClipSet asked = others(corpora, test, corpus.labels(), training);
            time.on("features");
            List<Trained> trained = new ArrayList<>();
            List<String> parts = new ArrayList<>();
            for (Fold fold : folds) {
                String part = choice.describe(corpus, fold) + joined(others, asked);
                parts.add(part.replaceFirst("^split ", ""));
                console.out().println(part);
                ClipSet tested = test == null ? clips.gather(fold.split().test()) : asked;
                requireTest(tested, choice);
                networks.run(fold, clips.gather(fold.split().train()).and(others),
                        clips.gather(fold.split().validation()), tested, corpus.labels(),
                        folds.size() > 1 || ensemble.isSeveral(), time).ifPresent(trained::add);
            }
            console.out().println("\n" + time);
            conclude(choice, parts, training, trained);
        }
    }

    private RecognizerTrainer trainer(Seeds seeds, Parallel parallel) {
        RecognizerTrainer trainer = new RecognizerTrainer(recipe, seeds.child("train"),
                compute.kernels(parallel)).augmented(augment);
        return epochs == null ? trainer : trainer.epochs(epochs);
    }

    /** The clips of another corpus; none when no place is named. */
    private static ClipSet others(Corpora corpora, Path place, List<String> labels,
            Training training) throws IOException {
        return place == null ? ClipSet.NONE : training.clips(corpora.open(place), labels);
    }

    private String joined(ClipSet others, ClipSet asked) {
        return (also == null ? "" : Text.format("; %d more training clips from --also",
                        others.size()))
                + (test == null ? "" : Text.format("; %d test clips from --test", asked.size()));
    }

    private static void requireTest(ClipSet tested, SplitChoice choice) throws BadInputException {
        if (tested.size() == 0 && choice != SplitChoice.NONE) {
            throw new BadInputException("too few clips to hold some out for the test: add clips, or"
                    + " say --split none");
        }
    }

    private void conclude(SplitChoice choice, List<String> parts, Training training,
            List<Trained> trained) throws IOException {
        if (trained.isEmpty()) {
            console.note("no test clips: everything was used for training");
            return;
        }
        Map<String, String> settings = training.settings();
        settings.put("data", Corpora.place(data) + (also == null ? "" : ", and " + also));
        settings.put("split", (parts.size() == 1 ? parts.get(0) : choice.toString())
                + (test == null ? "" : ", tested on " + test));
        settings.put("seed", Long.toString(compute.seed()));
        ensemble.addTo(settings, compute.seed());
        files.report(recipe + " on " + Corpora.place(data).getFileName(), settings, trained,
                console);
        Results.print(choice, trained, console.out());
    }
}
