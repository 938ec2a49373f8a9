package earshot.cli;

import earshot.util.Progress;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/**
 * Where a command writes: answers to {@code out}, everything about the work itself to {@code err}.
 * Scripts read the one, people the other.
 */
record Console(PrintStream out, PrintStream err, Progress.Factory progress) {

    /** Bars on the terminal if there is one; otherwise no bars. */
    static Console of(PrintStream out, PrintStream err) {
        return new Console(out, err,
                isTerminal() ? new TerminalProgress(err) : Progress.Factory.SILENT);
    }

    /** A line about the work: what was skipped, what was resampled. */
    void note(String line) {
        err.println(line.replaceAll("\\R", " "));
    }

    /** Fields with tabs between them; tabs and line ends within a field become spaces. */
    void printFields(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            line.append(i == 0 ? "" : "\t")
                    .append(String.valueOf(fields[i]).replaceAll("\\t|\\R", " "));
        }
        out.println(line);
    }

    /** Since JDK 22 there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
