package earshot.recognizer;

import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.features.Fingerprint;
import earshot.util.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The sounds and pictures of recordings, as many as there is room for. */
final class Clips {

    private final List<Recording> recordings;
    private final Fingerprint fingerprint;
    private final Room room;
    private final boolean keepSounds;
    private final Object[] sounds;
    private final Object[] pictures;

    Clips(List<Recording> recordings, Fingerprint fingerprint, Room room, boolean keepSounds) {
        this.recordings = List.copyOf(recordings);
        this.fingerprint = fingerprint;
        this.room = room;
        this.keepSounds = keepSounds;
        sounds = new Object[recordings.size()];
        pictures = new Object[recordings.size()];
    }

    /** Makes those of recording i; throws {@code UncheckedIOException} if that cannot be done. */
    void make(int i) {
        try {
            Signal sound = prepared(i);
            float[] picture = fingerprint.picture(sound);
            if (room.take((long) Float.BYTES * picture.length)) {
                pictures[i] = picture;
            }
            if (keepSounds && room.take((long) Double.BYTES * sound.length())) {
                sounds[i] = sound;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new BadInputException(
                    recordings.get(i).name() + ": " + e.getMessage() + ", or take this file out", e));
        }
    }

    List<Signal> sounds() {
        return new Kept<>(sounds, this::again);
    }

    List<float[]> pictures() {
        return new Kept<>(pictures, i -> fingerprint.picture(sounds().get(i)));
    }

    private Signal prepared(int i) throws IOException {
        return fingerprint.prepare(recordings.get(i).read());
    }

    private Signal again(int i) {
        try {
            return prepared(i);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
