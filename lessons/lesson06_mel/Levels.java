package lesson06_mel;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.MelFilterbank;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.List;

/** Power in decibels: what ref and top_db do, and what they do to each other. */
final class Levels {

    private static final int FFT = 512;
    private static final int HOP = 128;
    private static final int BANDS = 40;
    private static final int BEEP = 512; // samples

    private Levels() {
    }

    static void show(Desk desk, Signal clip) throws IOException {
        Spectrogram mel = mel(clip);
        Spectrogram toOne = Decibels.ofPower(mel);
        Spectrogram toMax = Decibels.DEFAULT.withReference(mel.max()).power(mel);
        desk.say("\nLoudest and lowest, in dB: ref 1: %.2f and %.2f; ref max: %.2f and %.2f",
                toOne.max(), min(toOne), toMax.max(), min(toMax));
        desk.say("Everywhere the difference is %.2f to %.2f.", leastDifference(toOne, toMax),
                -leastDifference(toMax, toOne));
        desk.say("10 log10 of magnitudes instead of powers: from %.2f down to %.2f",
                wrong(mel).max(), min(wrong(mel)));
        Signal beeped = withBeep(clip);
        Spectrogram after = Decibels.ofPower(mel(beeped));
        int same = toOne.frames() - 3 * BEEP / HOP; // frames that do not hear the beep
        desk.say("Then something beeps at the very end. In the %d frames before it:", same);
        desk.say("top_db 80: largest change %.2f dB; lowest value %.2f, was %.2f",
                change(toOne, after, same), min(after), min(toOne));
        Decibels noLimit = Decibels.DEFAULT.withRange(Double.POSITIVE_INFINITY);
        desk.say("no top_db: largest change %.2f dB; lowest value %.2f",
                change(noLimit.power(mel), noLimit.power(mel(beeped)), same),
                min(noLimit.power(mel)));
        desk.save("topdb.png", Plot.grid(2, List.of(
                Plot.bands(toOne).range(-70, 40).colourBar("dB").title("The clip"),
                Plot.bands(after).range(-70, 40).colourBar("dB").title("A beep at its end")))
                .size(1200, 500).title("top_db 80: a floor under the whole picture"));
    }

    static Spectrogram mel(Signal sound) {
        return MelFilterbank.slaney(sound.sampleRate(), FFT, BANDS)
                .apply(Stft.of(StftConfig.librosa(FFT, HOP)).power(sound));
    }

    /** The logarithm times 10 where it should be 20: an easy mistake with magnitudes. */
    private static Spectrogram wrong(Spectrogram mel) {
        return Decibels.ofPower(mel.map(Math::sqrt));
    }

    /** The same with a loud tone over its last samples. */
    static Signal withBeep(Signal clip) {
        double seconds = Math.min(clip.seconds(), (double) BEEP / clip.sampleRate());
        Signal quiet = Synth.silence(clip.seconds() - seconds, clip.sampleRate());
        return Synth.add(clip, Synth.join(quiet,
                Synth.sine(1000, 1, seconds, clip.sampleRate())));
    }

    static double min(Spectrogram spectrogram) {
        return -spectrogram.map(value -> -value).max();
    }

    private static double leastDifference(Spectrogram first, Spectrogram second) {
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < first.frames(); t++) {
            for (int k = 0; k < first.bins(); k++) {
                least = Math.min(least, first.at(t, k) - second.at(t, k));
            }
        }
        return least;
    }

    /** The largest difference of two pictures in their first frames. */
    static double change(Spectrogram first, Spectrogram second, int frames) {
        double largest = 0;
        for (int t = 0; t < frames; t++) {
            for (int k = 0; k < first.bins(); k++) {
                largest = Math.max(largest, Math.abs(first.at(t, k) - second.at(t, k)));
            }
        }
        return largest;
    }
}
