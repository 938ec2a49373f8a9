package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** One command line, and what came of it. */
record Run(int status, String out, String err) {

    /** Runs a command line; its words may be paths and numbers too. */
    static Run of(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // A buffer without autoflush: what nobody flushes is missing here.
        PrintStream buffered =
                new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
        int status = Earshot.run(buffered,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Run(status, out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command line that must go well. */
    static Run good(Object... words) {
        Run run = of(words);
        assertEquals(0, run.status, run.err);
        assertFalse(run.err.contains("\tat "), run.err);
        return run;
    }

    /** The one line that a command line says which is bad input or usage. */
    static String bad(Object... words) {
        return of(words).error(2);
    }

    /** The only line on stderr. */
    String error(int expectedStatus) {
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.endsWith(System.lineSeparator()), err);
        assertEquals(expectedStatus, status, err);
        return err.strip();
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The accuracy that scripts read from the last line. */
    double accuracy() {
        String last = lines().get(lines().size() - 1);
        assertTrue(last.matches("test accuracy: [01]\\.\\d{4}"), last);
        return Double.parseDouble(last.substring("test accuracy: ".length()));
    }

    /** The first line that begins so. */
    String line(String start) {
        return out.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
