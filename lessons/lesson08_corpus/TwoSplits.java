package lesson08_corpus;

import earshot.evaluate.Interval;
import earshot.util.Text;
import java.util.stream.IntStream;

/**
 * Which clips are heard right under a random split and with voices apart.
 *
 * @param random of the clips of the random test
 * @param apart of those of the test by voice; null where no two voices are known
 */
record TwoSplits(boolean[] random, boolean[] apart) {

    /** Both accuracies, or the only one, with their intervals. */
    String accuracies() {
        return accuracy(random) + (apart == null ? "" : "  " + accuracy(apart));
    }

    private static String accuracy(boolean[] right) {
        int count = (int) IntStream.range(0, right.length).filter(i -> right[i]).count();
        return share(Text.format("%.3f", (double) count / right.length), count, right.length);
    }

    /** Of the clips that only this or only the other gets right, how many this one does. */
    String against(TwoSplits other) {
        return against(random, other.random) + "  " + against(apart, other.apart);
    }

    private static String against(boolean[] one, boolean[] other) {
        int[] differ = IntStream.range(0, one.length).filter(i -> one[i] != other[i]).toArray();
        int won = (int) IntStream.of(differ).filter(i -> one[i]).count();
        return differ.length == 0 ? Text.format("%-25s", "they agree")
                : share(won + " of " + differ.length, won, differ.length);
    }

    private static String share(String what, int part, int total) {
        Interval interval = Interval.of(part, total);
        return Text.format("%-8s (%.3f to %.3f)", what, interval.low(), interval.high());
    }
}
