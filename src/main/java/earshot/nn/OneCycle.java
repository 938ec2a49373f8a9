package earshot.nn;

/**
 * A learning rate that rises, then falls far below its start: large in the middle of the training,
 * where that helps to find a wide valley, and small at the end, to come to rest in it.
 *
 * <pre>
 *   from 1/25 to 1          over the first 0.3 of the steps, along half a cosine
 *   from 1 to 1/250000      over the rest, likewise
 * </pre>
 *
 * <p>The optimizer's own rate is the largest. Smith and Topin, "Super-convergence", 2018. Equal to
 * PyTorch's {@code OneCycleLR} with its defaults (pct_start 0.3, div_factor 25, final_div_factor
 * 1e4, cosine), but for the momentum, which stays as it is.
 *
 * @param epochs as many as the training has; after them the rate stays at its end
 */
public record OneCycle(int epochs) implements Schedule {

    private static final double RISING = 0.3;
    private static final double START = 1 / 25.0;
    private static final double END = START / 1e4;

    /** Throws {@code IllegalArgumentException} for no epochs. */
    public OneCycle {
        if (epochs < 1) {
            throw new IllegalArgumentException("a cycle has at least 1 epoch, got " + epochs);
        }
    }

    /** Step numbers, from 0, are those of PyTorch: the peak may lie between two steps. */
    @Override
    public double factor(Moment now) {
        double steps = (double) epochs * now.stepsPerEpoch();
        double peak = RISING * steps - 1;
        double last = steps - 1;
        double step = Math.min(now.stepsBefore(), last);
        return step <= peak ? Cosine.between(START, 1, step / peak)
                : Cosine.between(1, END, (step - peak) / (last - peak));
    }

    @Override
    public String spec() {
        return "OneCycle[epochs=" + epochs + ", rising=" + RISING + ", start=" + START + ", end="
                + END + "]";
    }
}
