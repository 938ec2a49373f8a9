package lesson02_sampling;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A sound smaller than half a step, written without noise and with it. */
final class Dither {

    private static final int BITS = 8;
    private static final int RATE = 8000;
    private static final int HERTZ = 250;

    private Dither() {
    }

    /** Rounded to so many bits, after two random numbers of up to half a step each were added. */
    static Signal quantise(Signal signal, int bits, Seeds seed) {
        RandomGenerator random = seed.random();
        double step = Bits.step(bits);
        double[] samples = signal.samples();
        for (int n = 0; n < samples.length; n++) {
            double noise = step * (random.nextDouble() + random.nextDouble() - 1);
            samples[n] = Bits.quantise(samples[n] + noise, bits);
        }
        return Signal.mono(samples, signal.sampleRate());
    }

    /** How much of a sine of some frequency is in a sound: its amplitude, if the phase is 0. */
    static double amount(Signal sound, double hertz) {
        Signal sine = Synth.sine(hertz, 1, sound.seconds(), sound.sampleRate());
        double[] x = sound.samples();
        double[] s = sine.samples();
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            sum += x[n] * s[n];
        }
        return 2 * sum / x.length;
    }

    static void show(Desk desk) throws IOException {
        double step = Bits.step(BITS);
        Signal quiet = Synth.sine(HERTZ, 0.4 * step, 4, RATE);
        Signal plain = Bits.quantise(quiet, BITS);
        Signal dithered = quantise(quiet, BITS, desk.seeds().child("dither"));
        double[] lost = Sampling.difference(dithered.samples(), quiet.samples());
        desk.say("\nA sine of 0.4 steps, in %d bits. Of the sine there is left, in steps:", BITS);
        desk.say("rounded: %.3f; noise added, then rounded: %.3f", amount(plain, HERTZ) / step,
                amount(dithered, HERTZ) / step);
        desk.say("What the second adds to the sine has a root mean square of %.3f steps.",
                Sampling.rms(lost) / step);
        desk.say("Rounding a louder sound loses %.3f steps.", 1 / Math.sqrt(12));
        desk.save("dither.png", Plot.above(
                steps(quiet, step).title("a sine of 0.4 steps"),
                steps(plain, step).title("rounded"),
                steps(dithered, step).title("noise added, then rounded")).range(-2, 2));
        double louder = 0.25 / step;
        desk.save("dither.wav", Synth.join(Synth.join(scaled(quiet, louder),
                scaled(plain, louder)), scaled(dithered, louder)));
    }

    private static Plot steps(Signal signal, double step) {
        return Plot.waveform(scaled(signal.slice(0, RATE / 50), 1 / step))
                .axes("time (s)", "amplitude (steps)");
    }

    private static Signal scaled(Signal signal, double factor) {
        return Signal.mono(Arrays.stream(signal.samples()).map(x -> x * factor).toArray(),
                signal.sampleRate());
    }
}
