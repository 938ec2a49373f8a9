package earshot.util;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    @TempDir
    Path folder;

    @Test
    void makesTheFolderAndReplacesTheOldFile() throws IOException {
        Path target = folder.resolve("new/er/file Ä.txt");
        write(target, "one");
        write(target, "two");
        assertEquals("two", Files.readString(target));
        assertEquals(List.of("file Ä.txt"), names(target.getParent()));
    }

    @Test
    void aFailureLeavesTheOldFileAndNoOther() throws IOException {
        Path target = folder.resolve("file.txt");
        write(target, "old");
        assertFails(target, new IOException("disk full"));
        assertFails(target, new IllegalStateException("a bug"));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("file.txt"), names(folder));
    }

    @Test
    void aFailureOfTheFirstWriteLeavesNothing() throws IOException {
        assertFails(folder.resolve("file.txt"), new IOException("disk full"));
        assertEquals(List.of(), names(folder));
    }

    /** Until the last byte is written the target is the old file. */
    @Test
    void noHalfFileIsEverSeen() throws IOException {
        Path target = folder.resolve("file.txt");
        write(target, "old");
        SafeFile.write(target, out -> {
            out.write('n');
            out.flush();
            assertEquals("old", Files.readString(target));
        });
        assertEquals("n", Files.readString(target));
    }

    /** Whoever may read a file that is made the plain way may read this one. */
    @Test
    void permissionsAreThoseOfAnyNewFile() throws IOException {
        Path target = folder.resolve("file.txt");
        Path plain = Files.createFile(folder.resolve("plain.txt"));
        write(target, "text");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(Files.getPosixFilePermissions(plain),
                    Files.getPosixFilePermissions(target));
        }
    }

    // A disk that fails

    private static final byte[] SMALL = "a line of text\n".repeat(20)
            .getBytes(StandardCharsets.UTF_8);

    /** Takes so many bytes and no more, as a full disk does; some disks say so at the end only. */
    private static final class FullDisk extends FilterOutputStream {

        private long room;

        FullDisk(OutputStream out, long room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, (int) Math.min(length, Math.max(0, room)));
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aDiskThatIsFullAfterAnyByteLeavesTheOldFileAndNoOther() throws IOException {
        Path target = folder.resolve("file.txt");
        for (int room = 0; room < SMALL.length; room++) {
            assertFull(target, SMALL, room, ": make room there, or name another place");
            assertEquals(List.of(), names(folder));
        }
        write(target, "old");
        for (int room = 0; room < SMALL.length; room++) {
            assertFull(target, SMALL, room, OLD);
            assertEquals("old", Files.readString(target));
            assertEquals(List.of("file.txt"), names(folder));
        }
        writeOn(target, SMALL, SMALL.length);
        assertArrayEquals(SMALL, Files.readAllBytes(target));
    }

    private static final String OLD =
            ": make room there, or name another place; the file that is there is the old one";

    @Test
    void aLargeFileNeitherWherever() throws IOException {
        byte[] large = new byte[3_000_000];
        Path target = folder.resolve("file.bin");
        write(target, "old");
        RandomGenerator random = Seeds.of(5).random();
        for (int i = 0; i < 100; i++) {
            assertFull(target, large, random.nextInt(large.length), OLD);
            assertEquals("old", Files.readString(target));
            assertEquals(List.of("file.bin"), names(folder));
        }
        assertFull(target, large, large.length - 1, OLD);
    }

    @Test
    void aDiskThatRefusesAtTheEndIsNoticed() throws IOException {
        Path target = folder.resolve("file.txt");
        write(target, "old");
        var error = assertThrows(BadInputException.class, () -> SafeFile.write(target,
                out -> out.write(SMALL), disk -> new FilterOutputStream(disk) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        throw new IOException("Disk quota exceeded");
                    }
                }));
        assertEquals(target + ": cannot be written (Disk quota exceeded)" + OLD,
                error.getMessage());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("file.txt"), names(folder));
    }

    private static void assertFull(Path target, byte[] content, long room, String end) {
        assertEquals(target + ": cannot be written (No space left on device)" + end,
                assertThrows(BadInputException.class,
                        () -> writeOn(target, content, room)).getMessage());
    }

    private static void writeOn(Path target, byte[] content, long room) throws IOException {
        SafeFile.write(target, out -> {
            for (byte each : content) {
                out.write(each);
            }
        }, disk -> new FullDisk(disk, room));
    }

    @Test
    void whatTheBodyDoesIsNotBlamedOnTheDisk() {
        Path target = folder.resolve("file.txt");
        var error = assertThrows(NoSuchFileException.class,
                () -> SafeFile.write(target, out -> Files.readAllBytes(folder.resolve("gone"))));
        assertEquals(folder.resolve("gone").toString(), error.getMessage());
    }

    /** /dev/full takes nothing, but it is a device. */
    @Test
    void whereThereIsNoRoomIsSaidBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        var error = assertThrows(BadInputException.class,
                () -> SafeFile.requireWritable(file.resolve("below")));
        assertEquals(file.resolve("below") + ": cannot be written: " + file + " is no folder, or"
                + " one that nothing may be written in", error.getMessage());
        error = assertThrows(BadInputException.class,
                () -> SafeFile.write(file.resolve("below"), out -> { }));
        assertEquals(file.resolve("below") + ": cannot be written (" + file + " is no folder): make"
                + " room there, or name another place", error.getMessage());
        SafeFile.requireWritable(folder.resolve("new/er/file"));
        SafeFile.requireWritable(file);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("file"), names(folder));
    }

    // Temporary files

    /** As of a program that was killed: no one holds them, and their names are as they were. */
    @Test
    void whatAKilledProgramLeftGoesWithTheNextWrite() throws IOException {
        Path target = folder.resolve("file.txt");
        for (int number = 0; number < 3; number++) {
            Files.writeString(folder.resolve(".file.txt." + number + ".part"), "half");
        }
        Files.writeString(folder.resolve(".file2.txt.0.part"), "of another file");
        write(target, "new");
        assertEquals(List.of(".file2.txt.0.part", "file.txt"), names(folder));
        assertEquals("new", Files.readString(target));
        Files.writeString(folder.resolve(".file.txt.0.part"), "half");
        SafeFile.requireWritable(target);
        assertEquals(List.of(".file2.txt.0.part", "file.txt"), names(folder));
    }

    /** Neither disturbs the other, and whoever ends last wins. */
    @Test
    void twoMayWriteOneFile() throws IOException {
        Path target = folder.resolve("file.txt");
        SafeFile.write(target, out -> {
            out.write('1');
            write(target, "2");
            assertEquals("2", Files.readString(target));
            assertEquals(List.of(".file.txt.0.part", "file.txt"), names(folder));
        });
        SafeFile.write(target, out -> {
            out.write('1');
            assertEquals(List.of(".file.txt.0.part", "file.txt"), names(folder));
        });
        assertEquals("1", Files.readString(target));
        assertEquals(List.of("file.txt"), names(folder));
    }

    @Test
    void manyThreadsMayWriteOneFile() throws IOException {
        Path target = folder.resolve("file.bin");
        try (Parallel parallel = Parallel.of(4)) {
            parallel.forEach(200, i -> {
                byte[] content = new byte[20_000];
                Arrays.fill(content, (byte) i);
                try {
                    SafeFile.write(target, out -> out.write(content));
                    byte[] read = Files.readAllBytes(target);
                    assertEquals(20_000, read.length);
                    for (byte each : read) {
                        assertEquals(read[0], each);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertEquals(List.of("file.bin"), names(folder));
    }

    /** Another program has it locked: it is at work. */
    @Test
    void whatAnotherProgramWritesIsLeftAlone() throws IOException, InterruptedException {
        Path target = folder.resolve("file.txt");
        Process other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), target.toString())
                .redirectErrorStream(true).start();
        try {
            assertEquals('.', other.getInputStream().read());
            write(target, "mine");
            assertEquals(List.of(".file.txt.0.part", "file.txt"), names(folder));
            assertEquals("mine", Files.readString(target));
        } finally {
            other.destroyForcibly().waitFor();
        }
        write(target, "mine again");
        assertEquals(List.of("file.txt"), names(folder));
    }

    /** Begins to write a file, says so, and never ends. */
    static final class Writer {

        private Writer() {
        }

        public static void main(String[] args) throws IOException {
            SafeFile.write(Path.of(args[0]), out -> {
                out.write(new byte[10_000]);
                System.out.print('.');
                System.out.flush();
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void whoIsToldToEndLeavesNoTemporaryFile() throws IOException {
        Path target = folder.resolve("file.txt");
        write(target, "old");
        var error = assertThrows(BadInputException.class, () -> SafeFile.write(target, out -> {
            out.write('n');
            Temporary.removeAll();
            assertEquals(List.of("file.txt"), names(folder));
        }));
        assertTrue(error.getMessage().endsWith(OLD), error.getMessage());
        assertEquals("old", Files.readString(target));
    }

    /** A name may have 255 bytes, and the temporary file's has to be another. */
    @Test
    void theLongestNameCanBeWritten() throws IOException {
        for (String name : List.of("x".repeat(255), "ö".repeat(127))) {
            Path target = folder.resolve(name);
            SafeFile.requireWritable(target);
            write(target, "text");
            assertEquals("text", Files.readString(target));
            Files.delete(target);
        }
        assertEquals(List.of(), names(folder));
        assertThrows(BadInputException.class,
                () -> write(folder.resolve("x".repeat(256)), "text"));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void aLinkStaysOneAndLeadsToTheNewFile() throws IOException {
        Path target = Files.createDirectories(folder.resolve("there")).resolve("file.txt");
        write(target, "old");
        Path link;
        try {
            link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        } catch (IOException | UnsupportedOperationException e) {
            return; // a system on which not everybody may make links
        }
        write(link, "new");
        assertEquals("new", Files.readString(target));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of("link.txt", "there"), names(folder));
        assertEquals(List.of("file.txt"), names(target.getParent()));
    }

    private static void write(Path target, String text) throws IOException {
        SafeFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertFails(Path target, Exception failure) {
        assertEquals(failure, assertThrows(failure.getClass(), () -> SafeFile.write(target, out -> {
            out.write(new byte[100_000]);
            if (failure instanceof IOException checked) {
                throw checked;
            }
            throw (RuntimeException) failure;
        })));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
