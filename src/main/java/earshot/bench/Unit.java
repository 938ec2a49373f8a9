package earshot.bench;

/** What a benchmark's numbers count, and how seconds become such a number. */
public enum Unit {

    MILLISECONDS("ms", 1e3, false),
    SECONDS("s", 1, false),
    NANOSECONDS("ns", 1e9, false),
    CLIPS_PER_SECOND("clips/s", 1, true),
    GIGAFLOPS("GFLOP/s", 1e-9, true);

    private final String symbol;
    private final double factor;
    private final boolean rate;

    Unit(String symbol, double factor, boolean rate) {
        this.symbol = symbol;
        this.factor = factor;
        this.rate = rate;
    }

    /** As it is printed: "ms". */
    public String symbol() {
        return symbol;
    }

    /**
     * A rate is amount / seconds, a time seconds / amount, times the unit's factor.
     *
     * @param seconds of one repetition
     * @param amount how many steps, clips, transforms or operations that was
     */
    public double of(double seconds, double amount) {
        return factor * (rate ? amount / seconds : seconds / amount);
    }
}
