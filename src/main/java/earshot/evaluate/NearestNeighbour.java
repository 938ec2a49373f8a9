package earshot.evaluate;

import earshot.util.Parallel;
import earshot.util.Text;
import java.util.List;

/**
 * A classifier that learns nothing: it keeps every example, and answers with the label of the one
 * that is nearest.
 *
 * <pre>  answer(q) = label[i],   i = the example with the smallest distance(q, example[i])</pre>
 *
 * <p>Of two that are equally near the first is taken. What "near" means is the caller's: a distance
 * of the rows of a table ({@link #squared}), or of sequences of any length. Equal to scikit-learn's
 * {@code KNeighborsClassifier(n_neighbors=1)}. T. M. Cover and P. E. Hart, 1967.
 *
 * @param <T> what an example is
 */
public final class NearestNeighbour<T> {

    /** How far two things are from each other: 0 for the same thing, and never NaN. */
    public interface Distance<T> {
        double between(T one, T other);
    }

    private final List<T> examples;
    private final int[] labels;
    private final Distance<? super T> distance;

    private NearestNeighbour(List<T> examples, int[] labels, Distance<? super T> distance) {
        this.examples = examples;
        this.labels = labels;
        this.distance = distance;
    }

    /**
     * Keeps the examples. A distance that threads share must not change anything.
     *
     * @param labels the class number of each example
     * @throws IllegalArgumentException if there is no example, or not a label for each
     */
    public static <T> NearestNeighbour<T> of(List<T> examples, int[] labels,
            Distance<? super T> distance) {
        if (examples.isEmpty() || labels.length != examples.size()) {
            throw new IllegalArgumentException(Text.format("a nearest neighbour is one of at least"
                    + " 1 example with a label each, got %d examples and %d labels",
                    examples.size(), labels.length));
        }
        return new NearestNeighbour<>(List.copyOf(examples), labels.clone(), distance);
    }

    /**
     * Σ (one[i] − other[i])², the square of the straight line between two rows of numbers. What is
     * nearest by the square is nearest by the line.
     *
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static double squared(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(Text.format("a distance is of rows of one length,"
                    + " got %d and %d numbers", one.length, other.length));
        }
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * The number of the nearest example.
     *
     * @throws IllegalArgumentException if a distance is NaN: nothing is near it
     */
    public int nearest(T query) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < examples.size(); i++) {
            double far = distance.between(query, examples.get(i));
            if (Double.isNaN(far)) {
                throw new IllegalArgumentException("a distance to example " + i
                        + " is NaN: look for NaN in the features");
            }
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    /** The label of the nearest example. */
    public int predict(T query) {
        return labels[nearest(query)];
    }

    /** The label of each query, on all threads. */
    public int[] predict(List<T> queries, Parallel parallel) {
        int[] answers = new int[queries.size()];
        parallel.forEach(answers.length, i -> answers[i] = predict(queries.get(i)));
        return answers;
    }
}
