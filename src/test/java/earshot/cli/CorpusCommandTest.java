package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.WavReader;
import earshot.bench.GeneratedCorpus;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandTest {

    @TempDir
    private Path folder;

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aSmallOneIsWrittenAndNotWrittenInto() throws IOException {
        Path place = folder.resolve("small");
        assertEquals(List.of(place + ": 600 clips"),
                Run.good("corpus", "--takes", 1, "--seed", 7, place).lines());
        List<Path> files = files(place);
        assertEquals(600, files.size());
        assertEquals(place.resolve("01/0_01_0.wav"), files.get(0));
        assertEquals(place.resolve("60/9_60_0.wav"), files.get(599));
        assertArrayEquals(firstClip(7), Files.readAllBytes(files.get(0)));
        assertEquals(place + ": expected a new or an empty folder, got one with something in it:"
                + " name another", Run.bad("corpus", "--takes", 1, place));
    }

    private byte[] firstClip(long seed) throws IOException {
        Path other = folder.resolve("other");
        assertThrows(IllegalStateException.class, () -> GeneratedCorpus.write(other, 1,
                Seeds.of(seed), (steps, note) -> {
                    throw new IllegalStateException("one is enough");
                }));
        return Files.readAllBytes(other.resolve("01/0_01_0.wav"));
    }

    @Test
    void asManyTakesAsAudioMnistHasOrFewer() {
        assertEquals("--takes is 1 to 50, got 51", Run.bad("corpus", "--takes", 51, folder));
        assertEquals("--takes is 1 to 50, got 0", Run.bad("corpus", "--takes", 0, folder));
        assertTrue(Run.bad("corpus").startsWith("Missing required parameter: 'DIR'"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where a process can only be killed from outside
    void whoBreaksItOffHasWholeFiles() throws IOException, InterruptedException {
        Path place = folder.resolve("broken");
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(ThisProgram.command(null));
        command.addAll(List.of("corpus", place.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        try {
            while (process.isAlive() && !Files.exists(place.resolve("01/1_01_0.wav"))) {
                Thread.sleep(1);
            }
            process.destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it runs on");
        } finally {
            process.destroyForcibly();
        }
        List<Path> files = files(place);
        for (Path file : files) {
            assertEquals(List.of(), WavReader.open(file).warnings());
        }
        String last = Files.readAllLines(said).stream().reduce("", (a, b) -> b);
        assertTrue(last.matches("broken off: \\d+ of 30000 clips are in .*; name another folder, or"
                + " remove this one, to begin anew"), last);
        int counted = Integer.parseInt(last.replaceAll("\\D*(\\d+) of.*", "$1"));
        assertTrue(files.size() >= counted && files.size() <= counted + 5,
                counted + " of " + files.size());
    }
}
