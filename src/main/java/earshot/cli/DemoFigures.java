package earshot.cli;

import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.dsp.Decibels;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.nn.History;
import earshot.nn.History.Epoch;
import earshot.plot.Plot;
import earshot.recognizer.Recognizer;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a training, from sound to answers. */
final class DemoFigures {

    private static final int WAVEFORMS = 6;
    private static final int FFT = 256;
    private static final int HOP = 64;

    private final Scores scores;
    private final History history;
    private final Path folder;

    DemoFigures(Scores scores, History history, Path folder) {
        this.scores = scores;
        this.history = history;
        this.folder = folder;
    }

    /** Draws all; the first of the chosen clips is followed from waveform to MFCC. */
    void save(int[] chosen) throws IOException {
        waveforms(chosen);
        oneClip(scores.clips().recordings().get(chosen[chosen.length / 2]));
        learning();
        Plot.confusion(scores.confusion().counts(), scores.recognizer().labels())
                .title(Text.format("Voices never heard: %d of %d right",
                        scores.confusion().right(), scores.confusion().total()))
                .save(folder.resolve("confusion.png"));
        probabilities(chosen);
    }

    private void waveforms(int[] chosen) throws IOException {
        List<Plot> plots = new ArrayList<>();
        for (int i = 0; i < Math.min(WAVEFORMS, chosen.length); i++) {
            Recording clip = scores.clips().recordings().get(chosen[i]);
            plots.add(Plot.waveform(clip.read().mono()).title(title(clip)));
        }
        Plot.grid(3, plots).range(-1, 1).title("Six digits as they lie in their files")
                .save(folder.resolve("waveforms.png"));
    }

    private void oneClip(Recording clip) throws IOException {
        Signal signal = clip.read().mono();
        Mfcc mfcc = Mfcc.of(MfccConfig.librosa(FFT, HOP, 40, 13), signal.sampleRate());
        Plot spectrogram = Plot.heatmap(Decibels.ofPower(
                Stft.of(StftConfig.librosa(FFT, HOP)).power(signal))).colourBar("power (dB)");
        Plot.above(Plot.waveform(signal), spectrogram)
                .title("Waveform and spectrogram of " + title(clip))
                .save(folder.resolve("spectrogram.png"));
        Plot.heatmap(mfcc.logMel(signal)).colourBar("power (dB)")
                .title("Mel spectrogram of " + title(clip)).axes("time (s)", "mel band")
                .save(folder.resolve("mel.png"));
        Plot.heatmap(mfcc.mfcc(signal)).title("MFCCs of " + title(clip)).range(-100, 100)
                .axes("frame", "coefficient").save(folder.resolve("mfcc.png"));
    }

    private void learning() throws IOException {
        Plot loss = Plot.curves("epoch", List.of("training", "validation"),
                history.column(Epoch::loss), history.column(Epoch::validationLoss))
                .axes("epoch", "loss");
        Plot accuracy = Plot.curves("epoch", List.of("training", "validation"),
                history.column(Epoch::accuracy), history.column(Epoch::validationAccuracy))
                .axes("epoch", "accuracy");
        Plot.grid(2, List.of(loss, accuracy)).title("Learning")
                .save(folder.resolve("learning.png"));
    }

    private void probabilities(int[] chosen) throws IOException {
        List<String> labels = scores.recognizer().labels();
        List<Plot> plots = new ArrayList<>();
        for (int i : chosen) {
            Recording clip = scores.clips().recordings().get(i);
            Recognizer.Answer answer = scores.answer(i);
            plots.add(Plot.bars(labels, answer.probabilities()).range(0, 1)
                    .highlight(labels.indexOf(clip.label())).axes("heard", "probability")
                    .title(title(clip)));
        }
        Plot.grid(5, plots).title("What was heard, and how surely; orange is what was said")
                .save(folder.resolve("probabilities.png"));
    }

    /** "7 · rms-2 take 0" for 7_rms-2_0.wav. */
    private static String title(Recording clip) {
        String stem = clip.name().replaceFirst("(?i)\\.wav$", "");
        return stem.replaceFirst("^(.*/)?(\\d)_([^_]+)_(\\d+)$", "$2 \u00b7 $3 take $4");
    }
}
