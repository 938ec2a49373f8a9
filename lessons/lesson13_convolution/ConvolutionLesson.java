package lesson13_convolution;

import earshot.data.Standardizer;
import earshot.evaluate.Comparison;
import earshot.features.Fingerprint;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.nn.Sequential;
import earshot.recognizer.Recipe;
import earshot.report.LearningFigure;
import earshot.report.Trained;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;
import lesson12_mfcc_ann.HeldOut;
import lesson12_mfcc_ann.PlainTraining;

/** Convolution: the network of lesson 12 and one that slides filters, on the same clips. */
public final class ConvolutionLesson implements Lesson {

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
    public int seconds(boolean quick) {
        return quick ? 12 : 40;
    }

    @Override
    public void run(Desk desk) throws IOException {
        Sliding sliding = new Sliding(desk);
        sliding.slide();
        sliding.share();
        sliding.pool();
        desk.say("\nTraining\n");
        try (HeldOut heldOut = HeldOut.open(desk)) {
            Trained ann = Cost.train(heldOut, Recipe.ANN);
            Trained dense = dense(desk, heldOut);
            Trained cnn = Cost.train(heldOut, Recipe.CNN);
            desk.save("learning.png", LearningFigure.of(cnn.history()).title("The CNN learns"));
            inside(desk, new FirstLayer(cnn.scores()), heldOut.untrained(Recipe.CNN));
            SideBySide all = new SideBySide(List.of(ann, dense, cnn));
            desk.say("\nSide by side\n\n%s", all.table());
            costs(desk, ann, cnn);
            desk.save("confusions.png", new SideBySide(List.of(ann, cnn)).confusions());
            compare(desk, new Comparison(ann.scores(), cnn.scores()));
            desk.say("\nLater");
            Delays delays = new Delays(desk, List.of(ann, dense, cnn));
            delays.table();
            delays.picture();
            desk.say("\ntest accuracy: %.4f ANN", ann.scores().accuracy());
            desk.say("test accuracy: %.4f CNN", cnn.scores().accuracy());
        }
    }

    /** The ANN's layers, taught as the ANN is, on the CNN's mel bands. */
    private static Trained dense(Desk desk, HeldOut heldOut) throws IOException {
        Fingerprint picture = Recipe.CNN.fingerprint();
        PlainTraining training = new PlainTraining(heldOut, picture, desk.progress());
        return training.train("ANN on bands",
                Standardizer.fit(training.pictures(), picture.width()));
    }

    private static void inside(Desk desk, FirstLayer layer, Sequential before)
            throws IOException {
        int clip = layer.clip();
        desk.save("filters.png", layer.filters(before));
        desk.save("given.png", layer.given(clip));
        desk.save("found.png", layer.found(clip));
        desk.save("blocks.png", layer.blocks(clip));
        desk.say("The first filters and what they were before learning: correlation %.2f",
                layer.likeness(before));
    }

    private static void costs(Desk desk, Trained ann, Trained cnn) {
        desk.measured("processor: %.1f s to train the ANN, %.1f s the CNN; %.1f ms and %.1f ms to"
                + " answer the test", ann.seconds(), cnn.seconds(), Cost.millis(ann),
                Cost.millis(cnn));
    }

    private static void compare(Desk desk, Comparison comparison) throws IOException {
        desk.say("\nIs it better?\n\n%s", comparison.table("ANN", "CNN"));
        int ann = comparison.where(true, false).length;
        int cnn = comparison.where(false, true).length;
        int differ = comparison.disagreements().length;
        desk.say("They disagree on %s: on %d of them the ANN is right, on %d the CNN, on %d"
                + " neither.", Text.count(differ, "clip"), ann, cnn, differ - ann - cnn);
        desk.say("Two equally good networks part by so much or more with probability %s.",
                Coins.p(comparison.pValue()));
        Coins.claim(desk);
        BothWrong wrong = new BothWrong(comparison, "ANN", "CNN");
        desk.say("\nWhat both got wrong:\n\n%s", wrong.list());
        wrong.writeWavs(desk.figures().resolve("both_wrong"));
        wrong.writePage(desk.figures());
        desk.say("To listen to them, open index.html, or play the files in both_wrong.");
    }
}
