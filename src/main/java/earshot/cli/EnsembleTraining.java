package earshot.cli;

import earshot.cli.SplitChoice.Fold;
import earshot.evaluate.Scores;
import earshot.nn.History;
import earshot.recognizer.ClipSet;
import earshot.recognizer.RecognizerTrainer;
import earshot.report.Trained;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Trains the networks that answer together, alike but for their seeds, one after the other. */
final class EnsembleTraining {

    private final Console console;
    private final TrainFiles files;
    private final int networks;
    private final long firstSeed;
    private final LongFunction<Training> training;

    /**
     * @param networks how many; one alone is written to the files that are asked for
     * @param firstSeed of the first network; each other's is one more than that of the one before
     * @param training of the network of a seed
     */
    EnsembleTraining(Console console, TrainFiles files, int networks, long firstSeed,
            LongFunction<Training> training) {
        this.console = console;
        this.files = files;
        this.networks = networks;
        this.firstSeed = firstSeed;
        this.training = training;
    }

    /** A training as all of them are: what it is shown, its settings. */
    Training first() {
        return training.apply(firstSeed);
    }

    /**
     * Trains and tests the networks; of several it prints what each gets alone, and keeps the
     * history of the first.
     *
     * @param tested may be empty; then nothing is returned
     */
    Optional<Trained> run(Fold fold, ClipSet train, ClipSet validation, ClipSet tested,
            List<String> labels, boolean isOneOfMany, TimeSpent time) throws IOException {
        List<Scores> alone = new ArrayList<>();
        History history = null;
        double seconds = 0;
        for (int i = 0; i < networks; i++) {
            RecognizerTrainer.Result result = training.apply(firstSeed + i)
                    .run(train, validation, labels, isOneOfMany);
            seconds += time.on("training");
            files.write(result, console);
            history = i == 0 ? result.history() : history;
            if (tested.size() > 0) {
                Scores scores = Scores.of(result.recognizer(), tested);
                Corpora.warnAboutTraining(console, scores);
                alone.add(scores);
                say("seed " + (firstSeed + i), scores);
            }
            time.on("test");
        }
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        Scores together = Scores.mean(alone);
        say("together", together);
        return Optional.of(new Trained(fold.name(), together, history, seconds));
    }

    private void say(String who, Scores scores) {
        if (networks > 1) {
            Results.printRight(who, scores, console.out());
        }
    }
}
