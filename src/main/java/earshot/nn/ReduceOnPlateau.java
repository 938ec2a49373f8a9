package earshot.nn;

import earshot.nn.History.Epoch;
import earshot.util.Text;

/**
 * A learning rate that drops when the validation loss (the training's own where nothing is held
 * out) has stopped falling.
 *
 * <pre>
 *   an epoch is better    if its loss is below the best so far by more than minDelta
 *   after {@code patience} epochs without a better one, the rate is multiplied by {@code factor},
 *   and the counting begins anew
 * </pre>
 *
 * <p>Equal to Keras's {@code ReduceLROnPlateau} without cooldown, whose defaults are patience 10,
 * factor 0.1, minDelta 1e-4. It is worked out from the history alone, so a resumed training goes on
 * with the same rate.
 *
 * @param patience how many epochs in a row may be no better
 * @param factor what the rate is multiplied by then
 * @param minDelta by how much better an epoch must be to count
 */
public record ReduceOnPlateau(int patience, double factor, double minDelta) implements Schedule {

    /** Any loss below the best by more than 1e-4 counts as better. */
    public ReduceOnPlateau(int patience, double factor) {
        this(patience, factor, 1e-4);
    }

    /** Throws {@code IllegalArgumentException} for what cannot be waited for or reduced by. */
    public ReduceOnPlateau {
        if (patience < 1 || !(factor > 0 && factor < 1)
                || !(minDelta >= 0 && minDelta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(Text.format("a plateau lasts at least 1 epoch, and"
                    + " reduces by a factor above 0 and below 1 unless better by 0 or more, but"
                    + " finite, got patience %d, factor %s, minDelta %s", patience, factor,
                    minDelta));
        }
    }

    @Override
    public double factor(Moment now) {
        double best = Double.POSITIVE_INFINITY;
        double reduced = 1;
        int waited = 0;
        for (Epoch epoch : now.history().epochs()) {
            if (epoch.watchedLoss() < best - minDelta) {
                best = epoch.watchedLoss();
                waited = 0;
            } else if (++waited == patience) {
                reduced *= factor;
                waited = 0;
            }
        }
        return reduced;
    }

    @Override
    public String spec() {
        return toString();
    }
}
