package earshot.bench;

import earshot.audio.ChunkTree;
import earshot.audio.WavFile;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.bench.Fuzz.Reading;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damaged WAV files: each is read, or refused by a {@link WavFormatException}. */
public final class WavFuzz implements Fuzz.Kind {

    static final String NAME = "mutant.wav";

    private static final double MOST_MEGABYTES = 16;

    private final List<Reading> readings;

    WavFuzz(List<Reading> readings) {
        this.readings = readings;
    }

    /** Damaged files for {@link WavReader} and {@link ChunkTree}. */
    public static Fuzz of(Seeds seeds) {
        return new Fuzz(seeds, new WavFuzz(List.of(WavFuzz::parse, ChunkTree::of)));
    }

    @Override
    public String suffix() {
        return "wav";
    }

    @Override
    public byte[] mutant(RandomGenerator random) {
        return new WavMutator(random).mutant(new WavForge(WavPlan.random(random)).pieces());
    }

    @Override
    public List<Reading> readings() {
        return readings;
    }

    @Override
    public double mostMegabytes(int bytes) {
        return MOST_MEGABYTES;
    }

    /** One line that begins with the file's name, and a place in the file. */
    @Override
    public boolean isOrderly(BadInputException e, byte[] file) {
        return e instanceof WavFormatException wav && e.getMessage().startsWith(NAME + ": ")
                && e.getMessage().lines().count() == 1
                && wav.offset() >= 0 && wav.offset() <= file.length;
    }

    /** The sound is no longer than its bytes. */
    private static void parse(byte[] bytes) throws WavFormatException {
        WavFile wav = WavReader.parse(NAME, bytes);
        long samples = (long) wav.signal().length() * wav.format().blockAlign();
        if (samples > bytes.length || wav.signal().channels() != wav.format().channels()) {
            throw new IllegalStateException("more samples than bytes: " + wav.format().describe());
        }
    }
}
