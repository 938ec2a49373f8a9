package earshot.bench;

import earshot.util.BadInputException;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Reads damaged files, one after the other. Each has to be read or to be refused by a {@link
 * BadInputException}, soon, and in little memory beyond the file. Mutant i depends on the seed and
 * on i alone.
 */
public final class Fuzz {

    /** The longest that one file may take. */
    public static final double MOST_MILLIS = 100;

    private static final int NEWS = 1000; // mutants between two steps of the bar
    private static final int TRIES = 5;

    /** What is tried; it may fail with anything. */
    public interface Reading {
        void read(byte[] bytes) throws Exception;
    }

    /** A kind of file. */
    interface Kind {

        /** The end of its files' names: "wav". */
        String suffix();

        /** A damaged one. */
        byte[] mutant(RandomGenerator random);

        /** Whoever reads it. */
        List<Reading> readings();

        /** What may be allocated to read one of so many bytes, beyond these. */
        double mostMegabytes(int bytes);

        /** Whether the message is of the right form. */
        boolean isOrderly(BadInputException e, byte[] file);
    }

    /** A file that was treated wrongly. */
    public record Wrong(long index, byte[] file, String what) {
    }

    /**
     * What came of it.
     *
     * @param slowestMillis the slowest file's time, the best of several where a file was slow:
     *     what the machine does besides is not the reader's fault
     * @param mostMegabytes allocated for one file, beyond the file; NaN where Java does not count
     * @param wrong the first one, after which there was no other; null if there was none
     */
    public record Outcome(long tried, long read, long refused, double slowestMillis,
            double mostMegabytes, Wrong wrong) {
    }

    private final Seeds seeds;
    private final Kind kind;
    private final Allocation allocation = Allocation.ifCounted();
    private long read;
    private long refused;
    private double slowestMillis;
    private double mostMegabytes;

    Fuzz(Seeds seeds, Kind kind) {
        this.seeds = seeds;
        this.kind = kind;
        mostMegabytes = allocation == null ? Double.NaN : 0;
    }

    /** The end of the files' names. */
    public String suffix() {
        return kind.suffix();
    }

    /** Tries mutants 0 to {@code mutants} − 1, up to the first that is treated wrongly. */
    public Outcome run(long mutants, Progress bar) {
        for (long i = 0; i < mutants; i++) {
            byte[] mutant = mutant(i);
            String what = wrong(mutant);
            if (what != null) {
                return outcome(i + 1, new Wrong(i, mutant, what));
            }
            if (i % NEWS == NEWS - 1) {
                bar.advance(NEWS, "");
            }
        }
        return outcome(mutants, null);
    }

    private Outcome outcome(long tried, Wrong wrong) {
        return new Outcome(tried, read, refused, slowestMillis, mostMegabytes, wrong);
    }

    /** Damaged file number {@code index}. */
    byte[] mutant(long index) {
        return kind.mutant(seeds.child(index).random());
    }

    /** What is wrong with how the file is treated; null if nothing is. */
    private String wrong(byte[] file) {
        boolean isRead = true;
        for (Reading reading : kind.readings()) {
            try {
                double megabytes = measure(reading, file);
                if (megabytes > kind.mostMegabytes(file.length)) {
                    return Text.format("took %.1f MB beyond the file", megabytes);
                }
            } catch (BadInputException e) {
                isRead = false;
                if (!kind.isOrderly(e, file)) {
                    return "refused by a message of another form: " + e.getMessage();
                }
            } catch (Exception | OutOfMemoryError | StackOverflowError e) {
                return e.toString();
            }
        }
        read += isRead ? 1 : 0;
        refused += isRead ? 0 : 1;
        return slowestMillis > MOST_MILLIS ? Text.format("took %.0f ms", slowestMillis) : null;
    }

    /**
     * Reads the file, several times if that is slow or takes much: the best counts. What it took,
     * in megabytes.
     */
    private double measure(Reading reading, byte[] file) throws Exception {
        double millis = Double.POSITIVE_INFINITY;
        double megabytes = Double.POSITIVE_INFINITY;
        Exception thrown;
        int tries = 0;
        do {
            long before = allocation == null ? 0 : allocation.bytes();
            long start = System.nanoTime();
            thrown = thrown(reading, file);
            millis = Math.min(millis, (System.nanoTime() - start) / 1e6);
            megabytes = allocation == null ? Double.NaN
                    : Math.min(megabytes, allocation.since(before) / 1e6);
        } while ((millis > slowestMillis || megabytes > mostMegabytes
                || megabytes > kind.mostMegabytes(file.length)) && ++tries < TRIES);
        slowestMillis = Math.max(slowestMillis, millis);
        mostMegabytes = Math.max(mostMegabytes, megabytes);
        if (thrown != null && megabytes <= kind.mostMegabytes(file.length)) {
            throw thrown;
        }
        return megabytes;
    }

    private static Exception thrown(Reading reading, byte[] file) {
        try {
            reading.read(file);
            return null;
        } catch (Exception e) {
            return e;
        }
    }
}
