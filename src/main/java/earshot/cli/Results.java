package earshot.cli;

import earshot.evaluate.ConfusionMatrix;
import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.report.Trained;
import earshot.util.Text;
import java.io.PrintStream;
import java.util.List;

/** How trainings are reported on the terminal. */
final class Results {

    private Results() {
    }

    /** The report of a single training, or a line a fold; then the line that scripts read. */
    static void print(SplitChoice choice, List<Trained> trained, PrintStream out) {
        if (trained.size() == 1) {
            out.println("\n" + trained.get(0).scores().describe());
        } else {
            out.println(choice == SplitChoice.EACH_VOICE
                    ? "\nvoice        accuracy when it was never heard"
                    : "\nfold         accuracy");
            for (Trained one : trained) {
                ConfusionMatrix confusion = one.scores().confusion();
                out.println(Text.format("%-12s %.4f  %d of %d", one.name(),
                        one.scores().accuracy(), confusion.right(), confusion.total()));
            }
            out.println();
        }
        printAccuracy(trained.stream().mapToDouble(one -> one.scores().accuracy()).average()
                        .orElseThrow(),
                trained.stream().mapToLong(one -> one.scores().confusion().right()).sum(),
                trained.stream().mapToLong(one -> one.scores().confusion().total()).sum(),
                trained.size(), out);
    }

    /** One of several that answer together, or all of them: "  seed 42: 11 of 12 right". */
    static void printRight(String who, Scores scores, PrintStream out) {
        out.println(Text.format("  %s: %d of %d right", who, scores.confusion().right(),
                scores.confusion().total()));
    }

    /** How many were wrong, where the accuracy may well lie, and what it is. */
    static void printAccuracy(double accuracy, long right, long total, int trainings,
            PrintStream out) {
        Interval interval = Interval.of(right, total);
        out.println(Text.format("%d of %s wrong; 95 %% interval of the accuracy %.4f to %.4f",
                total - right, Text.count((int) total, "clip"), interval.low(), interval.high()));
        if (trainings > 1) {
            out.println(Text.format("over all clips %.4f are right; the mean over the %d trainings,"
                    + " each weighing the same:", (double) right / total, trainings));
        }
        out.println(Text.format("test accuracy: %.4f", accuracy));
    }
}
