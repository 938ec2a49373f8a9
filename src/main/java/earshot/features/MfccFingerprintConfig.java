package earshot.features;

import earshot.util.Text;
import earshot.util.Words;

/**
 * How a clip becomes a picture of fixed size, see {@link MfccFingerprint}.
 *
 * @param sampleRate clips at another rate are resampled to it, in Hz
 * @param trimDb silence at the ends, quieter than the loudest frame by more than this, is cut off
 * @param fftSize samples in a frame
 * @param hopSamples from frame to frame
 * @param bands mel bands
 * @param lowHz where the first band begins
 * @param highHz where the last one ends
 * @param dbRange mel decibels further below the loudest are lifted to it
 * @param coefficients MFCCs kept
 * @param frames frames after stretching
 */
public record MfccFingerprintConfig(int sampleRate, double trimDb, int fftSize, int hopSamples,
        int bands, double lowHz, double highHz, double dbRange, int coefficients, int frames) {

    /** What the digit recognisers use, chosen on validation voices. */
    public static final MfccFingerprintConfig DIGITS = new MfccFingerprintConfig(
            8000, 35, // sampleRate, trimDb
            256, 80, // fftSize, hopSamples: 32 ms every 10 ms
            40, 60, 3900, 60, // bands, lowHz, highHz, dbRange
            13, 48); // coefficients, frames

    private static final int LARGEST = 1 << 16; // so that a damaged model file asks for little
    private static final int LARGEST_TABLE = 1 << 20; // numbers in that of the bands, of the DCT

    public MfccFingerprintConfig {
        boolean small = fftSize <= LARGEST && bands <= fftSize && frames <= LARGEST
                && (long) bands * fftSize / 2 <= LARGEST_TABLE
                && (long) bands * coefficients <= LARGEST_TABLE;
        boolean sane = small && sampleRate > 0 && fftSize > 0 && hopSamples > 0 && frames > 1
                && coefficients > 0 && coefficients <= bands && trimDb > 0 && dbRange > 0
                && lowHz >= 0 && highHz > lowHz && highHz <= sampleRate / 2.0;
        if (!sane) {
            throw new IllegalArgumentException(Text.format("a fingerprint needs sizes from 1 to"
                    + " 65536, at least 2 frames, no more bands than the FFT has samples, no"
                    + " more coefficients than bands and bands below half the sample rate, got rate"
                    + " %d, trim %s dB, fft %d, hop %d, %d bands %s to %s Hz, range"
                    + " %s dB, %d coefficients, %d frames; and no"
                    + " table of more than 1048576 numbers", sampleRate, trimDb, fftSize,
                    hopSamples, bands, lowHz, highHz, dbRange, coefficients, frames));
        }
    }

    /** The chain to MFCCs: librosa's, but for the bands' range and the decibels'. */
    public MfccConfig mfcc() {
        return MfccConfig.librosa(fftSize, hopSamples, bands, coefficients)
                .withRange(lowHz, highHz).withDbRange(dbRange);
    }

    /** All numbers in their order, after the word "mfcc". */
    String spec() {
        return Text.format("mfcc %d %s %d %d %d %s %s %s %d %d", sampleRate, trimDb, fftSize,
                hopSamples, bands, lowHz, highHz, dbRange, coefficients, frames);
    }

    /** The rest of a spec. */
    static MfccFingerprintConfig parse(Words words) {
        return new MfccFingerprintConfig(words.whole(), words.number(), words.whole(),
                words.whole(), words.whole(), words.number(), words.number(), words.number(),
                words.whole(), words.whole());
    }
}
