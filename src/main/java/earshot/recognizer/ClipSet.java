package earshot.recognizer;

import earshot.data.Recording;
import earshot.features.Fingerprint;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Recordings as a network's raw material.
 *
 * @param recordings who said what
 * @param fingerprints [recording][feature], not yet standardized
 * @param labels the class number of each
 */
public record ClipSet(List<Recording> recordings, float[][] fingerprints, int[] labels) {

    /**
     * Reads and fingerprints every recording on all threads.
     *
     * @param classes what class i is called
     * @throws BadInputException if a recording's label is no class
     */
    public static ClipSet of(List<Recording> recordings, List<String> classes,
            Fingerprint fingerprint, Parallel parallel, Progress.Factory progress)
            throws IOException {
        int[] labels = new int[recordings.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = classes.indexOf(recordings.get(i).label());
            if (labels[i] < 0) {
                throw new BadInputException(recordings.get(i).name() + " is labelled "
                        + recordings.get(i).label() + ", but the classes are "
                        + String.join(", ", classes));
            }
        }
        float[][] rows = new float[labels.length][];
        try (Progress bar = progress.start("computing MFCCs", rows.length)) {
            parallel.forEach(rows.length, i -> {
                rows[i] = read(recordings.get(i), fingerprint);
                bar.advance();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ClipSet(List.copyOf(recordings), rows, labels);
    }

    private static float[] read(Recording recording, Fingerprint fingerprint) {
        try {
            return fingerprint.apply(recording.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new BadInputException(
                    recording.name() + ": " + e.getMessage() + ", or take this file out", e));
        }
    }

    public int size() {
        return labels.length;
    }

    /** The recordings of the given numbers, in that order. */
    public ClipSet gather(int[] numbers) {
        float[][] rows = new float[numbers.length][];
        int[] chosen = new int[numbers.length];
        Recording[] clips = new Recording[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rows[i] = fingerprints[numbers[i]];
            chosen[i] = labels[numbers[i]];
            clips[i] = recordings.get(numbers[i]);
        }
        return new ClipSet(List.of(clips), rows, chosen);
    }

    /** These recordings and then those. */
    public ClipSet and(ClipSet others) {
        float[][] rows = new float[size() + others.size()][];
        int[] all = new int[rows.length];
        Recording[] clips = new Recording[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ClipSet from = i < size() ? this : others;
            int j = i < size() ? i : i - size();
            rows[i] = from.fingerprints[j];
            all[i] = from.labels[j];
            clips[i] = from.recordings.get(j);
        }
        return new ClipSet(List.of(clips), rows, all);
    }
}
