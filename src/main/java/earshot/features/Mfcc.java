package earshot.features;

import earshot.audio.SampleCheck;
import earshot.audio.Signal;
import earshot.dsp.Dct;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.features.MfccConfig.Cepstrum;
import earshot.kernels.Elementary;
import earshot.util.Text;

/**
 * Mel-frequency cepstral coefficients, and every step on the way to them.
 *
 * <pre>
 *   signal → magnitude or power [frames][bins] → mel [frames][bands] → log [frames][bands]
 *          → DCT, the first few: MFCCs [frames][coefficients]
 * </pre>
 *
 * <p>Davis and Mermelstein, "Comparison of parametric representations for monosyllabic word
 * recognition", 1980. Which library's numbers come out is up to {@link MfccConfig}. A plan is
 * immutable and may be shared between threads. Every method throws as {@link Stft#spectra} does,
 * and an {@code IllegalArgumentException} for a signal of another rate.
 */
public final class Mfcc {

    private static final double FLOAT_EPSILON = 0x1p-23;
    private static final double LIFTER = 22;

    private final MfccConfig config;
    private final int sampleRate;
    private final Stft stft;
    private final MelFilterbank filterbank;
    private final Dct dct;
    private final double[] lifter; // Kaldi's factors

    private Mfcc(MfccConfig config, int sampleRate) {
        this.config = config;
        this.sampleRate = sampleRate;
        stft = Stft.of(config.stft());
        filterbank = config.filterbank(sampleRate);
        dct = Dct.ofSize(config.bands(), config.coefficients());
        lifter = new double[config.coefficients()];
        for (int n = 0; n < lifter.length; n++) {
            lifter[n] = 1 + LIFTER / 2 * StrictMath.sin(Math.PI * n / LIFTER);
        }
    }

    /**
     * A plan for signals at {@code sampleRate} Hz.
     *
     * @throws IllegalArgumentException if the bands end above half the sample rate
     */
    public static Mfcc of(MfccConfig config, int sampleRate) {
        return new Mfcc(config, sampleRate);
    }

    /** |X|, [frames][fftSize / 2 + 1]. */
    public Spectrogram magnitude(Signal mono) {
        return stft.magnitude(scaled(mono));
    }

    /** |X|², [frames][fftSize / 2 + 1]. */
    public Spectrogram power(Signal mono) {
        return stft.power(scaled(mono));
    }

    /** The mel bands, [frames][bands]. */
    public Spectrogram mel(Signal mono) {
        return config.melOfMagnitude() ? stft.magnitude(scaled(mono), filterbank::apply)
                : stft.power(scaled(mono), filterbank::apply);
    }

    /** The logarithm of the mel bands, [frames][bands]. */
    public Spectrogram logMel(Signal mono) {
        return logarithm(mel(mono), config.logRange());
    }

    /** The MFCCs, [frames][coefficients]. */
    public double[][] mfcc(Signal mono) {
        double[][] coefficients = dct.forward(logarithm(mel(mono), config.dbRange()));
        if (config.cepstrum() == Cepstrum.TENSORFLOW) {
            for (double[] frame : coefficients) {
                frame[0] *= Math.sqrt(2);
            }
        }
        if (config.cepstrum() == Cepstrum.KALDI) {
            lifter(coefficients, stft.energy(scaled(mono)));
        }
        return coefficients;
    }

    private Spectrogram logarithm(Spectrogram mel, double range) {
        return switch (config.logarithm()) {
            case DECIBELS -> Decibels.DEFAULT.withRange(range).power(mel);
            case NATURAL_PLUS -> mel.map(s -> s + 1e-6).mapAll(Elementary::log);
            case NATURAL_FLOOR -> mel.map(s -> Math.max(s, FLOAT_EPSILON)).mapAll(Elementary::log);
        };
    }

    /** Kaldi's: every coefficient times its factor, and the first is the log energy. */
    private void lifter(double[][] coefficients, double[] energy) {
        for (int t = 0; t < coefficients.length; t++) {
            for (int n = 1; n < lifter.length; n++) {
                coefficients[t][n] *= lifter[n];
            }
            coefficients[t][0] = Elementary.log(Math.max(energy[t], FLOAT_EPSILON));
        }
    }

    private Signal scaled(Signal mono) {
        if (mono.sampleRate() != sampleRate) {
            throw new IllegalArgumentException(Text.format(
                    "these features are for %d Hz, got a signal at %d Hz: resample it",
                    sampleRate, mono.sampleRate()));
        }
        if (config.sampleScale() == 1) {
            return mono;
        }
        double[] samples = SampleCheck.requireUsable("features need", mono.samples());
        for (int n = 0; n < samples.length; n++) {
            samples[n] *= config.sampleScale();
        }
        return Signal.mono(samples, sampleRate);
    }
}
