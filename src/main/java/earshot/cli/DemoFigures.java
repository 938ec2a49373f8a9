package earshot.cli;

import earshot.report.LearningFigure;
import earshot.evaluate.Scores;
import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.dsp.Decibels;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.features.MfccFingerprintConfig;
import earshot.nn.History;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a training, from sound to answers. */
final class DemoFigures {

    private static final int WAVEFORMS = 6;

    private final Scores scores;
    private final History history;
    private final Path folder;

    DemoFigures(Scores scores, History history, Path folder) {
        this.scores = scores;
        this.history = history;
        this.folder = folder;
    }

    /** Draws all; one of the chosen clips is followed from its waveform to the answer. */
    void save(int[] chosen) throws IOException {
        waveforms(chosen);
        oneClip(chosen[chosen.length / 2]);
        LearningFigure.of(history).save(folder.resolve("learning.png"));
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

    private void oneClip(int number) throws IOException {
        Recording clip = scores.clips().recordings().get(number);
        String title = title(clip);
        Signal signal = clip.read().mono();
        MfccConfig config = MfccFingerprintConfig.DIGITS.mfcc();
        Mfcc mfcc = Mfcc.of(config, signal.sampleRate());
        Plot waveform = Plot.waveform(signal);
        Plot spectrogram = Plot.heatmap(Decibels.ofPower(mfcc.power(signal)))
                .colourBar("power (dB)");
        Plot mel = Plot.heatmap(mfcc.logMel(signal)).axes("time (s)", "mel band")
                .colourBar("power (dB)");
        Plot coefficients = Plot.heatmap(mfcc.mfcc(signal)).range(-60, 60)
                .axes("frame", "coefficient").colourBar("value");
        Plot.above(waveform, spectrogram).title("Waveform and spectrogram of " + title)
                .save(folder.resolve("spectrogram.png"));
        mel.title("Mel spectrogram of " + title)
                .save(folder.resolve("mel.png"));
        coefficients.title("MFCCs of " + title + " (0 is off the scale)")
                .save(folder.resolve("mfcc.png"));
        Plot.grid(2, List.of(waveform.title("the samples"), mel.title("mel spectrogram"),
                coefficients.title("MFCCs"), answer(number).title("what was heard")))
                .title("From a WAV file to a digit: " + title).size(1200, 760)
                .save(folder.resolve("overview.png"));
    }

    private void probabilities(int[] chosen) throws IOException {
        List<Plot> plots = new ArrayList<>();
        for (int i : chosen) {
            plots.add(answer(i).title(title(scores.clips().recordings().get(i))));
        }
        Plot.grid(5, plots).title("What was heard, and how surely; orange is what was said")
                .save(folder.resolve("probabilities.png"));
    }

    /** The probabilities of one clip, what was said highlighted. */
    private Plot answer(int number) {
        return Plot.bars(scores.recognizer().labels(), scores.answer(number).probabilities())
                .range(0, 1).highlight(scores.clips().labels()[number])
                .axes("heard", "probability");
    }

    /** "7 · rms-2 take 0" for 7_rms-2_0.wav. */
    private static String title(Recording clip) {
        String stem = clip.name().replaceFirst("(?i)\\.wav$", "");
        return stem.replaceFirst("^(.*/)?(\\d)_([^_]+)_(\\d+)$", "$2 \u00b7 $3 take $4");
    }
}
