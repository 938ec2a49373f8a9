package earshot.bench;

import earshot.bench.Fuzz.Reading;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damaged models and checkpoints: each is read, or refused by a {@link BadInputException}. */
public final class StoredFuzz implements Fuzz.Kind {

    private static final double ALWAYS_MEGABYTES = 16; // the tables of a fingerprint, for one
    private static final double BYTES_A_BYTE = 8;
    private static final int LONGEST_MESSAGE = 1500;

    private final String suffix;
    private final List<List<byte[]>> orderly; // pieces of each
    private final Reading reading;

    private StoredFuzz(String suffix, List<List<byte[]>> orderly, Reading reading) {
        this.suffix = suffix;
        this.orderly = orderly;
        this.reading = reading;
    }

    /** Damaged models; {@code folder} is where whole ones are written. */
    public static Fuzz models(Seeds seeds, Path folder) throws IOException {
        return new Fuzz(seeds, new StoredFuzz("earshot", StoredSamples.models(folder),
                StoredSamples::readModel));
    }

    /** Damaged checkpoints, likewise; a training goes on from those that are read. */
    public static Fuzz checkpoints(Seeds seeds, Path folder) throws IOException {
        return new Fuzz(seeds, checkpoints(folder, StoredSamples::readCheckpoint));
    }

    static StoredFuzz checkpoints(Path folder, Reading reading) throws IOException {
        return new StoredFuzz("checkpoint", StoredSamples.checkpoints(folder), reading);
    }

    @Override
    public String suffix() {
        return suffix;
    }

    @Override
    public byte[] mutant(RandomGenerator random) {
        return new StoredMutator(random).mutant(orderly.get(random.nextInt(orderly.size())));
    }

    @Override
    public List<Reading> readings() {
        return List.of(reading);
    }

    @Override
    public double mostMegabytes(int bytes) {
        return ALWAYS_MEGABYTES + BYTES_A_BYTE * bytes / 1e6;
    }

    /** One line, not too long, that begins with the file's name and can be printed. */
    @Override
    public boolean isOrderly(BadInputException e, byte[] bytes) {
        String message = e.getMessage();
        return message.startsWith(StoredSamples.NAME + ": ")
                && message.length() <= LONGEST_MESSAGE
                && message.chars().noneMatch(Character::isISOControl);
    }
}
