package lesson02_sampling;

import earshot.audio.Level;
import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import java.io.IOException;

/** Loudness as ratios. */
final class Levels {

    private Levels() {
    }

    /** A ratio of amplitudes in dB: 20 · log₁₀(ratio); −∞ for 0. */
    static double decibels(double ratio) {
        return 20 * Elementary.log10(ratio);
    }

    static void show(Desk desk) throws IOException {
        desk.say("");
        for (double ratio : new double[] {10, 2, 1, 0.5, 0.1, 0.001, 1 / 32_768.0, 0}) {
            String shown = ratio == 1 / 32_768.0 ? "1/32768" : Double.toString(ratio);
            desk.say("amplitude x %-8s %7.2f dB", shown, decibels(ratio));
        }
        Signal digit = desk.clip();
        desk.say("\nThis clip: peak %.1f dB, root mean square %.1f dB, in 0 dB = the most that"
                + " a file can hold", Level.of(digit).peakDb(),
                decibels(Sampling.rms(digit.samples())));
        desk.say("A sine as loud as a file can hold: peak %.2f dB, root mean square %.2f dB",
                decibels(1), decibels(1 / Math.sqrt(2)));
        desk.say("In air, 0 dB is %.5f Pa, and 1 Pa is %.0f dB", 0.00002, decibels(1 / 0.00002));
        desk.say("levels.wav: 0, -6, -12, -20, -40, -60 dB");
        Signal steps = Synth.silence(0, 8000);
        for (int decibels : new int[] {0, -6, -12, -20, -40, -60}) {
            double amplitude = Math.min(32_767 / 32_768.0, StrictMath.pow(10, decibels / 20.0));
            steps = Synth.join(steps, Synth.sine(500, amplitude, 0.7, 8000));
        }
        desk.save("levels.wav", steps);
    }
}
