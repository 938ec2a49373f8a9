package earshot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    static final Voice OUT = new Voice(new FileOutputStream(FileDescriptor.out));
    /** Everything else. */
    static final Voice ERR = new Voice(new FileOutputStream(FileDescriptor.err));

    private static final int PATIENCE_MILLIS = 100; // with a pipe that nobody empties

    private final OutputStream out;
    private final ReentrantLock speaking = new ReentrantLock();
    private volatile boolean isSilent;

    Voice(OutputStream out) {
        this.out = out;
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
            requireClosedPipe(e);
            isSilent = true;
        } finally {
            speaking.unlock();
        }
    }

    /** Who reads no further, as {@code head}, has had enough; a full disk is another matter. */
    private static void requireClosedPipe(IOException e) throws IOException {
        if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            throw e;
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
