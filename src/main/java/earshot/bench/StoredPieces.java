package earshot.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of {@link earshot.util.BinaryWriter} cut where its parts meet, its checksum left out: the
 * first piece says what it is, every other is a text, a list of numbers, or a count.
 */
final class StoredPieces {

    private static final int KIND = 8;
    private static final int EPOCH = 5 * Double.BYTES + Integer.BYTES;

    private final ByteBuffer in;
    private final List<byte[]> pieces = new ArrayList<>();

    private StoredPieces(byte[] file) {
        in = ByteBuffer.wrap(file);
        take(KIND);
    }

    /** The parts that {@link earshot.recognizer.ModelFile} lists. */
    static List<byte[]> ofModel(byte[] file, int tensors) {
        StoredPieces cut = new StoredPieces(file);
        cut.list(1); // fingerprint
        cut.lists(1); // labels
        cut.list(Float.BYTES); // mean
        cut.list(Float.BYTES); // deviation
        cut.list(Integer.BYTES); // input shape
        cut.lists(1); // layers
        for (int i = 0; i < tensors; i++) {
            cut.list(1); // its name
            cut.list(Float.BYTES);
        }
        cut.list(Long.BYTES); // hashes
        return cut.pieces();
    }

    /** Settings, epochs, weights, the best weights, steps, what the optimizer remembers. */
    static List<byte[]> ofCheckpoint(byte[] file) {
        StoredPieces cut = new StoredPieces(file);
        cut.lists(1);
        for (int epochs = cut.count(); epochs > 0; epochs--) {
            cut.take(EPOCH);
        }
        cut.lists(Float.BYTES);
        cut.lists(Float.BYTES);
        cut.take(Long.BYTES);
        cut.lists(Float.BYTES);
        return cut.pieces();
    }

    private List<byte[]> pieces() {
        if (in.remaining() != Integer.BYTES) {
            throw new IllegalStateException(in.remaining() + " bytes are left, expected those of"
                    + " the checksum: has the layout of the file changed?");
        }
        return pieces;
    }

    private int count() {
        int count = in.getInt(in.position());
        take(Integer.BYTES);
        return count;
    }

    private void lists(int bytesEach) {
        for (int left = count(); left > 0; left--) {
            list(bytesEach);
        }
    }

    private void list(int bytesEach) {
        take(Integer.BYTES + in.getInt(in.position()) * bytesEach);
    }

    private void take(int bytes) {
        byte[] piece = new byte[bytes];
        in.get(piece);
        pieces.add(piece);
    }
}
