package earshot.features;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.kernels.Elementary;
import earshot.util.Text;

/**
 * A clip's spectrogram as the notebook makes it: TensorFlow's STFT of so many samples.
 *
 * <pre>
 *   clip → one channel → the sample rate → silence off both ends, where that is asked for
 *        → cut, or filled up with zeros → |X| [frames][bins]
 *        → ln(|X| + 0.01) where the logarithm is asked for
 * </pre>
 *
 * <p>A sine of amplitude 0.3 has a magnitude of 17 in a frame of 233. 0.01 is 65 dB below that:
 * there it is quiet, and a logarithm that went further down would make much of nothing.
 *
 * <p>Equal to {@code tf.abs(tf.signal.stft(clip, frame_length, frame_step))}.
 */
public final class SpectrogramFingerprint implements Fingerprint {

    private static final double FLOOR = 1e-2;

    private final SpectrogramFingerprintConfig config;
    private final Preparation preparation;
    private final Stft stft;

    private SpectrogramFingerprint(SpectrogramFingerprintConfig config) {
        this.config = config;
        preparation = new Preparation(config.sampleRate(), config.trimDb());
        stft = Stft.of(config.stft());
    }

    /** A plan. */
    public static SpectrogramFingerprint of(SpectrogramFingerprintConfig config) {
        return new SpectrogramFingerprint(config);
    }

    @Override
    public int sampleRate() {
        return config.sampleRate();
    }

    @Override
    public int frames() {
        return stft.frames(config.samples());
    }

    @Override
    public int width() {
        return config.stft().bins();
    }

    @Override
    public String column() {
        return "frequency bin";
    }

    @Override
    public String spec() {
        return config.spec();
    }

    @Override
    public Signal prepare(Signal clip) {
        return fitted(preparation.apply(clip));
    }

    private Signal fitted(Signal clip) {
        return config.trims() ? clip.centred(config.samples())
                : clip.withLength(config.samples());
    }

    /**
     * {@inheritDoc} Of silence all are 0, or ln 0.01.
     *
     * @throws IllegalArgumentException if a magnitude is beyond 3.4e38
     */
    @Override
    public float[] picture(Signal prepared) {
        Spectrogram magnitude = stft.magnitude(fitted(prepared));
        Spectrogram shown = config.logarithm()
                ? magnitude.map(x -> x + FLOOR).mapAll(Elementary::log) : magnitude;
        float[] picture = new float[frames() * width()];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) shown.at(i / width(), i % width());
            if (picture[i] == Float.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(Text.format("a magnitude of %.3g is beyond what a"
                        + " network counts with: bring the samples to -1 to 1",
                        shown.at(i / width(), i % width())));
            }
        }
        return picture;
    }
}
