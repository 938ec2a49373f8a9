package lesson12_mfcc_ann;

import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import earshot.recognizer.Recipe;
import earshot.report.LearningFigure;
import earshot.report.Trained;
import earshot.util.Text;
import java.io.IOException;

/** MFCCs, made alike in size and scale, through a small network; what it got wrong, to hear. */
public final class MfccNetworkLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        MfccNetworkLesson lesson = new MfccNetworkLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String title() {
        return "MFCC and a small network";
    }

    @Override
    public int seconds(boolean quick) {
        return quick ? 3 : 20;
    }

    @Override
    public void run(Desk desk) throws IOException {
        try (HeldOut heldOut = HeldOut.open(desk)) {
            Trained trained = heldOut.train(Recipe.ANN);
            Scores scores = trained.scores();
            desk.save("learning.png", LearningFigure.of(trained.history()));
            desk.say("One size, one scale");
            MfccFigures mfcc = new MfccFigures(scores);
            desk.say("%s", mfcc.describe());
            desk.save("mfcc.png", mfcc.plot());
            Scales scales = new Scales(desk, heldOut);
            scales.byHand(scores, mfcc.slow());
            scales.worth(trained);
            desk.say("\nThe test\n\n%s", scores.describe());
            desk.save("confusion.png", confusion(scores));
            new OneDigit(desk, scores).byHand();
            mistakes(desk, heldOut, scores);
            desk.say("\nClaims");
            Claims claims = new Claims(desk);
            claims.intervals(scores);
            claims.splits(heldOut);
            conclude(desk, scores);
        }
    }

    private static Plot confusion(Scores scores) {
        return Plot.confusion(scores.confusion().counts(), scores.recognizer().labels())
                .axes("heard", "said").title(Text.format("%d of %d right",
                        scores.confusion().right(), scores.confusion().total()));
    }

    private static void mistakes(Desk desk, HeldOut heldOut, Scores scores) throws IOException {
        desk.say("\nWhat it got wrong");
        Mistakes mistakes = new Mistakes(desk, scores);
        mistakes.listen();
        desk.say("");
        mistakes.pairs();
        if (heldOut.knowsVoices()) {
            mistakes.voices(heldOut.testVoices());
        }
        desk.say("");
        mistakes.sureness();
    }

    private static void conclude(Desk desk, Scores scores) {
        int right = scores.confusion().right();
        int total = scores.confusion().total();
        desk.say("\n%d of %s wrong", total - right, Text.count(total, "clip"));
        desk.say("test accuracy: %.4f", scores.accuracy());
    }
}
