package lesson13_convolution;

import earshot.evaluate.ClassificationReport;
import earshot.evaluate.ConfusionMatrix;
import earshot.evaluate.Interval;
import earshot.nn.Sequential;
import earshot.plot.Plot;
import earshot.report.Trained;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A column for each training: how good, how large, how long, and how good on each label. */
final class SideBySide {

    private final List<Trained> trained;

    SideBySide(List<Trained> trained) {
        this.trained = trained;
    }

    /** Lines of a name and a value for each. */
    String table() {
        StringBuilder out = new StringBuilder();
        add(out, "", Trained::name);
        add(out, "accuracy", one -> Text.format("%.4f", one.scores().accuracy()));
        add(out, "95 % interval", SideBySide::interval);
        add(out, "parameters learnt", one -> Text.format("%,d", parameters(one)));
        add(out, "products a clip", one -> Text.format("%,d", Cost.products(network(one))));
        List<String> labels = trained.get(0).scores().recognizer().labels();
        for (int label = 0; label < labels.size(); label++) {
            int number = label;
            add(out, "F1 of " + labels.get(label), one -> Text.format("%.2f",
                    ClassificationReport.of(one.scores().confusion(), labels).f1(number)));
        }
        return out.toString();
    }

    private void add(StringBuilder out, String name, Function<Trained, String> value) {
        out.append(Text.format("%-20s", name));
        trained.forEach(one -> out.append(Text.format("%19s", value.apply(one))));
        out.append("\n");
    }

    private static String interval(Trained one) {
        ConfusionMatrix confusion = one.scores().confusion();
        Interval interval = Interval.of(confusion.right(), confusion.total());
        return Text.format("%.4f to %.4f", interval.low(), interval.high());
    }

    /** How many numbers the network learns. */
    private static int parameters(Trained one) {
        return network(one).parameters().stream()
                .mapToInt(parameter -> parameter.value().size()).sum();
    }

    private static Sequential network(Trained one) {
        return one.scores().recognizer().network();
    }

    /** The confusion matrices beside each other. */
    Plot confusions() {
        List<Plot> plots = new ArrayList<>();
        for (Trained one : trained) {
            ConfusionMatrix confusion = one.scores().confusion();
            plots.add(Plot.confusion(confusion.counts(), one.scores().recognizer().labels())
                    .axes("heard", "said").title(Text.format("%s: %d of %d right", one.name(),
                            confusion.right(), confusion.total())));
        }
        return Plot.grid(plots.size(), plots).size(1200, 660)
                .title("What was taken for what");
    }
}
