package lesson13_convolution;

import earshot.evaluate.Comparison;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import earshot.recognizer.Recipe;
import earshot.report.LearningFigure;
import earshot.report.Trained;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lesson12_mfcc_ann.HeldOut;

/** Convolution: the network of lesson 12 and one that slides filters, on the same clips. */
public final class ConvolutionLesson implements Lesson {

    private static final int LATER_MILLIS = 100;
    private static final double[] DELAYS = {0, 50, 100, 150, 200, 250, 300}; // milliseconds

    public static void main(String[] args) throws IOException {
        ConvolutionLesson lesson = new ConvolutionLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String title() {
        return "Convolution, and ANN against CNN";
    }

    @Override
    public void run(Desk desk) throws IOException {
        try (HeldOut heldOut = HeldOut.open(desk)) {
            Trained ann = heldOut.train(Recipe.ANN);
            Trained cnn = heldOut.train(Recipe.CNN);
            SideBySide both = new SideBySide(List.of(ann, cnn));
            desk.out().println(both.table());
            desk.save("learning.png", LearningFigure.of(cnn.history()).title("The CNN learns"));
            desk.save("confusions.png", both.confusions());
            Comparison comparison = new Comparison(ann.scores(), cnn.scores());
            compare(desk, comparison);
            listen(desk, new BothWrong(comparison, "ANN", "CNN"));
            lookInside(desk, comparison);
            delay(desk, comparison);
            desk.say("test accuracy: %.4f ANN", ann.scores().accuracy());
            desk.say("test accuracy: %.4f CNN", cnn.scores().accuracy());
        }
    }

    private static void compare(Desk desk, Comparison comparison) {
        desk.out().println(comparison.table("ANN", "CNN"));
        int ann = comparison.where(true, false).length;
        int cnn = comparison.where(false, true).length;
        int differ = comparison.disagreements().length;
        desk.say("They disagree on %s: on %d of them the ANN is right, on %d the CNN, on %d"
                + " neither.", Text.count(differ, "clip"), ann, cnn, differ - ann - cnn);
        double p = comparison.pValue();
        desk.say("If they were equally good, chance alone would part them by %d to %d or more with"
                + " probability %s.\n", ann, cnn,
                p < 0.0001 ? "below 0.0001" : Text.format("%.4f", p));
    }

    private static void listen(Desk desk, BothWrong wrong) throws IOException {
        desk.say("What both got wrong:\n\n%s", wrong.list());
        wrong.writeWavs(desk.figures().resolve("both_wrong"));
        wrong.writePage(desk.figures());
        desk.say("To listen to them, open index.html, or play the files in both_wrong.\n");
    }

    /** A clip that the CNN alone got right is followed into it; the first clip if there is none. */
    private static void lookInside(Desk desk, Comparison comparison) throws IOException {
        int clip = Arrays.stream(comparison.where(false, true)).findFirst().orElse(0);
        FirstLayer layer = new FirstLayer(comparison.second());
        desk.save("filters.png", layer.filters());
        desk.save("given.png", layer.given(clip));
        desk.save("found.png", layer.found(clip));
        desk.say("%s, in which the ANN heard %s and the CNN %s, is followed into the CNN.\n",
                comparison.first().clips().recordings().get(clip).name(),
                comparison.first().answer(clip).label(),
                comparison.second().answer(clip).label());
    }

    private static void delay(Desk desk, Comparison now) throws IOException {
        desk.say("%-34s%8s%8s", Text.format("Every test clip %d ms later", LATER_MILLIS), "ANN",
                "CNN");
        row(desk, "as they are", now);
        Comparison trimmed = new Comparison(LaterClips.fromFiles(now.first(), LATER_MILLIS),
                LaterClips.fromFiles(now.second(), LATER_MILLIS));
        row(desk, "zeros, then trimmed as always", trimmed);
        row(desk, "trimmed, then zeros", later(now, LATER_MILLIS));
        row(desk, "trimmed, then twice the zeros", later(now, 2 * LATER_MILLIS));
        double[] ann = new double[DELAYS.length];
        double[] cnn = new double[DELAYS.length];
        for (int i = 0; i < DELAYS.length; i++) {
            Comparison later = later(now, (int) DELAYS[i]);
            ann[i] = later.first().accuracy();
            cnn[i] = later.second().accuracy();
        }
        desk.save("later.png", Plot.lines(DELAYS, List.of("ANN", "CNN"), ann, cnn).range(0, 1)
                .axes("zeros before the trimmed clip (ms)", "test accuracy")
                .title("Who minds a late start?"));
    }

    private static Comparison later(Comparison now, int millis) {
        return new Comparison(LaterClips.afterTrimming(now.first(), millis),
                LaterClips.afterTrimming(now.second(), millis));
    }

    private static void row(Desk desk, String name, Comparison comparison) {
        Scores ann = comparison.first();
        Scores cnn = comparison.second();
        desk.say("%-34s%8.4f%8.4f", name, ann.accuracy(), cnn.accuracy());
    }
}
