package earshot.augment;

import earshot.audio.Interpolator;
import earshot.audio.Signal;
import earshot.dsp.Stft;
import java.util.random.RandomGenerator;

/**
 * A higher or lower voice at the same length: stretched in time, then played that much faster or
 * slower. A semitone is a ratio of 2^(1/12) in frequency.
 *
 * @param minSemitones from −24; below 0 is lower
 * @param maxSemitones up to 24
 * @param stft as for {@link TimeStretch}
 */
public record PitchShift(double minSemitones, double maxSemitones, Stft stft)
        implements Augmentation {

    private static final double MOST = 24;

    /** @throws IllegalArgumentException unless −24 ≤ min ≤ max ≤ 24 and the frames fit */
    public PitchShift {
        Bounds.require("PitchShift in semitones", minSemitones, maxSemitones, -MOST, MOST);
        TimeStretch.requireFrames(stft);
    }

    /** With frames of so many samples every quarter of a frame; 512 suit speech at 8 kHz. */
    public PitchShift(double minSemitones, double maxSemitones, int frameSamples) {
        this(minSemitones, maxSemitones, TimeStretch.plan(frameSamples));
    }

    /**
     * The clip with every frequency times 2^(semitones / 12), as long as before. The steps of
     * {@code librosa.effects.pitch_shift}, with {@link Interpolator} for its resampler.
     *
     * @throws IllegalArgumentException unless −24 ≤ semitones ≤ 24 and the frames fit
     */
    public static Signal shift(Signal mono, double semitones, Stft stft) {
        Bounds.require("PitchShift in semitones", semitones, -MOST, MOST);
        double ratio = StrictMath.pow(2, semitones / 12);
        double[] stretched = TimeStretch.stretch(mono, 1 / ratio, stft).samples();
        return Signal.mono(Interpolator.read(stretched, ratio, mono.length()), mono.sampleRate());
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        return shift(mono, Bounds.uniform(minSemitones, maxSemitones, random), stft);
    }

    @Override
    public String spec() {
        return "pitch " + minSemitones + " to " + maxSemitones + " semitones "
                + TimeStretch.frames(stft);
    }
}
