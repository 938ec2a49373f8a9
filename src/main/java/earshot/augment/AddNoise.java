package earshot.augment;

import earshot.audio.Signal;
import java.util.random.RandomGenerator;

/**
 * White noise over the clip, so that the clip has a given signal-to-noise ratio.
 *
 * <pre>  y = x + g · u      g = √(Σx² / Σu²) · 10^(−snrDb / 20)      u uniform in (−1, 1)</pre>
 *
 * <p>As g is computed from the noise that was drawn, 10 · log₁₀(Σx² / Σ(y − x)²) is snrDb for every
 * clip, not only on average.
 *
 * @param minSnrDb the strongest noise
 * @param maxSnrDb the weakest
 */
public record AddNoise(double minSnrDb, double maxSnrDb) implements Augmentation {

    private static final double MOST_DB = 100;

    /** @throws IllegalArgumentException unless −100 ≤ minSnrDb ≤ maxSnrDb ≤ 100 */
    public AddNoise {
        Bounds.require("AddNoise in dB", minSnrDb, maxSnrDb, -MOST_DB, MOST_DB);
    }

    /**
     * The clip with noise {@code snrDb} decibels below it. Silence stays as it is: no noise would
     * be weak enough.
     *
     * @throws IllegalArgumentException unless −100 ≤ snrDb ≤ 100
     */
    public static Signal add(Signal mono, double snrDb, RandomGenerator random) {
        Bounds.require("AddNoise in dB", snrDb, -MOST_DB, MOST_DB);
        double[] x = Levels.samples(mono);
        double energy = Levels.energy(x);
        if (Levels.isSilent(energy)) {
            return mono;
        }
        double[] noise = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            noise[n] = 2 * random.nextDouble() - 1 + 0x1p-53; // never 0, as Σu² must not be
        }
        double factor = Math.sqrt(energy / Levels.energy(noise)) * Levels.factor(-snrDb);
        for (int n = 0; n < x.length; n++) {
            x[n] += factor * noise[n];
        }
        return Signal.mono(x, mono.sampleRate());
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        return add(mono, Bounds.uniform(minSnrDb, maxSnrDb, random), random);
    }

    @Override
    public String spec() {
        return "noise " + minSnrDb + " to " + maxSnrDb + " dB";
    }
}
