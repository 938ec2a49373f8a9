package earshot.util;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that are whole or not there: written under a temporary name in the same folder, then
 * renamed. A full disk or a kill at any moment leaves the old file, or none.
 */
public final class SafeFile {

    private SafeFile() {
    }

    /** What goes into the file. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code target}, making its folder when that is missing.
     *
     * @throws BadInputException if it is there but no ordinary file: a device would be replaced
     */
    public static void write(Path target, Body body) throws IOException {
        requireOrdinary(target);
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not Files.createTempFile: what that makes only its owner may read.
        Path temporary = folder.resolve(
                "." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        temporary.toFile().deleteOnExit(); // if the program is told to end meanwhile
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
                body.writeTo(out);
            }
            rename(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Finds out, before hours of work and not after them, that {@code target} cannot be written.
     *
     * @throws BadInputException if it is a folder, or nothing can be written where it shall be
     */
    public static void requireWritable(Path target) throws BadInputException {
        requireOrdinary(target);
        Path folder = target.toAbsolutePath().getParent();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            Files.delete(Files.createTempFile(folder, ".", ".part"));
        } catch (IOException e) {
            throw new BadInputException(target + ": cannot be written: " + folder + " is no folder,"
                    + " or one that nothing may be written in", e);
        }
    }

    private static void requireOrdinary(Path target) throws BadInputException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new BadInputException(target + ": expected the name of a file to write, got a "
                    + (Files.isDirectory(target) ? "folder" : "device"));
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
