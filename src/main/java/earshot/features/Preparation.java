package earshot.features;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.Silence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A clip on one channel, at one sample rate, without silence at its ends. */
final class Preparation {

    private static final int TRIM_FRAME_MILLIS = 32;
    private static final int TRIM_HOP_MILLIS = 8;

    private final int sampleRate;
    private final double trimDb;
    private final Map<Integer, Resampler> resamplers = new ConcurrentHashMap<>(); // by clip rate

    /**
     * @param trimDb what is quieter than the loudest frame by more than this is cut off at the
     *     ends; infinite: nothing
     */
    Preparation(int sampleRate, double trimDb) {
        this.sampleRate = sampleRate;
        this.trimDb = trimDb;
    }

    Signal apply(Signal clip) {
        Signal resampled = resamplers.computeIfAbsent(clip.sampleRate(),
                rate -> Resampler.of(rate, sampleRate)).apply(clip.mono());
        if (trimDb == Double.POSITIVE_INFINITY) {
            return resampled;
        }
        Signal trimmed = Silence.trim(resampled, trimDb, samples(TRIM_FRAME_MILLIS),
                samples(TRIM_HOP_MILLIS));
        return trimmed.length() == 0 ? resampled : trimmed;
    }

    private int samples(int millis) {
        return Math.max(1, (int) ((long) millis * sampleRate / 1000));
    }
}
