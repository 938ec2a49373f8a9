package earshot.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages files that are made of pieces: first their pieces, then the file that these make. */
abstract class Mutator {

    private static final int LONGEST_TAIL = 64;

    final RandomGenerator random;

    Mutator(RandomGenerator random) {
        this.random = random;
    }

    /** A file with one to four damages, made from the pieces of one. */
    final byte[] mutant(List<byte[]> orderly) {
        List<byte[]> pieces = new ArrayList<>();
        orderly.forEach(piece -> pieces.add(piece.clone()));
        int damages = 1 + random.nextInt(4);
        int whole = random.nextInt(damages + 1); // of the file when its pieces have been joined
        for (int i = whole; i < damages; i++) {
            damage(pieces);
        }
        return finished(WavForge.joined(pieces), whole);
    }

    /** Damages one of the pieces, or their order. */
    abstract void damage(List<byte[]> pieces);

    /** The file with one damage, or a damaged copy. */
    abstract byte[] damage(byte[] file);

    /** The joined pieces with so many damages more. */
    byte[] finished(byte[] file, int damages) {
        byte[] damaged = file;
        for (int i = 0; i < damages; i++) {
            damaged = damage(damaged);
        }
        return damaged;
    }

    final byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    final byte[] withTail(byte[] file) {
        byte[] tail = WavPlan.bytes(random.nextInt(LONGEST_TAIL), random);
        return WavForge.joined(List.of(file, tail));
    }
}
