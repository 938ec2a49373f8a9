package earshot.cli;

import earshot.audio.Microphone;
import earshot.cli.FeaturesCommand.Kind;
import earshot.cli.FeaturesCommand.WindowChoice;
import earshot.features.Convention;
import earshot.recognizer.Recipe;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine;

/**
 * The command line. Without arguments: train on the embedded corpus and recognise digits of voices
 * that were never heard.
 *
 * <p>Exit status 0 when all went well, 1 when a job failed, 2 for bad input or usage, 3 when the
 * doctor found something. An error is one line; {@code --debug} adds the stack trace.
 */
@Command(name = "earshot", version = "Earshot 0.1", mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = {"Audio machine learning from scratch: from a WAV file to a spoken digit.",
            "Without a command: trains on data/digits, recognises voices it has never heard,"
            + " and draws figures."})
public final class Earshot implements Callable<Integer> {

    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    @Option(names = "--debug", scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error.")
    private boolean debug;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    private Earshot(Console console) {
        this.console = console;
    }

    /** Ends the process with the command's exit status; on success it simply returns. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // for the libraries that print without asking
        if (System.getProperty("java.awt.headless") == null && !wantsWindow(args)) {
            System.setProperty("java.awt.headless", "true");
        }
        Farewell.leaveNothingUnfinished();
        int status = run(Voice.OUT.print(), Voice.ERR.print(), args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs one command line; its exit status. */
    static int run(PrintStream out, PrintStream err, String... args) {
        Console console = Console.of(out, err);
        Earshot earshot = new Earshot(console);
        CommandLine line = new CommandLine(earshot)
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new PredictCommand(console))
                .addSubcommand(new RecordCommand(console, Microphone::all))
                .addSubcommand(new WeightsCommand(console))
                .addSubcommand(new WavCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new FeaturesCommand(console))
                .addSubcommand(new InsideCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new FuzzCommand(console))
                .addSubcommand(new CorpusCommand(console))
                .addSubcommand(new LessonsCommand(console))
                .addSubcommand(new LessonCommand(console))
                .registerConverter(Path.class, Wording::path)
                .registerConverter(Recipe.class, Wording.choice(Recipe.class))
                .registerConverter(Convention.class, Wording.choice(Convention.class))
                .registerConverter(Kind.class, Wording.choice(Kind.class))
                .registerConverter(ComputeOptions.Engine.class,
                        Wording.choice(ComputeOptions.Engine.class))
                .registerConverter(WindowChoice.class, Wording.choice(WindowChoice.class))
                .setUsageHelpAutoWidth(false)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionStrategy(parsed -> {
            requireOptionsBehind(line, parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((e, unused) -> {
            console.note(Wording.of(e));
            return BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, unused, parsed) -> earshot.report(e));
        int status = earshot.execute(line, args);
        if (out.checkError()) {
            console.note("standard output could not be written to its end: is the disk full?");
            return status == 0 ? FAILED : status;
        }
        return status;
    }

    /** Before a command they would be those of the run without one, and do nothing. */
    private static void requireOptionsBehind(CommandLine line, ParseResult parsed) {
        if (parsed.hasSubcommand()) {
            String command = parsed.subcommand().commandSpec().name();
            parsed.matchedOptions().stream().map(OptionSpec::longestName)
                    .filter(List.of("--seed", "--threads", "--kernels")::contains).findFirst()
                    .ifPresent(option -> {
                        throw new ParameterException(line, Text.format("%s stands behind the"
                                + " command: %s %s …", option, command, option));
                    });
        }
    }

    private int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Error e) { // no memory, for one; picocli catches exceptions only
            return report(e);
        }
    }

    private int report(Throwable e) {
        if (debug) {
            e.printStackTrace(console.err());
        }
        if (e instanceof NoSuchFileException missing) {
            console.note(missing.getFile() + ": no such file");
            return BAD_INPUT;
        }
        if (e instanceof AccessDeniedException denied) {
            console.note(denied.getFile() + ": no permission to read or write it");
            return BAD_INPUT;
        }
        boolean known = e instanceof BadInputException || e instanceof IllegalArgumentException;
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        console.note(known || e instanceof IllegalStateException
                ? message : e.getClass().getSimpleName() + ": " + message);
        return known ? BAD_INPUT : FAILED;
    }

    private static boolean wantsWindow(String[] args) {
        return Arrays.asList(args).contains("--show");
    }

    @Override
    public Integer call() throws IOException {
        try (Parallel parallel = compute.parallel()) {
            new Demo(console, compute.seeds()).run(compute.kernels(parallel));
        }
        return 0;
    }
}
