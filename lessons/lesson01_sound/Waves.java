package lesson01_sound;

import earshot.audio.Signal;
import java.util.Arrays;

/** Sines with a phase, and two things to read off a sum of them. */
final class Waves {

    private Waves() {
    }

    /** amplitude · sin(2π · hertz · t + phase), the phase in radians: 2π is a whole turn. */
    static Signal sine(double hertz, double amplitude, double phase, double seconds, int rate) {
        double[] samples = new double[(int) Math.rint(seconds * rate)];
        for (int n = 0; n < samples.length; n++) {
            double t = (double) n / rate;
            samples[n] = amplitude * StrictMath.sin(2 * Math.PI * hertz * t + phase);
        }
        return Signal.mono(samples, rate);
    }

    /**
     * The amplitude of a sine whose phase is unknown: √2 times its root mean square, over whole
     * periods.
     */
    static double amplitude(Signal sine) {
        return Math.sqrt(2) * rms(sine);
    }

    /** √ of the mean of the squares: how strong a sound is, whatever its shape. */
    static double rms(Signal signal) {
        double sum = 0;
        for (double sample : signal.samples()) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / signal.length());
    }

    /** How often it falls below a fifth of its peak, in pieces of a hundredth of a second. */
    static int fades(Signal signal) {
        int piece = signal.sampleRate() / 100;
        double limit = peak(signal) / 5;
        int fades = 0;
        boolean quiet = false;
        for (int start = 0; start + piece <= signal.length(); start += piece) {
            boolean now = peak(signal.slice(start, start + piece)) < limit;
            fades += now && !quiet ? 1 : 0;
            quiet = now;
        }
        return fades;
    }

    /** The largest |sample|. */
    static double peak(Signal signal) {
        return Arrays.stream(signal.samples()).map(Math::abs).max().orElse(0);
    }
}
