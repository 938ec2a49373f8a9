package lesson06_mel;

import earshot.audio.Signal;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.MelFilterbank;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.List;

/** The ear's own frequency axis: the mel scale, its triangles, and what decibels do to them. */
public final class MelLesson implements Lesson {

    private static final int FFT = 512;
    private static final int HOP = 128;
    private static final int BANDS = 40;
    private static final double LOWEST = 60; // Hz, where the octaves begin

    public static void main(String[] args) throws IOException {
        MelLesson lesson = new MelLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "Mel";
    }

    @Override
    public void run(Desk desk) throws IOException {
        Signal clip = desk.clip();
        Pitches.show(desk);
        Scales.show(desk);
        Triangles.show(desk);
        EmptyBands.show(desk, clip);
        Levels.show(desk, clip);
        fourPictures(desk, clip);
    }

    /** One clip: power, decibels, decibels over log-spaced bands, decibels over mel bands. */
    private static void fourPictures(Desk desk, Signal clip) throws IOException {
        int rate = clip.sampleRate();
        Spectrogram power = Stft.of(StftConfig.librosa(FFT, HOP)).power(clip);
        Spectrogram mel = MelFilterbank.slaney(rate, FFT, BANDS).apply(power);
        Spectrogram octaves = LogBands.of(power, BANDS, LOWEST);
        desk.say("\nThe clip: %d samples; %d frames x %d bins = %d numbers;"
                        + " x %d mel bands = %d, %.2f a sample", clip.length(), power.frames(),
                power.bins(), power.frames() * power.bins(), BANDS, power.frames() * BANDS,
                (double) power.frames() * BANDS / clip.length());
        desk.say("Of the picture's height, the lowest 1000 Hz take %.0f %% in Hz, %.0f %% in mel,"
                + " %.0f %% in octaves from %.0f Hz up.", 100 * below(power), 100 * below(mel),
                100 * below(octaves), LOWEST);
        desk.save("four.png", Plot.grid(2, List.of(
                Plot.heatmap(power).colourBar("power").title("Power, Hz"),
                inDecibels(Plot.heatmap(below(power, 60)), "The logarithm of the power, Hz"),
                inDecibels(Plot.bands(below(octaves, 60)), "The same, in octaves"),
                inDecibels(Plot.bands(below(mel, 60)), "The same, in mel")))
                .size(1250, 960).title("One clip, four pictures"));
    }

    private static Plot inDecibels(Plot plot, String title) {
        return plot.range(-60, 0).colourBar("dB").title(title);
    }

    /** In dB below the loudest, so far down. */
    static Spectrogram below(Spectrogram power, double range) {
        return new Decibels(power.max(), 1e-10, range).power(power);
    }

    /** The share of the bins that are centred below 1000 Hz. */
    private static double below(Spectrogram spectrogram) {
        double count = 0;
        for (double hz : spectrogram.binHz()) {
            count += hz < 1000 ? 1 : 0;
        }
        return count / spectrogram.bins();
    }
}
