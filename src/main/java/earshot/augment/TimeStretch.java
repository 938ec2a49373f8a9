package earshot.augment;

import earshot.audio.Signal;
import earshot.dsp.PhaseVocoder;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import java.util.random.RandomGenerator;

/**
 * Spoken faster or slower at the same pitch, by a {@link PhaseVocoder}.
 *
 * @param minRate from 0.1; below 1 is slower
 * @param maxRate up to 10; above 1 is faster; ratios between are equally likely
 * @param stft librosa's, with a hop of at most half a frame; one plan serves many
 */
public record TimeStretch(double minRate, double maxRate, Stft stft) implements Augmentation {

    private static final double MOST = 10;

    /** @throws IllegalArgumentException unless 0.1 ≤ minRate ≤ maxRate ≤ 10 and the frames fit */
    public TimeStretch {
        Bounds.require("TimeStretch", minRate, maxRate, 1 / MOST, MOST);
        requireFrames(stft);
    }

    /** With frames of so many samples every quarter of a frame; 512 suit speech at 8 kHz. */
    public TimeStretch(double minRate, double maxRate, int frameSamples) {
        this(minRate, maxRate, plan(frameSamples));
    }

    /**
     * The clip {@code rate} times as fast, round(length / rate) samples, halves to even. Equal to
     * {@code librosa.effects.time_stretch(y, rate, n_fft, hop_length)}; a rate of 1 changes nothing.
     *
     * @throws IllegalArgumentException unless 0.1 ≤ rate ≤ 10 and the frames fit
     */
    public static Signal stretch(Signal mono, double rate, Stft stft) {
        Bounds.require("TimeStretch", rate, 1 / MOST, MOST);
        requireFrames(stft);
        Levels.samples(mono);
        if (rate == 1 || mono.length() == 0) {
            return mono;
        }
        int length = Math.toIntExact((long) Math.rint(mono.length() / rate));
        return stft.inverse(PhaseVocoder.stretch(stft.spectra(mono), rate), length,
                mono.sampleRate());
    }

    static Stft plan(int frameSamples) {
        return Stft.of(StftConfig.librosa(frameSamples, Math.max(1, frameSamples / 4)));
    }

    /** Frames that can be put together again: nothing removed, and overlapping. */
    static void requireFrames(Stft stft) {
        StftConfig config = stft.config();
        if (!config.equals(StftConfig.librosa(config.fftSize(), config.hopSamples()))
                || config.hopSamples() > config.frameSamples() / 2) {
            throw new IllegalArgumentException("stretching needs StftConfig.librosa(frame, hop) "
                    + "with a hop of at most half a frame, got " + config);
        }
    }

    static String frames(Stft stft) {
        return "frame " + stft.config().frameSamples() + " hop " + stft.config().hopSamples();
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        return stretch(mono, Bounds.ratio(minRate, maxRate, random), stft);
    }

    @Override
    public String spec() {
        return "stretch " + minRate + " to " + maxRate + " " + frames(stft);
    }
}
