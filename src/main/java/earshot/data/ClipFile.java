package earshot.data;

import earshot.util.BadInputException;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Where a clip lies: a file, or an entry of a zip that is open. */
@FunctionalInterface
public interface ClipFile {

    /** 64 MiB, six minutes of 16 bits at 96 kHz: what is larger is no clip, and costs memory. */
    int MOST_BYTES = 1 << 26;

    /**
     * All that is in it.
     *
     * @throws IOException if it cannot be read or is too large; the message names no file
     */
    byte[] bytes() throws IOException;

    /** A file, or a link to one. Pipes and devices, which may never end, are not opened. */
    static ClipFile of(Path file) {
        return new OnDisk(file);
    }

    /** @throws BadInputException if that is more than {@link #MOST_BYTES} */
    static void requireSmall(long bytes) throws BadInputException {
        if (bytes > MOST_BYTES) {
            throw new BadInputException(Text.format("holds %d bytes, more than the %d of the"
                    + " largest clip: cut it in pieces", bytes, MOST_BYTES));
        }
    }

    /** A file of its own: two of one path are equal, and so are recordings in them. */
    record OnDisk(Path path) implements ClipFile {

        @Override
        public byte[] bytes() throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new BadInputException(attributes.isDirectory() ? "is a folder"
                        : "is no file but a pipe, a socket or a device");
            }
            requireSmall(attributes.size());
            return Files.readAllBytes(path);
        }
    }
}
