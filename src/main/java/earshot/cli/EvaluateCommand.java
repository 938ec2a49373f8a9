package earshot.cli;

import earshot.evaluate.Scores;
import earshot.data.Corpus;
import earshot.recognizer.ClipSet;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.util.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            List<Recognizer> members =
                    ModelFile.readAll(models, compute.kernels(parallel)).members();
            Corpora corpora = new Corpora(console, parallel);
            try (Corpus corpus = corpora.open(data)) {
                Map<String, ClipSet> clips = new HashMap<>(); // by fingerprint
                List<Scores> alone = new ArrayList<>();
                for (int i = 0; i < members.size(); i++) {
                    Recognizer member = members.get(i);
                    String shown = member.fingerprint().spec();
                    if (!clips.containsKey(shown)) {
                        clips.put(shown, clips(corpus, member, parallel));
                    }
                    Scores scores = Scores.of(member, clips.get(shown));
                    Corpora.warnAboutTraining(console, scores);
                    if (members.size() > 1) {
                        Results.printRight(models.get(i).toString(), scores, console.out());
                    }
                    alone.add(scores);
                }
                Scores scores = Scores.mean(alone);
                console.out().println("\n" + scores.describe());
                Results.printAccuracy(scores.accuracy(), scores.confusion().right(),
                        scores.clips().size(), 1, console.out());
            }
        }
        return 0;
    }

    private ClipSet clips(Corpus corpus, Recognizer recognizer, Parallel parallel)
            throws IOException {
        Corpora.noteRates(console, corpus, recognizer.fingerprint());
        return ClipSet.of(corpus.recordings(), recognizer.labels(), recognizer.fingerprint(),
                false, parallel, console.progress());
    }
}
