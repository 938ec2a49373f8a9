package earshot.cli;

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
        description = "Say what is in WAV files: format, channels, rate, bits, frames, warnings.")
final class WavCommand implements Callable<Integer> {

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

    /** Whether the file counts as good: a rejected one does with {@code --tsv}. */
    private boolean examine(Path file) {
        try {
            WavFile wav = WavReader.open(file);
            if (tsv) {
                WavFormat format = wav.format();
                console.printFields(file, wav.warnings().isEmpty() ? "ok" : "warn",
                        format.encoding(), format.channels(), format.sampleRate(),
                        format.bitsPerSample(), wav.signal().length(),
                        String.join("; ", wav.warnings()));
            } else {
                print(file, wav);
            }
            return true;
        } catch (WavFormatException e) {
            if (tsv) {
                console.printFields(file, "reject", "", "", "", "", "", e.getMessage());
            } else {
                console.note(e.getMessage());
            }
            return tsv;
        } catch (IOException e) {
            console.note(file + ": cannot be read: " + e);
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
}
