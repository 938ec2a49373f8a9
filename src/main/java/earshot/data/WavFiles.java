package earshot.data;

import earshot.data.Corpus.Remark;
import earshot.util.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * The {@code .wav} files below a folder, or in a zip that is read in place. Hidden files, and what
 * a Mac adds to a zip, are passed over; links to folders are not followed.
 */
final class WavFiles implements Closeable {

    private final Path place;
    private final Path root;
    private final FileSystem zip; // null for a folder
    private final List<Path> relatives = new ArrayList<>();
    private final List<Remark> unreadable = new ArrayList<>();

    private WavFiles(Path place, Path root, FileSystem zip) {
        this.place = place;
        this.root = root;
        this.zip = zip;
    }

    /** @throws BadInputException if {@code place} is neither a folder nor a zip */
    static WavFiles in(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new BadInputException(place
                    + ": no such folder or zip: name the one that holds the recordings");
        }
        WavFiles files = Files.isDirectory(place)
                ? new WavFiles(place, place.toRealPath(), null) : openZip(place);
        Files.walkFileTree(files.root, files.new Collector());
        files.relatives.sort(Comparator.comparing(WavFiles::slashed));
        return files;
    }

    private static WavFiles openZip(Path place) throws BadInputException {
        try {
            FileSystem zip = openNames(place);
            return new WavFiles(place, zip.getRootDirectories().iterator().next(), zip);
        } catch (IOException | ProviderNotFoundException e) {
            throw new BadInputException(place
                    + ": expected a folder or a zip of recordings, got another kind of file", e);
        }
    }

    /** Names in UTF-8 or, as Windows has long written them, in the code page of the IBM PC. */
    private static FileSystem openNames(Path place) throws IOException {
        try {
            return FileSystems.newFileSystem(place);
        } catch (ZipException e) {
            return FileSystems.newFileSystem(place, Map.of("encoding", "IBM437"));
        }
    }

    /** A path with forward slashes, on every system. */
    static String slashed(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    Path place() {
        return place;
    }

    /** Paths below the root, sorted by name. */
    List<Path> relatives() {
        return relatives;
    }

    /** Files and folders that the system would not let us see. */
    List<Remark> unreadable() {
        return unreadable;
    }

    Path resolve(Path relative) {
        return root.resolve(relative);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean isWav = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".wav");
            if (isWav && !isHidden(file) && !Files.isDirectory(file)) {
                relatives.add(root.relativize(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(new Remark(slashed(root.relativize(file)), "cannot be read: " + e));
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            if (path.equals(root)) {
                return false;
            }
            String name = path.getFileName().toString();
            return name.startsWith(".") || name.startsWith("__MACOSX");
        }
    }
}
