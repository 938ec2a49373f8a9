package earshot.cli;

import earshot.nn.History;
import earshot.nn.Trainer;
import earshot.recognizer.ModelFile;
import earshot.recognizer.RecognizerTrainer;
import earshot.report.LearningFigure;
import earshot.report.Trained;
import earshot.report.TrainingReport;
import earshot.util.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The files that a training reads and writes beside its corpora. */
final class TrainFiles {

    @Option(names = "--out", paramLabel = "FILE", description = "Write the model to this file.")
    private Path out;

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "After every epoch, write to"
            + " this file all that is needed to go on from there.")
    private Path checkpoint;

    @Option(names = "--resume", paramLabel = "FILE", description = "Go on from this checkpoint,"
            + " and keep it up to date. Everything else must be as it was, but for --epochs.")
    private Path resume;

    @Option(names = "--history", paramLabel = "FILE.csv", description = "Write loss and accuracy of"
            + " every epoch to this file, and their curves to a picture beside it.")
    private Path history;

    @Option(names = "--report", paramLabel = "DIR", description = "Write a page on the training to"
            + " this folder, index.html: settings, curves, tables, and what was got wrong, to"
            + " listen to.")
    private Path report;

    private volatile boolean isOneTraining = true;

    /** Refuses files that are of one training, where there will be many, for this reason. */
    void requireNone(String why) {
        isOneTraining = false;
        if (out != null || checkpoint != null || resume != null || history != null) {
            throw new IllegalArgumentException(why + ": leave out --out, --checkpoint,"
                    + " --resume and --history");
        }
    }

    /** Refuses files that cannot be written, before hours of work. */
    void check() throws IOException {
        if (checkpoint != null && Files.exists(checkpoint) && !checkpoint.equals(resume)) {
            throw new IllegalArgumentException(checkpoint + " is there already: go on from it with"
                    + " --resume " + checkpoint + ", or delete it");
        }
        if (resume != null) {
            Trainer.requireCheckpoint(resume);
        }
        for (Path file : Arrays.asList(out, checkpoint, resume, history,
                report == null ? null : report.resolve("index.html"))) {
            if (file != null) {
                SafeFile.requireWritable(file);
            }
        }
        if (history != null && history.toString().endsWith(".png")) {
            throw new IllegalArgumentException("--history names a table, for example history.csv;"
                    + " got " + history + ", which is what its picture would be called");
        }
    }

    /** The trainer that keeps and follows the checkpoints asked for. */
    RecognizerTrainer with(RecognizerTrainer trainer) {
        return trainer.checkpoints(checkpoint == null ? resume : checkpoint, resume);
    }

    /** What is left if the training is broken off now, and how to go on. */
    String afterBreak() {
        Path kept = checkpoint == null ? resume : checkpoint;
        if (kept == null) {
            return "broken off: nothing is kept"
                    + (isOneTraining ? "; with --checkpoint FILE a training can go on" : "");
        }
        return Files.exists(kept) ? "broken off: " + kept + " holds the epochs that were done; go"
                + " on by the same command with --resume " + kept + " for --checkpoint"
                : "broken off: no epoch was done, nothing is kept";
    }

    /** Writes the page, if one is asked for. */
    void report(String title, Map<String, String> settings, List<Trained> trained,
            Console console) throws IOException {
        if (report != null) {
            Path page = TrainingReport.of(title, settings, trained).write(report);
            console.note("report written to " + page + ": open it in a browser");
        }
    }

    void write(RecognizerTrainer.Result result, Console console) throws IOException {
        if (out != null) {
            ModelFile.write(result.recognizer(), out);
            console.note("model written to " + out);
        }
        if (history != null) {
            History epochs = result.history();
            SafeFile.write(history, file ->
                    file.write(epochs.toCsv().getBytes(StandardCharsets.UTF_8)));
            String name = history.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            Path picture = history.resolveSibling(name + ".png");
            LearningFigure.of(epochs).save(picture);
            console.note("history written to " + history + " and " + picture);
        }
    }
}
