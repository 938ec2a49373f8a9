package earshot.features;

import earshot.audio.Signal;
import earshot.util.Words;

/**
 * What a network is shown of a clip: a picture, always of the same size.
 *
 * <pre>  clip → prepared: one channel, the sample rate, … → picture [frames][width]</pre>
 *
 * <p>The two steps can be taken one at a time, because augmentation changes the sound in between.
 * A fingerprint is a plan and may be shared between threads.
 */
public interface Fingerprint {

    /** Clips at another rate are resampled to it, in Hz. */
    int sampleRate();

    /** How many frames a picture has. */
    int frames();

    /** How many numbers a frame has. */
    int width();

    /** What each of them is, in a word or two: "mel band". */
    String column();

    /**
     * The clip as the picture sees it.
     *
     * @throws IllegalArgumentException if it has no samples, or one that is NaN or beyond ±1e100, or
     *     a rate more than 256 times the picture's, or less than a 256th
     */
    Signal prepare(Signal clip);

    /** [frames · width], time first, of a prepared clip; finite numbers, whatever the clip. */
    float[] picture(Signal prepared);

    /** [frames · width], time first; throws where one of the steps does. */
    default float[] apply(Signal clip) {
        return picture(prepare(clip));
    }

    /** In words, all that decides about the numbers: {@link #parse} makes another of it. */
    String spec();

    /**
     * The inverse of {@link #spec}.
     *
     * @throws IllegalArgumentException if there is no such fingerprint, or its numbers are missing,
     *     wrong or too many
     */
    static Fingerprint parse(String spec) {
        Words words = new Words("fingerprint", spec);
        Fingerprint fingerprint = switch (words.word()) {
            case "mfcc" -> MfccFingerprint.of(MfccFingerprintConfig.parse(words));
            case "logmel" -> LogMelFingerprint.of(LogMelFingerprintConfig.parse(words));
            case "spectrogram" -> SpectrogramFingerprint.of(
                    SpectrogramFingerprintConfig.parse(words));
            default -> throw new IllegalArgumentException(
                    "there is no fingerprint called " + spec);
        };
        words.end();
        return fingerprint;
    }
}
