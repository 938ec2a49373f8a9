package lesson12_mfcc_ann;

import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.evaluate.Scores;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.recognizer.Recognizer;
import earshot.report.Clip;
import earshot.report.Report;
import earshot.report.WavFolder;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a network got wrong: whose clips, what for what, how surely; to read and to hear. */
final class Mistakes {

    private static final int PLAYERS = 60; // that the page holds before it becomes too large
    private static final double[] SURE = {0, 0.5, 0.9, 0.99, 1.01};

    private final Desk desk;
    private final Scores scores;

    Mistakes(Desk desk, Scores scores) {
        this.desk = desk;
        this.scores = scores;
    }

    /** "5 heard as 4: 7 times", what happened most often first. */
    void pairs() {
        Map<String, Integer> pairs = new TreeMap<>();
        for (int i : scores.wrong()) {
            pairs.merge(Text.format("%s heard as %s", recording(i).label(),
                    scores.answer(i).label()), 1, Integer::sum);
        }
        pairs.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(pair -> desk.say("%s: %s", pair.getKey(),
                        Text.count(pair.getValue(), "time")));
    }

    void voices(List<String> voices) {
        for (String voice : voices) {
            desk.say("%-10s %3d of %3d wrong", voice,
                    Arrays.stream(scores.wrong()).filter(i -> isOf(voice, i)).count(),
                    IntStream.range(0, scores.clips().size()).filter(i -> isOf(voice, i)).count());
        }
    }

    private boolean isOf(String voice, int i) {
        return recording(i).voice().equals(voice);
    }

    private Recording recording(int i) {
        return scores.clips().recordings().get(i);
    }

    /** How sure it said to be, and how often it was wrong. */
    void sureness() {
        desk.say("%-14s%6s%7s", "sure", "clips", "wrong");
        for (int band = 0; band + 1 < SURE.length; band++) {
            double low = SURE[band];
            double high = SURE[band + 1];
            int[] clips = IntStream.range(0, scores.clips().size())
                    .filter(i -> sure(i) >= low && sure(i) < high).toArray();
            desk.say("%-14s%6d%7d", band == 0 ? Text.format("below %.0f %%", 100 * high)
                    : Text.format("%.0f to %.0f %%", 100 * low, Math.min(100, 100 * high)),
                    clips.length, Arrays.stream(clips).filter(this::isWrong).count());
        }
        double sum = 0;
        double surprise = 0;
        for (int i = 0; i < scores.clips().size(); i++) {
            sum += sure(i);
            surprise -= Elementary.log(Math.max(1e-7,
                    scores.probabilities().get(i, scores.clips().labels()[i])));
        }
        int clips = scores.clips().size();
        desk.say("on average %.1f %% sure, and %.1f %% right; mean surprise %.4f",
                100 * sum / clips, 100 * scores.accuracy(), surprise / clips);
    }

    private double sure(int i) {
        return scores.answer(i).probability();
    }

    private boolean isWrong(int i) {
        return scores.probabilities().argMax(i) != scores.clips().labels()[i];
    }

    /** Prints the clips, writes each as WAV, and a page with a player for each. */
    void listen() throws IOException {
        WavFolder wavs = WavFolder.emptied(desk.figures().resolve("wrong"));
        List<Clip> wrong = new ArrayList<>();
        for (int i : scores.wrong()) {
            Recording recording = recording(i);
            Recognizer.Answer answer = scores.answer(i);
            Signal sound = recording.read();
            wavs.add(Text.format("said_%s_heard_%s", recording.label(), answer.label()), sound);
            wrong.add(new Clip(recording.name(), recording.label(), answer.label(),
                    answer.probability(), sound));
            desk.say("%4d  %-18s said %s, heard %s, %5.1f %% sure", wrong.size(),
                    recording.name(), recording.label(), answer.label(),
                    100 * answer.probability());
        }
        page(wrong);
        desk.say("To listen to them, open index.html, or play the files in wrong.");
    }

    private void page(List<Clip> wrong) throws IOException {
        Report report = new Report("What the ANN got wrong");
        report.paragraph(wrong.size() <= PLAYERS ? Text.format("%s. Would you have heard better?",
                Text.count(wrong.size(), "clip")) : Text.format("%d clips, the first %d of them."
                + " Would you have heard better?", wrong.size(), PLAYERS));
        report.players(wrong.subList(0, Math.min(PLAYERS, wrong.size())));
        report.write(desk.figures());
    }
}
