package earshot.features;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.Silence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a network is shown of a clip: its MFCCs, always as many frames.
 *
 * <pre>
 *   clip → one channel → the sample rate → silence trimmed → MFCC [any][coefficients]
 *        → mean of coefficient 0 removed → stretched to [frames][coefficients]
 * </pre>
 *
 * <p>Coefficient 0 is the level; without its mean, how loud a clip was recorded no longer matters,
 * only where it is louder and softer. Stretching makes a slow "seven" and a fast one alike; frame i
 * of n is read, between its neighbours, at i · (any − 1) / (n − 1). A plan may be shared between
 * threads.
 */
public final class Fingerprint {

    private static final int TRIM_FRAME = 256;
    private static final int TRIM_HOP = 64;

    private final FingerprintConfig config;
    private final Mfcc mfcc;
    private final Map<Integer, Resampler> resamplers = new ConcurrentHashMap<>(); // by clip rate

    private Fingerprint(FingerprintConfig config) {
        this.config = config;
        mfcc = Mfcc.of(config.mfcc(), config.sampleRate());
    }

    /** A plan; throws where {@link Mfcc#of} does. */
    public static Fingerprint of(FingerprintConfig config) {
        return new Fingerprint(config);
    }

    public FingerprintConfig config() {
        return config;
    }

    /** The clip as the MFCCs see it: one channel, the right rate, no silence at the ends. */
    public Signal prepare(Signal clip) {
        Signal resampled = resamplers.computeIfAbsent(clip.sampleRate(),
                rate -> Resampler.of(rate, config.sampleRate())).apply(clip.mono());
        Signal trimmed = Silence.trim(resampled, config.trimDb(), TRIM_FRAME, TRIM_HOP);
        return trimmed.length() == 0 ? resampled : trimmed;
    }

    /** [frames · coefficients], time first. Of silence every frame is the same. */
    public float[] apply(Signal clip) {
        double[][] frames = mfcc.mfcc(prepare(clip));
        removeLevel(frames);
        return stretch(frames, config.frames());
    }

    private static void removeLevel(double[][] frames) {
        double sum = 0;
        for (double[] frame : frames) {
            sum += frame[0];
        }
        for (double[] frame : frames) {
            frame[0] -= sum / frames.length;
        }
    }

    private static float[] stretch(double[][] frames, int count) {
        int width = frames[0].length;
        float[] out = new float[count * width];
        for (int i = 0; i < count; i++) {
            double position = (double) i * (frames.length - 1) / (count - 1);
            int before = Math.min((int) position, Math.max(0, frames.length - 2));
            int after = Math.min(before + 1, frames.length - 1);
            double part = position - before;
            for (int c = 0; c < width; c++) {
                out[i * width + c] =
                        (float) ((1 - part) * frames[before][c] + part * frames[after][c]);
            }
        }
        return out;
    }
}
