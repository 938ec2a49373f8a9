package earshot.cli;

import earshot.data.Corpus;
import earshot.data.KerasSplit;
import earshot.data.OfficialFolds;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The splits that {@code --split} knows. */
enum SplitChoice {

    OFFICIAL("official"), VOICE("voice"), EACH_VOICE("each-voice"), RANDOM("random"),
    NOTEBOOK("notebook"), NONE("none");

    private final String option;

    /** A split, and what it is called among others: a voice, a number; "" where it is alone. */
    record Fold(String name, Split split) {
    }

    SplitChoice(String option) {
        this.option = option;
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return option;
    }

    static SplitChoice of(String option) {
        return Arrays.stream(values()).filter(choice -> choice.option.equals(option)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--split is official, voice,"
                        + " each-voice, random, notebook or none, got " + option));
    }

    /** One fold, or as many as the corpus has voices, or as it was published with. */
    List<Fold> folds(Corpus corpus, List<String> testVoices, Seeds seeds)
            throws BadInputException {
        return switch (this) {
            case OFFICIAL -> numbered(OfficialFolds.of(corpus, seeds));
            case EACH_VOICE -> eachVoice(corpus, seeds);
            case VOICE -> alone(testVoices == null ? Split.byVoice(corpus, seeds)
                    : Split.byVoice(corpus, testVoices, seeds));
            case RANDOM -> alone(Split.random(corpus, seeds));
            case NOTEBOOK -> alone(KerasSplit.notebook(corpus, seeds));
            case NONE -> alone(Split.none(corpus));
        };
    }

    private static List<Fold> alone(Split split) {
        return List.of(new Fold("", split));
    }

    private static List<Fold> numbered(List<Split> splits) {
        if (splits.size() == 1) {
            return alone(splits.get(0));
        }
        List<Fold> folds = new ArrayList<>();
        for (Split split : splits) {
            folds.add(new Fold("fold " + folds.size(), split));
        }
        return folds;
    }

    private static List<Fold> eachVoice(Corpus corpus, Seeds seeds) throws BadInputException {
        if (corpus.voices().size() < 2) {
            throw new BadInputException("--split each-voice needs at least 2 known voices, got "
                    + corpus.voices().size() + ": choose --split random");
        }
        List<Fold> folds = new ArrayList<>();
        for (String voice : corpus.voices()) {
            folds.add(new Fold(voice, Split.byVoice(corpus, List.of(voice), seeds)));
        }
        return folds;
    }

    /** "by voice: 704 training, 73 validation, 483 test; test voices awb, kal". */
    String describe(Corpus corpus, Fold fold) {
        String detail = fold.name().startsWith("fold") ? ", " + fold.name() : "";
        if (this == VOICE || this == EACH_VOICE) {
            detail = "; never heard: " + String.join(", ", Arrays.stream(fold.split().test())
                    .mapToObj(corpus.recordings()::get).map(Recording::voice).distinct().sorted()
                    .toList());
        }
        return "split " + option + ": " + fold.split().describe() + detail;
    }
}
