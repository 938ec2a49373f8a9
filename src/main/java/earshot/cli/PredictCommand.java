package earshot.cli;

import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.kernels.Kernels;
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
            description = "A model written by train --out.")
    private Path model;

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
            Recognizer recognizer =
                    ModelFile.read(model, compute.kernels(parallel, Kernels::plain));
            boolean allAnswered = true;
            for (Path file : files) {
                allAnswered &= answer(recognizer, file);
            }
            return allAnswered ? 0 : Earshot.BAD_INPUT;
        }
    }

    private boolean answer(Recognizer recognizer, Path file) {
        try {
            WavFile wav = WavReader.open(file);
            wav.warnings().forEach(warning -> console.note(file + ": " + warning));
            Signal signal = wav.signal();
            int rate = recognizer.fingerprint().sampleRate();
            if (signal.sampleRate() != rate) {
                console.note(Text.format("%s: %d Hz, resampled to the model's %d Hz",
                        file, signal.sampleRate(), rate));
            }
            Recognizer.Answer answer = recognizer.recognize(signal);
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
