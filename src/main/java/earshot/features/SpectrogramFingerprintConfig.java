package earshot.features;

import earshot.dsp.StftConfig;
import earshot.util.Text;
import earshot.util.Words;

/**
 * How a clip becomes a spectrogram of fixed size, see {@link SpectrogramFingerprint}.
 *
 * @param sampleRate clips at another rate are resampled to it, in Hz
 * @param trimDb what is quieter than the loudest frame by more than this is cut off at the ends,
 *     and what is left stands in the middle; infinite: nothing is cut off, and it stands at the
 *     beginning
 * @param samples the clip is cut to, or filled up to with zeros
 * @param frameSamples samples in a frame
 * @param hopSamples from frame to frame
 * @param logarithm whether each magnitude is replaced by ln(magnitude + 0.01)
 */
public record SpectrogramFingerprintConfig(int sampleRate, double trimDb, int samples,
        int frameSamples, int hopSamples, boolean logarithm) {

    /** The notebook's: 30,000 samples at 48 kHz, frames of 233 every 128; [233][129]. */
    public static final SpectrogramFingerprintConfig NOTEBOOK =
            new SpectrogramFingerprintConfig(48_000, Double.POSITIVE_INFINITY, 30_000, 233, 128,
                    false);

    /**
     * A picture of the same size, [233][129], of clips at 8 kHz: the middle 0.64 seconds in frames
     * of 29 ms, every 21 samples, logarithms. Clips at 8 kHz, resampled, fill 22 of NOTEBOOK's 129
     * bins.
     */
    public static final SpectrogramFingerprintConfig DIGITS =
            new SpectrogramFingerprintConfig(8000, 35, 5105, 233, 21, true);

    private static final int LONGEST = 1 << 22; // so that a damaged model file asks for little

    public SpectrogramFingerprintConfig {
        boolean sane = sampleRate > 0 && trimDb > 0 && frameSamples > 0 && samples >= frameSamples
                && samples <= LONGEST && frameSamples <= 1 << 16 && hopSamples > 0
                && (long) samples / hopSamples * frameSamples <= 1 << 24;
        if (!sane) {
            throw new IllegalArgumentException(Text.format("a spectrogram fingerprint needs a rate"
                    + " and a hop of at least 1, a trim above 0 dB, a frame of 1 to 65536 samples"
                    + " and a clip of at least a frame, got rate %d, trim %s dB, %d samples, frame"
                    + " %d, hop %d", sampleRate, trimDb, samples, frameSamples, hopSamples));
        }
    }

    /** Logarithms in the place of the magnitudes themselves. */
    public SpectrogramFingerprintConfig withLogarithm() {
        return new SpectrogramFingerprintConfig(sampleRate, trimDb, samples, frameSamples,
                hopSamples, true);
    }

    /** Another {@code trimDb}; infinite for the whole clip from its beginning. */
    public SpectrogramFingerprintConfig trimmed(double db) {
        return new SpectrogramFingerprintConfig(sampleRate, db, samples, frameSamples, hopSamples,
                logarithm);
    }

    boolean trims() {
        return trimDb < Double.POSITIVE_INFINITY;
    }

    StftConfig stft() {
        return StftConfig.tensorflow(frameSamples, hopSamples);
    }

    /** All in its order, after the word "spectrogram". */
    String spec() {
        return Text.format("spectrogram %d %s %d %d %d %s", sampleRate, trimDb, samples,
                frameSamples, hopSamples, logarithm ? "log" : "linear");
    }

    /** The rest of a spec. */
    static SpectrogramFingerprintConfig parse(Words words) {
        return new SpectrogramFingerprintConfig(words.whole(), words.number(), words.whole(),
                words.whole(), words.whole(), isLog(words));
    }

    private static boolean isLog(Words words) {
        return switch (words.word()) {
            case "log" -> true;
            case "linear" -> false;
            default -> throw words.wanted("log or linear", null);
        };
    }
}
