package lesson05_spectrogram;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.dsp.Fft;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Spectrograms: cut, weigh, transform; what that costs, how frames are counted, and back. */
public final class SpectrogramLesson implements Lesson {

    private static final Path WIDE = Path.of("data", "wideband", "7_rms-1_0.wav");
    private static final double EPSILON = Math.ulp(1.0); // 2.2e-16, so that ln 0 is a number

    public static void main(String[] args) throws IOException {
        SpectrogramLesson lesson = new SpectrogramLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return "Spectrograms";
    }

    @Override
    public void run(Desk desk) throws IOException {
        Signal clip = desk.clip();
        desk.say("The clip: %d samples, %d a second, so %.2f seconds.", clip.length(),
                clip.sampleRate(), clip.seconds());
        backwards(desk, clip);
        Leakage.show(desk);
        FrameLengths.show(desk, clip);
        FrameCount.show(desk);
        notebook(desk, clip);
        WindowSum.show(desk);
        Phases.show(desk, clip);
    }

    private static void backwards(Desk desk, Signal clip) throws IOException {
        double[] samples = clip.samples();
        double[] backwards = new double[samples.length];
        for (int n = 0; n < samples.length; n++) {
            backwards[n] = samples[samples.length - 1 - n];
        }
        Fft fft = Fft.ofSize(samples.length);
        double[] there = fft.forwardReal(samples).magnitude();
        double[] back = fft.forwardReal(backwards).magnitude();
        double[] hz = new double[there.length];
        double largest = 0;
        double difference = 0;
        for (int k = 0; k < there.length; k++) {
            hz[k] = (double) k * clip.sampleRate() / samples.length;
            largest = Math.max(largest, there[k]);
            difference = Math.max(difference, Math.abs(there[k] - back[k]));
        }
        desk.say("Forwards and backwards: magnitudes up to %.1f; they differ by %.6f at most.\n",
                largest, difference);
        desk.save("backwards.png", Plot.grid(2, List.of(
                Plot.waveform(clip).title("The word"),
                Plot.waveform(Signal.mono(backwards, clip.sampleRate())).title("Backwards"),
                Plot.line(hz, there).axes("frequency (Hz)", "magnitude").title("Its spectrum"),
                Plot.line(hz, back).axes("frequency (Hz)", "magnitude").title("Its spectrum")))
                .title("One spectrum for the whole clip does not know when").size(1100, 760));
    }

    private static void notebook(Desk desk, Signal clip) throws IOException {
        Signal own = Files.isRegularFile(desk.data()) ? clip : desk.on(WIDE).clip();
        Signal sound = Resampler.of(own.sampleRate(), 48_000).apply(own).withLength(30_000);
        StftConfig config = StftConfig.tensorflow(233, 128);
        Spectrogram magnitude = Stft.of(config).magnitude(sound);
        Spectrogram logarithm = magnitude.map(s -> Elementary.log(s + EPSILON));
        int numbers = magnitude.frames() * magnitude.bins();
        desk.say("\nThe notebook's picture: %d samples at %d Hz, frames of %d (%.1f ms) every %d,"
                + " FFT %d", sound.length(), sound.sampleRate(), config.frameSamples(),
                1000.0 * config.frameSamples() / sound.sampleRate(), config.hopSamples(),
                config.fftSize());
        desk.say("%d frames x %d bins, %.1f : 1; %d numbers for %d samples", magnitude.frames(),
                magnitude.bins(), (double) magnitude.frames() / magnitude.bins(), numbers,
                sound.length());
        double nyquist = own.sampleRate() / 2.0;
        desk.say("Recorded at %d Hz, the sound ends at %.0f Hz: %d of the %d bins.",
                own.sampleRate(), nyquist, (int) (nyquist / magnitude.binHz()[1]) + 1,
                magnitude.bins());
        desk.save("notebook.png", Plot.grid(2, List.of(
                Plot.heatmap(magnitude).colourBar("S").title("S, which its network gets"),
                Plot.heatmap(logarithm).colourBar("ln(S + ε)").range(-12, 4)
                        .title("ln(S + ε), which its reader sees")))
                .title("What the notebook makes of a clip").size(1200, 520));
    }
}
