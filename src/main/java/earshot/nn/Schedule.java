package earshot.nn;

/** How much of its learning rate the optimizer uses as the training goes on. */
public interface Schedule {

    /**
     * Where a training stands.
     *
     * @param epoch the epoch that is running, from 1
     * @param step the step of that epoch, from 0
     * @param stepsPerEpoch how many there are
     * @param history the epochs before
     */
    record Moment(int epoch, int step, int stepsPerEpoch, History history) {

        /** Steps before this one, over all epochs. */
        public long stepsBefore() {
            return (long) (epoch - 1) * stepsPerEpoch + step;
        }
    }

    /** What the learning rate is multiplied by at that moment. */
    double factor(Moment now);

    /** The schedule and its numbers in a line. */
    default String spec() {
        return getClass().getSimpleName();
    }

    /** All of it, always. */
    static Schedule constant() {
        return new Schedule() {
            @Override
            public double factor(Moment now) {
                return 1;
            }

            @Override
            public String spec() {
                return "constant";
            }
        };
    }
}
