package lesson15_speed;

import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where three orders of the loops read, and what a cache must fetch for them. */
final class Fetched {

    private static final Map<String, Order> ORDERS = Map.of("i-j-k", Order.IJK, "i-k-j", Order.IKJ,
            "blocks", Order.BLOCKS);
    private static final List<String> NAMES = List.of("i-j-k", "i-k-j", "blocks");
    private static final int SHOWN = 12_288; // terms
    private static final int EVERY = 8;

    private Fetched() {
    }

    static void show(Desk desk, int n, Progress bar) throws IOException {
        desk.say("A line of the cache: %d bytes, %d floats. A cache of 32 KB: %d lines, 8 in a"
                + " set.", Cache.LINE, Cache.LINE / Float.BYTES, (32 << 10) / Cache.LINE);
        desk.say("n = %d: a matrix is %d KB, a row %,d bytes.", n, n * n * Float.BYTES >> 10,
                n * Float.BYTES);
        for (String name : NAMES) {
            bar.advance(1, name);
            long lines = Cache.fetchedBy(ORDERS.get(name), n);
            desk.say("%-7s%,11d lines fetched, %,14d bytes, %6.2f operations a byte", name, lines,
                    lines * Cache.LINE, (double) Product.operations(n) / (lines * Cache.LINE));
        }
        desk.say("at best%,11d lines fetched, %,14d bytes, %6.2f operations a byte",
                Product.bytes(n) / Cache.LINE, Product.bytes(n),
                (double) Product.operations(n) / Product.bytes(n));
        desk.save("reads.png", Plot.above(NAMES.stream().map(name -> picture(name, n))
                .toArray(Plot[]::new)).title("Where b is read: the first 12,288 terms")
                .size(1000, 900));
    }

    static int steps() {
        return NAMES.size();
    }

    /** The address, in KB behind the start of b, of every eighth term. */
    private static Plot picture(String name, int n) {
        double[] terms = new double[SHOWN / EVERY];
        double[] addresses = new double[SHOWN / EVERY];
        int[] term = {0};
        ORDERS.get(name).walk(n, (i, j, k) -> {
            int t = term[0]++;
            if (t < SHOWN && t % EVERY == 0) {
                terms[t / EVERY] = t;
                addresses[t / EVERY] = (k * n + j) * Float.BYTES / 1024.0;
            }
        });
        return Plot.line(terms, addresses).range(0, n * n * Float.BYTES / 1024.0)
                .axes("term", "KB into b").title(name);
    }
}
