package earshot.cli;

import earshot.data.Corpus;
import earshot.evaluate.Scores;
import earshot.recognizer.ClipSet;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The networks that answer together, trained alike but for their seeds, one after the other. */
final class EnsembleTraining {

    private final Console console;
    private final long firstSeed;
    private final List<Training> members;

    /**
     * @param count of networks
     * @param firstSeed of the first; each other's is one more than that of the one before
     * @param trainer what trains from a seed
     */
    EnsembleTraining(Console console, Parallel parallel, int count, long firstSeed,
            Function<Seeds, RecognizerTrainer> trainer) {
        this.console = console;
        this.firstSeed = firstSeed;
        this.members = LongStream.range(firstSeed, firstSeed + count)
                .mapToObj(seed -> new Training(console, parallel, trainer.apply(Seeds.of(seed))))
                .toList();
    }

    /** What all of them are shown of a corpus. */
    ClipSet clips(Corpus corpus, List<String> labels) throws IOException {
        return members.get(0).clips(corpus, labels);
    }

    /** What decides about the result, for people to read. */
    Map<String, String> settings() {
        Map<String, String> settings = members.get(0).settings();
        settings.put("seed", Long.toString(firstSeed));
        if (members.size() > 1) {
            settings.put("ensemble", Text.format("%d networks, seeds %d to %d; the network and the"
                    + " curves are those of the first", members.size(), firstSeed,
                    firstSeed + members.size() - 1));
        }
        return settings;
    }

    /** Trains all of them; prints each as it goes unless it is one of many. */
    List<RecognizerTrainer.Result> run(ClipSet train, ClipSet validation, List<String> labels,
            boolean isOneOfMany) throws IOException {
        List<RecognizerTrainer.Result> results = new ArrayList<>();
        for (Training member : members) {
            results.add(member.run(train, validation, labels, isOneOfMany));
        }
        return results;
    }

    /** What they get together; prints, if they are several, what each gets alone. */
    Scores test(List<RecognizerTrainer.Result> results, ClipSet tested) {
        List<Scores> alone = results.stream()
                .map(result -> Scores.of(result.recognizer(), tested)).toList();
        Corpora.warnAboutTraining(console, alone.get(0));
        Scores together = Scores.mean(alone);
        if (alone.size() > 1) {
            for (int i = 0; i < alone.size(); i++) {
                print("  seed " + (firstSeed + i), alone.get(i));
            }
            print("  together", together);
        }
        return together;
    }

    private void print(String who, Scores scores) {
        console.out().println(Text.format("%s: %d of %d", who, scores.confusion().right(),
                scores.confusion().total()));
    }
}
