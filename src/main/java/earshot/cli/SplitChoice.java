package earshot.cli;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;

/** The splits that {@code --split} knows. */
enum SplitChoice {

    OFFICIAL("official"), VOICE("voice"), EACH_VOICE("each-voice"), RANDOM("random"), NONE("none");

    private final String option;

    SplitChoice(String option) {
        this.option = option;
    }

    static SplitChoice of(String option) {
        return Arrays.stream(values()).filter(choice -> choice.option.equals(option)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--split is official, voice,"
                        + " each-voice, random or none, got " + option));
    }

    /** One split; {@link #EACH_VOICE} is many and not made here. */
    Split split(Corpus corpus, List<String> testVoices, Seeds seeds) throws BadInputException {
        return switch (this) {
            case OFFICIAL -> Split.official(corpus, seeds);
            case VOICE -> testVoices == null ? Split.byVoice(corpus, seeds)
                    : Split.byVoice(corpus, testVoices, seeds);
            case RANDOM -> Split.random(corpus, seeds);
            case NONE -> Split.none(corpus);
            case EACH_VOICE -> throw new IllegalStateException("each voice has a split of its own");
        };
    }

    /** "by voice: 704 training, 73 validation, 483 test; test voices awb, kal". */
    String describe(Corpus corpus, Split split) {
        String voices = "";
        if (this == VOICE || this == EACH_VOICE) {
            voices = "; never heard: " + String.join(", ", Arrays.stream(split.test())
                    .mapToObj(corpus.recordings()::get).map(Recording::voice).distinct().sorted()
                    .toList());
        }
        return "split " + option + ": " + split.describe() + voices;
    }
}
