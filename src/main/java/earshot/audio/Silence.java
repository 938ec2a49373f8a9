package earshot.audio;

import earshot.util.Text;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where a recording is quiet at its ends, and how to cut it off.
 *
 * <p>The loudness of a frame is the mean of its squares; frame t is centred on sample t · hop,
 * beyond the ends there are zeros. A frame is sound when it is less than {@code topDb} below the
 * loudest one:
 *
 * <pre>  10 · log₁₀(max(ms[t], 1e-10)) − 10 · log₁₀(max(ms[max], 1e-10)) &gt; −topDb</pre>
 *
 * <p>Equal to {@code librosa.effects.trim(y, top_db, frame_length, hop_length)}.
 */
public final class Silence {

    private static final double FLOOR = 1e-10;

    /** From sample {@code start} up to, not including, {@code end}. */
    public record Bounds(int start, int end) {
    }

    private Silence() {
    }

    /** The signal between its bounds with librosa's 60 dB and frames of 2048 every 512 samples. */
    public static Signal trim(Signal signal) {
        return trim(signal, 60, 2048, 512);
    }

    /** The signal between its {@link #bounds}. */
    public static Signal trim(Signal signal, double topDb, int frameSamples, int hopSamples) {
        Bounds bounds = bounds(signal, topDb, frameSamples, hopSamples);
        return signal.slice(bounds.start(), bounds.end());
    }

    /**
     * From the first frame of sound to the last, in samples; those of the loudest channel decide.
     * Where nothing is louder than anything else, nothing is cut off: zeros stay whole.
     *
     * @throws IllegalArgumentException if topDb, the frame or the hop is not above 0, or if a
     *     sample is NaN or beyond ±1e100
     */
    public static Bounds bounds(Signal signal, double topDb, int frameSamples, int hopSamples) {
        if (!(topDb > 0) || frameSamples < 1 || hopSamples < 1) {
            throw new IllegalArgumentException(Text.format(
                    "trimming needs topDb, frame and hop above 0, got %s, %d and %d",
                    topDb, frameSamples, hopSamples));
        }
        double[] loudness = loudness(signal, frameSamples, hopSamples);
        double loudest = Arrays.stream(loudness).reduce(FLOOR, Math::max);
        double threshold = loudest * StrictMath.pow(10, -topDb / 10);
        int[] sound = IntStream.range(0, loudness.length)
                .filter(t -> loudness[t] > threshold).toArray();
        if (sound.length == 0) {
            return new Bounds(0, 0);
        }
        long start = (long) hopSamples * sound[0];
        long end = hopSamples * (sound[sound.length - 1] + 1L);
        return new Bounds((int) start, (int) Math.min(signal.length(), end));
    }

    /** The mean square of each frame in the loudest channel, at least the floor. */
    private static double[] loudness(Signal signal, int frameSamples, int hopSamples) {
        int padded = signal.length() + 2 * (frameSamples / 2);
        int frames = padded < frameSamples ? 0 : 1 + (padded - frameSamples) / hopSamples;
        double[] loudest = new double[frames];
        Arrays.fill(loudest, FLOOR);
        for (int c = 0; c < signal.channels(); c++) {
            double[] samples = SampleCheck.requireUsable("trimming needs", signal.channel(c));
            for (int t = 0; t < frames; t++) {
                int start = t * hopSamples - frameSamples / 2;
                int end = Math.min(samples.length, start + frameSamples);
                double sum = 0;
                for (int n = Math.max(0, start); n < end; n++) {
                    sum += samples[n] * samples[n];
                }
                loudest[t] = Math.max(loudest[t], sum / frameSamples);
            }
        }
        return loudest;
    }
}
