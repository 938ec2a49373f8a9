package earshot.nn;

import earshot.util.Text;

/**
 * A learning rate that drops every few epochs.
 *
 * <pre>  factor^⌊(epoch − 1) / everyEpochs⌋              epochs count from 1</pre>
 *
 * <p>Equal to PyTorch's {@code StepLR}.
 *
 * @param everyEpochs how long the rate stays the same
 * @param factor what it is multiplied by then
 */
public record StepDecay(int everyEpochs, double factor) implements Schedule {

    /** Throws {@code IllegalArgumentException} unless every epoch or more, by 0 to 1. */
    public StepDecay {
        if (everyEpochs < 1 || !(factor > 0 && factor < 1)) {
            throw new IllegalArgumentException(Text.format("a rate decays every 1 epoch or more by"
                    + " a factor above 0 and below 1, got every %d by %s", everyEpochs, factor));
        }
    }

    @Override
    public double factor(Moment now) {
        return StrictMath.pow(factor, (now.epoch() - 1) / everyEpochs);
    }

    @Override
    public String spec() {
        return toString();
    }
}
