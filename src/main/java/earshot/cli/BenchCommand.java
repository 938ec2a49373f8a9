package earshot.cli;

import earshot.bench.BenchFigures;
import earshot.bench.Benchmark;
import earshot.bench.Effort;
import earshot.bench.Machine;
import earshot.bench.Result;
import earshot.bench.Roof;
import earshot.bench.Scaling;
import earshot.bench.Setting;
import earshot.bench.Suite;
import earshot.kernels.Fma;
import earshot.util.Parallel;
import earshot.util.SafeFile;
import earshot.util.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: how fast whole jobs are here. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = {"Time whole jobs when they have warmed up: the median, and the values that a"
            + " tenth and nine tenths lie below; and the share of the machine's peak that was"
            + " reached, which is measured too. Without names all of them, in a few minutes. Draws"
            + " a roofline, and speed against threads."})
final class BenchCommand implements Callable<Integer> {

    private static final String ROW = "%-15s%8s%10s%10s%10s  %-8s%9s%8s  %s";

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which. A name that is not"
            + " there gets the list of all.")
    private List<String> names = List.of();

    @Option(names = "--tsv", description = "A line each, tabs between the fields: name, median,"
            + " p10, p90, unit. No figures.")
    private boolean tsv;

    @Option(names = "--quick", description = "Jobs of a hundredth of the size, twice each:"
            + " to see that they run, not how fast.")
    private boolean quick;

    @Option(names = "--figures", paramLabel = "DIR",
            description = "Where the pictures go (default: figures/bench).")
    private Path folder = Path.of("figures", "bench");

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Benchmark> chosen = Suite.named(names);
        Setting setting = new Setting(compute.threads(), compute.seeds(), compute::kernels,
                ThisProgram.command(compute.engine()), ThisProgram.kernels(compute.engine()),
                quick ? Effort.QUICK : Effort.FULL);
        String kernels = compute.kernels(Parallel.single()).name(); // or there are none such
        if (tsv) {
            for (Benchmark benchmark : chosen) {
                printFields(benchmark.run(setting, console.progress()));
            }
        } else {
            SafeFile.requireWritable(folder.resolve(BenchFigures.ROOFLINE));
            table(chosen, setting, kernels);
        }
        return 0;
    }

    private void printFields(Result result) {
        console.printFields(result.name(), Result.number(result.median()),
                Result.number(result.p10()), Result.number(result.p90()), result.unit().symbol());
    }

    private void table(List<Benchmark> chosen, Setting setting, String kernels)
            throws IOException {
        printHead(setting, kernels);
        List<Roof> roofs = Machine.roofs(setting);
        Machine.describe(roofs).forEach(console.out()::println);
        console.out().println();
        print("", "threads", "median", "p10", "p90", "", "GFLOP/s", "GB/s", "of peak");
        List<Result> results = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            Result result = benchmark.run(setting, console.progress());
            results.add(result);
            printRow(result, roofs);
        }
        BenchFigures figures = new BenchFigures(folder);
        boolean drawn = figures.roofline(results, roofs);
        drawn |= figures.speed(Scaling.of(chosen, results, setting, console.progress()));
        if (drawn) {
            console.out().println("\nPictures are in " + folder + File.separator + ".");
        }
    }

    private void printHead(Setting setting, String kernels) {
        console.out().println(Text.format("%s, %s, %s kernels%s, %s",
                Text.count(setting.threads(), "thread"), Machine.jdk(), kernels,
                Fma.FAST ? "" : " without fused multiply-add", Machine.processor()));
        if (quick) {
            console.out().println("quick: small jobs, few repetitions: the numbers mean little");
        }
    }

    private void printRow(Result result, List<Roof> roofs) {
        String[] counted = {"", "", ""};
        if (result.cost().isKnown()) {
            Roof roof = roofs.stream().filter(each -> each.threads() == result.threads())
                    .findFirst().orElseThrow();
            String bound = roof.boundByMemory(result.cost()) ? "memory's" : "arithmetic's";
            counted = new String[] {Text.format("%.1f", result.gigaflops()),
                Text.format("%.1f", result.gigabytes()),
                Text.format("%.0f %% of %s", roof.percent(result), bound)};
        }
        print(result.name(), result.threads(), Result.number(result.median()),
                Result.number(result.p10()), Result.number(result.p90()),
                result.unit().symbol(), counted[0], counted[1], counted[2]);
    }

    private void print(Object... fields) {
        console.out().println(Text.format(ROW, fields).stripTrailing());
    }
}
