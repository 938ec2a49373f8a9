package earshot.augment;

import earshot.audio.Signal;
import java.util.random.RandomGenerator;

/**
 * Louder or softer: y = 10^(db / 20) · x. Nothing is clipped.
 *
 * @param minDb from −100
 * @param maxDb up to 100
 */
public record Gain(double minDb, double maxDb) implements Augmentation {

    private static final double MOST_DB = 100;

    /** @throws IllegalArgumentException unless −100 ≤ minDb ≤ maxDb ≤ 100 */
    public Gain {
        Bounds.require("Gain in dB", minDb, maxDb, -MOST_DB, MOST_DB);
    }

    /**
     * The clip, louder by {@code db} decibels.
     *
     * @throws IllegalArgumentException unless −100 ≤ db ≤ 100
     */
    public static Signal amplify(Signal mono, double db) {
        Bounds.require("Gain in dB", db, -MOST_DB, MOST_DB);
        return Levels.scaled(Levels.samples(mono), Levels.factor(db), mono.sampleRate());
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        return amplify(mono, Bounds.uniform(minDb, maxDb, random));
    }

    @Override
    public String spec() {
        return "gain " + minDb + " to " + maxDb + " dB";
    }
}
