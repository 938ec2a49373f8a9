package earshot.cli;

import earshot.bench.Fuzz;
import earshot.bench.Fuzz.Outcome;
import earshot.bench.Fuzz.Wrong;
import earshot.bench.StoredFuzz;
import earshot.bench.WavFuzz;
import earshot.util.Progress;
import earshot.util.SafeFile;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fuzz}: damaged files and killed trainings, to see whether anything breaks. */
@Command(name = "fuzz", mixinStandardHelpOptions = true, hidden = true,
        description = {"Read damaged files, a million WAV files or 100000 others by default. Each"
            + " has to be read or refused with a reason, within 100 ms and 16 MB beyond the file"
            + " (for a model or a checkpoint, 8 times the file more). The first that is not is"
            + " written to a file, and the exit status is 1. fuzz kill kills trainings, which go on"
            + " from their checkpoints and have to end with the model that they had without."})
final class FuzzCommand implements Callable<Integer> {

    @Parameters(paramLabel = "wav|model|checkpoint|kill",
            description = "What to damage, or to kill.")
    private String kind;

    @Option(names = "--mutants", paramLabel = "N",
            description = "How many files (default: 1000000 for wav, else 100000).")
    private Long mutants;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "50",
            description = "How often to kill (default: 50).")
    private int kills;

    @Option(names = "--interrupt",
            description = "Interrupt them, as Ctrl-C does: they have to end soon and say what is"
                + " kept. Not on Windows.")
    private boolean isInterrupt;

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
        if (!List.of("wav", "model", "checkpoint", "kill").contains(kind)) {
            throw new IllegalArgumentException("fuzz damages files of kind wav, model or"
                    + " checkpoint, or kills, got " + kind);
        }
        if (isInterrupt && !kind.equals("kill")) {
            throw new IllegalArgumentException("--interrupt goes with kill, got " + kind);
        }
        if (mutants != null && mutants < 1 || kills < 1) {
            throw new IllegalArgumentException(mutants != null && mutants < 1
                    ? "--mutants is at least 1, got " + mutants
                    : "--kills is at least 1, got " + kills);
        }
        if (kind.equals("wav")) {
            return report(run(WavFuzz.of(Seeds.of(seed)), 1_000_000), "wav");
        }
        try (ScratchFolder scratch = ScratchFolder.make("earshot-fuzz")) {
            if (kind.equals("kill")) {
                FuzzKills training = new FuzzKills(console, seed, kills, scratch.path());
                return isInterrupt ? training.interrupt() : training.kill();
            }
            Fuzz fuzz = kind.equals("model")
                    ? StoredFuzz.models(Seeds.of(seed), scratch.path())
                    : StoredFuzz.checkpoints(Seeds.of(seed), scratch.path());
            return report(run(fuzz, 100_000), fuzz.suffix());
        }
    }

    private Outcome run(Fuzz fuzz, long usual) {
        long many = mutants == null ? usual : mutants;
        try (Progress bar = console.progress().start("mutants", many)) {
            return fuzz.run(many, bar);
        }
    }

    /** The exit status. */
    int report(Outcome outcome, String suffix) throws IOException {
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
        Path file = folder.resolve(Text.format("%s-%d-%d.%s", kind, seed,
                wrong.index(), suffix));
        SafeFile.write(file, out -> out.write(wrong.file()));
        console.note(Text.format("mutant %d of seed %d, written to %s: %s", wrong.index(), seed,
                file, wrong.what()));
        return Earshot.FAILED;
    }

    private void row(String name, Object value) {
        console.out().println(Text.format("%-10s%s", name, value));
    }
}
