package lesson02_sampling;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** From air to numbers: how often a sound is looked at, how finely, and how loud is counted. */
public final class SamplingLesson implements Lesson {

    private static final int RATE = 8000;

    public static void main(String[] args) throws IOException {
        SamplingLesson lesson = new SamplingLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "From air to numbers";
    }

    @Override
    public int seconds(boolean quick) {
        return 2;
    }

    @Override
    public void run(Desk desk) throws IOException {
        aliases(desk);
        limit(desk);
        chirp(desk);
        Between.show(desk);
        Hiss.show(desk);
        Bits.show(desk);
        Levels.show(desk);
        Bits.sixDecibels(desk);
        Dither.show(desk);
    }

    /** Two tones, one set of samples. */
    private static void aliases(Desk desk) throws IOException {
        desk.say("Samples, %d a second:", RATE);
        desk.say("7000 Hz:                          %s", row(Synth.sine(7000, 0.8, 0.001, RATE)));
        desk.say("1000 Hz, begun half a turn later: %s", row(Synth.sine(1000, -0.8, 0.001, RATE)));
        desk.say("");
        for (int hertz : new int[] {1000, 3900, 4100, 5000, 7000, 8000, 9000}) {
            Signal tone = Synth.sine(hertz, 0.8, 1, RATE);
            desk.say("%d Hz becomes %4.0f Hz; counted: %4d times up in a second", hertz,
                    Sampling.alias(hertz, RATE), Sampling.timesUp(tone));
        }
        aliasFigures(desk);
    }

    private static String row(Signal signal) {
        return Arrays.stream(signal.samples())
                .mapToObj(sample -> Text.format("%5.2f", Math.rint(100 * sample) / 100 + 0.0))
                .collect(Collectors.joining(" "));
    }

    /** The samples alone, then with both curves. */
    private static void aliasFigures(Desk desk) throws IOException {
        int fine = 50; // points of the curve from one sample to the next
        double[] slow = Synth.sine(1000, -0.8, 0.002, RATE * fine).samples();
        double[] fast = Synth.sine(7000, 0.8, 0.002, RATE * fine).samples();
        double[] seen = new double[fast.length];
        double[] milliseconds = new double[fast.length];
        for (int i = 0; i < fast.length; i++) {
            milliseconds[i] = 1000.0 * i / (RATE * fine);
            seen[i] = i % fine == 0 ? fast[i] : Double.NaN;
        }
        desk.save("dots.png", Plot.line(milliseconds, seen).dots(0).axes("time (ms)", "amplitude")
                .title("A tone, 8000 samples a second").size(900, 340));
        desk.save("aliases.png", Plot.lines(milliseconds, List.of("7000 Hz", "1000 Hz",
                "8000 samples a second"), fast, slow, seen).dots(2).axes("time (ms)", "amplitude")
                .title("Two tones, the same samples"));
    }

    /** Exactly half the rate. */
    private static void limit(Desk desk) {
        desk.say("");
        for (int degrees : new int[] {0, 30, 90}) {
            double phase = Math.toRadians(degrees);
            double[] samples = new double[RATE];
            for (int n = 0; n < RATE; n++) {
                samples[n] = StrictMath.sin(2 * Math.PI * 4000 * n / RATE + phase);
            }
            desk.say("4000 Hz of amplitude 1, begun at %2d degrees: largest sample %.4f", degrees,
                    Sampling.peak(samples));
        }
    }

    /** A tone that rises to 8000 Hz, with too few samples for half of it. */
    private static void chirp(Desk desk) throws IOException {
        Signal folded = Synth.chirp(0, 8000, 0.5, 4, RATE);
        Signal whole = Synth.chirp(0, 8000, 0.5, 4, 48_000);
        double[] seconds = new double[80];
        Arrays.setAll(seconds, i -> (i + 0.5) / 20);
        double[] heard = Sampling.timesUp(folded, 0.05);
        desk.say("\nA tone that rises to 8000 Hz in 4 s, sampled 8000 times a second:"
                + " highest count %.0f a second, last count %.0f\nEach count lasts 0.05 s,"
                + " in which the tone moves by 100 Hz.",
                Arrays.stream(heard).max().orElseThrow(), heard[heard.length - 1]);
        desk.save("chirp.png", Plot.lines(seconds, List.of("48000 samples a second",
                "8000 samples a second"), Sampling.timesUp(whole, 0.05), heard)
                .axes("time (s)", "frequency heard (Hz)").title("A rising tone, folded back"));
        desk.save("chirp-48000.wav", whole);
        desk.save("chirp-8000.wav", folded);
    }
}
