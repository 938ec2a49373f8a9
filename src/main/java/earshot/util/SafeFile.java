package earshot.util;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Files that are whole or not there: written under a temporary name in the same folder, then
 * renamed. A full disk or a kill at any moment leaves the old file, or none. What a kill leaves
 * under a temporary name goes with the next write of that file.
 */
public final class SafeFile {

    private SafeFile() {
    }

    /** What goes into the file. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code target}, making its folder when that is missing. If it is a link, the file that
     * it leads to is written.
     *
     * @throws BadInputException if it is there but no ordinary file, for a device would be
     *     replaced; or if it cannot be written, because the disk is full, for one
     */
    public static void write(Path target, Body body) throws IOException {
        write(target, body, disk -> disk);
    }

    /** The same on a disk that may fail. */
    static void write(Path target, Body body, UnaryOperator<OutputStream> disk)
            throws IOException {
        requireOrdinary(target);
        try (Temporary temporary = temporary(target)) {
            try (OutputStream out = new BufferedOutputStream(
                    new Disk(disk.apply(temporary.stream()), target))) {
                body.writeTo(out);
            }
            try {
                temporary.moveTo(real(target));
            } catch (IOException e) {
                throw refusal(target, e);
            }
        }
    }

    /** Where a link leads to. */
    private static Path real(Path target) throws IOException {
        return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    }

    private static Temporary temporary(Path target) throws BadInputException {
        try {
            Path file = real(target);
            Files.createDirectories(file.getParent());
            return Temporary.in(file.getParent(), file.getFileName().toString());
        } catch (IOException e) {
            throw refusal(target, e);
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
        try (Temporary temporary = Temporary.in(folder, target.getFileName().toString());
                OutputStream out = temporary.stream()) {
            out.write(0); // an empty file can be made on a full disk, too
        } catch (IOException e) {
            if (e instanceof AccessDeniedException || !Files.isDirectory(folder)) {
                throw new BadInputException(target + ": cannot be written: " + folder
                        + " is no folder, or one that nothing may be written in", e);
            }
            throw refusal(target, e);
        }
    }

    /**
     * Removes the temporary files of writes that are under way, once and for all: the program is
     * told to end, and a thread that goes on meanwhile and writes another file waits for it. So a
     * shutdown hook must write no file afterwards: it would wait for ever, and the program with it.
     */
    public static void removeUnfinished() {
        Temporary.end();
    }

    private static void requireOrdinary(Path target) throws BadInputException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new BadInputException(target + ": expected the name of a file to write, got a "
                    + (Files.isDirectory(target) ? "folder" : "device"));
        }
    }

    private static BadInputException refusal(Path target, IOException e) {
        return new BadInputException(Text.format("%s: cannot be written (%s): make room there, or"
                + " name another place%s", target, reason(e), Files.exists(target)
                        ? "; the file that is there is the old one" : ""), e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileAlreadyExistsException other) {
            return other.getFile() + " is no folder";
        }
        return e instanceof FileSystemException other && other.getReason() != null
                ? other.getReason() : e.getMessage();
    }

    /** Tells what the disk refuses from what the body does. */
    private static final class Disk extends FilterOutputStream {

        private final Path target;

        Disk(OutputStream out, Path target) {
            super(out);
            this.target = target;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw refusal(target, e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw refusal(target, e);
            }
        }
    }
}
