package earshot.data;

import earshot.util.BadInputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Lists a folder and those in it. Links to files are read, links to folders are not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Listing listing = new Listing();

    private FolderWalk(Path root) {
        this.root = root;
    }

    /** @throws BadInputException if the folder cannot be looked into */
    static Listing list(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk(folder.toRealPath());
        try {
            Files.walkFileTree(walk.root, walk);
        } catch (IOException e) {
            throw new BadInputException(folder + ": " + Unreadable.reason(e), e);
        }
        return walk.listing;
    }

    private String name(Path path) {
        return Names.of(root.relativize(path));
    }

    private boolean isHidden(Path path) {
        return !path.equals(root) && Listing.isHidden(path.getFileName().toString());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (isHidden(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!folder.equals(root)) {
            listing.addFolder(name(folder));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
            listing.pass(name(file), "is a link to a folder: these are not followed");
        } else if (Listing.isWav(file.getFileName().toString())) {
            listing.addFile(name(file), ClipFile.of(file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
        if (path.equals(root)) {
            throw e;
        }
        if (isHidden(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (Files.isDirectory(path)) {
            listing.addClosed(name(path), Unreadable.reason(e));
        } else if (Listing.isWav(path.getFileName().toString())) {
            listing.addFile(name(path), () -> {
                throw e;
            });
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
        if (e != null && folder.equals(root)) {
            throw e;
        }
        if (e != null) {
            listing.pass(name(folder), Unreadable.reason(e));
        }
        return FileVisitResult.CONTINUE;
    }
}
