package lesson13_convolution;

import earshot.audio.Signal;
import earshot.data.Recording;
import earshot.evaluate.Comparison;
import earshot.recognizer.Recognizer;
import earshot.report.Report;
import earshot.report.WavFolder;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;

/** The clips that neither of two networks got right, to read about and to listen to. */
final class BothWrong {

    private static final int PLAYERS = 60; // that the page holds before it becomes too large

    private final Comparison comparison;
    private final String first;
    private final String second;
    private final int[] clips;

    BothWrong(Comparison comparison, String first, String second) {
        this.comparison = comparison;
        this.first = first;
        this.second = second;
        clips = comparison.where(false, false);
    }

    /** A line a clip: its name, what was said, what each heard. */
    String list() {
        StringBuilder out = new StringBuilder();
        for (int n = 0; n < clips.length; n++) {
            out.append(Text.format("%4d  %-18s %s\n", n + 1, recording(n).name(), answers(n)));
        }
        return out.toString();
    }

    /** "said 5, ANN heard 4 (98.5 % sure), CNN heard 1 (60.1 % sure)". */
    private String answers(int n) {
        Recognizer.Answer one = comparison.first().answer(clips[n]);
        Recognizer.Answer other = comparison.second().answer(clips[n]);
        return Text.format("said %s, %s heard %s (%.1f %% sure), %s heard %s (%.1f %% sure)",
                recording(n).label(), first, one.label(), 100 * one.probability(), second,
                other.label(), 100 * other.probability());
    }

    private Recording recording(int n) {
        return comparison.first().clips().recordings().get(clips[n]);
    }

    /** Every clip as a WAV file. */
    void writeWavs(Path folder) throws IOException {
        WavFolder wavs = WavFolder.emptied(folder);
        for (int n = 0; n < clips.length; n++) {
            wavs.add(Text.format("said_%s_%s_heard_%s_%s_heard_%s", recording(n).label(),
                    first, comparison.first().answer(clips[n]).label(), second,
                    comparison.second().answer(clips[n]).label()), recording(n).read());
        }
    }

    /** A page with a player for each; returns its path. */
    Path writePage(Path folder) throws IOException {
        Report report = new Report(first + " and " + second + ": what both got wrong");
        report.printed(comparison.table(first, second));
        report.heading("Neither was right");
        report.paragraph(clips.length == 0 ? "Nothing was too hard for both."
                : clips.length <= PLAYERS ? Text.count(clips.length, "clip") + ":"
                : Text.format("%d clips, the first %d of them:", clips.length, PLAYERS));
        for (int n = 0; n < Math.min(PLAYERS, clips.length); n++) {
            Signal sound = recording(n).read();
            report.player(recording(n).name() + ": " + answers(n), sound);
        }
        return report.write(folder);
    }
}
