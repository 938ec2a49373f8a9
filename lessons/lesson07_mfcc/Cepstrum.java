package lesson07_mfcc;

import earshot.audio.Signal;
import earshot.dsp.Dct;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The DCT of a whole log spectrum: the mouth in its first numbers, the voice in a late one. */
final class Cepstrum {

    private static final int KEPT = 30;
    private static final int SHOWN = 130;
    private static final int HIGHEST_HZ = 300; // of a voice
    private static final int LOWEST_HZ = 60;

    private final Spectrogram decibels;
    private final double[][] coefficients; // [frame][bin]
    private final int loudest;

    Cepstrum(Signal clip) {
        int fftSize = MfccLesson.fftSize(clip);
        Spectrogram power = Stft.of(StftConfig.librosa(fftSize, fftSize / 4)).power(clip);
        decibels = Decibels.ofPower(power);
        int bins = decibels.bins();
        coefficients = Dct.ofSize(bins, bins).forward(decibels);
        double[] energy = Arrays.stream(power.values())
                .mapToDouble(frame -> Arrays.stream(frame).sum()).toArray();
        loudest = Numbers.largest(energy);
    }

    int loudest() {
        return loudest;
    }

    /** Where, among the coefficients that a voice can ripple, the largest is. */
    int peak(int frame) {
        int from = decibels.sampleRate() / HIGHEST_HZ;
        int to = Math.min(decibels.bins(), decibels.sampleRate() / LOWEST_HZ);
        return from + Numbers.largest(Arrays.copyOfRange(coefficients[frame], from, to));
    }

    /** How often the voice's wave comes in a second: coefficient k repeats every k samples. */
    double pitch(int frame) {
        return (double) decibels.sampleRate() / peak(frame);
    }

    double height(int frame) {
        return coefficients[frame][peak(frame)];
    }

    void show(Desk desk) throws IOException {
        int bins = decibels.bins();
        double[] spectrum = decibels.values()[loudest];
        Dct first = Dct.ofSize(bins, KEPT);
        double[] hill = first.inverse(first.forward(spectrum));
        desk.say("The loudest frame is number %d. Of its %d coefficients we keep %d.", loudest,
                bins, KEPT);
        int peak = peak(loudest);
        int from = decibels.sampleRate() / HIGHEST_HZ;
        desk.say("From %d on (%d / %d: few voices speak above %d Hz) the largest is number %d,"
                + " %.1f dB: a wave that comes again every %d samples, so %.0f Hz.", from,
                decibels.sampleRate(), HIGHEST_HZ, HIGHEST_HZ, peak, height(loudest), peak,
                pitch(loudest));
        desk.save("vowel.png", Plot.lines(decibels.binHz(),
                List.of("one frame of a vowel", "its first 30 coefficients, and back"), spectrum,
                hill).title("The ripple is the voice, the hill is the mouth")
                .axes("frequency (Hz)", "power (dB)").size(900, 480));
        desk.save("cepstrum.png", cepstrum());
        double[][] shown = Arrays.stream(coefficients).map(frame -> Arrays.copyOf(frame, SHOWN))
                .toArray(double[][]::new);
        desk.save("pitch.png", Plot.heatmap(shown).range(0, 60)
                .title("The coefficients of every frame").axes("frame", "coefficient")
                .colourBar("dB").size(900, 480));
        int[] some = IntStream.range(0, Math.min(coefficients.length, loudest + 16))
                .filter(t -> t % 4 == 2).toArray();
        desk.say("frame           %s", row(some, t -> t));
        desk.say("its largest is  %s", row(some, this::peak));
        desk.say("so Hz           %s\n", row(some, t -> (int) Math.rint(pitch(t))));
    }

    private static String row(int[] frames, IntUnaryOperator value) {
        return Arrays.stream(frames).map(value).mapToObj(number -> Text.format("%5d", number))
                .collect(Collectors.joining());
    }

    /** The frame's coefficients in two colours: those that are kept, those that are not. */
    private Plot cepstrum() {
        double[] kept = Arrays.copyOf(coefficients[loudest], SHOWN);
        double[] rest = kept.clone();
        Arrays.fill(kept, KEPT, SHOWN, Double.NaN);
        Arrays.fill(rest, 0, KEPT, Double.NaN);
        return Plot.lines(Numbers.counting(SHOWN), List.of("the rest", "the first 30"), rest, kept)
                .range(-100, 120).title("The coefficients of that frame")
                .axes("coefficient", "dB").size(900, 420);
    }
}
