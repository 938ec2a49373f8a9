package lesson06_mel;

import earshot.audio.Signal;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.MelFilterbank;
import earshot.features.MelFilterbank.Shape;
import earshot.features.MelScale;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bands so narrow that no bin of the FFT falls into them. */
final class EmptyBands {

    private static final int FFT = 256;
    private static final int LARGER = 1024;
    private static final int BANDS = 128;

    private EmptyBands() {
    }

    static void show(Desk desk, Signal clip) throws IOException {
        int rate = clip.sampleRate();
        desk.say("\nEmpty bands at %d Hz:", rate);
        desk.say("           slaney                        htk");
        desk.say("bands     FFT 128   FFT 256   FFT 512   FFT 128   FFT 256   FFT 512");
        for (int bands : new int[] {20, 40, 80, 128}) {
            desk.say("%5d  %10d%10d%10d%10d%10d%10d", bands,
                    empty(MelScale.SLANEY, rate, 128, bands),
                    empty(MelScale.SLANEY, rate, 256, bands),
                    empty(MelScale.SLANEY, rate, 512, bands),
                    empty(MelScale.HTK, rate, 128, bands),
                    empty(MelScale.HTK, rate, 256, bands),
                    empty(MelScale.HTK, rate, 512, bands));
        }
        desk.say("torchaudio's own choice, 128 htk bands, FFT 400, at 16000 Hz: %d empty",
                empty(MelScale.HTK, 16_000, 400, 128));
        desk.say("The picture: %d htk bands of frames of %d samples, FFT %d and %d; empty with the"
                + " first: %s", BANDS, FFT, FFT, LARGER,
                numbers(bank(MelScale.HTK, rate, FFT, BANDS).weights()));
        StftConfig frames = StftConfig.librosa(FFT, FFT / 4);
        StftConfig filledUp = new StftConfig(FFT, FFT / 4, LARGER, frames.window(), FFT,
                frames.edges(), false, 0);
        desk.save("empty.png", Plot.grid(2, List.of(
                picture(clip, frames).title("FFT 256"),
                picture(clip, filledUp).title("The same frames, FFT 1024")))
                .title(Text.format("%d htk bands of frames of %d samples", BANDS, FFT))
                .size(1200, 520));
    }

    /** The bands that have no weight at all. */
    static int empty(MelScale scale, int rate, int fftSize, int bands) {
        int empty = 0;
        for (double[] band : bank(scale, rate, fftSize, bands).weights()) {
            empty += Arrays.stream(band).sum() == 0 ? 1 : 0;
        }
        return empty;
    }

    private static String numbers(double[][] weights) {
        return IntStream.range(0, weights.length)
                .filter(m -> Arrays.stream(weights[m]).sum() == 0).mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static MelFilterbank bank(MelScale scale, int rate, int fftSize, int bands) {
        return MelFilterbank.of(scale, Shape.HZ, rate, fftSize, bands, 0, rate / 2.0);
    }

    private static Plot picture(Signal clip, StftConfig config) {
        MelFilterbank bank =
                bank(MelScale.HTK, clip.sampleRate(), config.fftSize(), BANDS);
        return Plot.bands(MelLesson.below(bank.apply(Stft.of(config).power(clip)), 60))
                .range(-60, 0).colourBar("dB");
    }
}
