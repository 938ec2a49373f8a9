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
 * <p>Of a large corpus only as many sounds and pictures are kept as Java's heap has room for. The
 * others are read and made anew whenever they are asked for, with the same bits. If a file is gone
 * by then, that is an {@code IllegalStateException}.
 *
 * @param recordings who said what
 * @param sounds what the pictures were made of, see {@link Fingerprint#prepare}; empty where
 *     nobody will change them
 * @param pictures their fingerprints, not yet standardized
 * @param labels the class number of each
 */
public record ClipSet(List<Recording> recordings, List<Signal> sounds, List<float[]> pictures,
        int[] labels) {

    /** No recordings. */
    public static final ClipSet NONE =
            new ClipSet(List.of(), List.of(), new float[0][], new int[0]);

    /** Of pictures [recording][number] that are there. */
    public ClipSet(List<Recording> recordings, List<Signal> sounds, float[][] pictures,
            int[] labels) {
        this(recordings, sounds, Arrays.asList(pictures), labels);
    }

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
        long numbers = (long) recordings.size() * fingerprint.frames() * fingerprint.width();
        double samples = !keepSounds ? 0 : fingerprint.sampleRate()
                * recordings.stream().mapToDouble(Recording::seconds).sum();
        Room room = Room.forBytes(Float.BYTES * numbers + (long) (Double.BYTES * samples));
        return of(recordings, classes, fingerprint, keepSounds, parallel, progress, room);
    }

    static ClipSet of(List<Recording> recordings, List<String> classes, Fingerprint fingerprint,
            boolean keepSounds, Parallel parallel, Progress.Factory progress, Room room)
            throws IOException {
        int[] labels = labels(recordings, classes);
        Clips clips = new Clips(recordings, fingerprint, room, keepSounds);
        try (Progress bar = progress.start("computing features", labels.length)) {
            parallel.forEach(labels.length, i -> {
                clips.make(i);
                bar.advance();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ClipSet(List.copyOf(recordings), keepSounds ? clips.sounds() : List.of(),
                clips.pictures(), labels);
    }

    private static int[] labels(List<Recording> recordings, List<String> classes)
            throws BadInputException {
        int[] labels = new int[recordings.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = classes.indexOf(recordings.get(i).label());
            if (labels[i] < 0) {
                throw new BadInputException(recordings.get(i).name() + " is labelled "
                        + recordings.get(i).label() + ", but the classes are "
                        + String.join(", ", classes));
            }
        }
        return labels;
    }

    /**
     * All pictures at once, [recording][number].
     *
     * @throws IllegalStateException if they do not fit into Java's heap
     */
    public float[][] fingerprints() {
        return Kept.of(pictures).requireAll().toArray(float[][]::new);
    }

    public int size() {
        return labels.length;
    }

    /** The recordings of the given numbers, in that order. */
    public ClipSet gather(int[] numbers) {
        return new ClipSet(Arrays.stream(numbers).mapToObj(recordings::get).toList(),
                sounds.isEmpty() ? sounds : Kept.of(sounds).chosen(numbers),
                Kept.of(pictures).chosen(numbers),
                Arrays.stream(numbers).map(i -> labels[i]).toArray());
    }

    /** These recordings and then those. */
    public ClipSet and(ClipSet others) {
        return new ClipSet(
                Stream.concat(recordings.stream(), others.recordings.stream()).toList(),
                Kept.of(sounds).and(Kept.of(others.sounds)),
                Kept.of(pictures).and(Kept.of(others.pictures)),
                IntStream.concat(Arrays.stream(labels), Arrays.stream(others.labels)).toArray());
    }
}
