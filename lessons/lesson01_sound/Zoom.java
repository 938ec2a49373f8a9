package lesson01_sound;

import earshot.audio.Signal;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.BadInputException;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A recording, from its whole length down to single samples.
 *
 * @param digit all of it
 * @param wave a twentieth of a second around its loudest sample
 */
record Zoom(Signal digit, Signal wave) {

    private static final int SHOWN = 8;

    /** @throws BadInputException if the clip is shorter than a twentieth of a second, or silent */
    static Zoom of(Signal digit) throws BadInputException {
        int piece = digit.sampleRate() / 20;
        if (piece < SHOWN || digit.length() < piece || Waves.peak(digit) == 0) {
            throw new BadInputException(Text.format("this lesson looks at a clip of a twentieth of"
                    + " a second or more, got %s of %s: take another", digit,
                    Waves.peak(digit) == 0 ? "silence" : "sound"));
        }
        int start = Math.max(0, Math.min(loudest(digit) - piece / 2, digit.length() - piece));
        return new Zoom(digit, digit.slice(start, start + piece));
    }

    private static int loudest(Signal digit) {
        double[] samples = digit.samples();
        int loudest = 0;
        for (int n = 0; n < samples.length; n++) {
            if (Math.abs(samples[n]) > Math.abs(samples[loudest])) {
                loudest = n;
            }
        }
        return loudest;
    }

    void show(Desk desk) throws IOException {
        int rate = digit.sampleRate();
        Signal samples = wave.slice(0, rate / 200);
        desk.say("The clip: %d samples, %d a second, so %.2f seconds.", digit.length(), rate,
                digit.seconds());
        desk.say("A twentieth of a second of it has %d samples, a two-hundredth %d.",
                wave.length(), samples.length());
        desk.say("The first of them:%s", Arrays.stream(samples.samples()).limit(SHOWN)
                .mapToObj(sample -> Text.format(" %7.4f", sample)).collect(Collectors.joining()));
        desk.say("No sample lies further than 1 from 0; the loudest one here, %.4f.",
                Waves.peak(digit));
        desk.save("digit.png", Plot.waveform(digit).title("A spoken digit"));
        desk.save("wave.png", Plot.waveform(wave).title("A twentieth of a second of it"));
        desk.save("samples.png", dots(samples).title("A two-hundredth: single samples"));
        desk.save("digit.wav", digit);
    }

    private static Plot dots(Signal sound) {
        double[] milliseconds = new double[sound.length()];
        Arrays.setAll(milliseconds, n -> 1000.0 * n / sound.sampleRate());
        return Plot.line(milliseconds, sound.samples()).dots(0)
                .axes("time (ms)", "amplitude").size(900, 420);
    }

    /** How often the voice opens and closes, and what is left if only one such shape is kept. */
    void voice(Desk desk) throws IOException {
        Repeats repeats = Repeats.in(wave);
        if (!repeats.found()) {
            desk.say("\nWhere it is loudest nothing comes closely again: %.0f %% differs at best.",
                    100 * repeats.difference());
            return;
        }
        desk.say("\nThe voice comes again after %d samples, %.2f ms: %.0f times a second."
                + " What differs is %.0f %%.", repeats.samples(), repeats.milliseconds(),
                repeats.aSecond(), 100 * repeats.difference());
        double[] vowel = new double[digit.sampleRate()];
        double[] shape = wave.samples();
        for (int n = 0; n < vowel.length; n++) {
            vowel[n] = shape[n % repeats.samples()];
        }
        Signal same = Signal.mono(vowel, digit.sampleRate());
        desk.save("vowel.png", Plot.above(
                Plot.waveform(wave).title("the voice"),
                Plot.waveform(same.slice(0, wave.length())).title("its first period, repeated")));
        desk.save("vowel.wav", same);
    }
}
