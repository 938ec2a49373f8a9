package lesson03_wav;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.data.ClipFile;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.lessons.Desk;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The first reader against the real one. */
final class AllClips {

    private static final int QUICK = 100;

    private AllClips() {
    }

    /** On every clip of the corpus, or on the one file. */
    static String compare(Desk desk) throws IOException {
        if (desk.isOneFile()) {
            return Text.format("FirstReader and WavReader agree on %d of 1 clip",
                    agree(ClipFile.of(desk.data())) ? 1 : 0);
        }
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, desk.progress())) {
            List<Recording> clips = corpus.recordings().stream()
                    .limit(desk.quick() ? QUICK : Long.MAX_VALUE).collect(Collectors.toList());
            int same = 0;
            for (Recording clip : clips) {
                same += agree(clip.file()) ? 1 : 0;
            }
            return Text.format("FirstReader and WavReader agree on %d of %d clips", same,
                    clips.size());
        }
    }

    private static boolean agree(ClipFile file) throws IOException {
        byte[] bytes = file.bytes();
        Signal right = WavReader.parse("a clip", bytes).signal();
        try {
            Signal first = FirstReader.read(bytes);
            return right.channels() == 1 && first.sampleRate() == right.sampleRate()
                    && Arrays.equals(first.samples(), right.samples());
        } catch (RuntimeException e) {
            return false; // a size that it should not have believed
        }
    }
}
