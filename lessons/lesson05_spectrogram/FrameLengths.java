package lesson05_spectrogram;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Short frames know when, long frames know what. */
final class FrameLengths {

    private static final int[] LENGTHS = {64, 256, 1024};
    private static final int RATE = 8000;
    private static final int HOP = 16;
    private static final int FINE = 8192; // an FFT filled up with zeros: bins 1 Hz apart
    private static final double LOW = 1000; // Hz
    private static final double HIGH = 1050;
    private static final int FIRST = 2000; // samples: where the clicks are
    private static final int SECOND = 2128;
    private static final double SHOWN = 0.25; // seconds of the clip

    private FrameLengths() {
    }

    static void show(Desk desk, Signal clip) throws IOException {
        desk.say("Tones at %.0f and %.0f Hz; clicks %d ms apart. How deep is it between them?",
                LOW, HIGH, 1000 * (SECOND - FIRST) / RATE);
        List<Plot> plots = new ArrayList<>();
        for (int length : LENGTHS) {
            plots.add(loudest(clip, length).title(Text.format("The clip, frames of %d", length)));
            plots.add(picture(Synth.add(tones(), clicks(10)), StftConfig.librosa(length, HOP))
                    .title(Text.format("Tones and clicks, frames of %d", length)));
            desk.say("frame %4d: %3d ms, bins %6.2f Hz apart, product %.0f;"
                    + " clicks %5.1f dB, tones %5.1f dB", length, 1000 * length / RATE,
                    (double) RATE / length,
                    (double) length / RATE * RATE / length, betweenClicks(length),
                    betweenTones(length));
        }
        desk.say("The tones were looked at through an FFT of %d, its bins %.2f Hz apart.\n", FINE,
                (double) RATE / FINE);
        desk.save("lengths.png", Plot.grid(2, plots).size(1000, 1150)
                .title("Short frames know when, long frames know what"));
    }

    /** A quarter of a second around the loudest sample; frames reach out on both sides of it. */
    private static Plot loudest(Signal clip, int length) {
        double[] samples = clip.samples();
        int loudest = 0;
        for (int n = 0; n < samples.length; n++) {
            loudest = Math.abs(samples[n]) > Math.abs(samples[loudest]) ? n : loudest;
        }
        int half = (int) (SHOWN / 2 * clip.sampleRate()) + length / 2;
        Signal silence = Signal.mono(new double[half], clip.sampleRate());
        Signal padded = Synth.join(Synth.join(silence, clip), silence);
        return picture(padded.slice(loudest, loudest + 2 * half),
                StftConfig.librosa(length, HOP / 4).withEdges(StftConfig.Edges.SNIP));
    }

    private static Plot picture(Signal sound, StftConfig config) {
        Spectrogram power = Stft.of(config).power(sound);
        Decibels belowLoudest = Decibels.DEFAULT.withReference(power.max());
        return Plot.heatmap(belowLoudest.power(power)).range(-50, 0).colourBar("dB");
    }

    static Signal tones() {
        return Synth.add(Synth.sine(LOW, 0.3, 0.5, RATE), Synth.sine(HIGH, 0.3, 0.5, RATE));
    }

    static Signal clicks(double amplitude) {
        double[] samples = new double[RATE / 2];
        samples[FIRST] = amplitude;
        samples[SECOND] = amplitude;
        return Signal.mono(samples, RATE);
    }

    /** The power in bin 0 halfway between the clicks, in dB below that at the first click. */
    static double betweenClicks(int length) {
        Spectrogram power = Stft.of(StftConfig.librosa(length, 1)).power(clicks(1));
        return decibels(power.at((FIRST + SECOND) / 2, 0), power.at(FIRST, 0));
    }

    /** The mean power halfway between the tones, in dB below that at the lower one. */
    static double betweenTones(int length) {
        StftConfig filledUp = new StftConfig(length, HOP, FINE, StftConfig.librosa(length, HOP)
                .window(), length, StftConfig.Edges.SNIP, false, 0);
        Spectrogram power = Stft.of(filledUp).power(tones());
        return decibels(mean(power, (LOW + HIGH) / 2), mean(power, LOW));
    }

    private static double mean(Spectrogram power, double hertz) {
        int bin = (int) Math.rint(hertz * FINE / RATE);
        double sum = 0;
        for (int t = 0; t < power.frames(); t++) {
            sum += power.at(t, bin);
        }
        return sum / power.frames();
    }

    private static double decibels(double power, double reference) {
        return 10 * Elementary.log10(Math.max(power, 1e-12 * reference) / reference);
    }
}
