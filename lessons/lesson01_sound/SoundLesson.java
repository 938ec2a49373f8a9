package lesson01_sound;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.util.List;

/** Sound you can see: a digit, zoomed from half a second to single samples; two sines that beat. */
public final class SoundLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        SoundLesson lesson = new SoundLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "Sound you can see";
    }

    @Override
    public void run(Desk desk) throws IOException {
        zoom(desk);
        beats(desk);
    }

    private static void zoom(Desk desk) throws IOException {
        Signal digit = aDigit(desk);
        int rate = digit.sampleRate();
        int loudest = loudest(digit);
        desk.say("The clip: %d samples, %d a second, so %.2f seconds.", digit.length(), rate,
                digit.seconds());
        Signal wave = digit.slice(loudest, loudest + rate / 20);
        Signal samples = digit.slice(loudest, loudest + rate / 200);
        desk.say("A twentieth of a second of it has %d samples, a two-hundredth %d.",
                wave.length(), samples.length());
        desk.save("digit.png", Plot.waveform(digit).title("A spoken digit"));
        desk.save("wave.png", Plot.waveform(wave).title("A twentieth of a second of it"));
        desk.save("samples.png", Plot.waveform(samples).title("A two-hundredth: single samples"));
    }

    private static void beats(Desk desk) throws IOException {
        Signal low = Synth.sine(440, 0.4, 1, 8000);
        Signal high = Synth.sine(444, 0.4, 1, 8000);
        Signal both = Synth.add(low, high);
        desk.say("440 Hz and 444 Hz together swell and fade %d times a second.", 444 - 440);
        desk.save("beats.png", Plot.waveform(both).title("440 Hz and 444 Hz at once"));
    }

    /** Where the loudest sample is, but a twentieth of a second before the end at the latest. */
    private static int loudest(Signal digit) {
        double[] samples = digit.samples();
        int loudest = 0;
        for (int n = 0; n < samples.length - digit.sampleRate() / 20; n++) {
            if (Math.abs(samples[n]) > Math.abs(samples[loudest])) {
                loudest = n;
            }
        }
        return loudest;
    }

    private static Signal aDigit(Desk desk) throws IOException {
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, Progress.Factory.SILENT)) {
            List<Recording> clips = corpus.recordings();
            return clips.get(0).read().mono();
        }
    }
}
