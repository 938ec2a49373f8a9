package earshot.augment;

import earshot.audio.Signal;
import java.util.random.RandomGenerator;

/**
 * Earlier or later, at the same length: y[n] = x[n − shift]. What is pushed out is lost, zeros come
 * in.
 *
 * @param maxSamples the most in either direction; every shift up to it is equally likely
 */
public record TimeShift(int maxSamples) implements Augmentation {

    private static final int MOST_SAMPLES = 1 << 29;

    /** @throws IllegalArgumentException unless 0 ≤ maxSamples ≤ 2²⁹ */
    public TimeShift {
        if (maxSamples < 0 || maxSamples > MOST_SAMPLES) {
            throw new IllegalArgumentException("TimeShift needs at most 0 to " + MOST_SAMPLES
                    + " samples, got " + maxSamples);
        }
    }

    /** The clip {@code samples} later, or earlier where that is below 0. */
    public static Signal shift(Signal mono, int samples) {
        double[] x = Levels.samples(mono);
        double[] y = new double[x.length];
        long from = Math.max(0, -(long) samples);
        long to = Math.min(x.length, x.length - (long) samples);
        if (from < to) {
            System.arraycopy(x, (int) from, y, (int) from + samples, (int) (to - from));
        }
        return Signal.mono(y, mono.sampleRate());
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        return shift(mono, random.nextInt(2 * maxSamples + 1) - maxSamples);
    }

    @Override
    public String spec() {
        return "shift " + maxSamples;
    }
}
