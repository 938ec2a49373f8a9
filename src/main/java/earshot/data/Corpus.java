package earshot.data;

import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavReader;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Labelled recordings in a folder or a zip: this project's own digits, FSDD, AudioMNIST, or a
 * folder a class as Keras reads them.
 *
 * <p>Opening a corpus reads every file to see that it can be read. What cannot is skipped, and listed
 * with its reason. Recordings stand in the order of their names, labels in alphabetical order. Closing it
 * closes the zip.
 */
public final class Corpus implements Closeable {

    /** A file that is not in the corpus, or is there in spite of a flaw, and why. */
    public record Remark(String name, String reason) {
    }

    /** What became of a file: a recording, perhaps with a warning, or the reason it is skipped. */
    private record Found(Recording recording, Remark warning, Remark skipped) {

        static Found skipped(String name, String reason) {
            return new Found(null, null, new Remark(name, reason));
        }
    }

    private static final int LOWEST_HZ = 100;
    private static final int HIGHEST_HZ = 1_000_000;
    private static final double LOUDEST = 1e100;

    private final WavFiles files;
    private final Layout layout;
    private final List<Recording> recordings;
    private final List<Remark> warned;
    private final List<Remark> skipped;

    private Corpus(WavFiles files, Layout layout, List<Found> found) {
        this.files = files;
        this.layout = layout;
        recordings = found.stream().map(Found::recording).filter(Objects::nonNull).toList();
        warned = found.stream().map(Found::warning).filter(Objects::nonNull).toList();
        skipped = found.stream().map(Found::skipped).filter(Objects::nonNull).toList();
    }

    /**
     * Reads the corpus in a folder or a {@code .zip} on all threads.
     *
     * @throws BadInputException if there is no such place, no WAV file in it, or no readable
     *     recording of one of its labels
     */
    public static Corpus open(Path place, Parallel parallel, Progress.Factory progress)
            throws IOException {
        WavFiles files = WavFiles.in(place);
        try {
            Corpus corpus = read(files, parallel, progress);
            corpus.requireEveryLabel();
            return corpus;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static Corpus read(WavFiles files, Parallel parallel, Progress.Factory progress)
            throws IOException {
        List<Path> relatives = files.relatives();
        if (relatives.isEmpty()) {
            throw new BadInputException(files.place()
                    + ": no .wav file in it: name the folder or zip that holds the recordings");
        }
        Layout layout = Layout.of(relatives);
        Found[] found = new Found[relatives.size()];
        try (Progress bar = progress.start("reading clips", found.length)) {
            parallel.forEach(found.length, i -> {
                found[i] = find(files, relatives.get(i), layout);
                bar.advance();
            });
        }
        List<Found> all = new ArrayList<>(Arrays.asList(found));
        files.unreadable().forEach(remark -> all.add(new Found(null, null, remark)));
        return new Corpus(files, layout, all);
    }

    private static Found find(WavFiles files, Path relative, Layout layout) {
        String name = WavFiles.slashed(relative);
        Layout.Clip clip = layout.clip(relative).orElse(null);
        if (clip == null) {
            return Found.skipped(name, layout == Layout.FOLDERS
                    ? "lies in no folder that names its label"
                    : "is not called digit_voice_take.wav like the others");
        }
        try {
            Path file = files.resolve(relative);
            byte[] bytes = Files.readAllBytes(file);
            WavFile wav = WavReader.parse(name, bytes);
            Signal signal = wav.signal();
            String flaw = flaw(signal);
            if (flaw != null) {
                return Found.skipped(name, flaw);
            }
            Recording recording = new Recording(name, file, clip.label(), clip.voice(), clip.take(),
                    signal.seconds(), signal.sampleRate(), contentHash(bytes));
            return new Found(recording, wav.warnings().isEmpty() ? null
                    : new Remark(name, String.join("; ", wav.warnings())), null);
        } catch (IOException e) {
            return Found.skipped(name, e instanceof BadInputException
                    ? e.getMessage().substring((name + ": ").length()) : "cannot be read: " + e);
        }
    }

    private static String flaw(Signal signal) {
        if (signal.length() == 0) {
            return "has no samples";
        }
        if (signal.sampleRate() < LOWEST_HZ || signal.sampleRate() > HIGHEST_HZ) {
            return Text.format("has a sample rate of %d Hz, which no recording has: its header is"
                    + " damaged", signal.sampleRate());
        }
        for (double sample : signal.mono().samples()) {
            if (!(Math.abs(sample) <= LOUDEST)) {
                return "has a sample that is " + sample;
            }
        }
        return null;
    }

    private static long contentHash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void requireEveryLabel() throws BadInputException {
        Set<String> lost = files.relatives().stream().flatMap(path -> layout.clip(path).stream())
                .map(Layout.Clip::label).collect(Collectors.toCollection(TreeSet::new));
        lost.removeAll(labels());
        if (recordings.isEmpty() || !lost.isEmpty()) {
            Remark first = skipped.get(0);
            throw new BadInputException(Text.format(
                    "%s: no readable recording%s among %s; the first that was skipped: %s: %s",
                    files.place(), lost.isEmpty() ? "" : " of " + String.join(", ", lost),
                    Text.count(files.relatives().size(), "file"), first.name(), first.reason()));
        }
    }

    public Layout layout() {
        return layout;
    }

    /** In the order of their names. */
    public List<Recording> recordings() {
        return recordings;
    }

    /** What was left out: no WAV, no label, no samples. */
    public List<Remark> skipped() {
        return skipped;
    }

    /** What was read in spite of a flaw: a file that is cut, a header that contradicts itself. */
    public List<Remark> warned() {
        return warned;
    }

    /** Every label once, in alphabetical order. */
    public List<String> labels() {
        return recordings.stream().map(Recording::label).distinct().sorted().toList();
    }

    /** Every voice once, in alphabetical order; empty unless every recording's voice is known. */
    public List<String> voices() {
        if (recordings.stream().anyMatch(recording -> recording.voice() == null)) {
            return List.of();
        }
        return recordings.stream().map(Recording::voice).distinct().sorted().toList();
    }

    public double seconds() {
        return recordings.stream().mapToDouble(Recording::seconds).sum();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
