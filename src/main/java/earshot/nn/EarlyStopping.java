package earshot.nn;

import earshot.nn.History.Epoch;
import earshot.util.Text;

/**
 * When a training has stopped getting better, and which of its epochs was best: that of the lowest
 * validation loss (the training's own where nothing is held out).
 *
 * @param patience how many epochs without a better one end the training
 * @param minDelta by how much better an epoch must be to count
 */
public record EarlyStopping(int patience, double minDelta) {

    public EarlyStopping {
        if (patience < 1 || !(minDelta >= 0 && minDelta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(Text.format("early stopping waits at least 1 epoch"
                    + " for a finite improvement of 0 or more, got patience %d, minDelta %s",
                    patience, minDelta));
        }
    }

    /** The best epoch so far, from 1; 0 before the first. */
    int best(History history) {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < history.size(); i++) {
            Epoch epoch = history.epochs().get(i);
            if (epoch.watchedLoss() < lowest - minDelta) {
                lowest = epoch.watchedLoss();
                best = i + 1;
            }
        }
        return best;
    }

    /** Whether it is time to stop. */
    boolean stops(History history) {
        return history.size() - best(history) >= patience;
    }
}
