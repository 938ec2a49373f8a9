package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.bench.WavFuzz.Outcome;
import earshot.bench.WavFuzz.Wrong;
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
                new Wrong(11, file, "took 200 ms"))));
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
        assertEquals("fuzz damages files of kind wav, got mp3",
                assertThrows(IllegalArgumentException.class, command::call).getMessage());
        line.parseArgs("wav", "--mutants", "0");
        assertEquals("--mutants is at least 1, got 0",
                assertThrows(IllegalArgumentException.class, command::call).getMessage());
    }
}
