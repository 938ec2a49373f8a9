package earshot.audio;

import earshot.util.Seeds;
import earshot.util.Text;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Sounds made from formulas, for experiments whose outcome is known beforehand.
 *
 * <p>The order of arguments is what, how loud, how long, how many samples a second. A sound of
 * {@code seconds} has round(seconds · sampleRate) samples; sample n is the formula at
 * t = n / {@code sampleRate}. Sines come from {@link StrictMath}: the same bits on every machine.
 * Nothing stops a frequency above half the sample rate: it folds back, as in any sampling.
 *
 * <pre>{@code
 *   Signal tone = Synth.sine(440, 0.5, 1.0, 8000);
 *   Signal noisy = Synth.add(tone, Synth.noise(0.01, 1.0, 8000, Seeds.of(42)));
 * }</pre>
 */
public final class Synth {

    private Synth() {
    }

    /** amplitude · sin(2π · hertz · t). */
    public static Signal sine(double hertz, double amplitude, double seconds, int sampleRate) {
        return harmonics(hertz, new double[] {amplitude}, seconds, sampleRate);
    }

    /** Σ amplitudes[k] · sin(2π · (k + 1) · hertz · t): a tone and its overtones, as of a voice. */
    public static Signal harmonics(double hertz, double[] amplitudes, double seconds,
            int sampleRate) {
        return sound(seconds, sampleRate, n -> {
            double sum = 0;
            for (int k = 0; k < amplitudes.length; k++) {
                sum += amplitudes[k]
                        * StrictMath.sin(2 * Math.PI * (k + 1) * hertz * n / sampleRate);
            }
            return sum;
        });
    }

    /**
     * A tone that glides evenly from one frequency to another.
     *
     * <pre>  amplitude · sin(2π · (from · t + (to − from) · t² / (2 · seconds)))</pre>
     *
     * <p>The frequency heard is the slope of the phase, not the phase over t: hence the 2.
     */
    public static Signal chirp(double fromHertz, double toHertz, double amplitude, double seconds,
            int sampleRate) {
        return sound(seconds, sampleRate, n -> {
            double t = (double) n / sampleRate;
            double cycles = fromHertz * t + (toHertz - fromHertz) * t * t / (2 * seconds);
            return amplitude * StrictMath.sin(2 * Math.PI * cycles);
        });
    }

    /**
     * White noise: independent, uniformly distributed numbers in [-amplitude, amplitude). Its root
     * mean square is amplitude / √3; equal seeds give equal noise.
     */
    public static Signal noise(double amplitude, double seconds, int sampleRate, Seeds seed) {
        RandomGenerator random = seed.random();
        return sound(seconds, sampleRate, n -> amplitude * (2 * random.nextDouble() - 1));
    }

    /** Zeros. */
    public static Signal silence(double seconds, int sampleRate) {
        return sound(seconds, sampleRate, n -> 0);
    }

    /**
     * Both at once, sample by sample, as long as the longer one.
     *
     * @throws IllegalArgumentException unless rates and numbers of channels agree
     */
    public static Signal add(Signal first, Signal second) {
        return combine(first, second, 0, Math.max(first.length(), second.length()));
    }

    /**
     * One after the other.
     *
     * @throws IllegalArgumentException unless rates and numbers of channels agree
     */
    public static Signal join(Signal first, Signal second) {
        return combine(first, second, first.length(),
                Math.addExact(first.length(), second.length()));
    }

    private static Signal combine(Signal first, Signal second, int secondStart, int length) {
        if (first.sampleRate() != second.sampleRate() || first.channels() != second.channels()) {
            throw new IllegalArgumentException(Text.format(
                    "sounds to combine agree in rate and channels, got %s and %s: resample or mix "
                    + "one of them first", first, second));
        }
        double[][] channels = new double[first.channels()][length];
        for (int c = 0; c < channels.length; c++) {
            System.arraycopy(first.channel(c), 0, channels[c], 0, first.length());
            double[] added = second.channel(c);
            for (int n = 0; n < added.length; n++) {
                channels[c][secondStart + n] += added[n];
            }
        }
        return Signal.of(channels, first.sampleRate());
    }

    private static Signal sound(double seconds, int sampleRate, IntToDoubleFunction formula) {
        double length = Math.rint(seconds * sampleRate);
        if (!(length >= 0 && length <= Integer.MAX_VALUE) || sampleRate < 1) {
            throw new IllegalArgumentException(Text.format("a sound needs a length of 0 to %d "
                    + "samples at 1 Hz or more, got %s s at %d Hz", Integer.MAX_VALUE, seconds,
                    sampleRate));
        }
        double[] samples = new double[(int) length];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = formula.applyAsDouble(n);
        }
        return Signal.mono(samples, sampleRate);
    }
}
