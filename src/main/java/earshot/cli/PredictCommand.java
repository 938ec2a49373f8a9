package earshot.cli;

import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.kernels.Kernels;
import earshot.recognizer.Ensemble;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code predict}: which digit is in each file. */
@Command(name = "predict", mixinStandardHelpOptions = true,
        description = {"Say which digit is in each WAV file: path, digit and probability, with tabs"
            + " between them, a line a file."})
final class PredictCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "FILE",
            description = "A model written by train --out. Given more than once: the models answer"
                + " together, by the mean of their probabilities.")
    private List<Path> models;

    @Parameters(arity = "1..*", paramLabel = "WAV", description = "The files.")
    private List<Path> files;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    PredictCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Parallel parallel = compute.parallel()) {
            // A few clips are done before the Vector API is loaded.
            Ensemble ensemble =
                    ModelFile.readAll(models, compute.kernels(parallel, Kernels::plain));
            boolean allAnswered = true;
            for (Path file : files) {
                allAnswered &= answer(ensemble, file);
            }
            return allAnswered ? 0 : Earshot.BAD_INPUT;
        }
    }

    private boolean answer(Ensemble ensemble, Path file) {
        try {
            WavFile wav = WavReader.open(file);
            wav.warnings().forEach(warning -> console.note(file + ": " + warning));
            Signal signal = wav.signal();
            ensemble.members().stream().map(member -> member.fingerprint().sampleRate()).distinct()
                    .filter(rate -> rate != signal.sampleRate())
                    .forEach(rate -> console.note(Text.format(
                            "%s: %d Hz, resampled to the model's %d Hz",
                            file, signal.sampleRate(), rate)));
            Recognizer.Answer answer = ensemble.recognize(signal);
            console.printFields(file, answer.label(), Text.format("%.4f", answer.probability()));
            return true;
        } catch (NoSuchFileException e) {
            console.note(file + ": no such file");
        } catch (AccessDeniedException e) {
            console.note(file + ": no permission to read it");
        } catch (WavFormatException e) {
            console.note(file + ": " + e.problem());
        } catch (IOException | IllegalArgumentException e) {
            console.note(file + ": " + e.getMessage());
        }
        return false;
    }
}
