package lesson01_sound;

import earshot.audio.Signal;

/**
 * When a sound comes again: it is laid over itself, a little later each time.
 *
 * <pre>  difference(lag) = Σ (x[n] − x[n + lag])² / Σ (x[n]² + x[n + lag]²)      0: the same</pre>
 *
 * <p>The period is the first lag that fits about as well as the best one does: twice a period is
 * the same shape again, and would fit too.
 *
 * @param samples the period
 * @param difference what is different after a period: 0 is nothing, of noise it is about 1
 * @param rate samples a second
 */
record Repeats(int samples, double difference, int rate) {

    static final int LOWEST_HERTZ = 60; // between these a voice has its pitch
    static final int HIGHEST_HERTZ = 500;
    private static final double AS_WELL = 0.05;

    /** Of a piece of sound at least two of the longest periods long. */
    static Repeats in(Signal sound) {
        double[] x = sound.samples();
        int shortest = sound.sampleRate() / HIGHEST_HERTZ;
        int longest = Math.min(sound.sampleRate() / LOWEST_HERTZ, x.length / 2);
        double best = 2;
        for (int lag = shortest; lag <= longest; lag++) {
            best = Math.min(best, difference(x, lag));
        }
        for (int lag = shortest; lag <= longest; lag++) {
            double here = difference(x, lag);
            if (here <= best + AS_WELL && here <= difference(x, lag + 1)) {
                return new Repeats(lag, here, sound.sampleRate());
            }
        }
        return new Repeats(longest, best, sound.sampleRate());
    }

    private static double difference(double[] x, int lag) {
        double different = 0;
        double whole = 0;
        for (int n = 0; n + lag < x.length; n++) {
            different += (x[n] - x[n + lag]) * (x[n] - x[n + lag]);
            whole += x[n] * x[n] + x[n + lag] * x[n + lag];
        }
        return different / whole;
    }

    /** Whether more comes again than does not. */
    boolean found() {
        return difference < 0.5;
    }

    double milliseconds() {
        return 1000.0 * samples / rate;
    }

    double aSecond() {
        return (double) rate / samples;
    }
}
