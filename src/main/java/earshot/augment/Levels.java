package earshot.augment;

import earshot.audio.SampleCheck;
import earshot.audio.Signal;

/** How loud a clip is. */
final class Levels {

    private Levels() {
    }

    /** A copy of the samples, if they are numbers up to ±1e100. */
    static double[] samples(Signal mono) {
        return SampleCheck.requireUsable("augmentation needs", mono.samples());
    }

    /** Σ x². */
    static double energy(double[] samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample * sample;
        }
        return sum;
    }

    /** No energy, or so little that a quotient of energies would be wrong. */
    static boolean isSilent(double energy) {
        return energy < Double.MIN_NORMAL;
    }

    /** What amplitudes are multiplied by for a level in decibels: 10^(db / 20). */
    static double factor(double db) {
        return StrictMath.pow(10, db / 20);
    }

    static Signal scaled(double[] samples, double factor, int sampleRate) {
        double[] out = new double[samples.length];
        for (int n = 0; n < out.length; n++) {
            out[n] = factor * samples[n];
        }
        return Signal.mono(out, sampleRate);
    }
}
