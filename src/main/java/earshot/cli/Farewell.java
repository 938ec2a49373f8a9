package earshot.cli;

import earshot.util.SafeFile;
import java.util.function.Supplier;

/**
 * What is said if the program is broken off meanwhile, by Ctrl-C or by the system: a line on the
 * error stream. Nothing is said once it has ended.
 */
final class Farewell {

    private final Thread hook;

    private Farewell(Supplier<String> line) {
        hook = new Thread(() -> {
            Voice.OUT.silence();
            Voice.ERR.silence();
            System.err.println("\n" + line.get());
            System.err.flush();
        }, "earshot-farewell");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on, until it ends; the line is made when it is needed. */
    static Farewell of(Supplier<String> line) {
        return new Farewell(line);
    }

    /** Once for the whole program: what is being written when it is broken off is removed. */
    static void leaveNothingUnfinished() {
        Runtime.getRuntime().addShutdownHook(
                new Thread(SafeFile::removeUnfinished, "earshot-tidy"));
    }

    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending: it is being said.
        }
    }
}
