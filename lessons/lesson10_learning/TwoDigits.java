package lesson10_learning;

import earshot.audio.Signal;
import earshot.audio.Silence;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.lessons.Desk;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Two numbers of every zero and every eight: how long it is, how often it crosses zero. */
final class TwoDigits {

    private TwoDigits() {
    }

    /**
     * Seconds to the right, crossings a millisecond upward.
     *
     * @throws BadInputException if the corpus has only one label
     */
    static Points read(Desk desk) throws IOException {
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, Progress.Factory.SILENT)) {
            List<String> labels = corpus.labels();
            if (labels.size() < 2) {
                throw new BadInputException(desk.data() + ": two clouds need two labels, got "
                        + labels + ": take a corpus of several digits");
            }
            List<String> two = labels.containsAll(List.of("0", "8")) ? List.of("0", "8")
                    : labels.subList(0, 2);
            List<Recording> clips = corpus.recordings().stream()
                    .filter(clip -> two.contains(clip.label())).toList();
            List<double[]> at = new ArrayList<>();
            for (Recording clip : clips) {
                at.add(describe(clip.read().mono()));
            }
            return new Points(at.toArray(double[][]::new),
                    clips.stream().mapToInt(clip -> two.indexOf(clip.label())).toArray(), two);
        }
    }

    /** Without the silence at its ends, 40 dB down. */
    static double[] describe(Signal clip) {
        Signal sound = Silence.trim(clip, 40, clip.sampleRate() / 32, clip.sampleRate() / 128);
        double[] samples = sound.samples();
        int crossings = 0;
        for (int n = 1; n < samples.length; n++) {
            crossings += samples[n - 1] < 0 != samples[n] < 0 ? 1 : 0;
        }
        return new double[] {sound.seconds(), crossings / (1000 * sound.seconds())};
    }
}
