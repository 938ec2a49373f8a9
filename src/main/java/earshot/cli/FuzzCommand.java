package earshot.cli;

import earshot.bench.WavFuzz;
import earshot.bench.WavFuzz.Outcome;
import earshot.bench.WavFuzz.Wrong;
import earshot.util.Progress;
import earshot.util.SafeFile;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuzz}: damaged files, to see whether anything breaks. */
@Command(name = "fuzz", mixinStandardHelpOptions = true, hidden = true,
        description = {"Read damaged WAV files, a million by default. Each has to be read or"
            + " refused with a reason, within 100 ms and 16 MB beyond the file. The first that is"
            + " not is written to a file, and the exit status is 1."})
final class FuzzCommand implements Callable<Integer> {

    @Parameters(paramLabel = "wav", description = "What to damage: wav.")
    private String kind;

    @Option(names = "--mutants", paramLabel = "N", defaultValue = "1000000",
            description = "How many files (default: 1000000).")
    private long mutants;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Where all chance begins (default: 1). One seed, one set of files.")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR",
            description = "Where the first wrong one goes (default: figures/fuzz).")
    private Path folder = Path.of("figures", "fuzz");

    private final Console console;

    FuzzCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!kind.equals("wav")) {
            throw new IllegalArgumentException("fuzz damages files of kind wav, got " + kind);
        }
        if (mutants < 1) {
            throw new IllegalArgumentException("--mutants is at least 1, got " + mutants);
        }
        return report(run(WavFuzz.of(Seeds.of(seed))));
    }

    private Outcome run(WavFuzz fuzz) {
        try (Progress bar = console.progress().start("mutants", mutants)) {
            return fuzz.run(mutants, bar);
        }
    }

    /** The exit status. */
    int report(Outcome outcome) throws IOException {
        row("mutants", outcome.tried());
        row("read", outcome.read());
        row("refused", outcome.refused());
        row("slowest", Text.format("%.2f ms", outcome.slowestMillis()));
        row("memory", Double.isNaN(outcome.mostMegabytes()) ? "not counted by this Java"
                : Text.format("%.2f MB beyond the file at most", outcome.mostMegabytes()));
        if (outcome.wrong() == null) {
            return 0;
        }
        Wrong wrong = outcome.wrong();
        Path file = folder.resolve(Text.format("wav-%d-%d.wav", seed, wrong.index()));
        SafeFile.write(file, out -> out.write(wrong.file()));
        console.note(Text.format("mutant %d of seed %d, written to %s: %s", wrong.index(), seed,
                file, wrong.what()));
        return Earshot.FAILED;
    }

    private void row(String name, Object value) {
        console.out().println(Text.format("%-10s%s", name, value));
    }
}
