package earshot.report;

import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.evaluate.ConfusionMatrix;
import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.plot.Plot;
import earshot.recognizer.Recognizer;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page that a run of {@code train --report} leaves: how it was set, how it went, and what it
 * got wrong, to listen to.
 */
public final class TrainingReport {

    private static final int PLAYERS = 60; // that a page holds before it becomes too large

    private TrainingReport() {
    }

    /**
     * A page of one training, or of one a fold.
     *
     * @param title its heading
     * @param settings what was asked for, in their order
     * @throws IOException if a clip cannot be read again to be played
     */
    public static Report of(String title, Map<String, String> settings, List<Trained> trained)
            throws IOException {
        Recognizer first = trained.get(0).scores().recognizer();
        Report report = new Report(title).facts(settings).heading("Result").paragraph(
                result(trained));
        if (trained.size() > 1) {
            report.table(List.of("tested on", "accuracy", "right", "clips", "seconds of training"),
                    trained.stream().map(TrainingReport::row).toList());
        }
        for (Trained one : trained) {
            report.heading(trained.size() == 1 ? "Learning" : "Learning: " + one.name());
            report.figure(LearningFigure.of(one.history(), 1),
                    "Loss and accuracy after each epoch, on training and validation clips");
        }
        report.heading("What was taken for what");
        report.figure(Plot.confusion(confusion(trained), first.labels()).axes("heard", "said"),
                "Every test clip: a row is what was said, a column what was heard");
        trained.forEach(one -> report.printed(one.scores().describe()));
        addMistakes(report, trained);
        return report.heading("The network").printed(first.network().summary());
    }

    private static String result(List<Trained> trained) {
        double mean = trained.stream().mapToDouble(one -> one.scores().accuracy()).average()
                .orElseThrow();
        long right = trained.stream().mapToLong(one -> one.scores().confusion().right()).sum();
        long total = trained.stream().mapToLong(one -> one.scores().confusion().total()).sum();
        Interval interval = Interval.of(right, total);
        return Text.format("test accuracy: %.4f%s; %d of %d clips wrong, %.4f are right; 95 %%"
                + " interval of that %.4f to %.4f", mean,
                trained.size() == 1 ? "" : ", the mean of " + trained.size(), total - right, total,
                (double) right / total, interval.low(), interval.high());
    }

    private static List<String> row(Trained one) {
        ConfusionMatrix confusion = one.scores().confusion();
        return List.of(one.name(), Text.format("%.4f", one.scores().accuracy()),
                Text.format("%d", confusion.right()), Text.format("%d", confusion.total()),
                Text.format("%.1f", one.seconds()));
    }

    private static int[][] confusion(List<Trained> trained) {
        int classes = trained.get(0).scores().confusion().classes();
        int[][] sum = new int[classes][classes];
        for (Trained one : trained) {
            for (int said = 0; said < classes; said++) {
                for (int heard = 0; heard < classes; heard++) {
                    sum[said][heard] += one.scores().confusion().count(said, heard);
                }
            }
        }
        return sum;
    }

    private static void addMistakes(Report report, List<Trained> trained) throws IOException {
        List<Clip> clips = new ArrayList<>();
        int wrong = 0;
        for (Trained one : trained) {
            Scores scores = one.scores();
            for (int i : scores.wrong()) {
                wrong++;
                if (clips.size() < PLAYERS) {
                    Recording recording = scores.clips().recordings().get(i);
                    Signal sound = recording.read();
                    Recognizer.Answer answer = scores.answer(i);
                    clips.add(new Clip(recording.name(), recording.label(), answer.label(),
                            answer.probability(), sound));
                }
            }
        }
        report.heading("What it got wrong");
        if (wrong == 0) {
            report.paragraph("Nothing.");
        } else {
            report.paragraph(wrong == clips.size() ? Text.count(wrong, "clip") + ":"
                    : Text.format("%d clips, the first %d of them:", wrong, clips.size()));
            report.players(clips);
        }
    }
}
