package earshot.cli;

import earshot.audio.Level;
import earshot.audio.Microphone;
import earshot.audio.Recorder;
import earshot.audio.Signal;
import earshot.audio.Silence;
import earshot.audio.WavWriter;
import earshot.util.BadInputException;
import earshot.util.SafeFile;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record}: a word from the microphone to a WAV file. */
@Command(name = "record", mixinStandardHelpOptions = true,
        description = {"Record a word from the microphone to a WAV file: one channel, 16 bits,"
            + " silence at both ends cut off, nothing made louder."})
final class RecordCommand implements Callable<Integer> {

    private static final double TRIM_DB = 35; // as FingerprintConfig.DIGITS trims
    private static final int FRAMES_PER_SECOND = 125; // 8 ms, each frame four times as long
    private static final double QUIET_DB = -40;
    private static final double LONGEST_SECONDS = 60;
    private static final int LOWEST_HZ = 8000;
    private static final int HIGHEST_HZ = 192_000;

    @Parameters(arity = "0..1", paramLabel = "FILE.wav", description = "The file to write.")
    private Path file;

    @Option(names = "--seconds", paramLabel = "S",
            description = "How long to listen (default: ${DEFAULT-VALUE}).")
    private double seconds = 2;

    @Option(names = "--rate", paramLabel = "HZ",
            description = "Samples a second (default: ${DEFAULT-VALUE}).")
    private int sampleRate = 16_000;

    @Option(names = "--device", paramLabel = "N",
            description = "Which microphone, as --list counts them (default: ${DEFAULT-VALUE}).")
    private int device = 1;

    @Option(names = "--list",
            description = "List the microphones, number and name, with a tab between them.")
    private boolean list;

    @Option(names = "--force", description = "Write over a file that is there already.")
    private boolean force;

    private final Console console;
    private final Supplier<List<Microphone>> connected;

    RecordCommand(Console console, Supplier<List<Microphone>> connected) {
        this.console = console;
        this.connected = connected;
    }

    @Override
    public Integer call() throws IOException {
        if (!list) {
            requireSense();
        }
        List<Microphone> microphones = connected.get();
        if (microphones.isEmpty()) {
            throw new BadInputException("expected a microphone, got none: connect one, and see that"
                    + " the system lets this program use it (a container has none)");
        }
        if (list) {
            for (int i = 0; i < microphones.size(); i++) {
                console.printFields(i + 1, microphones.get(i).name());
            }
            return 0;
        }
        if (device < 1 || device > microphones.size()) {
            throw new IllegalArgumentException(Text.format("--device is 1 to %d, got %d: see"
                    + " record --list", microphones.size(), device));
        }
        keep(listen(microphones.get(device - 1)));
        return 0;
    }

    private void requireSense() throws IOException {
        if (file == null || !file.toString().toLowerCase(Locale.ROOT).endsWith(".wav")) {
            throw new IllegalArgumentException("record needs a file to write whose name ends in"
                    + " .wav, got " + (file == null ? "none" : file) + ": for example, record"
                    + " seven.wav");
        }
        if (!(seconds >= 0.1 && seconds <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException(Text.format("--seconds is 0.1 to %.0f, got %s",
                    LONGEST_SECONDS, seconds));
        }
        if (sampleRate < LOWEST_HZ || sampleRate > HIGHEST_HZ) {
            throw new IllegalArgumentException(Text.format("--rate is %d to %d, got %d",
                    LOWEST_HZ, HIGHEST_HZ, sampleRate));
        }
        SafeFile.requireWritable(file);
        if (Files.exists(file) && !force) {
            throw new IllegalArgumentException(file + " is there already: name another file, or"
                    + " write over it with --force");
        }
    }

    private Signal listen(Microphone microphone) throws IOException {
        try (Recorder recorder = microphone.open(sampleRate)) {
            console.note(Text.format("%s listens for %s s: speak now", microphone.name(),
                    seconds));
            return recorder.record(seconds, console.progress());
        }
    }

    private void keep(Signal heard) throws IOException {
        int hop = sampleRate / FRAMES_PER_SECOND;
        Signal word = Silence.trim(heard, TRIM_DB, 4 * hop, hop);
        WavWriter.write(word, file);
        Level level = Level.of(word);
        console.out().println(Text.format("%s: %.2f s of the %.2f s heard, %s", file,
                word.seconds(), heard.seconds(), level.peak() == 0 ? "nothing but zeros"
                        : Text.format("peak %.1f dB", level.peakDb())));
        warn(level);
        console.out().println("next: predict --model my.earshot " + quoted(file));
    }

    private void warn(Level level) {
        if (level.clipped() > 0) {
            console.note(Text.format("%s: too loud, %s clipped: speak softer, or further away",
                    file, Text.count(level.clipped(), "sample")));
        }
        if (level.peakDb() < QUIET_DB) {
            console.note(Text.format("%s: nearly silent: speak up, and see that the microphone is"
                    + " not muted, that this program may use it, and that it is the right one"
                    + " (record --list)", file));
        }
    }

    /** In one piece for Maven's exec.args, and for most shells. */
    private static String quoted(Path path) {
        String text = path.toString();
        return text.contains(" ") ? "'" + text + "'" : text;
    }
}
