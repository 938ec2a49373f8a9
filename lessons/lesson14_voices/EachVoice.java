package lesson14_voices;

import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The ANN as many times as there are voices, each time a stranger to one of them. */
final class EachVoice {

    private final Desk desk;
    private final Voices voices;
    private final ClipSet clips;
    private final List<Scores> scores;

    EachVoice(Desk desk, Voices voices, ClipSet clips) throws IOException {
        this.desk = desk;
        this.voices = voices;
        this.clips = clips;
        scores = Job.run("each voice left out", jobs(), voices.labels(), voices.parallel(),
                desk.progress());
    }

    private List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (String voice : voices.voices()) {
            int[] others = voices.where(clip -> !clip.voice().equals(voice));
            int[] own = voices.where(clip -> clip.voice().equals(voice));
            jobs.add(new Job(voices.trainer(Recipe.ANN, 0), clips.gather(others),
                    clips.gather(own)));
        }
        return jobs;
    }

    /** Of each voice, in alphabetical order. */
    List<Scores> scores() {
        return scores;
    }

    void show() throws IOException {
        int count = scores.size();
        String[] labels = new String[count];
        double[][] bars = new double[3][count]; // accuracy, and the ends of its interval
        List<Integer> order = IntStream.range(0, count).boxed().sorted(Comparator.comparing(
                i -> scores.get(i).accuracy())).toList();
        for (int n = 0; n < count; n++) {
            Scores one = scores.get(order.get(n));
            labels[n] = voices.voices().get(order.get(n));
            Interval interval = Interval.of(one.confusion().right(), one.confusion().total());
            bars[0][n] = one.accuracy();
            bars[1][n] = interval.low();
            bars[2][n] = interval.high();
            desk.say("%-10s %-16s%-8s%4d of %4d right: %.3f (%.2f to %.2f)", labels[n],
                    voices.areEmbedded() ? Engine.of(labels[n]) : "",
                    voices.areEmbedded() ? Engine.kind(labels[n]) : "", one.confusion().right(),
                    one.confusion().total(), bars[0][n], bars[1][n], bars[2][n]);
        }
        int right = scores.stream().mapToInt(one -> one.confusion().right()).sum();
        int all = scores.stream().mapToInt(one -> one.confusion().total()).sum();
        Interval pooled = Interval.of(right, all);
        desk.say("all clips: %d of %d right, %.4f (%.3f to %.3f); the mean of the %d voices %.4f",
                right, all, (double) right / all, pooled.low(), pooled.high(), count,
                scores.stream().mapToDouble(Scores::accuracy).average().orElseThrow());
        desk.save("voices.png", Plot.bars(List.of(labels), bars[0]).whiskers(bars[1], bars[2])
                .range(0, 1).axes("voice left out", "share right").size(1000, 480)
                .title("A network for each voice, which has never heard it (95 %)"));
    }
}
