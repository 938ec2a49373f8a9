package earshot.util;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hidden file in which another is made ready, in the same folder: {@code .NAME.0.part}.
 *
 * <p>It is locked while it is being written, and the system takes the lock from a program that is
 * killed. So the next one that writes NAME knows what was left behind, and removes it; what another
 * program is at work on it leaves, and takes number 1.
 */
final class Temporary implements Closeable {

    private static final int LONGEST_NAME = 200; // bytes, of the 255 that a name may have

    /** Those of this program: a lock is the whole program's. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static boolean isEnding; // the program; guarded by OPEN

    private final Path path;
    private final FileChannel channel;
    private boolean isMoved;

    private Temporary(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** An empty one for a file that is to be in {@code folder}. */
    static Temporary in(Path folder, String name) throws IOException {
        Path real = folder.toRealPath();
        int number = 0;
        Temporary made = ifFree(path(real, name, number));
        while (made == null) {
            made = ifFree(path(real, name, ++number));
        }
        removeAbandoned(real, name, number + 1);
        return made;
    }

    private static void removeAbandoned(Path folder, String name, int from) {
        Path path = path(folder, name, from);
        if (Files.exists(path) && OPEN.add(path)) {
            boolean removed = removeIfUnlocked(path);
            OPEN.remove(path);
            if (removed) {
                removeAbandoned(folder, name, from + 1);
            }
        }
    }

    private static Path path(Path folder, String name, int number) {
        boolean tooLong = name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
        return folder.resolve(Text.format(".%s.%d.part",
                tooLong ? Integer.toHexString(name.hashCode()) : name, number));
    }

    /** Null if another thread or program is at work on that one. */
    private static Temporary ifFree(Path path) throws IOException {
        if (!OPEN.add(path)) {
            return null;
        }
        Temporary made = null;
        try {
            if (!Files.exists(path) || removeIfUnlocked(path)) {
                made = new Temporary(path, create(path));
                lock(made.channel);
            }
        } catch (FileAlreadyExistsException e) {
            return null; // another program was faster
        } finally {
            if (made == null) {
                OPEN.remove(path);
            }
        }
        return made;
    }

    /** When the program is ending, nobody would remove it any more: the thread stops here. */
    private static FileChannel create(Path path) throws IOException {
        synchronized (OPEN) {
            while (isEnding) {
                try {
                    OPEN.wait();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException("the program is ending");
                }
            }
            return FileChannel.open(path, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        }
    }

    private static boolean removeIfUnlocked(Path path) {
        try {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                if (!lock(channel)) {
                    return false;
                }
            }
            Files.deleteIfExists(path);
            return true;
        } catch (IOException e) {
            return false; // of another user, for one
        }
    }

    /** False, too, where there are no locks: nobody knows then. */
    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Makes it the file itself; all has been written and its stream is closed. */
    void moveTo(Path target) throws IOException {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
        isMoved = true; // the name is free, and another may have taken it
    }

    /** Removes it, unless it was moved. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
            if (!isMoved) {
                Files.deleteIfExists(path);
            }
        } finally {
            OPEN.remove(path);
        }
    }

    /** Removes all, and lets nobody make another: the program is told to end. */
    static void end() {
        synchronized (OPEN) {
            isEnding = true;
            removeAll();
        }
    }

    static void removeAll() {
        for (Path path : OPEN) {
            path.toFile().delete();
        }
    }
}
