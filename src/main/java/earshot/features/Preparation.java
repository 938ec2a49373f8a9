package earshot.features;

import earshot.audio.Resampler;
import earshot.audio.SampleCheck;
import earshot.audio.Signal;
import earshot.audio.Silence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A clip on one channel, at one sample rate, without silence at its ends. */
final class Preparation {

    private static final int TRIM_FRAME_MILLIS = 32;
    private static final int TRIM_HOP_MILLIS = 8;
    private static final int MOST_PLANS = 16; // 8 MiB each at most

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

    /** Throws as {@link Fingerprint#prepare} says. */
    Signal apply(Signal clip) {
        if (clip.length() == 0) {
            throw new IllegalArgumentException(
                    "a signal of 0 samples has no features: record it again");
        }
        Signal mono = clip.mono();
        SampleCheck.requireUsable("features need", mono.samples());
        Signal resampled = resampler(clip.sampleRate()).apply(mono);
        if (trimDb == Double.POSITIVE_INFINITY) {
            return resampled;
        }
        Signal trimmed = Silence.trim(resampled, trimDb, samples(TRIM_FRAME_MILLIS),
                samples(TRIM_HOP_MILLIS));
        return trimmed.length() == 0 ? resampled : trimmed;
    }

    /** A plan is kept, but not one for every rate of a corpus that has a thousand. */
    private Resampler resampler(int rate) {
        return resamplers.size() < MOST_PLANS || resamplers.containsKey(rate)
                ? resamplers.computeIfAbsent(rate, from -> Resampler.of(from, sampleRate))
                : Resampler.of(rate, sampleRate);
    }

    int plans() {
        return resamplers.size();
    }

    private int samples(int millis) {
        return Math.max(1, (int) ((long) millis * sampleRate / 1000));
    }
}
