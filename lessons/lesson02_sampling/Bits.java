package lesson02_sampling;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How finely a sample is written down, and what is lost. */
final class Bits {

    private Bits() {
    }

    /** The distance of two numbers that so many bits can tell apart: 2^(1 − bits). */
    static double step(int bits) {
        return StrictMath.pow(2, 1 - bits);
    }

    /** The nearest of the 2^bits numbers −1, −1 + step … 1 − step. */
    static double quantise(double sample, int bits) {
        double step = step(bits);
        return Math.max(-1, Math.min(1 - step, step * Math.rint(sample / step)));
    }

    /** Every sample to so many bits. */
    static Signal quantise(Signal signal, int bits) {
        return Signal.mono(Arrays.stream(signal.samples()).map(x -> quantise(x, bits)).toArray(),
                signal.sampleRate());
    }

    /** Signal to noise: how far what is lost lies below the sound, in dB. */
    static double signalToNoise(Signal sound, Signal written) {
        double[] lost = Sampling.difference(written.samples(), sound.samples());
        return Levels.decibels(Sampling.rms(sound.samples()) / Sampling.rms(lost));
    }

    static void show(Desk desk) throws IOException {
        Signal digit = desk.clip();
        double[] whole = Arrays.stream(digit.samples()).map(x -> x * 32_768).sorted().toArray();
        desk.say("\n16 bits can say 65536 whole numbers: not 0 to 65535, but -32768 to 32767.");
        desk.say("This clip goes from %.0f to %.0f.", whole[0], whole[whole.length - 1]);
        picture(desk);
    }

    /** What each bit is worth, to a sine and to the clip. */
    static void sixDecibels(Desk desk) throws IOException {
        Signal digit = desk.clip();
        Signal sine = Synth.sine(997, 0.99, 1, 8000);
        double[] bits = new double[16];
        double[] measured = new double[16];
        double[] rule = new double[16];
        double[] speech = new double[16];
        desk.say("\nSignal to noise of a sine of amplitude 0.99 and of this clip:");
        desk.say("bits   numbers       step   a sine   6.02 bits + 1.76   this clip");
        for (int b = 1; b <= 16; b++) {
            bits[b - 1] = b;
            measured[b - 1] = signalToNoise(sine, quantise(sine, b));
            rule[b - 1] = 6.02 * b + 1.76;
            speech[b - 1] = signalToNoise(digit, quantise(digit, b));
            boolean loses = Double.isFinite(speech[b - 1]);
            desk.say("%4d %9d %10.8f %5.1f dB %15.1f dB %8s", b, 1 << b, step(b),
                    measured[b - 1], rule[b - 1],
                    loses ? Text.format("%5.1f dB", speech[b - 1]) : "no loss");
            speech[b - 1] = loses ? speech[b - 1] : Double.NaN;
        }
        desk.say("This clip's root mean square is %.1f dB below that of a sine as loud as a"
                + " file can hold.", Levels.decibels(1 / Math.sqrt(2)
                / Sampling.rms(digit.samples())));
        desk.save("bits.png", Plot.lines(bits, List.of("a loud sine", "6.02 bits + 1.76",
                "this clip"), measured, rule, speech)
                .axes("bits a sample", "signal to noise (dB)").title("Six decibels a bit"));
        for (int b : new int[] {8, 6, 4, 2}) {
            desk.save("digit-" + b + "-bits.wav", quantise(digit, b));
        }
    }

    private static void picture(Desk desk) throws IOException {
        Signal sine = Synth.sine(100, 0.8, 0.02, 16_000);
        Signal rough = quantise(sine, 3);
        double[] lost = Sampling.difference(rough.samples(), sine.samples());
        double[] milliseconds = new double[lost.length];
        Arrays.setAll(milliseconds, n -> n / 16.0);
        desk.save("steps.png", Plot.lines(milliseconds, List.of("a sine", "in 3 bits",
                "what is lost"), sine.samples(), rough.samples(), lost)
                .axes("time (ms)", "amplitude").title("Eight numbers to choose from"));
    }
}
