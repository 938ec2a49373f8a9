package earshot.recognizer;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.audio.WavWriter.SampleType;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.features.Fingerprint;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.Trainer;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Three glides that no network can confuse, in eight voices, and what is learnt from them. */
final class ToneCorpus {

    static final List<String> LABELS = List.of("down", "flat", "ö up");
    static final Fingerprint FINGERPRINT = MfccFingerprint.of(MfccFingerprintConfig.DIGITS);

    private final ClipSet clips;

    /** Writes a folder a label, and reads it back. */
    ToneCorpus(Path folder) throws IOException {
        for (int voice = 0; voice < 8; voice++) {
            for (String label : LABELS) {
                Path file = folder.resolve(label).resolve(voice + ".wav");
                Files.createDirectories(file.getParent());
                Files.write(file, WavWriter.encode(glide(label, voice), SampleType.PCM_16));
            }
        }
        try (Corpus corpus = Corpus.open(folder, Parallel.single(), Progress.Factory.SILENT)) {
            clips = ClipSet.of(corpus.recordings(), LABELS, FINGERPRINT, true, Parallel.single(),
                    Progress.Factory.SILENT);
        }
    }

    static Signal glide(String label, int voice) {
        double from = label.equals("down") ? 2400 : label.equals("flat") ? 1200 : 600;
        double pitch = 1 + 0.02 * voice;
        double to = 1_440_000 / from; // down where the other comes from; the geometric mean stays
        Signal tone = Synth.chirp(from * pitch, to * pitch, 0.5, 0.3 + 0.02 * voice, 8000);
        return Synth.add(tone, Synth.noise(0.01, tone.seconds(), 8000, Seeds.of(voice)));
    }

    ClipSet clips() {
        return clips;
    }

    /** Voices 0 to 5 to learn from, the others to watch. */
    RecognizerTrainer.Result train(int threads, long seed, int epochs)
            throws IOException {
        try (Parallel parallel = Parallel.of(threads)) {
            return new RecognizerTrainer(Recipe.ANN, Seeds.of(seed),
                    Kernels.plain(parallel)).epochs(epochs).train(part(true), part(false), LABELS,
                    Trainer.Listener.SILENT, Progress.Factory.SILENT);
        }
    }

    ClipSet part(boolean train) {
        int[] numbers = IntStream.range(0, clips.size()).filter(i ->
                (voice(clips.recordings().get(i)) < 6) == train).toArray();
        return clips.gather(numbers);
    }

    private static int voice(Recording clip) {
        return clip.name().charAt(clip.name().length() - ".wav".length() - 1) - '0';
    }
}
