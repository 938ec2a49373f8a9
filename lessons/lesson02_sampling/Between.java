package lesson02_sampling;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What the samples know of the sound between them. */
final class Between {

    private static final int RATE = 8000;
    private static final int FINE = 192_000;

    private Between() {
    }

    static void show(Desk desk) throws IOException {
        Signal few = Synth.sine(3000, 0.8, 1, RATE);
        double[] made = Resampler.of(RATE, FINE).apply(few).samples();
        double[] truth = Synth.sine(3000, 0.8, 1, FINE).samples();
        double[] error = Sampling.difference(made, truth);
        double[] middle = Arrays.copyOfRange(error, FINE / 10, error.length - FINE / 10);
        desk.say("\n3000 Hz has %.2f samples a period. From them, made anew at 192000 a second:"
                + " largest error %.6f", RATE / 3000.0, Sampling.peak(middle));
        int from = FINE / 2;
        int count = FINE / 500; // 2 ms
        double[] milliseconds = new double[count];
        double[] dots = new double[count];
        for (int i = 0; i < count; i++) {
            milliseconds[i] = 1000.0 * i / FINE;
            dots[i] = (from + i) % (FINE / RATE) == 0 ? truth[from + i] : Double.NaN;
        }
        desk.save("between.png", Plot.lines(milliseconds,
                List.of("made from the samples", "samples of 3000 Hz"),
                Arrays.copyOfRange(made, from, from + count), dots).dots(1)
                .axes("time (ms)", "amplitude").title("Between the samples"));
    }
}
