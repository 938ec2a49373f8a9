package earshot.augment;

import earshot.audio.Interpolator;
import earshot.audio.Signal;
import java.util.random.RandomGenerator;

/**
 * Played faster or slower: y(t) = x(factor · t). Pitch, formants and length change together, about
 * as from a smaller or larger speaker who talks faster or slower.
 *
 * <p>Ko and others, "Audio augmentation for speech recognition" (2015), call it speed perturbation
 * and take 0.9, 1 and 1.1. The quickest of the changes to pitch, as it needs no spectra.
 *
 * @param minFactor from 0.5
 * @param maxFactor up to 2; ratios between are equally likely, 0.5 … 1 as 1 … 2
 */
public record SpeedChange(double minFactor, double maxFactor) implements Augmentation {

    private static final double MOST = 2;

    /** @throws IllegalArgumentException unless 0.5 ≤ minFactor ≤ maxFactor ≤ 2 */
    public SpeedChange {
        Bounds.require("SpeedChange", minFactor, maxFactor, 1 / MOST, MOST);
    }

    /**
     * The clip with every frequency times {@code factor} and round(length / factor) samples, halves
     * to even. What would come above the Nyquist frequency is lost; see {@link Interpolator}.
     *
     * @throws IllegalArgumentException unless 0.5 ≤ factor ≤ 2
     */
    public static Signal play(Signal mono, double factor) {
        Bounds.require("SpeedChange", factor, 1 / MOST, MOST);
        double[] x = Levels.samples(mono);
        int length = Math.toIntExact((long) Math.rint(x.length / factor));
        return Signal.mono(Interpolator.read(x, factor, length), mono.sampleRate());
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        return play(mono, Bounds.ratio(minFactor, maxFactor, random));
    }

    @Override
    public String spec() {
        return "speed " + minFactor + " to " + maxFactor;
    }
}
