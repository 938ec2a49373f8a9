package earshot.evaluate;

import earshot.util.Text;
import java.util.List;

/**
 * What was said against what was heard: {@code counts[truth][prediction]}, as scikit-learn lays it
 * out. The diagonal is right.
 */
public final class ConfusionMatrix {

    private final int[][] counts;

    private ConfusionMatrix(int[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts class numbers 0 … classes − 1.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static ConfusionMatrix of(int[] truth, int[] predicted, int classes) {
        if (truth.length != predicted.length) {
            throw new IllegalArgumentException(Text.format(
                    "a prediction for every truth: %d truths, got %d predictions",
                    truth.length, predicted.length));
        }
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i]][predicted[i]]++;
        }
        return new ConfusionMatrix(counts);
    }

    public int classes() {
        return counts.length;
    }

    /** [truth][prediction]; a copy. */
    public int[][] counts() {
        int[][] copy = new int[counts.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts[i].clone();
        }
        return copy;
    }

    public int count(int truth, int predicted) {
        return counts[truth][predicted];
    }

    /** How many are of this class: the sum of its row. */
    public int support(int truth) {
        int sum = 0;
        for (int count : counts[truth]) {
            sum += count;
        }
        return sum;
    }

    /** How many were taken for this class: the sum of its column. */
    public int predicted(int label) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[label];
        }
        return sum;
    }

    public int right() {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i][i];
        }
        return sum;
    }

    public int total() {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += support(i);
        }
        return sum;
    }

    /** The share that is right; 0 of nothing. */
    public double accuracy() {
        return total() == 0 ? 0 : (double) right() / total();
    }

    /** The counts under their labels, rows the truth; a dot for 0, so that errors stand out. */
    public String table(List<String> labels) {
        int width = Math.max(4, labels.stream().mapToInt(String::length).max().orElse(0) + 1);
        String cell = "%" + width + "s";
        StringBuilder out = new StringBuilder(Text.format(cell, ""));
        labels.forEach(label -> out.append(Text.format(cell, label)));
        for (int truth = 0; truth < counts.length; truth++) {
            out.append("\n").append(Text.format(cell, labels.get(truth)));
            for (int count : counts[truth]) {
                out.append(Text.format(cell, count == 0 ? "." : Text.format("%d", count)));
            }
        }
        return out.append("\n").toString();
    }
}
