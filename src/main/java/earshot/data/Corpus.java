package earshot.data;

import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Labelled recordings in a folder or a zip: this project's own digits, FSDD, AudioMNIST, or a
 * folder a class as Keras reads them.
 *
 * <p>Opening a corpus reads every file to see that it can be read. What cannot is skipped, and
 * listed with its reason; so is a clip without samples, or with the same sample throughout. What is
 * odd is kept and remarked upon. Recordings stand in the order of their names, labels in
 * alphabetical order. Closing it closes the zip.
 */
public final class Corpus implements Closeable {

    /**
     * What is not in the corpus, or is there in spite of a flaw, and why.
     *
     * @param kind of flaw
     * @param name of the file within the corpus; {@code label 7} where it is about a label
     */
    public record Remark(Ailment kind, String name, String reason) {
    }

    private final WavFiles files;
    private final Layout layout;
    private final List<Recording> recordings;
    private final List<Remark> warned;
    private final List<Remark> skipped;

    private Corpus(WavFiles files, Layout layout, List<Found> found) {
        this.files = files;
        this.layout = layout;
        recordings = found.stream().map(Found::recording).filter(Objects::nonNull).toList();
        warned = Oddities.of(found, layout == Layout.FOLDERS ? files : null);
        skipped = Stream.concat(found.stream().map(Found::skipped).filter(Objects::nonNull),
                files.passed().stream()).toList();
    }

    /**
     * Reads the corpus in a folder or a {@code .zip} on all threads.
     *
     * @throws BadInputException if there is no such place, no WAV file in it, or no readable
     *     recording of one of its labels
     */
    public static Corpus open(Path place, Parallel parallel, Progress.Factory progress)
            throws IOException {
        return open(WavFiles.in(place), parallel, progress);
    }

    static Corpus open(WavFiles files, Parallel parallel, Progress.Factory progress)
            throws IOException {
        Corpus corpus = readOrClose(files, parallel, progress);
        try {
            corpus.requireEveryLabel();
            return corpus;
        } catch (BadInputException e) {
            corpus.close();
            throw e;
        }
    }

    /** The same, even if labels have lost all their recordings: for one who says which. */
    static Corpus openAsItIs(Path place, Parallel parallel, Progress.Factory progress)
            throws IOException {
        return readOrClose(WavFiles.in(place), parallel, progress);
    }

    private static Corpus readOrClose(WavFiles files, Parallel parallel, Progress.Factory progress)
            throws IOException {
        try {
            return read(files, parallel, progress);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static Corpus read(WavFiles files, Parallel parallel, Progress.Factory progress)
            throws IOException {
        List<Listing.Entry> entries = files.files();
        if (entries.isEmpty()) {
            throw new BadInputException(files.place()
                    + ": no .wav file in it: name the folder or zip that holds the recordings"
                    + (files.passed().isEmpty() ? "" : "; " + first(files.passed())));
        }
        Layout layout = Layout.of(entries.stream().map(Listing.Entry::name).toList());
        Found[] found = new Found[entries.size()];
        try (Progress bar = progress.start("reading clips", found.length)) {
            parallel.forEach(found.length, i -> {
                found[i] = Found.read(entries.get(i), layout);
                bar.advance();
            });
        }
        return new Corpus(files, layout, Arrays.asList(found));
    }

    private void requireEveryLabel() throws BadInputException {
        Map<String, String> labelOf = labelsOfNames();
        Set<String> lost = lostLabels();
        if (recordings.isEmpty() || !lost.isEmpty()) {
            throw new BadInputException(Text.format("%s: no readable recording%s among %s; %s",
                    files.place(), lost.isEmpty() ? "" : " of " + String.join(", ", lost),
                    Text.count(files.files().size(), "file"),
                    first(skipped.stream().filter(remark -> lost.isEmpty()
                            || lost.contains(labelOf.get(remark.name()))).toList())));
        }
    }

    /** Labels of which there are files and no recording, in alphabetical order. */
    Set<String> lostLabels() {
        Set<String> lost = new TreeSet<>(labelsOfNames().values());
        lost.removeAll(labels());
        return lost;
    }

    /** What each file, and each folder that cannot be looked into, would be a recording of. */
    private Map<String, String> labelsOfNames() {
        Map<String, String> labelOf = new HashMap<>();
        files.files().forEach(file -> layout.clip(file.name())
                .ifPresent(clip -> labelOf.put(file.name(), clip.label())));
        if (layout == Layout.FOLDERS) {
            files.closedFolders().forEach(folder -> labelOf.put(folder,
                    folder.substring(folder.lastIndexOf('/') + 1)));
        }
        return labelOf;
    }

    private static String first(List<Remark> remarks) {
        return "the first that was skipped: " + remarks.get(0).name() + ": "
                + remarks.get(0).reason();
    }

    public Layout layout() {
        return layout;
    }

    /** In the order of their names. */
    public List<Recording> recordings() {
        return recordings;
    }

    /**
     * What was left out: no WAV, no label, no samples, silence, more than {@link
     * ClipFile#MOST_BYTES}, no permission, links and names that lead elsewhere.
     */
    public List<Remark> skipped() {
        return skipped;
    }

    /**
     * What was read in spite of a flaw, at most one remark a file: a file that is cut, a header
     * that contradicts itself, a clip 10 times as long as the median or with other channels than
     * most. Before them the digits that have no recording, where more than half of the ten have,
     * and folders beside those of the labels that have none.
     */
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
