package earshot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One of the two streams of the program. It can be silenced for good: a program that is told to end
 * works on for some milliseconds, and what it prints then would stand behind its last word. It
 * falls silent by itself when nobody is at the other end of its pipe: the work goes on.
 */
final class Voice extends OutputStream {

    /** Answers. */
    static final Voice OUT = new Voice(new FileOutputStream(FileDescriptor.out), "/dev/fd/1");
    /** Everything else. */
    static final Voice ERR = new Voice(new FileOutputStream(FileDescriptor.err), "/dev/fd/2");

    private static final int PATIENCE_MILLIS = 100; // with a pipe that nobody empties

    private static final int KIND = 0xf000; // of a file's mode in Unix
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xc000;

    private final OutputStream out;
    private final Path path;
    private final ReentrantLock speaking = new ReentrantLock();
    private volatile boolean isSilent;

    /** A stream, and where a Unix shows what it leads to. */
    Voice(OutputStream out, String path) {
        this.out = out;
        this.path = Path.of(path);
    }

    /** Prints in UTF-8, whatever the machine's locale says. */
    PrintStream print() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        speaking.lock();
        try {
            if (!isSilent) {
                out.write(bytes, from, length);
            }
        } catch (IOException e) {
            if (!isPipe(e)) {
                throw e;
            }
            isSilent = true;
        } finally {
            speaking.unlock();
        }
    }

    /**
     * Who reads no further, as {@code head}, has had enough; a full disk is another matter. The
     * system's words differ with its language: they count only where it does not show what the
     * stream leads to, as Windows, and there a closed pipe is known in English alone.
     */
    private boolean isPipe(IOException e) {
        try {
            int kind = (int) Files.getAttribute(path, "unix:mode") & KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unseen) {
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }

    /** From now on nothing is printed; what is being printed is waited for, but not for long. */
    void silence() {
        isSilent = true;
        try {
            if (speaking.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                speaking.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
