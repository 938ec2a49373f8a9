package earshot.augment;

import earshot.audio.Signal;
import java.util.random.RandomGenerator;

/**
 * Brighter or duller at the same loudness, as through another microphone: a first-order filter.
 *
 * <pre>
 *   y[n] = s · (x[n] − a · x[n − 1])          a = (g − 1) / (g + 1)      g = 10^(tiltDb / 20)
 *   |H(f)|² = s² · (1 + a² − 2a · cos(2πf / sampleRate))
 * </pre>
 *
 * <p>The Nyquist frequency comes out tiltDb louder than 0 Hz, and what lies between in between. s
 * keeps the root mean square. With s = 1 this is pre-emphasis; 36.3 dB is its usual a of 0.97.
 *
 * @param minDb from −60; below 0 is duller
 * @param maxDb up to 60; above 0 is brighter
 */
public record SpectralTilt(double minDb, double maxDb) implements Augmentation {

    private static final double MOST_DB = 60;

    /** @throws IllegalArgumentException unless −60 ≤ minDb ≤ maxDb ≤ 60 */
    public SpectralTilt {
        Bounds.require("SpectralTilt in dB", minDb, maxDb, -MOST_DB, MOST_DB);
    }

    /**
     * The clip with its highest frequency raised by {@code tiltDb} decibels against its lowest.
     *
     * @throws IllegalArgumentException unless −60 ≤ tiltDb ≤ 60
     */
    public static Signal tilt(Signal mono, double tiltDb) {
        Bounds.require("SpectralTilt in dB", tiltDb, -MOST_DB, MOST_DB);
        double ratio = Levels.factor(tiltDb);
        double a = (ratio - 1) / (ratio + 1);
        double[] x = Levels.samples(mono);
        double[] y = x.clone();
        for (int n = 1; n < y.length; n++) {
            y[n] -= a * x[n - 1];
        }
        double before = Levels.energy(x);
        double after = Levels.energy(y);
        return Levels.isSilent(before) || Levels.isSilent(after) ? mono
                : Levels.scaled(y, Math.sqrt(before / after), mono.sampleRate());
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        return tilt(mono, Bounds.uniform(minDb, maxDb, random));
    }

    @Override
    public String spec() {
        return "tilt " + minDb + " to " + maxDb + " dB";
    }
}
