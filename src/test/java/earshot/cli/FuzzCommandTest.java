package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.bench.Fuzz.Outcome;
import earshot.bench.Fuzz.Wrong;
import earshot.bench.InterruptedTraining;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FuzzCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FuzzCommand command = new FuzzCommand(Console.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)));
    private final CommandLine line = new CommandLine(command);

    @TempDir
    private Path folder;

    @Test
    void saysWhatCameOfIt() {
        assertEquals(0, line.execute("wav", "--mutants", "2500", "--seed", "9"));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(5, lines.size());
        assertEquals("mutants   2500", lines.get(0));
        assertEquals(2500, number(lines.get(1), "read") + number(lines.get(2), "refused"));
        assertTrue(lines.get(3).matches("slowest   \\d+\\.\\d\\d ms"), lines.get(3));
        assertTrue(lines.get(4).matches("memory    \\d+\\.\\d\\d MB beyond the file at most"),
                lines.get(4));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void modelsAndCheckpointsAreDamagedToo() {
        for (String kind : List.of("model", "checkpoint")) {
            assertEquals(0, line.execute(kind, "--mutants", "50", "--seed", "9"));
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertEquals("mutants   50", lines.get(0));
            assertEquals(50, number(lines.get(1), "read") + number(lines.get(2), "refused"));
            out.reset();
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void killsAreCounted() {
        assertEquals(0, line.execute("kill", "--kills", "2", "--seed", "3"),
                () -> err.toString(StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("kills     2", lines.get(0));
        assertEquals("survived  2", lines.get(1));
        assertTrue(lines.get(2).matches("writing   [012] of them while a file was being written"),
                lines.get(2));
        assertTrue(lines.get(3).matches("trainings [1-9]\\d* came to their end, each with the model"
                + " of one that was not killed, to the byte"), lines.get(3));
        assertEquals(4, lines.size());
    }

    @Test
    void interruptsAreTimed() throws InterruptedException {
        assumeTrue(InterruptedTraining.isPossible(), "skipped: a system without Ctrl-C");
        assertEquals(0, line.execute("kill", "--interrupt", "--kills", "4", "--seed", "3"),
                () -> err.toString(StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("stopped   4", lines.get(0));
        assertTrue(lines.get(1).matches("slowest   \\d\\.\\d\\d s until it had ended"),
                lines.get(1));
        assertTrue(lines.get(2).matches("writing   [0-4] of them while a file was being written"),
                lines.get(2));
        assertTrue(lines.get(3).matches("kept      [0-4] had a checkpoint, with every epoch that"
                + " was done"), lines.get(3));
        assertEquals(4, lines.size());
    }

    private static int number(String line, String name) {
        assertTrue(line.startsWith(name + " "), line);
        return Integer.parseInt(line.substring(10));
    }

    @Test
    void theFirstWrongOneIsKept() throws IOException {
        line.parseArgs("wav", "--seed", "4", "--out", folder.resolve("new").toString());
        byte[] file = {1, 2, 3};
        Path saved = folder.resolve("new/wav-4-11.wav");
        assertEquals(1, command.report(new Outcome(12, 5, 6, 0.5, Double.NaN,
                new Wrong(11, file, "took 200 ms")), "wav"));
        assertArrayEquals(file, Files.readAllBytes(saved));
        assertEquals("mutant 11 of seed 4, written to " + saved + ": took 200 ms",
                err.toString(StandardCharsets.UTF_8).strip());
        assertEquals("mutants   12|read      5|refused   6|slowest   0.50 ms|memory    not counted"
                + " by this Java", String.join("|",
                        out.toString(StandardCharsets.UTF_8).lines().toList()));
    }

    @Test
    void refusesWhatMakesNoSense() {
        line.parseArgs("mp3");
        assertEquals("fuzz damages files of kind wav, model or checkpoint, or kills, got mp3",
                assertThrows(IllegalArgumentException.class, command::call).getMessage());
        line.parseArgs("wav", "--interrupt");
        assertEquals("--interrupt goes with kill, got wav",
                assertThrows(IllegalArgumentException.class, command::call).getMessage());
        line.parseArgs("kill", "--kills", "0");
        assertEquals("--kills is at least 1, got 0",
                assertThrows(IllegalArgumentException.class, command::call).getMessage());
        line.parseArgs("wav", "--mutants", "0");
        assertEquals("--mutants is at least 1, got 0",
                assertThrows(IllegalArgumentException.class, command::call).getMessage());
    }
}
