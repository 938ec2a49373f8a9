package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.util.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C: the program ends at once, says what is left, and leaves no half file. */
class InterruptedTest {

    private static final int INTERRUPTED = 128 + 2; // as shells count: by signal 2
    private static final long PATIENCE_SECONDS = 10; // 1 on a machine that has nothing else to do

    @TempDir
    private static Path folder;
    private static Path digits;

    @BeforeAll
    static void requireSignals() throws IOException, InterruptedException {
        digits = Sounds.digits(folder.resolve("digits"));
        assumeTrue(takesSignals(), "a system without SIGINT, or one that is told to ignore it");
    }

    /** A program that was started in the background of a script never hears of Ctrl-C. */
    private static boolean takesSignals() throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "kill -INT $$; sleep 1").start().waitFor() != 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A training that has been interrupted, and what it said. */
    private record Interrupted(int status, List<String> said, Path checkpoint) {

        String last() {
            return said.get(said.size() - 1);
        }
    }

    /** Starts one with more epochs than anyone waits for, and interrupts it at that moment. */
    private static Interrupted interrupt(String name, Path data, Predicate<String> moment)
            throws IOException, InterruptedException {
        Path checkpoint = folder.resolve(name).resolve("training.checkpoint");
        Path said = folder.resolve(name + ".txt");
        List<String> command = new ArrayList<>(ThisProgram.command(null));
        command.addAll(List.of("train", "--data", data.toString(), "--epochs", "1000000",
                "--threads", "2", "--checkpoint", checkpoint.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        try {
            while (process.isAlive() && !moment.test(Files.readString(said))) {
                Thread.onSpinWait();
            }
            assertTrue(process.isAlive(), () -> read(said));
            new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it runs on");
        } finally {
            process.destroyForcibly();
        }
        return new Interrupted(process.exitValue(), Files.readAllLines(said), checkpoint);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void assertGoesOn(Interrupted training) throws IOException {
        Path checkpoint = training.checkpoint();
        assertEquals(INTERRUPTED, training.status());
        assertEquals("broken off: " + checkpoint + " holds the epochs that were done; go on by the"
                + " same command with --resume " + checkpoint + " for --checkpoint",
                training.last());
        assertNoTemporary(training);
        long done = training.said().stream().filter(line -> line.startsWith("Epoch ")).count();
        Run run = Run.good("train", "--data", digits, "--epochs", 1, "--resume", checkpoint);
        int held = Integer.parseInt(run.err().strip().replaceAll(".*checkpoint has (\\d+).*",
                "$1"));
        assertTrue(held >= done && held <= done + 1, held + " of " + done + " epochs");
    }

    private static void assertNoTemporary(Interrupted training) throws IOException {
        if (Files.exists(training.checkpoint().getParent())) {
            try (Stream<Path> files = Files.list(training.checkpoint().getParent())) {
                assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
            }
        }
    }

    @Test
    void duringTraining() throws IOException, InterruptedException {
        assertGoesOn(interrupt("training", digits, said -> said.contains("Epoch 3/")));
    }

    /** The temporary file is there: it is being written. */
    @Test
    void duringWriting() throws IOException, InterruptedException {
        Path half = folder.resolve("writing").resolve(".training.checkpoint.0.part");
        assertGoesOn(interrupt("writing", digits,
                said -> said.contains("Epoch 5/") && Files.exists(half)));
    }

    /** Always in the midst of a file, where the test above may come too late. */
    @Test
    void halfAFileIsRemoved() throws IOException, InterruptedException {
        Path target = Files.writeString(folder.resolve("half.txt"), "old");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Slow.class.getName(), target.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Path half = folder.resolve(".half.txt.0.part");
        try {
            while (process.isAlive() && !(Files.exists(half) && Files.size(half) > 0)) {
                Thread.onSpinWait();
            }
            new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it runs on");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(INTERRUPTED, process.exitValue());
        assertEquals("old", Files.readString(target));
        assertFalse(Files.exists(half));
    }

    /** Earshot, and after it a file that is never done. */
    static final class Slow {

        private Slow() {
        }

        public static void main(String[] args) throws IOException {
            Earshot.main(new String[] {"lessons"});
            SafeFile.write(Path.of(args[0]), out -> {
                out.write(new byte[100_000]);
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            });
        }
    }

    /** A thread that works on while the program ends begins no file that nobody removes. */
    @Test
    void noFileIsBegunAfterwards() throws IOException, InterruptedException {
        Path target = folder.resolve("begun/often.txt");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Restless.class.getName(),
                target.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("often.txt").toFile()).start();
        try {
            while (process.isAlive() && !Files.exists(target)) {
                Thread.onSpinWait();
            }
            new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it runs on");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(INTERRUPTED, process.exitValue());
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertEquals(List.of(target), files.toList());
        }
    }

    /** Earshot, after it file upon file, and an end that takes a while. */
    static final class Restless {

        private Restless() {
        }

        public static void main(String[] args) {
            Earshot.main(new String[] {"lessons"});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Thread.sleep(300);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            while (true) {
                try {
                    SafeFile.write(Path.of(args[0]), out -> {
                        for (int i = 0; i < 1000; i++) {
                            out.write(new byte[10_000]);
                        }
                    });
                } catch (IOException e) {
                    continue; // it was removed in the midst of writing: now the next
                }
            }
        }
    }

    /** All the embedded corpus, so that it takes a while: it is described when it has been read. */
    @Test
    void duringReadingAndFeatures() throws IOException, InterruptedException {
        Path data = Path.of("data", "digits");
        Interrupted features = interrupt("features", data, said -> said.contains(" clips, "));
        assertEquals(INTERRUPTED, features.status());
        assertEquals("broken off: no epoch was done, nothing is kept", features.last());
        assertNoTemporary(features);
        long start = System.nanoTime();
        Interrupted early = interrupt("reading", data,
                said -> System.nanoTime() - start > 200_000_000);
        assertEquals(INTERRUPTED, early.status());
        assertNoTemporary(early);
    }
}
