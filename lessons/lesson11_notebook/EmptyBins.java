package lesson11_notebook;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The last flaw: clips of 8 kHz in a picture made for 48 kHz. */
final class EmptyBins {

    private static final SpectrogramFingerprintConfig NOTEBOOK =
            SpectrogramFingerprintConfig.NOTEBOOK;
    private static final SpectrogramFingerprintConfig DIGITS = SpectrogramFingerprintConfig.DIGITS;
    private static final int ROWS = 230; // of the network's Resize
    private static final int COLUMNS = 120;
    private static final int NEURONS = 512;
    private static final double FLOOR = 1e-2; // of the logarithm, as the network is shown it
    private static final String SIX = "6_slt-4_0.wav";

    private EmptyBins() {
    }

    /** How many bins of the notebook's picture lie at or below half the rate. */
    static int filled(int sampleRate) {
        double binHz = (double) NOTEBOOK.sampleRate() / config(NOTEBOOK).fftSize();
        return Math.min(config(NOTEBOOK).bins(), 1 + (int) (sampleRate / 2.0 / binHz));
    }

    /** Weights of the first layer whose inputs are mixed of empty bins alone. */
    static long blindWeights(int sampleRate) {
        int bins = config(NOTEBOOK).bins();
        long columns = 0;
        for (int c = 0; c < COLUMNS; c++) {
            double place = (c + 0.5) * bins / COLUMNS - 0.5;
            columns += Math.floor(place) >= filled(sampleRate) ? 1 : 0;
        }
        return columns * ROWS * NEURONS;
    }

    private static StftConfig config(SpectrogramFingerprintConfig shown) {
        return StftConfig.tensorflow(shown.frameSamples(), shown.hopSamples());
    }

    static void show(Desk desk, int sampleRate) throws IOException {
        desk.say("  Of %d bins %d are at or below %d Hz; %,d first weights look at the others"
                + " alone", config(NOTEBOOK).bins(), filled(sampleRate), sampleRate / 2,
                blindWeights(sampleRate));
        Signal wide = WavReader.read(Path.of("data", "wideband", SIX)).mono();
        Signal narrow = WavReader.read(Path.of("data", "digits", SIX)).mono();
        Spectrogram first = shown(wide, NOTEBOOK);
        Spectrogram second = shown(narrow, NOTEBOOK);
        Spectrogram third = shown(narrow, DIGITS);
        desk.say("  \"six\" at %d Hz fills %d bins, %.1f %% of its energy above %d Hz; at %d Hz, %d"
                + " bins; at its own rate, bins of %.2f Hz in place of %.2f", wide.sampleRate(),
                filled(wide.sampleRate()), 100 * above(wide, narrow.sampleRate() / 2),
                narrow.sampleRate() / 2, narrow.sampleRate(), filled(narrow.sampleRate()),
                third.binHz()[1], first.binHz()[1]);
        desk.save("bins.png", Plot.grid(3, List.of(
                Plot.heatmap(first).title("recorded at " + wide.sampleRate() + " Hz"),
                Plot.heatmap(second).title("recorded at " + narrow.sampleRate() + " Hz"),
                Plot.heatmap(third).title("the same, at its own rate")))
                .range(-5, 4).size(1400, 480).title("\"six\" in 233 x 129 numbers, three times"));
    }

    private static Spectrogram shown(Signal clip, SpectrogramFingerprintConfig shown) {
        Signal sound = Resampler.of(clip.sampleRate(), shown.sampleRate()).apply(clip)
                .withLength(shown.samples());
        return Stft.of(config(shown)).magnitude(sound).map(s -> Elementary.log(s + FLOOR));
    }

    /** The share of the power at or above a frequency. */
    static double above(Signal clip, double hz) {
        Spectrogram power = Stft.of(StftConfig.librosa(512, 128)).power(clip);
        double all = 0;
        double high = 0;
        for (int t = 0; t < power.frames(); t++) {
            for (int k = 0; k < power.bins(); k++) {
                all += power.at(t, k);
                high += power.binHz()[k] >= hz ? power.at(t, k) : 0;
            }
        }
        return high / all;
    }
}
