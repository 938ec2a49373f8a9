package earshot.cli;

import earshot.evaluate.Scores;
import earshot.data.Corpus;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Ensemble;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.util.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: how saved models do on a corpus. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Test a saved model, or several together, on a whole corpus.")
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "FILE",
            description = "A model written by train --out. Given more than once: the models answer"
                + " together, by the mean of their probabilities.")
    private List<Path> models;

    @Option(names = "--data", paramLabel = "DIR|ZIP",
            description = "The corpus (default: data/digits).")
    private Path data;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Parallel parallel = compute.parallel()) {
            Ensemble ensemble = ModelFile.readAll(models, compute.kernels(parallel));
            Corpora corpora = new Corpora(console, parallel);
            try (Corpus corpus = corpora.open(data)) {
                List<Scores> alone = new ArrayList<>();
                for (Recognizer member : ensemble.members()) {
                    alone.add(scores(member, corpus, parallel));
                }
                Scores scores = Scores.mean(alone);
                console.out().println("\n" + scores.describe());
                Results.printAccuracy(scores.accuracy(), scores.confusion().right(),
                        scores.clips().size(), 1, console.out());
            }
        }
        return 0;
    }

    private Scores scores(Recognizer recognizer, Corpus corpus, Parallel parallel)
            throws IOException {
        Corpora.noteRates(console, corpus, recognizer.fingerprint());
        Scores scores = Scores.of(recognizer, ClipSet.of(corpus.recordings(),
                recognizer.labels(), recognizer.fingerprint(), false, parallel,
                console.progress()));
        Corpora.warnAboutTraining(console, scores);
        return scores;
    }
}
