package earshot.cli;

import earshot.kernels.Kernels;
import earshot.nn.WeightsFile;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.util.Parallel;
import earshot.util.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weights}: the numbers of a model to NumPy, and back. */
@Command(name = "weights", mixinStandardHelpOptions = true,
        description = {"Write the weights of a model for NumPy and Keras, or take them from there."
            + " Prints the name and shape of each array, with a tab between them."})
final class WeightsCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "FILE",
            description = "A model written by train --out.")
    private Path model;

    @Option(names = "--export", paramLabel = "FILE.npz",
            description = "Write the weights to this file.")
    private Path exported;

    @Option(names = "--import", paramLabel = "FILE.npz",
            description = "Take the weights from this file.")
    private Path imported;

    @Option(names = "--out", paramLabel = "FILE",
            description = "With --import: write the model with the new weights to this file.")
    private Path out;

    @Mixin
    private ComputeOptions compute; // nothing is computed

    private final Console console;

    WeightsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requireSense();
        Recognizer recognizer = ModelFile.read(model, Kernels.plain(Parallel.single()));
        if (exported != null) {
            WeightsFile.write(recognizer.network(), exported);
            console.note("weights written to " + exported);
        } else {
            WeightsFile.read(imported, recognizer.network());
            ModelFile.write(recognizer, out);
            console.note("model written to " + out);
        }
        recognizer.network().weights().forEach((name, tensor) ->
                console.printFields(name, Arrays.toString(tensor.shape())));
        return 0;
    }

    private void requireSense() throws IOException {
        if ((exported == null) == (imported == null)) {
            throw new IllegalArgumentException("weights needs either --export or --import, got "
                    + (exported == null ? "neither" : "both"));
        }
        if ((imported == null) != (out == null)) {
            throw new IllegalArgumentException(out == null
                    ? "--import needs --out, the file for the model with the new weights"
                    : "--out goes with --import: --export names its file itself");
        }
        SafeFile.requireWritable(out == null ? exported : out);
    }
}
