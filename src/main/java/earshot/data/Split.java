package earshot.data;

import earshot.util.BadInputException;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which recordings a network learns from, which it is watched on, and which it has never heard.
 *
 * <p>A voice that is in training and in test makes the test easy: the network knows the person. So
 * voices are kept apart unless another split is asked for by name. Numbers count the corpus's
 * recordings, in ascending order.
 */
public record Split(int[] train, int[] validation, int[] test) {

    private static final double TEST_SHARE = 0.2;
    private static final double VALIDATION_SHARE = 0.1;
    private static final int ENOUGH_VOICES = 8; // to give up some for validation

    /** Holds out a seeded fifth of the voices for test. Throws if fewer than two are known. */
    public static Split byVoice(Corpus corpus, Seeds seeds) throws BadInputException {
        return byVoice(corpus, someVoices(corpus.voices(), TEST_SHARE, seeds.child("test")), seeds);
    }

    /**
     * Holds out the given voices for test. Validation is by voice too where at least eight others
     * remain, otherwise a tenth of the other recordings.
     *
     * @throws BadInputException if the corpus does not know its voices, has not those, or no others
     */
    public static Split byVoice(Corpus corpus, Collection<String> testVoices, Seeds seeds)
            throws BadInputException {
        Set<String> others = new TreeSet<>(corpus.voices());
        if (others.size() < 2) {
            throw new BadInputException("a split by voice needs at least 2 known voices, got "
                    + others.size() + ": choose --split random");
        }
        if (testVoices.isEmpty() || !others.containsAll(testVoices)) {
            throw new BadInputException("no such test voice: " + String.join(",", testVoices)
                    + "; the corpus has " + String.join(",", others));
        }
        others.removeAll(testVoices);
        if (others.isEmpty()) {
            throw new BadInputException("all voices are held out for test: leave some to train on");
        }
        List<Recording> clips = corpus.recordings();
        int[] test = where(clips, i -> testVoices.contains(clips.get(i).voice()));
        int[] rest = where(clips, i -> !testVoices.contains(clips.get(i).voice()));
        if (others.size() < ENOUGH_VOICES) {
            return withRandomValidation(clips, rest, test, seeds);
        }
        Set<String> watched = someVoices(others, VALIDATION_SHARE, seeds.child("validation"));
        IntPredicate isWatched = i -> watched.contains(clips.get(i).voice());
        return new Split(filter(rest, isWatched.negate()), filter(rest, isWatched), test);
    }

    /**
     * FSDD's own split: its test is takes 0 to 4 of every speaker and digit. {@link OfficialFolds}
     * has those of AudioMNIST too.
     */
    public static Split official(Corpus corpus, Seeds seeds) throws BadInputException {
        List<Recording> clips = corpus.recordings();
        int[] test = where(clips, i -> clips.get(i).take() < 5);
        int[] rest = where(clips, i -> clips.get(i).take() >= 5);
        if (corpus.layout() != Layout.FSDD || test.length == 0 || rest.length == 0) {
            throw new BadInputException("this corpus has no official split (FSDD has: takes 0 to 4"
                    + " are the test): choose --split voice or random");
        }
        return withRandomValidation(clips, rest, test, seeds);
    }

    /** A fifth of every label's recordings, whoever speaks: the same voices train and test. */
    public static Split random(Corpus corpus, Seeds seeds) {
        List<Recording> clips = corpus.recordings();
        int[] all = IntStream.range(0, clips.size()).toArray();
        boolean[] isTest = stratified(clips, all, TEST_SHARE, seeds.child("test"));
        return withRandomValidation(clips, filter(all, i -> !isTest[i]),
                filter(all, i -> isTest[i]), seeds);
    }

    /** Everything is training. */
    public static Split none(Corpus corpus) {
        return new Split(IntStream.range(0, corpus.recordings().size()).toArray(),
                new int[0], new int[0]);
    }

    /** The same, but that validation joins training. */
    public Split withoutValidation() {
        return new Split(IntStream.concat(Arrays.stream(train), Arrays.stream(validation)).sorted()
                .toArray(), new int[0], test);
    }

    private static Split withRandomValidation(List<Recording> clips, int[] rest, int[] test,
            Seeds seeds) {
        boolean[] watched = stratified(clips, rest, VALIDATION_SHARE, seeds.child("validation"));
        return new Split(filter(rest, i -> !watched[i]), filter(rest, i -> watched[i]), test);
    }

    /** Marks a share of the given recordings of each label, rounded, chosen by the seed. */
    private static boolean[] stratified(List<Recording> clips, int[] among, double share,
            Seeds seeds) {
        TreeMap<String, List<Integer>> byLabel = new TreeMap<>();
        for (int i : among) {
            byLabel.computeIfAbsent(clips.get(i).label(), label -> new ArrayList<>()).add(i);
        }
        boolean[] marked = new boolean[clips.size()];
        byLabel.forEach((label, members) -> {
            int[] order = seeds.child(label).permutation(members.size());
            int count = (int) Math.round(share * members.size());
            for (int j = 0; j < count; j++) {
                marked[members.get(order[j])] = true;
            }
        });
        return marked;
    }

    private static Set<String> someVoices(Collection<String> voices, double share, Seeds seeds) {
        List<String> sorted = voices.stream().sorted().toList();
        int[] order = seeds.permutation(sorted.size());
        long count = sorted.isEmpty() ? 0 : Math.max(1, Math.round(share * sorted.size()));
        Set<String> chosen = new TreeSet<>();
        for (int j = 0; j < count; j++) {
            chosen.add(sorted.get(order[j]));
        }
        return chosen;
    }

    private static int[] where(List<Recording> clips, IntPredicate predicate) {
        return IntStream.range(0, clips.size()).filter(predicate).toArray();
    }

    private static int[] filter(int[] numbers, IntPredicate predicate) {
        return Arrays.stream(numbers).filter(predicate).toArray();
    }

    /** "840 training, 120 validation, 240 test". */
    public String describe() {
        return Text.format("%d training, %d validation, %d test",
                train.length, validation.length, test.length);
    }
}
