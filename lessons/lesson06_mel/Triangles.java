package lesson06_mel;

import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.audio.Synth;
import earshot.features.MelFilterbank;
import earshot.features.MelFilterbank.Shape;
import earshot.features.MelScale;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The filters of a few bands, and what their area does to noise. */
final class Triangles {

    private static final int RATE = 8000;
    private static final int FFT = 512;
    private static final int FEW = 8; // bands, to look at
    private static final int BANDS = 40;

    private Triangles() {
    }

    static void show(Desk desk) throws IOException {
        double[] edges = MelScale.SLANEY.frequencies(FEW + 2, 0, RATE / 2.0);
        desk.say("\n%d bands up to %d Hz need %d edges: %s", FEW, RATE / 2, edges.length,
                list(edges));
        MelFilterbank high = bank(Shape.HZ, FEW);
        MelFilterbank even = bank(Shape.HZ_EQUAL_AREA, FEW);
        double[] hz = StftConfig.librosa(FFT, FFT).binHz(RATE);
        desk.save("triangles.png", Plot.above(
                drawn(hz, high).title("All of height 1: torchaudio"),
                drawn(hz, even).title("All of one area: librosa")));
        noise(desk);
    }

    private static void noise(Desk desk) throws IOException {
        Spectrogram power = Stft.of(StftConfig.librosa(FFT, 128)).power(
                Synth.noise(0.5, 20, RATE, desk.seeds().child("noise")));
        double[] high = mean(bank(Shape.HZ, BANDS).apply(power));
        double[] even = mean(bank(Shape.HZ_EQUAL_AREA, BANDS).apply(power));
        desk.say("White noise in %d bands, the top one against the bottom one: height 1 x %.2f,"
                + " area 1 x %.2f", BANDS, high[BANDS - 1] / high[0], even[BANDS - 1] / even[0]);
        double[] band = new double[BANDS];
        Arrays.setAll(band, m -> m);
        desk.save("noise.png", Plot.lines(band, List.of("height 1", "area 1"), relative(high),
                relative(even)).axes("band", "power (mean = 1)")
                .title("White noise through 40 mel bands").size(900, 440));
    }

    static MelFilterbank bank(Shape shape, int bands) {
        return MelFilterbank.of(MelScale.SLANEY, shape, RATE, FFT, bands, 0, RATE / 2.0);
    }

    /** Each band's mean over all frames. */
    static double[] mean(Spectrogram spectrogram) {
        double[] mean = new double[spectrogram.bins()];
        for (int k = 0; k < mean.length; k++) {
            for (int t = 0; t < spectrogram.frames(); t++) {
                mean[k] += spectrogram.at(t, k) / spectrogram.frames();
            }
        }
        return mean;
    }

    private static double[] relative(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> value / mean).toArray();
    }

    private static Plot drawn(double[] hz, MelFilterbank bank) {
        return Plot.lines(hz, List.of(), bank.weights()).axes("frequency (Hz)", "weight");
    }

    private static String list(double[] hz) {
        StringBuilder text = new StringBuilder();
        for (double one : hz) {
            text.append(Text.format(" %.0f", one));
        }
        return text.toString().strip();
    }
}
