package earshot.util;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    /** Writes {@code target}, making its folder when that is missing. */
    public static void write(Path target, Body body) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not Files.createTempFile: what that makes only its owner may read.
        Path temporary = folder.resolve(
                "." + target.getFileName() + "." + UUID.randomUUID() + ".part");
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

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
