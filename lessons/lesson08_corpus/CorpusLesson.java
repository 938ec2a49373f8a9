package lesson08_corpus;

import earshot.audio.Synth;
import earshot.data.Checkup;
import earshot.data.Corpus;
import earshot.data.Doctor;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A folder of recordings: looked over, made alike, drawn, and split so that it tells the truth. */
public final class CorpusLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        CorpusLesson lesson = new CorpusLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String title() {
        return "A corpus";
    }

    @Override
    public int seconds(boolean quick) {
        return quick ? 5 : 15;
    }

    @Override
    public void run(Desk desk) throws IOException {
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, desk.progress())) {
            Census.print(desk, corpus);
            doctor(desk, parallel);
            Alike alike = new Alike(desk, corpus, parallel);
            ClipSet clips = alike.clips();
            Neighbours neighbours = new Neighbours(desk, corpus, parallel);
            neighbours.print(clips);
            alike.print(neighbours, clips);
            DigitMap.of(clips).print(desk, corpus.labels(), neighbours.confused());
        }
    }

    private static void doctor(Desk desk, Parallel parallel) throws IOException {
        Path sick = desk.figures().resolve("sick");
        SickCorpus.write(sick);
        Checkup checkup = Doctor.examine(sick, parallel, desk.progress());
        desk.say("\nsick: %s", checkup.corpus());
        checkup.findings().forEach(finding -> desk.say("%s", finding));
        desk.say("%s", checkup.summary());
        desk.say("%s: %s\n", Path.of("").resolve(desk.data()).toString().replace('\\', '/'),
                Doctor.examine(desk.data(), parallel, desk.progress()).summary());
        desk.save("clipped.png", Plot.above(
                Plot.waveform(Synth.sine(200, 0.9, 0.02, 8000)).title("Loud")
                        .axes("time (s)", "amplitude").range(-1.1, 1.1),
                Plot.waveform(SickCorpus.clipped().slice(0, 160)).title("Clipped: flat tops")
                        .axes("time (s)", "amplitude").range(-1.1, 1.1)));
    }

    /** "0.984", of {@code right} among {@code total}. */
    static String share(long right, long total) {
        return Text.format("%.3f", (double) right / total);
    }

    /** The middle one, or the higher of the two in the middle. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
