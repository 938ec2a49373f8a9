package earshot.augment;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.Fft;
import earshot.dsp.Window;
import java.util.Arrays;

/** Clips for tests, and what can be measured of them. */
final class Sounds {

    static final int RATE = 8000;

    private Sounds() {
    }

    static Signal noise(int length, long seed) {
        return Signal.mono(Golden.lcg(length, seed), RATE);
    }

    static Signal silence(int length) {
        return Signal.mono(new double[length], RATE);
    }

    /** sin(π · pitch · n): a pitch of 1 is the Nyquist frequency. */
    static Signal tone(double pitch, int length) {
        double[] samples = new double[length];
        Arrays.setAll(samples, n -> StrictMath.sin(Math.PI * pitch * n + 0.3));
        return Signal.mono(samples, RATE);
    }

    static double energy(double[] samples) {
        return Arrays.stream(samples).map(x -> x * x).sum();
    }

    static boolean isFinite(Signal signal) {
        return Arrays.stream(signal.samples()).allMatch(Double::isFinite);
    }

    /** The bin with the most power among size / 2 + 1, of {@code size} samples in the middle. */
    static int peak(Signal signal, int size) {
        int start = (signal.length() - size) / 2;
        double[] samples = signal.slice(start, start + size).samples();
        double[] window = Window.HANN.weights(size);
        Arrays.setAll(samples, n -> samples[n] * window[n]);
        double[] power = Fft.ofSize(size).forwardReal(samples).power();
        int loudest = 0;
        for (int k = 1; k < power.length; k++) {
            loudest = power[k] > power[loudest] ? k : loudest;
        }
        return loudest;
    }
}
