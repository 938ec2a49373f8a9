package lesson12_mfcc_ann;

import earshot.data.Corpus;
import earshot.data.Split;
import earshot.lessons.Desk;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.stream.IntStream;

/** Which clips a lesson learns from, watches and tests. */
final class Splitting {

    private static final int QUICK_STEP = 4; // every fourth clip
    private static final int QUICK_CLIPS = 300; // but of a large corpus about so many

    private Splitting() {
    }

    /**
     * By voice or at random; of a quick desk every fourth clip, or fewer.
     *
     * @throws BadInputException if there are too few clips to hold some out
     */
    static Split of(Desk desk, Corpus corpus, Seeds root, boolean byVoice)
            throws BadInputException {
        Seeds seeds = root.child("split");
        Split split = byVoice ? Split.byVoice(corpus, seeds) : Split.random(corpus, seeds);
        if (split.test().length == 0 || split.train().length == 0) {
            throw new BadInputException(Text.format("%s: too few clips to hold some out for the"
                    + " test, got %d: add some", desk.data(), corpus.recordings().size()));
        }
        if (!desk.quick()) {
            return split;
        }
        int step = Math.max(QUICK_STEP, corpus.recordings().size() / QUICK_CLIPS);
        return new Split(every(step, split.train()), every(step, split.validation()),
                every(step, split.test()));
    }

    private static int[] every(int step, int[] numbers) {
        return IntStream.range(0, numbers.length).filter(i -> i % step == 0)
                .map(i -> numbers[i]).toArray();
    }
}
