package earshot.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
