package earshot.bench;

/**
 * How long is measured, and how large the jobs are.
 *
 * @param seconds to measure for at least; half as long to warm up
 * @param repetitions to measure at least
 * @param longRepetitions the same where a repetition takes more than a second
 * @param calm how many repetitions in a row must bring no new best before warming up ends
 * @param shrink jobs are smaller by this factor
 */
public record Effort(double seconds, int repetitions, int longRepetitions, int calm,
        int shrink) {

    /** Numbers worth quoting. */
    public static final Effort FULL = new Effort(2, 10, 5, 8, 1);

    /** To see that all runs, not how fast. */
    public static final Effort QUICK = new Effort(0, 2, 2, 0, 100);

    /** A number of clips, or the like, made smaller; at least {@code least}. */
    int shrunk(int count, int least) {
        return Math.max(least, count / shrink);
    }
}
