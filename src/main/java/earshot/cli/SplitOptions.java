package earshot.cli;

import earshot.data.Corpus;
import earshot.data.OfficialFolds;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import earshot.util.Text;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which clips a training learns from, and which it is tested on. */
final class SplitOptions {

    @Option(names = "--split", paramLabel = "HOW",
            description = {"What is held out for the test: official (the corpus's own), voice (a"
                + " fifth of the voices; default where voices are known), each-voice (every voice"
                + " in turn, ends with the mean), random (a fifth of the clips), notebook (half"
                + " the batches of a fifth, as Keras cuts it), none."})
    private String split;

    @Option(names = "--test-voices", split = ",", paramLabel = "VOICE",
            description = "The voices to hold out, with --split voice.")
    private List<String> testVoices;

    @Option(names = "--fold", paramLabel = "K",
            description = "Only fold K of the official split, where it has several (from 0).")
    private Integer fold;

    @Option(names = "--no-validation", description = "Train on the validation clips too. They are"
            + " only watched: no result depends on them.")
    private boolean noValidation;

    /** Refuses what makes no sense together; {@code test} is the place of another test corpus. */
    void check(Path test) {
        SplitChoice choice = choice();
        if (testVoices != null && choice != null && choice != SplitChoice.VOICE) {
            throw new IllegalArgumentException("--test-voices needs --split voice, got " + split);
        }
        if (fold != null && choice != SplitChoice.OFFICIAL) {
            throw new IllegalArgumentException("--fold needs --split official"
                    + (split == null ? "" : ", got " + split));
        }
        if (test != null && (testVoices != null || choice != null && choice != SplitChoice.NONE)) {
            throw new IllegalArgumentException("--test brings its own test clips: leave out the"
                    + " other split, or say --split none");
        }
    }

    /** Refuses a training that nothing tests, where only the test is of use. */
    void requireTest(boolean hasTestCorpus) {
        if (choice() == SplitChoice.NONE && !hasTestCorpus) {
            throw new IllegalArgumentException("--split none has no test clips: name some with"
                    + " --test, or choose another split");
        }
    }

    private SplitChoice choice() {
        return split == null ? null : SplitChoice.of(split);
    }

    /** The split asked for; voices are kept apart unless another is. */
    SplitChoice choice(Corpus corpus, Path test, Console console) {
        SplitChoice choice = choice();
        if (choice != null) {
            return choice;
        }
        if (test != null) {
            return SplitChoice.NONE;
        }
        if (testVoices != null || corpus.voices().size() >= 2) {
            return SplitChoice.VOICE;
        }
        console.note("this corpus has no two voices that are known: clips are split at random, so"
                + " the same person may be in training and test");
        return SplitChoice.RANDOM;
    }

    /** The folds to train, as asked for. */
    List<SplitChoice.Fold> folds(SplitChoice choice, Corpus corpus, Seeds seeds, Console console)
            throws BadInputException {
        List<SplitChoice.Fold> folds = choice.folds(corpus, testVoices, seeds);
        List<String> missing = choice == SplitChoice.OFFICIAL
                ? OfficialFolds.missingVoices(corpus) : List.of();
        if (!missing.isEmpty()) {
            console.note("this copy of AudioMNIST lacks the speakers "
                    + String.join(", ", missing));
        }
        if (fold != null) {
            if (fold < 0 || fold >= folds.size()) {
                throw new BadInputException(Text.format(
                        "the official split of this corpus has %s, from 0; got --fold %d",
                        Text.count(folds.size(), "fold"), fold));
            }
            folds = List.of(folds.get(fold));
        }
        return noValidation ? folds.stream().map(f -> new SplitChoice.Fold(f.name(),
                f.split().withoutValidation())).toList() : folds;
    }
}
