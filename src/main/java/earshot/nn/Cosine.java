package earshot.nn;

import earshot.util.Text;

/**
 * A learning rate that falls along half a cosine, step by step: slowly at first, slowly at the end.
 *
 * <pre>
 *   floor + (1 − floor) · (1 + cos(π·t/T)) / 2      t steps before this one, T in all the epochs
 * </pre>
 *
 * <p>It starts at 1 and would be at its floor one step after the last. Loshchilov and Hutter,
 * "SGDR: stochastic gradient descent with warm restarts", 2017, without the restarts. Equal to
 * Keras's {@code CosineDecay}, where the floor is called alpha.
 *
 * @param epochs as many as the training has; after them the rate stays at its floor
 * @param floor the smallest factor, from 0 to below 1
 */
public record Cosine(int epochs, double floor) implements Schedule {

    /** Down to 0. */
    public Cosine(int epochs) {
        this(epochs, 0);
    }

    /** Throws {@code IllegalArgumentException} unless 1 epoch or more and 0 ≤ floor < 1. */
    public Cosine {
        if (epochs < 1 || !(floor >= 0 && floor < 1)) {
            throw new IllegalArgumentException(Text.format("a cosine falls over 1 epoch or more to"
                    + " a floor of at least 0 and below 1, got %d epochs to %s", epochs, floor));
        }
    }

    @Override
    public double factor(Moment now) {
        double share = (double) now.stepsBefore() / ((long) epochs * now.stepsPerEpoch());
        return between(1, floor, Math.min(1, share));
    }

    /** From {@code start}, at share 0, along half a cosine to {@code end}, at share 1. */
    static double between(double start, double end, double share) {
        return end + (start - end) * (1 + StrictMath.cos(Math.PI * share)) / 2;
    }

    @Override
    public String spec() {
        return toString();
    }
}
