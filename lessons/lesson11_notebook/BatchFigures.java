package lesson11_notebook;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.tensor.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the notebook prints and draws of a batch before it trains. */
final class BatchFigures {

    private static final SpectrogramFingerprintConfig CONFIG =
            SpectrogramFingerprintConfig.NOTEBOOK;
    private static final int COLUMNS = 3;
    private static final double EPSILON = Math.ulp(1.0); // np.finfo(float).eps, 2.2e-16
    private static final double DARKEST = -12; // of the colours; the padding is at ln ε = −36
    private static final double BRIGHTEST = 4;

    private final Desk desk;
    private final OneBatch batch;

    BatchFigures(Desk desk, OneBatch batch) {
        this.desk = desk;
        this.batch = batch;
    }

    void show() throws IOException {
        desk.say("a batch: audio %s, labels %s, spectrograms %s", shape(batch.audio()),
                shape(batch.labels()), shape(batch.spectrograms()));
        waveforms();
        oneClip();
        spectrograms();
        desk.say("\nits labels, one-hot:\n%s", batch.labels());
        desk.say("\nits samples:\n%s", batch.audio());
        desk.say("\nits first spectrogram:\n%s", batch.spectrograms().slice(0, 1)
                .reshape(Arrays.copyOfRange(batch.spectrograms().shape(), 1, 3)));
    }

    /** "(6, 30000)". */
    static String shape(Tensor tensor) {
        String numbers = Arrays.toString(tensor.shape());
        return "(" + numbers.substring(1, numbers.length() - 1) + ")";
    }

    private void waveforms() throws IOException {
        List<Plot> plots = new ArrayList<>();
        for (int n = 0; n < batch.sounds().size(); n++) {
            plots.add(Plot.waveform(batch.sounds().get(n)).title(title(n)));
        }
        desk.save("waveforms.png", Plot.grid(COLUMNS, plots).range(-1, 1)
                .title("A batch: clips cut or filled up to 30,000 samples"));
    }

    private void oneClip() throws IOException {
        Signal sound = batch.sounds().get(0);
        Spectrogram logMagnitude = logMagnitude(sound);
        desk.say("its first clip: \"%s\", waveform (%d,), spectrogram (%d, %d, 1)",
                batch.recordings().get(0).label(), sound.length(), logMagnitude.frames(),
                logMagnitude.bins());
        desk.save("spectrogram.png", Plot.above(Plot.waveform(sound),
                picture(logMagnitude).colourBar("ln(S + ε)"))
                .title(title(0) + ", its waveform and its spectrogram"));
    }

    private void spectrograms() throws IOException {
        List<Plot> plots = new ArrayList<>();
        for (int n = 0; n < batch.sounds().size(); n++) {
            plots.add(picture(logMagnitude(batch.sounds().get(n))).title(title(n)));
        }
        desk.save("spectrograms.png", Plot.grid(COLUMNS, plots)
                .title("Their spectrograms: ln(S + ε)"));
    }

    private static Plot picture(Spectrogram logMagnitude) {
        return Plot.heatmap(logMagnitude).range(DARKEST, BRIGHTEST);
    }

    /** ln(|X| + ε) of TensorFlow's STFT, for eyes: the network is shown |X| itself. */
    static Spectrogram logMagnitude(Signal sound) {
        Stft stft = Stft.of(StftConfig.tensorflow(CONFIG.frameSamples(), CONFIG.hopSamples()));
        return stft.magnitude(sound).map(s -> Elementary.log(s + EPSILON));
    }

    private String title(int n) {
        return OneBatch.title(batch.recordings().get(n));
    }
}
