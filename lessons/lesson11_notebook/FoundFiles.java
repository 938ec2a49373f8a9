package lesson11_notebook;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.lessons.Desk;
import earshot.util.BadInputException;
import earshot.util.Text;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What Keras's {@code audio_dataset_from_directory} says of the files, and what it does not. */
final class FoundFiles {

    private FoundFiles() {
    }

    static void describe(Desk desk, Corpus corpus, Split split) throws BadInputException {
        int files = corpus.recordings().size();
        int heldOut = split.validation().length + split.test().length;
        if (split.test().length == 0) {
            throw new BadInputException("the notebook holds a fifth of the clips out, and of "
                    + files + " that is none: it takes 5");
        }
        desk.say("Found %d files belonging to %d classes.", files, corpus.labels().size());
        desk.say("Using %d files for training.", split.train().length);
        desk.say("Using %d files for validation.", heldOut);
        desk.say("Of their batches of %d, from the first on, every second one is test: %d clips.",
                NotebookLesson.BATCH, split.test().length);
        desk.say("The other %d stay for validation.", split.validation().length);
        if (!corpus.skipped().isEmpty()) {
            Corpus.Remark first = corpus.skipped().get(0);
            desk.say("Skipped, and not counted: %d. The first: %s: %s", corpus.skipped().size(),
                    first.name(), first.reason());
        }
        sayWhatIsChanged(desk, corpus.recordings());
        desk.say("\nclass names: %s", String.join(" ", corpus.labels()));
    }

    /** What becomes of clips that are not as those of AudioMNIST are. */
    private static void sayWhatIsChanged(Desk desk, List<Recording> clips) {
        int rate = SpectrogramFingerprintConfig.NOTEBOOK.sampleRate();
        int samples = SpectrogramFingerprintConfig.NOTEBOOK.samples();
        IntSummaryStatistics others = clips.stream().mapToInt(Recording::sampleRate)
                .filter(own -> own != rate).summaryStatistics();
        if (others.getCount() > 0) {
            desk.say("%d clips are resampled to %d Hz.%s", others.getCount(), rate,
                    others.getMin() > rate ? "" : Text.format(" Those of %d Hz have no sound above"
                            + " %d Hz, before or after.", others.getMin(), others.getMin() / 2));
        }
        desk.say("%d clips are longer than %d samples, %s seconds, and lose their end.",
                clips.stream().filter(clip -> clip.seconds() * rate > samples).count(), samples,
                (double) samples / rate);
    }

    /** How many test clips are of voices that are known from training. */
    static String whoSpeaks(List<Recording> test, List<Recording> trainedOn) {
        Set<String> voices = trainedOn.stream().map(Recording::voice).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (voices.isEmpty()) {
            return "Nobody looked at who speaks, so the same voices may train and test";
        }
        long met = test.stream().filter(clip -> voices.contains(clip.voice())).count();
        return Text.format("%d of the %d test clips are of voices that it was trained on", met,
                test.size());
    }
}
