package lesson12_mfcc_ann;

import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import earshot.recognizer.Recipe;
import earshot.recognizer.Recognizer;
import earshot.report.Clip;
import earshot.report.LearningFigure;
import earshot.report.Report;
import earshot.report.Trained;
import earshot.report.WavFolder;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** MFCCs, made alike in size and scale, through a small network; what it got wrong, to hear. */
public final class MfccNetworkLesson implements Lesson {

    private static final int PLAYERS = 60; // that the page holds before it becomes too large

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
    public void run(Desk desk) throws IOException {
        try (HeldOut heldOut = HeldOut.open(desk)) {
            Trained trained = heldOut.train(Recipe.ANN);
            Scores scores = trained.scores();
            MfccFigures mfcc = new MfccFigures(scores);
            desk.say("%s\n", mfcc.describe());
            desk.save("mfcc.png", mfcc.plot());
            desk.save("learning.png", LearningFigure.of(trained.history()));
            desk.save("confusion.png", confusion(scores));
            desk.out().println(scores.describe());
            List<Clip> wrong = mistakes(desk, scores);
            page(desk, wrong);
            conclude(desk, scores);
        }
    }

    private static Plot confusion(Scores scores) {
        return Plot.confusion(scores.confusion().counts(), scores.recognizer().labels())
                .axes("heard", "said").title(Text.format("%d of %d right",
                        scores.confusion().right(), scores.confusion().total()));
    }

    /** Prints what it got wrong, and writes each of these clips as WAV. */
    private static List<Clip> mistakes(Desk desk, Scores scores) throws IOException {
        WavFolder wavs = WavFolder.emptied(desk.figures().resolve("wrong"));
        List<Clip> wrong = new ArrayList<>();
        desk.say("What it got wrong:\n");
        for (int i : scores.wrong()) {
            Recording recording = scores.clips().recordings().get(i);
            Recognizer.Answer answer = scores.answer(i);
            Signal sound = recording.read();
            wavs.add(Text.format("said_%s_heard_%s", recording.label(), answer.label()), sound);
            wrong.add(new Clip(recording.name(), recording.label(), answer.label(),
                    answer.probability(), sound));
            desk.say("%4d  %-18s said %s, heard %s, %5.1f %% sure", wrong.size(),
                    recording.name(), recording.label(), answer.label(),
                    100 * answer.probability());
        }
        return wrong;
    }

    private static void page(Desk desk, List<Clip> wrong) throws IOException {
        Report report = new Report("What the ANN got wrong");
        report.paragraph(wrong.size() <= PLAYERS ? Text.format("%s. Would you have heard better?",
                Text.count(wrong.size(), "clip")) : Text.format("%d clips, the first %d of them."
                + " Would you have heard better?", wrong.size(), PLAYERS));
        report.players(wrong.subList(0, Math.min(PLAYERS, wrong.size())));
        report.write(desk.figures());
        desk.say("\nTo listen to them, open index.html, or play the files in wrong.\n");
    }

    private static void conclude(Desk desk, Scores scores) {
        int right = scores.confusion().right();
        int total = scores.confusion().total();
        Interval interval = Interval.of(right, total);
        desk.say("%d of %s wrong; 95 %% interval of the accuracy %.4f to %.4f", total - right,
                Text.count(total, "clip"), interval.low(), interval.high());
        desk.say("test accuracy: %.4f", scores.accuracy());
    }
}
