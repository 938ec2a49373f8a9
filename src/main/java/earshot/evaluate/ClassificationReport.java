package earshot.evaluate;

import earshot.util.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Precision, recall and F1 of every class, in scikit-learn's format.
 *
 * <pre>
 *   precision = right / predicted as the class     of what it called a seven, how much was one?
 *   recall    = right / truly of the class         of the sevens, how many did it find?
 *   F1        = 2 · precision · recall / (precision + recall)
 * </pre>
 *
 * <p>"macro" averages over the classes, "weighted" over the examples. 0/0 counts as 0. The text is
 * that of {@code sklearn.metrics.classification_report}.
 */
public final class ClassificationReport {

    private final ConfusionMatrix confusion;
    private final List<String> labels;

    private ClassificationReport(ConfusionMatrix confusion, List<String> labels) {
        this.confusion = confusion;
        this.labels = labels;
    }

    /** @throws IllegalArgumentException unless there is a label for every class */
    public static ClassificationReport of(ConfusionMatrix confusion, List<String> labels) {
        if (labels.size() != confusion.classes()) {
            throw new IllegalArgumentException(Text.format("a label for each of %d classes, got %d",
                    confusion.classes(), labels.size()));
        }
        return new ClassificationReport(confusion, List.copyOf(labels));
    }

    /** Of what was taken for the class, the share that was; 0 of nothing. */
    public double precision(int label) {
        return ratio(confusion.count(label, label), confusion.predicted(label));
    }

    /** Of what is of the class, the share that was found; 0 of nothing. */
    public double recall(int label) {
        return ratio(confusion.count(label, label), confusion.support(label));
    }

    /** The harmonic mean of precision and recall; 0 when both are. */
    public double f1(int label) {
        return ratio(2 * precision(label) * recall(label), precision(label) + recall(label));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private double macro(IntToDoubleFunction measure) {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += measure.applyAsDouble(label);
        }
        return ratio(sum, labels.size());
    }

    private double weighted(IntToDoubleFunction measure) {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += measure.applyAsDouble(label) * confusion.support(label);
        }
        return ratio(sum, confusion.total());
    }

    /** With two digits. */
    @Override
    public String toString() {
        return format(2);
    }

    /** The table, numbers with {@code digits} digits after the point. */
    public String format(int digits) {
        int width = Math.max("weighted avg".length(),
                labels.stream().mapToInt(String::length).max().orElse(0));
        String row = "%" + width + "s " + " %9s".repeat(4) + "\n";
        StringBuilder out = new StringBuilder(
                Text.format(row, "", "precision", "recall", "f1-score", "support")).append("\n");
        for (int i = 0; i < labels.size(); i++) {
            out.append(Text.format(row, labels.get(i), number(precision(i), digits),
                    number(recall(i), digits), number(f1(i), digits), confusion.support(i)));
        }
        out.append("\n").append(Text.format(row, "accuracy", "", "",
                number(confusion.accuracy(), digits), confusion.total()));
        out.append(average(row, "macro avg", digits, macro(this::precision), macro(this::recall),
                macro(this::f1)));
        out.append(average(row, "weighted avg", digits, weighted(this::precision),
                weighted(this::recall), weighted(this::f1)));
        return out.toString();
    }

    private String average(String row, String name, int digits, double precision, double recall,
            double f1) {
        return Text.format(row, name, number(precision, digits), number(recall, digits),
                number(f1, digits), confusion.total());
    }

    /** Half way between two, Python takes the even digit where Java's formatter rounds up. */
    private static String number(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
