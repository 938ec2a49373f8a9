package earshot.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    private final int[] truth = golden("report_true");
    private final int[] predicted = golden("report_pred");

    @Test
    void theConfusionsAreThoseOfScikitLearn() {
        ConfusionMatrix confusion = ConfusionMatrix.of(truth, predicted, 10);
        int[] counts = Arrays.stream(confusion.counts()).flatMapToInt(Arrays::stream).toArray();
        assertArrayEquals(golden("report_confusion"), counts);
        assertEquals(200, confusion.total());
        double accuracy = Golden.read("report_accuracy_macrof1_kappa_mcc").values()[0];
        assertEquals(accuracy, confusion.accuracy(), 1e-15);
        assertEquals(accuracy, confusion.right() / 200.0, 1e-15);
    }

    @Test
    void theTextIsThatOfScikitLearnToTheLetter() {
        assertEquals(Golden.text("report.txt"), report(truth, predicted, DIGITS).format(4));
    }

    /** Nobody said b and nothing was heard as c: two times 0/0. */
    @Test
    void nothingOutOfNothingIsZero() {
        ClassificationReport report = report(new int[] {0, 0, 2, 2}, new int[] {0, 1, 1, 0},
                List.of("a", "b", "c"));
        assertEquals(0.5, report.precision(0));
        assertEquals(0.5, report.recall(0));
        for (int label = 1; label <= 2; label++) {
            assertEquals(0, report.precision(label));
            assertEquals(0, report.recall(label));
            assertEquals(0, report.f1(label));
        }
        assertEquals("""
                              precision    recall  f1-score   support

                           a       0.50      0.50      0.50         2
                           b       0.00      0.00      0.00         0
                           c       0.00      0.00      0.00         2

                    accuracy                           0.25         4
                   macro avg       0.17      0.17      0.17         4
                weighted avg       0.25      0.25      0.25         4
                """, report.toString());
    }

    /** Python rounds what lies exactly between to the even digit: 0.125 and 0.625 go down. */
    @Test
    void roundsAsPythonDoes() {
        int[] truth = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
        int[] predicted = {0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1};
        String[] rows = report(truth, predicted, List.of("a", "b")).toString().split("\n");
        assertEquals("           a       0.25      0.12      0.17         8", rows[2]);
        assertEquals("           b       0.42      0.62      0.50         8", rows[3]);
    }

    @Test
    void aLongLabelWidensTheFirstColumn() {
        String[] rows = report(new int[] {0}, new int[] {0}, List.of("a very long label"))
                .toString().split("\n");
        assertEquals("a very long label       1.00      1.00      1.00         1", rows[2]);
        assertEquals("     weighted avg       1.00      1.00      1.00         1", rows[6]);
    }

    @Test
    void supportIsARowAndPredictedAColumn() {
        ConfusionMatrix confusion =
                ConfusionMatrix.of(new int[] {0, 0, 0, 1}, new int[] {0, 1, 1, 1}, 2);
        assertArrayEquals(new int[][] {{1, 2}, {0, 1}}, confusion.counts());
        assertEquals(3, confusion.support(0));
        assertEquals(1, confusion.predicted(0));
        assertEquals(2, confusion.count(0, 1));
        confusion.counts()[0][0] = 99;
        assertEquals(1, confusion.count(0, 0));
        assertEquals("      no yes\n  no   1   2\n yes   .   1\n",
                confusion.table(List.of("no", "yes")));
    }

    @Test
    void nothingAtAllIsAReportToo() {
        assertEquals(0, ConfusionMatrix.of(new int[0], new int[0], 2).accuracy());
        report(new int[0], new int[0], List.of("a", "b")).toString();
    }

    @Test
    void saysWhatItTakes() {
        var lengths = assertThrows(IllegalArgumentException.class,
                () -> ConfusionMatrix.of(new int[2], new int[3], 10));
        assertEquals("a prediction for every truth: 2 truths, got 3 predictions",
                lengths.getMessage());
        var labels = assertThrows(IllegalArgumentException.class,
                () -> report(truth, predicted, DIGITS.subList(1, 10), 10));
        assertEquals("a label for each of 10 classes, got 9", labels.getMessage());
    }

    private static ClassificationReport report(int[] truth, int[] predicted, List<String> labels) {
        return report(truth, predicted, labels, labels.size());
    }

    private static ClassificationReport report(int[] truth, int[] predicted, List<String> labels,
            int classes) {
        return ClassificationReport.of(ConfusionMatrix.of(truth, predicted, classes), labels);
    }

    private static int[] golden(String name) {
        return Arrays.stream(Golden.read(name).values()).mapToInt(value -> (int) value).toArray();
    }
}
