package earshot.recognizer;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of Java's heap may be filled with clips: a third of what is free, so that a second
 * and a third corpus, the network and its work find theirs.
 */
final class Room {

    private static final int PART = 3;

    private final AtomicLong left;

    private Room(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** What is free now. Garbage is collected first only if it is in the way of so many bytes. */
    static Room forBytes(long wanted) {
        if (free() / PART < wanted) {
            System.gc();
        }
        return of(free() / PART);
    }

    static Room of(long bytes) {
        return new Room(bytes);
    }

    private static long free() {
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() - (java.totalMemory() - java.freeMemory());
    }

    /** Whether there is room for so many bytes more, which are then taken. Any thread may ask. */
    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }
}
