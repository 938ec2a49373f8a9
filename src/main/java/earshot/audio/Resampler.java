package earshot.audio;

import earshot.util.Text;

/**
 * Changes the sample rate, by Shannon's formula with a window on it.
 *
 * <pre>
 *   y(t) = Σ x[n] · c · sinc(c · (t − n)) · w(t − n)       t in input samples
 *   sinc(u) = sin(πu) / (πu),  w: Kaiser, β = 14, L / c samples to either side
 * </pre>
 *
 * <p>c is 1 when the rate goes up. When it goes down it is a little less than the ratio, so that
 * what is too high for the new rate is filtered out instead of folding back (aliasing): the stop
 * band is more than 100 dB down. With L = 48 zero crossings the band below 0.93 of the lower
 * Nyquist frequency passes unchanged. J. O. Smith, "Digital audio resampling", 2002. Comparable to
 * {@code librosa.resample}'s soxr_hq. With the rates in lowest terms there are only {@code up}
 * different positions between two input samples; their weights are computed once, where they are
 * few. A plan is immutable and may be shared between threads.
 */
public final class Resampler {

    private static final int ZERO_CROSSINGS = 48;
    private static final double BETA = 14;
    private static final double ROLL_OFF = 0.94; // cut-off; the transition ends at Nyquist
    private static final int MOST_PHASES = 1024;

    private final int fromRate;
    private final int toRate;
    private final int up; // rates in lowest terms: to / from = up / down
    private final int down;
    private final double cutOff;
    private final int half; // weights to either side
    private final double[][] phases; // [phase][weight], null when they would be too many

    private Resampler(int fromRate, int toRate) {
        this.fromRate = fromRate;
        this.toRate = toRate;
        int divisor = gcd(fromRate, toRate);
        up = toRate / divisor;
        down = fromRate / divisor;
        cutOff = ROLL_OFF * Math.min(1, (double) toRate / fromRate);
        half = (int) Math.ceil(ZERO_CROSSINGS / cutOff);
        phases = up > MOST_PHASES ? null : new double[up][];
        for (int phase = 0; phases != null && phase < up; phase++) {
            phases[phase] = weights((double) phase / up);
        }
    }

    /**
     * A plan from one rate to another, both in Hz.
     *
     * @throws IllegalArgumentException if a rate is below 1 Hz
     */
    public static Resampler of(int fromRate, int toRate) {
        if (fromRate < 1 || toRate < 1) {
            throw new IllegalArgumentException(Text.format(
                    "a resampler needs rates of at least 1 Hz, got %d to %d", fromRate, toRate));
        }
        return new Resampler(fromRate, toRate);
    }

    /**
     * The signal at the new rate, ⌈length · to / from⌉ samples; the same signal when the rates are
     * equal. Beyond its ends it counts as silent.
     *
     * @throws IllegalArgumentException if the signal has another rate than the plan
     */
    public Signal apply(Signal signal) {
        if (signal.sampleRate() != fromRate) {
            throw new IllegalArgumentException(Text.format(
                    "this resampler takes signals of %d Hz, got %d Hz",
                    fromRate, signal.sampleRate()));
        }
        if (up == down) {
            return signal;
        }
        double[][] channels = new double[signal.channels()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = resample(signal.channel(c));
        }
        return Signal.of(channels, toRate);
    }

    private double[] resample(double[] x) {
        double[] y = new double[Math.toIntExact(((long) x.length * up + down - 1) / down)];
        for (int i = 0; i < y.length; i++) {
            long position = (long) i * down; // in units of 1 / up input samples
            int phase = (int) (position % up);
            double[] weights = phases == null ? weights((double) phase / up) : phases[phase];
            int first = (int) (position / up) - half + 1;
            int end = Math.min(weights.length, x.length - first);
            double sum = 0;
            for (int k = Math.max(0, -first); k < end; k++) {
                sum += weights[k] * x[first + k];
            }
            y[i] = sum;
        }
        return y;
    }

    /** Weights of the 2 · half inputs around a point that lies {@code fraction} after one of them. */
    private double[] weights(double fraction) {
        double[] weights = new double[2 * half];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double distance = k - half + 1 - fraction;
            double edge = distance * cutOff / ZERO_CROSSINGS;
            weights[k] = edge * edge >= 1 ? 0
                    : sinc(cutOff * distance) * bessel(BETA * Math.sqrt(1 - edge * edge));
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum; // a constant stays what it is, at every position
        }
        return weights;
    }

    private static double sinc(double u) {
        return u == 0 ? 1 : StrictMath.sin(Math.PI * u) / (Math.PI * u);
    }

    /** I₀(x) = Σ ((x/2)ᵏ / k!)², the bell of the Kaiser window up to a factor. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
