package earshot.recognizer;

import earshot.audio.Signal;
import earshot.augment.Augmentation;
import earshot.augment.Chain;
import earshot.augment.PictureAugmentation;
import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.util.Seeds;
import java.util.random.RandomGenerator;

/**
 * What is done to training clips on their way to the network: the sound is changed, its picture is
 * made, and the picture changed.
 *
 * @param sound changes what {@link Fingerprint#prepare} gave; an empty {@link Chain}: nothing
 * @param picture changes the standardized picture, where 0 is the mean; null: nothing
 * @param seeds an epoch, and in it a clip, has a child of its own: no clip's chance hangs on the
 *     order in which threads take them
 */
public record Augmenter(Augmentation sound, PictureAugmentation picture, Seeds seeds) {

    /** @throws IllegalArgumentException if {@code sound} is null */
    public Augmenter {
        if (sound == null) {
            throw new IllegalArgumentException("an augmenter needs changes of the sound, got null:"
                    + " Chain.empty() changes nothing");
        }
    }

    /** A clip as an epoch sees it, into {@code out} from {@code at} on. */
    void picture(Signal clip, int epoch, int number, Fingerprint fingerprint,
            Standardizer standardizer, float[] out, int at) {
        RandomGenerator random = seeds.child(epoch).child(number).random();
        float[] made = fingerprint.picture(sound.apply(clip, random));
        standardizer.apply(made, made, 0);
        if (picture != null) {
            picture.apply(made, fingerprint.frames(), fingerprint.width(), random);
        }
        System.arraycopy(made, 0, out, at, made.length);
    }

    String spec() {
        return sound.spec() + (picture == null ? "" : ", " + picture.spec());
    }
}
