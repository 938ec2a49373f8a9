package lesson01_sound;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sums of sines at 200, 400, 600 … Hz: one pitch, many sounds. */
final class Timbre {

    private static final int RATE = 8000;
    private static final double[] FIRST = {0.5};
    private static final double[] ODD = {0.5, 0, 0.5 / 3, 0, 0.5 / 5, 0, 0.5 / 7, 0, 0.5 / 9};
    private static final double[] ALL = {0.4, 0.4 / 2, 0.4 / 3, 0.4 / 4, 0.4 / 5, 0.4 / 6,
        0.4 / 7, 0.4 / 8, 0.4 / 9, 0.4 / 10};
    private static final double[] NO_LOW = {0, 0, 0, 0.25, 0.25, 0.25};

    private Timbre() {
    }

    static void show(Desk desk) throws IOException {
        Signal first = Synth.harmonics(200, FIRST, 1, RATE);
        Signal odd = Synth.harmonics(200, ODD, 1, RATE);
        Signal all = Synth.harmonics(200, ALL, 1, RATE);
        Signal noLow = Synth.harmonics(200, NO_LOW, 1, RATE);
        desk.say("\nLooked for: what comes again %d to %d times a second, as voices do.",
                Repeats.LOWEST_HERTZ, Repeats.HIGHEST_HERTZ);
        repeat(desk, "200 Hz alone", first);
        repeat(desk, "200, 600, 1000, 1400, 1800 Hz", odd);
        repeat(desk, "200, 400, 600 ... 2000 Hz", all);
        repeat(desk, "800, 1000, 1200 Hz", noLow);
        desk.save("timbre.png", Plot.above(shape("200 Hz alone", first),
                shape("200, 600, 1000, 1400, 1800 Hz", odd),
                shape("200, 400, 600 ... 2000 Hz", all),
                shape("800, 1000, 1200 Hz", noLow)).range(-0.95, 0.95));
        desk.save("timbre.wav", Synth.join(Synth.join(first, odd), Synth.join(all, noLow)));
        phases(desk);
    }

    private static void repeat(Desk desk, String name, Signal sound) {
        Repeats repeats = Repeats.in(sound.slice(0, RATE / 20));
        desk.say("%-30s comes again after %.2f ms, %.0f times a second", name,
                repeats.milliseconds(), repeats.aSecond());
    }

    private static Plot shape(String name, Signal sound) {
        return Plot.waveform(sound.slice(0, RATE / 50)).title(name);
    }

    /** The same ten sines, begun together and begun anywhere. */
    private static void phases(Desk desk) throws IOException {
        RandomGenerator random = desk.seeds().child("phases").random();
        Signal together = Synth.silence(1, RATE);
        Signal anywhere = Synth.silence(1, RATE);
        for (int k = 1; k <= 10; k++) {
            double turn = 2 * Math.PI * random.nextDouble();
            together = Synth.add(together, Waves.sine(200 * k, 0.09, Math.PI / 2, 1, RATE));
            anywhere = Synth.add(anywhere, Waves.sine(200 * k, 0.09, turn, 1, RATE));
        }
        desk.say("\nTen equal sines, begun at their tops: peak %.2f, root mean square %.4f.",
                Waves.peak(together), Waves.rms(together));
        desk.say("The same ten, begun anywhere: peak %.2f, root mean square %.4f.",
                Waves.peak(anywhere), Waves.rms(anywhere));
        desk.save("phases.png", Plot.above(shape("all begun at their tops", together),
                shape("begun anywhere", anywhere)).range(-1, 1));
        desk.save("phases.wav", Synth.join(together, anywhere));
    }
}
