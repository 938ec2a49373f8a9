package earshot.features;

import earshot.dsp.Decibels;
import earshot.dsp.StftConfig;
import earshot.util.Text;

/**
 * Everything that a library decides on the way from samples to MFCCs.
 *
 * @param stft frames, window and FFT
 * @param sampleScale what samples in [-1, 1) are multiplied with first: 32768 where a library works
 *     on 16-bit integers
 * @param melOfMagnitude the bands sum |X| and not |X|²
 * @param scale the mel scale
 * @param shape the triangles
 * @param bands how many of them
 * @param lowHz where the first triangle begins
 * @param highHz where the last one ends; NaN for half the sample rate
 * @param logarithm what is done to the bands
 * @param logRange how many decibels below its loudest value the log mel spectrogram reaches
 * @param dbRange the same of what the DCT is given: torchaudio limits that alone
 * @param coefficients how many MFCCs are kept
 * @param cepstrum how the DCT is scaled and liftered
 */
public record MfccConfig(StftConfig stft, double sampleScale, boolean melOfMagnitude,
        MelScale scale, MelFilterbank.Shape shape, int bands, double lowHz, double highHz,
        Logarithm logarithm, double logRange, double dbRange, int coefficients,
        Cepstrum cepstrum) {

    private static final double NYQUIST = Double.NaN;
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    /** The logarithm of a mel band S. */
    public enum Logarithm {
        /** 10 · log₁₀(max(S, 1e-10)), see {@link Decibels}. */
        DECIBELS,
        /** ln(S + 1e-6), by custom with TensorFlow. */
        NATURAL_PLUS,
        /** ln(max(S, 1.19e-7)), 1.19e-7 being float's epsilon: Kaldi. */
        NATURAL_FLOOR
    }

    /** What becomes of the DCT's coefficients. */
    public enum Cepstrum {
        /** Orthonormal: librosa, torchaudio. */
        ORTHONORMAL,
        /** √(2/N) for every row, so coefficient 0 is √2 × the orthonormal one: TensorFlow. */
        TENSORFLOW,
        /**
         * Orthonormal, × 1 + 11 · sin(πn/22), and coefficient 0 replaced by the log energy of the
         * frame before pre-emphasis: Kaldi.
         */
        KALDI
    }

    public MfccConfig {
        if (bands < 1) {
            throw new IllegalArgumentException("MFCCs need at least 1 mel band, got " + bands);
        }
        if (coefficients < 1 || coefficients > bands) {
            throw new IllegalArgumentException(Text.format(
                    "%d mel bands give 1 to %d MFCCs, got %d", bands, bands, coefficients));
        }
    }

    /** librosa 0.11's defaults but for the sizes, which are the caller's. */
    public static MfccConfig librosa(int fftSize, int hopSamples, int bands, int coefficients) {
        return new MfccConfig(StftConfig.librosa(fftSize, hopSamples), 1, false, MelScale.SLANEY,
                MelFilterbank.Shape.HZ_EQUAL_AREA, bands, 0, NYQUIST, Logarithm.DECIBELS, 80, 80,
                coefficients, Cepstrum.ORTHONORMAL);
    }

    /** torchaudio's MFCC: no limit to the decibels of the mel spectrogram, 80 in the MFCC. */
    public static MfccConfig torchaudio(int fftSize, int hopSamples, int bands, int coefficients) {
        return new MfccConfig(StftConfig.torchaudio(fftSize, hopSamples), 1, false, MelScale.HTK,
                MelFilterbank.Shape.HZ, bands, 0, NYQUIST, Logarithm.DECIBELS, NO_LIMIT, 80,
                coefficients, Cepstrum.ORTHONORMAL);
    }

    /** tf.signal as its guide puts it together: magnitudes, 125 to 3800 Hz, ln(S + 1e-6). */
    public static MfccConfig tensorflow(int frameSamples, int hopSamples, int bands,
            int coefficients) {
        return new MfccConfig(StftConfig.tensorflow(frameSamples, hopSamples), 1, true,
                MelScale.HTK, MelFilterbank.Shape.MEL, bands, 125, 3800, Logarithm.NATURAL_PLUS,
                NO_LIMIT, NO_LIMIT, coefficients, Cepstrum.TENSORFLOW);
    }

    /** Kaldi's compute-mfcc-feats with its defaults and without dither. */
    public static MfccConfig kaldi(int frameSamples, int hopSamples, int bands, int coefficients) {
        return new MfccConfig(StftConfig.kaldi(frameSamples, hopSamples), 32768, false,
                MelScale.HTK, MelFilterbank.Shape.MEL, bands, 20, NYQUIST,
                Logarithm.NATURAL_FLOOR, NO_LIMIT, NO_LIMIT, coefficients, Cepstrum.KALDI);
    }

    public MfccConfig withStft(StftConfig other) {
        return new MfccConfig(other, sampleScale, melOfMagnitude, scale, shape, bands, lowHz,
                highHz, logarithm, logRange, dbRange, coefficients, cepstrum);
    }

    /** Another mel scale with the same triangles: librosa's {@code htk=True}. */
    public MfccConfig withScale(MelScale other) {
        return new MfccConfig(stft, sampleScale, melOfMagnitude, other, shape, bands, lowHz,
                highHz, logarithm, logRange, dbRange, coefficients, cepstrum);
    }

    /** Bands from {@code low} to {@code high} Hz. */
    public MfccConfig withRange(double low, double high) {
        return new MfccConfig(stft, sampleScale, melOfMagnitude, scale, shape, bands, low, high,
                logarithm, logRange, dbRange, coefficients, cepstrum);
    }

    /** Another range in decibels for the log mel spectrogram. */
    public MfccConfig withLogRange(double decibels) {
        return new MfccConfig(stft, sampleScale, melOfMagnitude, scale, shape, bands, lowHz,
                highHz, logarithm, decibels, dbRange, coefficients, cepstrum);
    }

    /** Another range in decibels for what the DCT is given. */
    public MfccConfig withDbRange(double decibels) {
        return new MfccConfig(stft, sampleScale, melOfMagnitude, scale, shape, bands, lowHz,
                highHz, logarithm, logRange, decibels, coefficients, cepstrum);
    }

    /** The filters at a sample rate. */
    MelFilterbank filterbank(int sampleRate) {
        double nyquist = shape == MelFilterbank.Shape.HZ ? sampleRate / 2 : sampleRate / 2.0;
        double high = Double.isNaN(highHz) ? nyquist : highHz;
        return MelFilterbank.of(scale, shape, sampleRate, stft.fftSize(), bands, lowHz, high);
    }
}
