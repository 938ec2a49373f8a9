package earshot.recognizer;

import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.features.Fingerprint;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recordings as a network's raw material.
 *
 * @param recordings who said what
 * @param sounds what the fingerprints were made of, see {@link Fingerprint#prepare}; empty where
 *     nobody will change them
 * @param fingerprints [recording][number], not yet standardized
 * @param labels the class number of each
 */
public record ClipSet(List<Recording> recordings, List<Signal> sounds, float[][] fingerprints,
        int[] labels) {

    /** No recordings. */
    public static final ClipSet NONE =
            new ClipSet(List.of(), List.of(), new float[0][], new int[0]);

    /**
     * Reads and fingerprints every recording on all threads.
     *
     * @param classes what class i is called
     * @param keepSounds whether they will be needed again, for augmentation
     * @throws BadInputException if a recording's label is no class
     */
    public static ClipSet of(List<Recording> recordings, List<String> classes,
            Fingerprint fingerprint, boolean keepSounds, Parallel parallel,
            Progress.Factory progress) throws IOException {
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
        Signal[] sounds = new Signal[keepSounds ? labels.length : 0];
        try (Progress bar = progress.start("computing features", rows.length)) {
            parallel.forEach(rows.length, i -> {
                rows[i] = read(recordings.get(i), fingerprint, sounds, i);
                bar.advance();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ClipSet(List.copyOf(recordings), List.of(sounds), rows, labels);
    }

    private static float[] read(Recording recording, Fingerprint fingerprint, Signal[] sounds,
            int i) {
        try {
            Signal prepared = fingerprint.prepare(recording.read());
            if (sounds.length > 0) {
                sounds[i] = prepared;
            }
            return fingerprint.picture(prepared);
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
        return new ClipSet(chosen(recordings, numbers),
                sounds.isEmpty() ? sounds : chosen(sounds, numbers),
                Arrays.stream(numbers).mapToObj(i -> fingerprints[i]).toArray(float[][]::new),
                Arrays.stream(numbers).map(i -> labels[i]).toArray());
    }

    private static <T> List<T> chosen(List<T> all, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(all::get).toList();
    }

    /** These recordings and then those. */
    public ClipSet and(ClipSet others) {
        return new ClipSet(both(recordings, others.recordings), both(sounds, others.sounds),
                both(Arrays.asList(fingerprints), Arrays.asList(others.fingerprints))
                        .toArray(float[][]::new),
                IntStream.concat(Arrays.stream(labels), Arrays.stream(others.labels)).toArray());
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
