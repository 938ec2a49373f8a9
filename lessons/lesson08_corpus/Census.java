package lesson08_corpus;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.lessons.Desk;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who says what how often, and how long it takes. */
final class Census {

    private static final double AUDIOMNIST_FILES = 30_000; // of Becker et al., arXiv 1807.03418
    private static final int AUDIOMNIST_SPEAKERS = 60;
    private static final int NOTEBOOK_FILES = 7_461;

    private Census() {
    }

    static void print(Desk desk, Corpus corpus) {
        List<Recording> clips = corpus.recordings();
        Recording first = clips.get(0);
        desk.say("%s: label %s, voice %s, take %d", first.name(), first.label(), first.voice(),
                first.take());
        desk.say("%s, %s, %s, layout %s", Text.count(clips.size(), "clip"),
                Text.count(corpus.labels().size(), "label"),
                corpus.voices().isEmpty() ? "voices unknown"
                        : Text.count(corpus.voices().size(), "voice"), corpus.layout());
        desk.say("clips by label: %s", counts(clips.stream().collect(Collectors.groupingBy(
                Recording::label, TreeMap::new, Collectors.counting()))));
        if (!corpus.voices().isEmpty()) {
            desk.say("clips by voice: %s", counts(clips.stream().collect(Collectors.groupingBy(
                    Recording::voice, TreeMap::new, Collectors.counting()))));
        }
        double[] seconds = clips.stream().mapToDouble(Recording::seconds).toArray();
        desk.say("seconds: %.0f in all; a clip %.2f to %.2f, median %.2f", corpus.seconds(),
                Arrays.stream(seconds).min().orElseThrow(),
                Arrays.stream(seconds).max().orElseThrow(), CorpusLesson.median(seconds));
        desk.say("AudioMNIST: %.0f files of %d speakers, %.0f a speaker; %d files are the worth of"
                + " %.1f speakers", AUDIOMNIST_FILES, AUDIOMNIST_SPEAKERS,
                AUDIOMNIST_FILES / AUDIOMNIST_SPEAKERS, NOTEBOOK_FILES,
                NOTEBOOK_FILES / (AUDIOMNIST_FILES / AUDIOMNIST_SPEAKERS));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
