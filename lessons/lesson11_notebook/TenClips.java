package lesson11_notebook;

import earshot.audio.Signal;
import earshot.audio.WavWriter;
import earshot.data.Recording;
import earshot.evaluate.Scores;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.Recognizer.Answer;
import earshot.report.Report;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ten test clips to look at and to hear, each with its probabilities, and a page of them all. */
final class TenClips {

    private static final int SHOWN = 10;
    private static final double ROOM = 1.1; // for the number over a bar of 1
    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;

    private final Desk desk;
    private final Scores scores;
    private final List<Integer> chosen;

    TenClips(Desk desk, Scores scores) {
        this.desk = desk;
        this.scores = scores;
        chosen = choose(scores.clips().labels(), desk.seeds().child("samples"));
    }

    /** Ten clips by number, one of each class as far as there are, sorted by class. */
    static List<Integer> choose(int[] classes, Seeds seeds) {
        List<Integer> order = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        for (int i : seeds.permutation(classes.length)) {
            (met.add(classes[i]) ? order : others).add(i);
        }
        order.addAll(others);
        return order.stream().limit(SHOWN).sorted(Comparator.comparing(i -> classes[i])).toList();
    }

    void show() throws IOException {
        List<Plot> plots = new ArrayList<>();
        Report page = new Report("Clips that the network was not trained on").paragraph(
                Text.format("Test accuracy %.4f. Orange is what was said.", scores.accuracy()));
        int width = chosen.stream().mapToInt(i -> recording(i).name().length())
                .reduce(20, Math::max);
        desk.say("Some of the test clips:\n");
        for (int n = 0; n < chosen.size(); n++) {
            Recording clip = recording(chosen.get(n));
            String verdict = verdict(clip, scores.answer(chosen.get(n)));
            Signal sound = clip.read();
            Plot bars = bars(chosen.get(n));
            desk.say("  clip%d.wav  %-" + width + "s %s", n, clip.name(), verdict);
            bars.size(WIDTH, HEIGHT).save(desk.figures().resolve("clip" + n + ".png"));
            WavWriter.write(sound, desk.figures().resolve("clip" + n + ".wav"));
            page.figure(bars.size(WIDTH, HEIGHT), clip.name() + ": " + verdict, sound);
            plots.add(bars);
        }
        desk.save("answers.png", Plot.grid(2, plots).size(1000, 1100)
                .title("Test clips: orange is what was said"));
        desk.say("\nThese probabilities went through softmax once. Twice, as in the notebook, and"
                + " no bar passes %.3f.", highestOfTwice(scores.recognizer().labels().size()));
        page.write(desk.figures());
        desk.say("index.html plays the clips beside their bars.\n");
    }

    private Recording recording(int clip) {
        return scores.clips().recordings().get(clip);
    }

    /** "said 7, heard 5, 96.5 % sure: wrong". */
    private static String verdict(Recording clip, Answer answer) {
        return Text.format("said %s, heard %s, %.1f %% sure%s", clip.label(), answer.label(),
                100 * answer.probability(), clip.label().equals(answer.label()) ? "" : ": wrong");
    }

    private Plot bars(int clip) {
        return Plot.bars(scores.recognizer().labels(), scores.answer(clip).probabilities())
                .range(0, ROOM).highlight(scores.clips().labels()[clip])
                .axes("heard", "probability")
                .title(OneBatch.title(recording(clip)) + ", heard as "
                        + scores.answer(clip).label());
    }

    /** Softmax of (1, 0, …, 0): e / (e + classes − 1). */
    static double highestOfTwice(int classes) {
        double e = Elementary.exp(1);
        return e / (e + classes - 1);
    }
}
