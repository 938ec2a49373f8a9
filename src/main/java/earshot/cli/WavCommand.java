package earshot.cli;

import earshot.audio.ChunkTree;
import earshot.audio.WavFile;
import earshot.audio.WavFormat;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wav}: what is in a WAV file. */
@Command(name = "wav", mixinStandardHelpOptions = true,
        description = {"Say what is in WAV files: format, channels, rate, bits, frames, warnings;"
            + " then every chunk with its place in the file, and ! where something is wrong."})
final class WavCommand implements Callable<Integer> {

    private static final String CHUNK = "%10s  %-18s%12s  %s";
    private static final String FLAW = "%10d  %s %s";

    @Option(names = "--tsv", description = {"A line a file, tabs between the fields: path;"
        + " ok, warn or reject; format; channels; rate; bits; frames; message."})
    private boolean tsv;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files;

    private final Console console;

    WavCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean good = true;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                console.note(file + (Files.exists(file) ? ": not a file" : ": no such file"));
                good = false;
                continue;
            }
            good &= examine(file);
        }
        return good ? 0 : Earshot.BAD_INPUT;
    }

    private boolean examine(Path file) {
        try {
            return tsv ? list(file) : explain(file);
        } catch (IOException e) {
            console.note(file + ": cannot be read: " + e);
            return false;
        }
    }

    /** A file that is rejected is an answer like another. */
    private boolean list(Path file) throws IOException {
        try {
            WavFile wav = WavReader.open(file);
            WavFormat format = wav.format();
            console.printFields(file, wav.warnings().isEmpty() ? "ok" : "warn",
                    format.encoding(), format.channels(), format.sampleRate(),
                    format.bitsPerSample(), wav.signal().length(),
                    String.join("; ", wav.warnings()));
        } catch (WavFormatException e) {
            console.printFields(file, "reject", "", "", "", "", "", e.getMessage());
        }
        return true;
    }

    /** What is rejected may still have chunks, and a look at them tells more. */
    private boolean explain(Path file) throws IOException {
        try {
            print(file, WavReader.open(file));
            printChunks(ChunkTree.of(file));
            return true;
        } catch (WavFormatException e) {
            console.note(e.getMessage());
            List<ChunkTree.Line> lines = ChunkTree.of(file);
            if (!lines.isEmpty()) {
                console.out().println(file);
                printChunks(lines);
            }
            return false;
        }
    }

    private void print(Path file, WavFile wav) {
        WavFormat format = wav.format();
        console.out().println(file);
        row("container", format.container() + (format.extensible() ? ", extensible" : ""));
        row("format", format.encoding());
        row("channels", format.channels());
        row("rate", format.sampleRate() + " Hz");
        row("bits", format.bitsPerSample() + (format.validBits() == format.bitsPerSample() ? ""
                : " (" + format.validBits() + " valid)"));
        row("frames", wav.signal().length());
        row("seconds", Text.format("%.3f", wav.signal().seconds()));
        wav.warnings().forEach(warning -> row("warning", warning));
    }

    private void row(String name, Object value) {
        console.out().println(Text.format("  %-10s %s", name, value));
    }

    private void printChunks(List<ChunkTree.Line> lines) {
        console.out().println();
        console.out().println(Text.format(CHUNK, "byte", "chunk", "size", "").stripTrailing());
        for (ChunkTree.Line line : lines) {
            String name = "  ".repeat(line.depth()) + line.name();
            console.out().println(line.isFlaw()
                    ? Text.format(FLAW, line.at(), name, line.note())
                    : Text.format(CHUNK, line.at(), name, line.value(), line.note())
                            .stripTrailing());
        }
    }
}
