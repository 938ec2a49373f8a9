package earshot.bench;

import earshot.audio.ChunkTree;
import earshot.audio.WavFile;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Reads damaged WAV files, one after the other. Each has to be read or to be refused by a
 * {@link WavFormatException}, soon, and in little memory beyond the file. Mutant i depends on the
 * seed and on i alone.
 */
public final class WavFuzz {

    /** The longest that one file may take. */
    public static final double MOST_MILLIS = 100;
    /** What may be allocated to read one file, beyond the file. */
    public static final double MOST_MEGABYTES = 16;

    private static final String NAME = "mutant.wav";
    private static final int NEWS = 1000; // mutants between two steps of the bar
    private static final int TRIES = 5;

    /** What is tried; it may fail with anything. */
    public interface Reading {
        void read(String name, byte[] bytes) throws Exception;
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
    private final List<Reading> readings;
    private final Allocation allocation = Allocation.ifCounted();
    private long read;
    private long refused;
    private double slowestMillis;
    private double mostMegabytes;

    WavFuzz(Seeds seeds, List<Reading> readings) {
        this.seeds = seeds;
        this.readings = readings;
        mostMegabytes = allocation == null ? Double.NaN : 0;
    }

    /** Damaged files for {@link WavReader} and {@link ChunkTree}. */
    public static WavFuzz of(Seeds seeds) {
        return new WavFuzz(seeds, List.of(WavFuzz::parse, (name, bytes) -> ChunkTree.of(bytes)));
    }

    /** Tries mutants 0 to {@code mutants} − 1, up to the first that is treated wrongly. */
    public Outcome run(long mutants, Progress bar) {
        for (long i = 0; i < mutants; i++) {
            byte[] mutant = mutant(seeds, i);
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
    static byte[] mutant(Seeds seeds, long index) {
        RandomGenerator random = seeds.child(index).random();
        return new WavMutator(random).mutant(new WavForge(WavPlan.random(random)).pieces());
    }

    /** What is wrong with how the file is treated; null if nothing is. */
    private String wrong(byte[] file) {
        boolean isRead = true;
        for (Reading reading : readings) {
            try {
                measure(reading, file);
            } catch (WavFormatException e) {
                isRead = false;
                if (!isOrderly(e, file)) {
                    return "refused by a message of another form: " + e.getMessage();
                }
            } catch (Exception | OutOfMemoryError | StackOverflowError e) {
                return e.toString();
            }
        }
        read += isRead ? 1 : 0;
        refused += isRead ? 0 : 1;
        if (slowestMillis > MOST_MILLIS) {
            return Text.format("took %.0f ms", slowestMillis);
        }
        return mostMegabytes > MOST_MEGABYTES
                ? Text.format("took %.1f MB beyond the file", mostMegabytes) : null;
    }

    /** One line that begins with the file's name, and a place in the file. */
    private static boolean isOrderly(WavFormatException e, byte[] file) {
        return e.getMessage().startsWith(NAME + ": ") && e.getMessage().lines().count() == 1
                && e.offset() >= 0 && e.offset() <= file.length;
    }

    /** Reads the file; several times if it is the slowest or largest so far: the best counts. */
    private void measure(Reading reading, byte[] file) throws Exception {
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
        } while ((millis > slowestMillis || megabytes > mostMegabytes) && ++tries < TRIES);
        slowestMillis = Math.max(slowestMillis, millis);
        mostMegabytes = Math.max(mostMegabytes, megabytes);
        if (thrown != null) {
            throw thrown;
        }
    }

    private static Exception thrown(Reading reading, byte[] file) {
        try {
            reading.read(NAME, file);
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    /** The sound is no longer than its bytes. */
    private static void parse(String name, byte[] bytes) throws WavFormatException {
        WavFile wav = WavReader.parse(name, bytes);
        long samples = (long) wav.signal().length() * wav.format().blockAlign();
        if (samples > bytes.length || wav.signal().channels() != wav.format().channels()) {
            throw new IllegalStateException("more samples than bytes: " + wav.format().describe());
        }
    }
}
