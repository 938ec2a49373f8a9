package earshot.data;

import earshot.util.BadInputException;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The splits that a corpus was published with: one for FSDD, five folds for AudioMNIST.
 *
 * <p>AudioMNIST's 60 speakers are dealt into five groups of twelve. Fold k tests on group k, is
 * watched on the group before it (fold 0 on group 4) and trains on the other three, so that no
 * speaker is on two sides. An accuracy is the mean over the five. The groups are those of Becker et
 * al., "Interpreting and Explaining Deep Neural Networks for Classification of Audio Signals",
 * arXiv 1807.03418, as in {@code create_splits} of their {@code preprocess_data.py}.
 */
public final class OfficialFolds {

    private static final int[][] AUDIOMNIST_GROUPS = {
        {26, 52, 60, 18, 32, 42, 5, 13, 22, 33, 45, 51},
        {28, 56, 7, 19, 35, 1, 6, 16, 23, 34, 46, 53},
        {36, 57, 9, 24, 37, 2, 8, 17, 29, 39, 48, 54},
        {43, 58, 14, 25, 38, 3, 10, 20, 30, 40, 49, 55},
        {12, 47, 59, 15, 27, 41, 4, 11, 21, 31, 44, 50},
    };

    private OfficialFolds() {
    }

    /**
     * Every official split of the corpus, in the order of the folds. Only FSDD's needs the seed:
     * its validation is a seeded tenth of the clips that are not its test (takes 0 to 4).
     *
     * @throws BadInputException if the corpus is neither FSDD nor AudioMNIST, or if a copy of
     *     AudioMNIST has speakers beyond 01 to 60 or lacks all twelve of a fold's test
     */
    public static List<Split> of(Corpus corpus, Seeds seeds) throws BadInputException {
        return switch (corpus.layout()) {
            case FSDD -> List.of(Split.official(corpus, seeds));
            case AUDIOMNIST -> audioMnist(corpus);
            case EARSHOT, FOLDERS -> throw new BadInputException("this corpus has no official split"
                    + " (FSDD has one, 3_jackson_12.wav, and AudioMNIST five, 01/3_01_12.wav):"
                    + " choose --split voice or random");
        };
    }

    /**
     * The speakers of AudioMNIST, 01 to 60, of whom a copy of it has no recording, in ascending
     * order; empty for every other layout.
     */
    public static List<String> missingVoices(Corpus corpus) {
        if (corpus.layout() != Layout.AUDIOMNIST) {
            return List.of();
        }
        Set<String> missing = everyone();
        missing.removeAll(corpus.voices());
        return List.copyOf(missing);
    }

    private static List<Split> audioMnist(Corpus corpus) throws BadInputException {
        requireItsSpeakers(corpus);
        List<Split> folds = new ArrayList<>();
        int count = AUDIOMNIST_GROUPS.length;
        for (int fold = 0; fold < count; fold++) {
            Set<String> tested = group(fold);
            Set<String> watched = group((fold + count - 1) % count);
            int[] test = where(corpus, tested::contains);
            if (test.length == 0) { // no other check: training is the test of three other folds
                throw new BadInputException(Text.format("fold %d of AudioMNIST has no test clip:"
                        + " of its 60 speakers %s are missing: complete the copy, or choose --split"
                        + " voice", fold, String.join(", ", missingVoices(corpus))));
            }
            folds.add(new Split(
                    where(corpus, voice -> !tested.contains(voice) && !watched.contains(voice)),
                    where(corpus, watched::contains), test));
        }
        return List.copyOf(folds);
    }

    private static void requireItsSpeakers(Corpus corpus) throws BadInputException {
        List<String> strangers = new ArrayList<>(corpus.voices());
        strangers.removeAll(everyone());
        if (!strangers.isEmpty()) {
            throw new BadInputException(Text.format("AudioMNIST's speakers are 01 to 60, this"
                    + " corpus has %s more, the first is %s: choose --split voice or random",
                    strangers.size(), strangers.get(0)));
        }
    }

    private static Set<String> everyone() {
        Set<String> voices = new TreeSet<>();
        for (int fold = 0; fold < AUDIOMNIST_GROUPS.length; fold++) {
            voices.addAll(group(fold));
        }
        return voices;
    }

    /** Voices as the corpus writes them: "05". */
    private static Set<String> group(int fold) {
        Set<String> voices = new TreeSet<>();
        for (int speaker : AUDIOMNIST_GROUPS[fold]) {
            voices.add(Text.format("%02d", speaker));
        }
        return voices;
    }

    private static int[] where(Corpus corpus, Predicate<String> isWanted) {
        List<Recording> clips = corpus.recordings();
        return IntStream.range(0, clips.size())
                .filter(i -> isWanted.test(clips.get(i).voice())).toArray();
    }
}
