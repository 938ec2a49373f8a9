package earshot.plot;

import earshot.util.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** The number over each bar of a bar chart; an empty text prints none. */
record BarNumbers(double[] values, List<String> texts) implements CategoryItemLabelGenerator {

    /** Whole numbers as such; two decimals when none is beyond 1, else one; nothing for 0.00. */
    static BarNumbers of(double[] values) {
        double largest = largest(values);
        boolean whole = largest > 1 && Arrays.stream(values).allMatch(v -> v == Math.rint(v));
        String pattern = whole ? "%.0f" : largest <= 1 ? "%.2f" : "%.1f";
        return new BarNumbers(values,
                Arrays.stream(values).mapToObj(v -> Text.format(pattern, v))
                        .map(text -> text.equals("0.00") ? "" : text).toList());
    }

    /** Where it is narrow: the numbers of the bars that can be seen at all. */
    BarNumbers outstanding() {
        double least = 0.05 * largest(values);
        return new BarNumbers(values, IntStream.range(0, values.length)
                .mapToObj(i -> Math.abs(values[i]) < least ? "" : texts.get(i)).toList());
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    @Override
    public String generateLabel(CategoryDataset bars, int layer, int bar) {
        return texts.get(bar);
    }

    @Override
    public String generateRowLabel(CategoryDataset bars, int layer) {
        return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset bars, int bar) {
        return texts.get(bar);
    }
}
