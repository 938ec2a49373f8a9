package lesson13_convolution;

import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.report.Trained;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;

/** Accuracy when every test clip starts later; nothing is trained again. */
final class Delays {

    private static final int MILLIS = 100;
    private static final double[] ALL = {0, 50, 100, 150, 200, 250, 300}; // milliseconds

    private final Desk desk;
    private final List<Trained> trained;

    Delays(Desk desk, List<Trained> trained) {
        this.desk = desk;
        this.trained = trained;
    }

    /** Makes the test clips of one training later. */
    private interface Change {
        Scores of(Scores scores) throws IOException;
    }

    void table() throws IOException {
        StringBuilder names = new StringBuilder();
        trained.forEach(one -> names.append(Text.format("%14s", one.name())));
        desk.say("%-32s%s", Text.format("Every test clip %d ms later", MILLIS), names);
        row("as they are", scores -> scores);
        row("zeros, then trimmed as always", scores -> LaterClips.fromFiles(scores, MILLIS));
        row("trimmed, then zeros", scores -> LaterClips.afterTrimming(scores, MILLIS));
        row("trimmed, then twice the zeros", scores ->
                LaterClips.afterTrimming(scores, 2 * MILLIS));
    }

    private void row(String name, Change change) throws IOException {
        StringBuilder row = new StringBuilder(Text.format("%-32s", name));
        for (Trained one : trained) {
            row.append(Text.format("%14.4f", change.of(one.scores()).accuracy()));
        }
        desk.say("%s", row);
    }

    void picture() throws IOException {
        double[][] curves = new double[trained.size()][ALL.length];
        for (int n = 0; n < curves.length; n++) {
            for (int i = 0; i < ALL.length; i++) {
                curves[n][i] = LaterClips.afterTrimming(trained.get(n).scores(), (int) ALL[i])
                        .accuracy();
            }
        }
        desk.save("later.png", Plot.lines(ALL, trained.stream().map(Trained::name).toList(),
                curves).range(0, 1).axes("zeros before the trimmed clip (ms)", "test accuracy")
                .title("Who minds a late start?"));
    }
}
