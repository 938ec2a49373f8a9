package lesson15_speed;

import java.util.Arrays;

/**
 * A cache on paper: it counts how many lines must be fetched.
 *
 * <p>Memory comes in lines of {@value #LINE} bytes. A line has its place in one set, the line's
 * number modulo the number of sets; a set holds a few lines, and the one that was not used for the
 * longest makes way for a new one. Real ones also guess what comes next; this one does not.
 */
final class Cache {

    static final int LINE = 64;

    private final int ways;
    private final int sets;
    private final long[] lines; // a set after another, in each the line last used first
    private long fetched;

    /** @param ways lines in a set */
    Cache(int bytes, int ways) {
        this.ways = ways;
        this.sets = bytes / LINE / ways;
        this.lines = new long[sets * ways];
        Arrays.fill(lines, -1);
    }

    /** The first cache of most processors today. */
    static Cache usual() {
        return new Cache(32 << 10, 8);
    }

    /** Somebody wants the byte there. */
    void touch(long address) {
        long line = address / LINE;
        int first = (int) (line % sets) * ways;
        int place = 0;
        while (place < ways - 1 && lines[first + place] != line) {
            place++;
        }
        if (lines[first + place] != line) {
            fetched++;
        }
        System.arraycopy(lines, first, lines, first + 1, place);
        lines[first] = line;
    }

    long fetched() {
        return fetched;
    }

    /** The lines that a product of n × n floats in this order has fetched by the usual cache. */
    static long fetchedBy(Order order, int n) {
        Cache cache = usual();
        long matrix = (long) Float.BYTES * n * n;
        order.walk(n, (i, j, k) -> {
            cache.touch((long) Float.BYTES * (i * n + k));
            cache.touch(matrix + (long) Float.BYTES * (k * n + j));
            cache.touch(2 * matrix + (long) Float.BYTES * (i * n + j));
        });
        return cache.fetched();
    }
}
