package earshot.cli;

import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavReader;
import earshot.nn.Inside;
import earshot.nn.Inside.LayerOutput;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.SafeFile;
import earshot.util.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inside}: what goes on in a network while it listens to one clip. */
@Command(name = "inside", mixinStandardHelpOptions = true,
        description = {"Look inside a network while it listens to a WAV file: what it heard, what"
            + " each layer gives, and pictures of the filters, of the layers' outputs, and of what"
            + " the answer hangs on."})
final class InsideCommand implements Callable<Integer> {

    private static final int WORDS = 3; // columns before the numbers

    @Option(names = "--model", required = true, paramLabel = "FILE",
            description = "A model written by train --out.")
    private Path model;

    @Option(names = "--figures", paramLabel = "DIR",
            description = "Where the pictures go (default: figures/inside).")
    private Path folder = Path.of("figures", "inside");

    @Parameters(paramLabel = "WAV", description = "The file.")
    private Path file;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    InsideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SafeFile.requireWritable(folder.resolve(InsideFigures.FIRST));
        try (Parallel parallel = compute.parallel()) {
            Recognizer recognizer = ModelFile.read(model, compute.kernels(parallel));
            Tensor input = input(recognizer);
            List<LayerOutput> outputs = Inside.outputs(recognizer.network(), input);
            Recognizer.Answer answer =
                    recognizer.answer(outputs.get(outputs.size() - 1).output(), 0);
            console.out().println(Text.format("%s: heard %s, %.1f %% sure\n", file,
                    answer.label(), 100 * answer.probability()));
            printTable(outputs);
            InsideFigures figures = new InsideFigures(recognizer, answer, folder);
            figures.saliency(input);
            figures.filters(console);
            figures.layers(outputs);
            console.out().println(Text.format("\nPictures are in %s%s: open %s first.", folder,
                    File.separator, InsideFigures.FIRST));
        }
        return 0;
    }

    /** The clip as the network gets it, a batch of one. */
    private Tensor input(Recognizer recognizer) throws IOException {
        WavFile wav = WavReader.open(file);
        wav.warnings().forEach(warning -> console.note(file + ": " + warning));
        Signal signal = wav.signal();
        int rate = recognizer.fingerprint().sampleRate();
        if (signal.sampleRate() != rate) {
            console.note(Text.format("%s: %d Hz, resampled to the model's %d Hz",
                    file, signal.sampleRate(), rate));
        }
        try {
            return recognizer.input(signal);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ": " + e.getMessage(), e);
        }
    }

    /** The smallest number of all: the largest with every sign turned. */
    static float smallest(Tensor numbers) {
        return -numbers.map(x -> -x).max();
    }

    private void printTable(List<LayerOutput> outputs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("layer", "what it does", "output", "smallest", "mean", "largest"));
        for (LayerOutput layer : outputs) {
            Tensor numbers = layer.output();
            rows.add(List.of(layer.name(), layer.spec(), Arrays.toString(numbers.rowShape()),
                    Text.format("%.4f", smallest(numbers)),
                    Text.format("%.4f", numbers.mean()), Text.format("%.4f", numbers.max())));
        }
        int[] widths = new int[rows.get(0).size()];
        Arrays.setAll(widths, column ->
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String pattern = column < WORDS ? "%-" + widths[column] + "s  "
                        : "%" + (widths[column] + 2) + "s";
                line.append(Text.format(pattern, row.get(column)));
            }
            console.out().println(line);
        }
    }
}
