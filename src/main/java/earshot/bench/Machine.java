package earshot.bench;

import earshot.util.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the numbers were measured on. */
public final class Machine {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Machine() {
    }

    /** "JDK 17.0.15". */
    public static String jdk() {
        Runtime.Version version = Runtime.version();
        return "JDK " + String.join(".",
                version.version().stream().map(number -> number.toString()).toList());
    }

    /** The processor's name if the system tells it, and how many cores there are. */
    public static String processor() {
        return name() + ", " + Text.count(Runtime.getRuntime().availableProcessors(), "core");
    }

    /** Linux has it in a file, Windows in the environment; elsewhere only the kind is known. */
    private static String name() {
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        String kind = windows == null ? System.getProperty("os.arch") : windows;
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst().orElse(kind);
        } catch (IOException | UncheckedIOException e) {
            return kind;
        }
    }

    /** Measures what the machine can do, with one thread, two, and as many as the setting says. */
    public static List<Roof> roofs(Setting setting) {
        Peak peak = new Peak(setting.effort());
        return IntStream.of(1, 2, setting.threads()).sorted().distinct()
                .mapToObj(peak::of).toList();
    }

    /** The lines that say so: the numbers, and how they were measured. */
    public static List<String> describe(List<Roof> roofs) {
        List<String> lines = new ArrayList<>();
        for (Roof roof : roofs) {
            lines.add(Text.format("peak of %s: %.0f GFLOP/s in float, so %.0f in double; memory"
                    + " read at %.0f GB/s, read and written back at %.0f",
                    Text.count(roof.threads(), "thread"), roof.gigaflops(), roof.gigaflops() / 2,
                    roof.readGigabytes(), roof.updateGigabytes()));
        }
        lines.addAll(Peak.HOW);
        return lines;
    }
}
