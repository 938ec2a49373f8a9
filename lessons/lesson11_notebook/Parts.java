package lesson11_notebook;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.features.Fingerprint;
import earshot.recognizer.ClipSet;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The clips of a split, read.
 *
 * @param strangers clips of voices that are in no other part; none in the notebook's own split
 */
record Parts(ClipSet train, ClipSet validation, ClipSet test, ClipSet strangers) {

    /** As the network is shown them. */
    static Parts read(Corpus corpus, Split split, Fingerprint fingerprint, Parallel parallel,
            Progress.Factory progress) throws IOException {
        return new Parts(read(corpus, split.train(), fingerprint, parallel, progress),
                read(corpus, split.validation(), fingerprint, parallel, progress),
                read(corpus, split.test(), fingerprint, parallel, progress), ClipSet.NONE);
    }

    private static ClipSet read(Corpus corpus, int[] numbers, Fingerprint fingerprint,
            Parallel parallel, Progress.Factory progress) throws IOException {
        return ClipSet.of(Arrays.stream(numbers).mapToObj(corpus.recordings()::get).toList(),
                corpus.labels(), fingerprint, false, parallel, progress);
    }

    /** The same with some voices taken out of every part: now they are the strangers. */
    Parts without(Set<String> voices) {
        Predicate<Recording> isStranger = clip -> voices.contains(clip.voice());
        ClipSet everybody = train.and(validation).and(test).and(strangers);
        return new Parts(only(train, isStranger.negate()), only(validation, isStranger.negate()),
                only(test, isStranger.negate()), only(everybody, isStranger));
    }

    /** The clips of which something is true. */
    static ClipSet only(ClipSet clips, Predicate<Recording> which) {
        return clips.gather(IntStream.range(0, clips.size())
                .filter(i -> which.test(clips.recordings().get(i))).toArray());
    }
}
