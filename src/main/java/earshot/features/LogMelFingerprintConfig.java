package earshot.features;

import earshot.util.Text;
import earshot.util.Words;

/**
 * How a clip becomes a log mel picture of fixed size, see {@link LogMelFingerprint}.
 *
 * @param sampleRate clips at another rate are resampled to it, in Hz
 * @param trimDb silence at the ends, quieter than the loudest frame by more than this, is cut off
 * @param preEmphasis a in x[n] − a·x[n−1]
 * @param fftSize samples in a frame
 * @param hopSamples from frame to frame
 * @param bands mel bands
 * @param lowHz where the first band begins
 * @param highHz where the last one ends
 * @param dbRange decibels further below the loudest are lifted to it
 * @param frames in a picture
 */
public record LogMelFingerprintConfig(int sampleRate, double trimDb, double preEmphasis,
        int fftSize, int hopSamples, int bands, double lowHz, double highHz, double dbRange,
        int frames) {

    /** What the convolutional network sees of a digit: one second around its middle. */
    public static final LogMelFingerprintConfig DIGITS = new LogMelFingerprintConfig(
            8000, 35, 0.97, // sampleRate, trimDb, preEmphasis
            256, 160, // fftSize, hopSamples: 32 ms every 20 ms
            32, 60, 3900, 40, // bands, lowHz, highHz, dbRange
            50); // frames: one second

    private static final int LARGEST = 1 << 16; // so that a damaged model file asks for little
    private static final int LARGEST_TABLE = 1 << 20; // numbers in that of the bands

    public LogMelFingerprintConfig {
        boolean small = fftSize <= LARGEST && bands <= fftSize && frames <= LARGEST
                && hopSamples <= LARGEST && (long) frames * hopSamples <= 1 << 24
                && (long) bands * fftSize / 2 <= LARGEST_TABLE;
        boolean sane = small && sampleRate > 0 && fftSize > 0 && hopSamples > 0 && frames > 0
                && bands > 0 && trimDb > 0 && dbRange > 0 && Math.abs(preEmphasis) <= 1
                && lowHz >= 0 && highHz > lowHz && highHz <= sampleRate / 2.0;
        if (!sane) {
            throw new IllegalArgumentException(Text.format("a log mel fingerprint needs sizes from"
                    + " 1 to 65536, no more bands than the FFT has samples, bands below half the"
                    + " sample rate and pre-emphasis from -1 to 1, got rate %d, trim %s dB,"
                    + " pre-emphasis %s, fft %d, hop %d, %d bands %s to %s Hz, range %s dB, %d"
                    + " frames; and no table of more than 1048576 numbers", sampleRate, trimDb,
                    preEmphasis, fftSize, hopSamples, bands,
                    lowHz, highHz, dbRange, frames));
        }
    }

    /** The chain to decibels: librosa's, but for the bands' range and the decibels'. */
    MfccConfig mel() {
        return MfccConfig.librosa(fftSize, hopSamples, bands, 1).withRange(lowHz, highHz)
                .withLogRange(dbRange);
    }

    /** How much sound a picture shows: as many samples as give so many centred frames. */
    public int samples() {
        return (frames - 1) * hopSamples;
    }

    /** All numbers in their order, after the word "logmel". */
    String spec() {
        return Text.format("logmel %d %s %s %d %d %d %s %s %s %d", sampleRate, trimDb, preEmphasis,
                fftSize, hopSamples, bands, lowHz, highHz, dbRange, frames);
    }

    /** The rest of a spec. */
    static LogMelFingerprintConfig parse(Words words) {
        return new LogMelFingerprintConfig(words.whole(), words.number(), words.number(),
                words.whole(), words.whole(), words.whole(), words.number(), words.number(),
                words.number(), words.whole());
    }
}
