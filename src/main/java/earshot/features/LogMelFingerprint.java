package earshot.features;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;

/**
 * A clip's log mel spectrogram, the clip in the middle of the picture.
 *
 * <pre>
 *   clip → one channel → the sample rate → silence trimmed
 *        → in the middle of as many samples as the picture shows: zeros around it, or its ends cut
 *        → x[n] − a·x[n−1] → log mel [frames][bands] → each band's mean over time removed
 * </pre>
 *
 * <p>Pre-emphasis lifts what the voice has less of, the high frequencies, by up to 6 dB an octave.
 * Without its mean over time a band no longer tells what microphone, room and voice do to it all
 * the time, only how it comes and goes (cepstral mean normalization: Atal, 1974).
 */
public final class LogMelFingerprint implements Fingerprint {

    private final LogMelFingerprintConfig config;
    private final Preparation preparation;
    private final Mfcc mel;

    private LogMelFingerprint(LogMelFingerprintConfig config) {
        this.config = config;
        preparation = new Preparation(config.sampleRate(), config.trimDb());
        mel = Mfcc.of(config.mel(), config.sampleRate());
    }

    /** A plan; throws where {@link Mfcc#of} does. */
    public static LogMelFingerprint of(LogMelFingerprintConfig config) {
        return new LogMelFingerprint(config);
    }

    @Override
    public int sampleRate() {
        return config.sampleRate();
    }

    @Override
    public int frames() {
        return config.frames();
    }

    @Override
    public int width() {
        return config.bands();
    }

    @Override
    public String column() {
        return "mel band";
    }

    @Override
    public String spec() {
        return config.spec();
    }

    @Override
    public Signal prepare(Signal clip) {
        return preparation.apply(clip);
    }

    /** {@inheritDoc} Of silence all are 0. */
    @Override
    public float[] picture(Signal prepared) {
        double[] samples = prepared.centred(config.samples()).samples();
        for (int n = samples.length - 1; n > 0; n--) {
            samples[n] -= config.preEmphasis() * samples[n - 1];
        }
        Spectrogram decibels = mel.logMel(Signal.mono(samples, config.sampleRate()));
        float[] picture = new float[config.frames() * config.bands()];
        for (int band = 0; band < config.bands(); band++) {
            double mean = 0;
            for (int t = 0; t < config.frames(); t++) {
                mean += decibels.at(t, band) / config.frames();
            }
            for (int t = 0; t < config.frames(); t++) {
                picture[t * config.bands() + band] = (float) (decibels.at(t, band) - mean);
            }
        }
        return picture;
    }
}
