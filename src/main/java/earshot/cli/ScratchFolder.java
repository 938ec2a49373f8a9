package earshot.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the system's for temporary files, removed with all that is in it. */
record ScratchFolder(Path path) implements Closeable {

    static ScratchFolder make(String name) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(name));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
