package earshot.evaluate;

import earshot.util.Text;
import java.math.BigInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Two recognizers on the same clips: who is right where.
 *
 * <p>Two accuracies alone do not tell whether the better one is better or was lucky, since most
 * clips are easy for both. What tells are the clips that only one of them got right. If the two
 * were equally good, such a clip would be the first's or the second's like heads or tails
 * (McNemar, 1947). Clips of one voice are more alike than tosses of a coin, so the p-value is
 * smaller than it should be.
 *
 * @param first what the one makes of the clips
 * @param second what the other makes of them
 */
public record Comparison(Scores first, Scores second) {

    /** @throws IllegalArgumentException if they are not of the same recordings in one order */
    public Comparison {
        if (!first.clips().recordings().equals(second.clips().recordings())) {
            throw new IllegalArgumentException(Text.format("a comparison is of scores on the same"
                    + " clips in the same order, got %d and %d clips that are not: gather both"
                    + " from one split", first.clips().size(), second.clips().size()));
        }
    }

    /** The clips, by number, that each got right or wrong as asked. */
    public int[] where(boolean firstRight, boolean secondRight) {
        return clips(i -> isRight(first, i) == firstRight && isRight(second, i) == secondRight);
    }

    /** The clips, by number, that they heard differently; both may be wrong. */
    public int[] disagreements() {
        return clips(i -> !first.answer(i).label().equals(second.answer(i).label()));
    }

    private int[] clips(IntPredicate asked) {
        return IntStream.range(0, first.clips().size()).filter(asked).toArray();
    }

    private static boolean isRight(Scores scores, int i) {
        return scores.probabilities().argMax(i) == scores.clips().labels()[i];
    }

    /** {@link #mcNemar} of the clips that only one of them got right. */
    public double pValue() {
        return mcNemar(where(true, false).length, where(false, true).length);
    }

    /**
     * How probable it is that two equally good recognizers differ by so much, or more, either way:
     * McNemar's exact test.
     *
     * <pre>
     *   p = min(1, 2 · Σ (n over k) / 2ⁿ)     k = 0 … min(b, c),  n = b + c
     * </pre>
     *
     * <p>Equal to {@code scipy.stats.binomtest(b, b + c).pvalue}; 1 where there is no such clip.
     *
     * @param onlyFirst b, the clips that only the first got right
     * @param onlySecond c, those that only the second did
     * @throws IllegalArgumentException if one of them is negative
     */
    public static double mcNemar(int onlyFirst, int onlySecond) {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException(Text.format("McNemar's test is of two counts from 0,"
                    + " got %d and %d", onlyFirst, onlySecond));
        }
        int n = onlyFirst + onlySecond;
        BigInteger ways = BigInteger.ONE; // n over k
        BigInteger sum = ways;
        for (int k = 1; k <= Math.min(onlyFirst, onlySecond); k++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k));
            sum = sum.add(ways);
        }
        int below = Math.max(0, sum.bitLength() - 62); // bits that a double has no room for
        return Math.min(1, Math.scalb(sum.shiftRight(below).doubleValue(), below + 1 - n));
    }

    /**
     * Who is right on how many clips, a row for the first and a column for the second.
     *
     * <pre>
     *              CNN right  CNN wrong
     *   ANN right        265          9
     *   ANN wrong         16         10
     * </pre>
     */
    public String table(String firstName, String secondName) {
        String right = " right";
        String wrong = " wrong";
        int rowWidth = firstName.length() + right.length();
        int width = secondName.length() + right.length();
        String row = "%" + rowWidth + "s  %" + width + "s  %" + width + "s\n";
        return Text.format(row, "", secondName + right, secondName + wrong)
                + Text.format(row, firstName + right, where(true, true).length,
                        where(true, false).length)
                + Text.format(row, firstName + wrong, where(false, true).length,
                        where(false, false).length);
    }
}
