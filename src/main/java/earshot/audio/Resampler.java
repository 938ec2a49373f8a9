package earshot.audio;

import earshot.util.Text;

/**
 * Changes the sample rate.
 *
 * <p>The samples fix the sound between them too (Shannon): its value at any time t is a weighted
 * sum of the samples around it, and a resampler computes it at the new times. When the rate goes
 * down, what is above the new Nyquist frequency must go first, or it folds back (aliasing); the
 * same weights see to it. With the rates in lowest terms, {@code up} / {@code down},
 *
 * <pre>
 *   y[i] = Σ x[n] · h(n − t),   t = i · down / up in input samples,   h: see SincFilter
 * </pre>
 *
 * <p>Up to 0.9 of the lower of the two Nyquist frequencies everything passes unchanged; from there
 * on it fades, and from 1.0 on it is gone (−100 dB). Comparable to soxr_hq, the default of
 * {@code librosa.resample}.
 *
 * <p>Only {@code up} different positions between two samples occur, the phases; each has its row of
 * weights, computed once. Outputs of one phase are {@code down} inputs apart. So the inputs are
 * dealt out into {@code down} lanes, as cards are: then one weight times a stretch of one lane
 * serves many outputs at once, in a loop that the compiler turns into vector instructions.
 *
 * <p>A plan is immutable and may be shared between threads; making one can cost more than using it.
 * Rates that share no large divisor have so many phases that their weights are computed anew each
 * time, which is about a thousand times slower.
 */
public final class Resampler {

    private static final double CUT_OFF = 0.95; // the fading begins at 0.9 and ends at 1.0
    private static final int MOST_WEIGHTS = 1 << 20; // kept in a plan: 8 MiB
    private static final int MOST_RATIO = 256;
    private static final int BLOCK = 512; // outputs at a time, to stay in the fastest cache

    private final int fromRate;
    private final int toRate;
    private final int up;
    private final int down;
    private final SincFilter filter;
    private final double[][] phases; // [phase][weight], null when there are too many

    private Resampler(int fromRate, int toRate) {
        this.fromRate = fromRate;
        this.toRate = toRate;
        int divisor = greatestCommonDivisor(fromRate, toRate);
        up = toRate / divisor;
        down = fromRate / divisor;
        filter = new SincFilter(CUT_OFF * Math.min(1, (double) toRate / fromRate));
        boolean keep = up != down && 2L * filter.half() * up <= MOST_WEIGHTS;
        phases = keep ? new double[up][] : null;
        for (int phase = 0; keep && phase < up; phase++) {
            phases[phase] = filter.weights(fraction(phase));
        }
    }

    /**
     * A plan from one rate to another, both in Hz.
     *
     * @throws IllegalArgumentException if a rate is below 1 Hz, or one more than 256 times the
     *     other
     */
    public static Resampler of(int fromRate, int toRate) {
        int lower = Math.min(fromRate, toRate);
        if (lower < 1 || Math.max(fromRate, toRate) / MOST_RATIO > lower) {
            throw new IllegalArgumentException(Text.format(
                    "a Resampler needs rates of at least 1 Hz, no more than a factor of %d apart, "
                    + "got %d Hz to %d Hz", MOST_RATIO, fromRate, toRate));
        }
        return new Resampler(fromRate, toRate);
    }

    /**
     * The signal at the new rate, ⌈length · to / from⌉ samples; the same signal when the rates are
     * equal. Beyond its ends it counts as silent.
     *
     * @throws IllegalArgumentException if the signal has another rate than the plan, or a sample
     *     that is NaN or beyond ±1e100, which would spoil all those around it
     */
    public Signal apply(Signal signal) {
        if (signal.sampleRate() != fromRate) {
            throw new IllegalArgumentException(Text.format(
                    "this Resampler takes signals of %d Hz, got %d Hz: make one of that rate",
                    fromRate, signal.sampleRate()));
        }
        if (up == down) {
            return signal;
        }
        double[][] channels = new double[signal.channels()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = resample(
                    SampleCheck.requireUsable("resampling needs", signal.channel(c)));
        }
        return Signal.of(channels, toRate);
    }

    private double[] resample(double[] x) {
        double[] y = new double[Math.toIntExact(((long) x.length * up + down - 1) / down)];
        double[][] lanes = deal(x);
        for (int phase = 0; phase < Math.min(up, y.length); phase++) {
            double[] weights =
                    phases == null ? filter.weights(fraction(phase)) : phases[phase];
            int first = (int) ((long) phase * down / up); // the input of weight 0, as dealt
            int count = (y.length - phase + up - 1) / up;
            for (int start = 0; start < count; start += BLOCK) {
                double[] sums = new double[Math.min(BLOCK, count - start)];
                accumulate(weights, lanes, first, start, sums);
                for (int i = 0; i < sums.length; i++) {
                    y[phase + (start + i) * up] = sums[i];
                }
            }
        }
        return y;
    }

    /** How far after an input the outputs of a phase lie, 0 … 1. */
    private double fraction(int phase) {
        return (double) ((long) phase * down % up) / up;
    }

    /** Input n, after half − 1 zeros, goes to lane n mod down; there are zeros at the end too. */
    private double[][] deal(double[] x) {
        int padding = filter.half() - 1;
        double[][] lanes = new double[down][(x.length + 3 * filter.half()) / down + 2];
        for (int n = 0; n < x.length; n++) {
            lanes[(n + padding) % down][(n + padding) / down] = x[n];
        }
        return lanes;
    }

    /** sums[i] = Σ weights[k] · input[first + k + (start + i) · down], four weights at a time. */
    private void accumulate(double[] weights, double[][] lanes, int first, int start,
            double[] sums) {
        double[][] four = new double[4][sums.length];
        for (int k = 0; k < weights.length; k += 4) {
            for (int j = 0; j < 4; j++) {
                int input = first + k + j;
                System.arraycopy(lanes[input % down], input / down + start, four[j], 0,
                        sums.length);
            }
            addFour(sums, weights[k], four[0], weights[k + 1], four[1],
                    weights[k + 2], four[2], weights[k + 3], four[3]);
        }
    }

    private static void addFour(double[] sums, double w0, double[] x0, double w1, double[] x1,
            double w2, double[] x2, double w3, double[] x3) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
        }
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
