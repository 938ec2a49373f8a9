package lesson07_mfcc;

import earshot.audio.Signal;
import earshot.dsp.Dct;
import earshot.features.Delta;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.Arrays;

/** MFCCs: what they keep, what they drop, why they differ between libraries, how they sound. */
public final class MfccLesson implements Lesson {

    private static final int LONGEST = 3; // seconds of a clip that are looked at

    public static void main(String[] args) throws IOException {
        MfccLesson lesson = new MfccLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "MFCC";
    }

    @Override
    public int seconds(boolean quick) {
        return 5;
    }

    @Override
    public void run(Desk desk) throws IOException {
        Signal whole = desk.clip();
        Signal clip = whole.slice(0, Math.min(whole.length(), LONGEST * whole.sampleRate()));
        ripple(desk);
        new Cepstrum(clip).show(desk);
        Vowels.compare(desk);
        MfccConfig config = MfccConfig.librosa(fftSize(clip), fftSize(clip) / 4, 40, 13);
        chain(desk, clip, config);
        deltas(desk, Mfcc.of(config, clip.sampleRate()).mfcc(clip));
        Differences.of(clip, config).show(desk);
        FourLibraries.show(desk, clip, config);
        new Rebuilding(clip, config).show(desk);
    }

    /** 64 milliseconds, as a power of two or the next above: 512 samples at 8 kHz. */
    static int fftSize(Signal clip) {
        return Integer.highestOneBit(Math.max(64, clip.sampleRate() * 64 / 1000 - 1)) * 2;
    }

    private static void ripple(Desk desk) {
        double[] mouth = {3, 4, 5, 6, 6, 5, 4, 3};
        double[] voice = {3.5, 3.5, 5.5, 5.5, 6.5, 4.5, 4.5, 2.5};
        double[] coefficients = Dct.ofSize(8, 8).forward(voice);
        desk.say("mouth           %s", Numbers.row(Dct.ofSize(8, 8).forward(mouth)));
        desk.say("mouth + voice   %s", Numbers.row(coefficients));
        Dct four = Dct.ofSize(8, 4);
        double[] smooth = four.inverse(four.forward(voice));
        desk.say("four, and back  %s", Numbers.row(smooth));
        desk.say("leaked into 1 and 3: %.2f and %.2f\n", coefficients[1], coefficients[3]);
    }

    /** The whole clip: 40 bands, 13 coefficients, and the bands that these describe. */
    private static void chain(Desk desk, Signal clip, MfccConfig config) throws IOException {
        Mfcc mfcc = Mfcc.of(config, clip.sampleRate());
        double[][] bands = mfcc.logMel(clip).values();
        double[][] coefficients = mfcc.mfcc(clip);
        Dct dct = Dct.ofSize(40, 13);
        double[][] smooth = new double[coefficients.length][];
        for (int t = 0; t < smooth.length; t++) {
            smooth[t] = dct.inverse(coefficients[t]);
        }
        desk.say("The clip: %d samples at %d Hz. Spectrogram: %d frames of %d bins, %d numbers."
                + " 40 mel bands: %d. 13 MFCCs: %d.\n", clip.length(), clip.sampleRate(),
                bands.length, config.stft().bins(), bands.length * config.stft().bins(),
                bands.length * 40, bands.length * 13);
        Plot[] plots = {
            Plot.heatmap(bands).title("40 mel bands").axes("frame", "band").range(-60, 20)
                    .colourBar("dB"),
            Plot.heatmap(coefficients).title("13 MFCCs").axes("frame", "coefficient").diverging()
                    .range(-120, 120).colourBar("value"),
            Plot.heatmap(smooth).title("The bands that 13 MFCCs describe").axes("frame", "band")
                    .range(-60, 20).colourBar("dB")};
        desk.save("mfcc.png", Plot.above(plots).size(900, 1000));
    }

    private static void deltas(Desk desk, double[][] mfcc) throws IOException {
        double[][] delta = Delta.ofWidth(9).apply(mfcc);
        double[] second = Numbers.column(mfcc, 1);
        double[] slope = Numbers.column(delta, 1);
        int steepest = Numbers.largest(slope);
        desk.say("Coefficient 1 rises fastest at frame %d: by %.1f a frame, over 9 frames.",
                steepest, slope[steepest]);
        int from = Math.max(0, Math.min(second.length - 9, steepest - 4));
        desk.say("frames %d to %d:  %s\n", from, from + 8,
                Numbers.row(Arrays.copyOfRange(second, from, from + 9)));
        double[] frames = Numbers.counting(second.length);
        Plot value = Plot.line(frames, second).title("Coefficient 1").axes("frame", "value");
        Plot rate = Plot.line(frames, slope).title("Its delta")
                .axes("frame", "value a frame");
        desk.save("delta.png", Plot.above(value, rate));
    }
}
