package lesson05_spectrogram;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.dsp.Fft;
import earshot.dsp.Window;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a frame's torn edges do to its spectrum, and what windows do about it. */
final class Leakage {

    static final int RATE = 8000;
    static final int FRAME = 64;
    private static final double WHOLE = 8.0 * RATE / FRAME; // Hz: 8 turns in a frame
    private static final double HALF = 8.5 * RATE / FRAME;
    private static final double WEAK = 20.0 * RATE / FRAME;
    private static final int FINE = 64; // points a bin, to see a lobe's shape
    private static final double FLOOR = -120; // dB, where the picture ends
    private static final List<Window.Shape> SHAPES = List.of(Window.Shape.RECT, Window.Shape.HANN,
            Window.Shape.HAMMING, Window.Shape.BLACKMAN);

    /**
     * How a window smears a tone.
     *
     * @param widthBins of the main lobe, from zero to zero
     * @param sideDecibels the highest side lobe, below the main one
     */
    record Lobes(double widthBins, double sideDecibels) {
    }

    private Leakage() {
    }

    static void show(Desk desk) throws IOException {
        desk.say("Frames of %d samples at %d Hz: bins %.0f Hz apart.", FRAME, RATE,
                (double) RATE / FRAME);
        desk.say("A tone of %.1f Hz turns %.1f times a frame, one of %.1f Hz %.1f times.", WHOLE,
                WHOLE * FRAME / RATE, HALF, HALF * FRAME / RATE);
        desk.save("torn.png", Plot.above(
                Plot.waveform(twice(WHOLE)).title("1000 Hz: 8 turns, and again"),
                Plot.waveform(twice(HALF)).title("1062.5 Hz: 8.5 turns, and again")));
        desk.say("A tone, then the same with one 50 dB weaker at bin 20. In dB below the loudest:");
        desk.say("window      main lobe  side lobes   bin 20, without the weak tone  with it");
        for (Window.Shape shape : SHAPES) {
            double[] window = new Window(shape, true).weights(FRAME);
            Lobes lobes = lobes(window);
            desk.say("%-10s  %4.1f bins    %6.1f              %6.1f               %6.1f",
                    shape.name().toLowerCase(Locale.ROOT), lobes.widthBins(),
                    lobes.sideDecibels(), decibels(tone(HALF), window)[20],
                    decibels(twoTones(), window)[20]);
        }
        desk.say("8 turns, no window: bin 20 is at %.0f dB, where the picture ends.\n",
                decibels(tone(WHOLE), new Window(Window.Shape.RECT, true).weights(FRAME))[20]);
        desk.save("leakage.png", Plot.grid(1, List.of(spectra(WHOLE), spectra(HALF), hidden()))
                .size(900, 1150));
    }

    static double[] tone(double hertz) {
        return Synth.sine(hertz, 1, (double) FRAME / RATE, RATE).samples();
    }

    /** 8.5 turns, and 50 dB weaker 20 turns. */
    static double[] twoTones() {
        double[] both = tone(HALF);
        double[] weak = tone(WEAK);
        for (int n = 0; n < FRAME; n++) {
            both[n] += weak[n] / StrictMath.pow(10, 50 / 20.0);
        }
        return both;
    }

    /** The spectrum of a frame under a window, in dB below its loudest bin. */
    static double[] decibels(double[] frame, double[] window) {
        double[] weighed = new double[frame.length];
        for (int n = 0; n < frame.length; n++) {
            weighed[n] = window[n] * frame[n];
        }
        return belowLoudest(Fft.ofSize(frame.length).forwardReal(weighed).power());
    }

    private static double[] belowLoudest(double[] power) {
        double loudest = Arrays.stream(power).max().orElseThrow();
        return Arrays.stream(power)
                .map(p -> Math.max(FLOOR, 10 * Elementary.log10(p / loudest))).toArray();
    }

    /** From the window's own spectrum: down to the first hollow, then the highest hill. */
    static Lobes lobes(double[] window) {
        int size = FINE * window.length;
        double[] fine = belowLoudest(Fft.ofSize(size)
                .forwardReal(Arrays.copyOf(window, size)).power());
        int hollow = 1;
        while (fine[hollow + 1] < fine[hollow]) {
            hollow++;
        }
        return new Lobes(2.0 * hollow / FINE,
                Arrays.stream(fine, hollow, fine.length).max().orElseThrow());
    }

    /** A frame, and the same frame again: what the transform takes the sound to be. */
    private static Signal twice(double hertz) {
        Signal frame = Signal.mono(tone(hertz), RATE);
        return Synth.join(frame, frame);
    }

    private static Plot spectra(double hertz) {
        return plot(tone(hertz), SHAPES.subList(0, 2))
                .title("One tone, " + hertz * FRAME / RATE + " turns a frame");
    }

    private static Plot hidden() {
        return plot(twoTones(), List.of(Window.Shape.RECT, Window.Shape.HANN,
                Window.Shape.BLACKMAN)).title("And one 50 dB weaker, at bin 20");
    }

    private static Plot plot(double[] frame, List<Window.Shape> shapes) {
        return Plot.lines(IntStream.rangeClosed(0, FRAME / 2).asDoubleStream().toArray(),
                shapes.stream().map(s -> s.name().toLowerCase(Locale.ROOT)).toList(),
                shapes.stream().map(s -> decibels(frame, new Window(s, true).weights(FRAME)))
                        .toArray(double[][]::new))
                .axes("bin", "dB").range(-80, 5);
    }
}
