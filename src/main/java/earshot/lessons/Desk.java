package earshot.lessons;

import earshot.audio.Player;
import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.audio.WavWriter;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.plot.Plot;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a lesson works with.
 *
 * @param data the corpus: a folder or a zip; or a single WAV file, for lessons on one clip
 * @param figures the folder for pictures and sounds, made when the first is saved
 * @param out where its numbers are printed
 * @param progress bars for long jobs
 * @param show open each picture in a window too
 * @param play play each sound too
 * @param quick less work where a lesson takes long
 * @param seeds where all chance begins
 * @param threads how many work
 */
public record Desk(Path data, Path figures, PrintStream out, Progress.Factory progress,
        boolean show, boolean play, boolean quick, Seeds seeds, int threads) {

    /** How a line of times or speeds begins: its digits are another machine's tomorrow. */
    public static final String MEASURED = "measured: ";

    private static final Path DIGITS = Path.of("data", "digits");
    private static final String SEVEN = "7_rms-1_0.wav";

    /** The embedded corpus, seed 42, figures in {@code figures/lessonNN_name}. */
    public static Desk of(Lesson lesson, PrintStream out) {
        return new Desk(DIGITS, Path.of("figures").resolve(lesson.folder().getFileName()), out,
                Progress.Factory.SILENT, false, false, false, Seeds.of(42),
                Runtime.getRuntime().availableProcessors());
    }

    /** The same on other data. */
    public Desk on(Path data) {
        return new Desk(data, figures, out, progress, show, play, quick, seeds, threads);
    }

    /** The same with its pictures in {@code figures} and its words at {@code out}. */
    public Desk drawingIn(Path figures, OutputStream out) {
        return new Desk(data, figures, new PrintStream(out, true, StandardCharsets.UTF_8),
                progress, show, play, quick, seeds, threads);
    }

    /** The same with less work, or with all of it. */
    public Desk quick(boolean quick) {
        return new Desk(data, figures, out, progress, show, play, quick, seeds, threads);
    }

    /** Prints a line of formatted text. */
    public void say(String pattern, Object... arguments) {
        out.println(Text.format(pattern, arguments));
    }

    /** Prints a line of times or speeds, which the transcript holds by its shape alone. */
    public void measured(String pattern, Object... arguments) {
        say(MEASURED + pattern, arguments);
    }

    /** Saves a picture as {@code name}, ".png" included. */
    public void save(String name, Plot plot) throws IOException {
        plot.save(figures.resolve(name));
        if (show) {
            plot.show();
        }
    }

    /** Saves a sound as {@code name}, ".wav" included, and says so. */
    public void save(String name, Signal sound) throws IOException {
        WavWriter.write(sound, figures.resolve(name), WavWriter.SampleType.PCM_16);
        say("to hear: %s", name);
        if (play) {
            Player.play(sound);
        }
    }

    /**
     * The clip that lessons look at: the file that {@code data} is, or else the corpus's seven of
     * the voice rms, or else its first clip; one channel.
     */
    public Signal clip() throws IOException {
        return isOneFile() ? WavReader.read(data).mono()
                : WavReader.parse(data.toString(), clipBytes()).signal().mono();
    }

    /** That clip's file, byte by byte. */
    public byte[] clipBytes() throws IOException {
        if (isOneFile()) {
            return Files.readAllBytes(data);
        }
        try (Parallel parallel = Parallel.of(1);
                Corpus corpus = Corpus.open(data, parallel, progress)) {
            List<Recording> clips = corpus.recordings();
            return clips.stream().filter(clip -> clip.name().endsWith(SEVEN)).findFirst()
                    .orElse(clips.get(0)).file().bytes();
        }
    }

    /** Whether {@code data} is a single WAV file and no corpus. */
    public boolean isOneFile() {
        return Files.isRegularFile(data) && !data.toString().endsWith(".zip");
    }
}
