package lesson02_sampling;

import earshot.audio.Signal;
import java.util.Arrays;

/** What becomes of a tone when it is sampled, by formula and by counting. */
final class Sampling {

    private Sampling() {
    }

    /** The frequency from 0 to half the rate whose samples a tone of {@code hertz} has. */
    static double alias(double hertz, int rate) {
        return Math.abs(hertz - rate * Math.rint(hertz / rate));
    }

    /** Every {@code step}-th sample, and nothing done against what folds back. */
    static Signal everyOther(Signal signal, int step) {
        double[] all = signal.samples();
        double[] kept = new double[(all.length + step - 1) / step];
        Arrays.setAll(kept, n -> all[n * step]);
        return Signal.mono(kept, signal.sampleRate() / step);
    }

    /**
     * How often a sound goes from below zero to above it: of a sine, its frequency times its
     * seconds. What is nearer to zero than 1e-9 is zero, and does not count.
     */
    static int timesUp(Signal signal) {
        int count = 0;
        double before = 0; // the last sample that was not zero
        for (double sample : signal.samples()) {
            if (Math.abs(sample) > 1e-9) {
                count += sample > 0 && before <= 0 ? 1 : 0;
                before = sample;
            }
        }
        return count;
    }

    /** The same a second, of each piece of so many seconds. */
    static double[] timesUp(Signal signal, double seconds) {
        int piece = (int) Math.rint(seconds * signal.sampleRate());
        double[] counts = new double[signal.length() / piece];
        Arrays.setAll(counts, i -> timesUp(signal.slice(i * piece, (i + 1) * piece)) / seconds);
        return counts;
    }

    /** The largest |x|. */
    static double peak(double[] x) {
        return Arrays.stream(x).map(Math::abs).max().orElse(0);
    }

    /** √ of the mean of the squares. */
    static double rms(double[] x) {
        double sum = 0;
        for (double sample : x) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / x.length);
    }

    /** first[n] − second[n]. */
    static double[] difference(double[] first, double[] second) {
        double[] difference = new double[first.length];
        Arrays.setAll(difference, n -> first[n] - second[n]);
        return difference;
    }
}
