package earshot.audio;

import earshot.audio.WavFormat.Container;
import earshot.util.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bytes of one file, its name for errors, and the flaws collected while it is read. */
final class WavSource {

    static final int HEAD = 12;

    /** A damaged file may have a flaw every few bytes; nobody reads more than this. */
    static final int MOST_FLAWS = 16;

    final ByteBuffer bytes;
    final List<WavFlaw> flaws = new ArrayList<>();
    private final String name;

    WavSource(String name, byte[] bytes) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The kind of file, from its first {@value #HEAD} bytes; sets the order of the bytes, too. Null
     * if it is not a WAV file.
     */
    Container container() {
        if (size() < HEAD || !id(8).equals("WAVE")) {
            return null;
        }
        for (Container container : Container.values()) {
            if (id(0).equals(container.name())) {
                bytes.order(container == Container.RIFX
                        ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                return container;
            }
        }
        return null;
    }

    int size() {
        return bytes.capacity();
    }

    int unsigned16(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    long unsigned32(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    /** Four bytes as text; what cannot be printed becomes a question mark. */
    String id(int at) {
        byte[] id = new byte[4];
        for (int i = 0; i < id.length; i++) {
            id[i] = isPrintable(bytes.get(at + i)) ? bytes.get(at + i) : (byte) '?';
        }
        return new String(id, StandardCharsets.ISO_8859_1);
    }

    /** Whether the four bytes are letters, digits, signs or spaces, as those of a chunk's name. */
    boolean isPrintable(int at) {
        return isPrintable(bytes.get(at)) && isPrintable(bytes.get(at + 1))
                && isPrintable(bytes.get(at + 2)) && isPrintable(bytes.get(at + 3));
    }

    private static boolean isPrintable(byte letter) {
        return letter >= ' ' && letter <= '~';
    }

    /** Whether a chunk may start here: a printable name, and a size that the file can hold. */
    boolean looksLikeChunk(long at) {
        return at <= size() - Chunk.HEAD && isPrintable((int) at)
                && at + Chunk.HEAD + unsigned32((int) at + 4) <= size();
    }

    void warn(String place, long at, String pattern, Object... arguments) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new WavFlaw(place, at, Text.format(pattern, arguments)));
        }
    }

    /** A line for each flaw. */
    List<String> warnings() {
        return flaws.stream().map(WavFlaw::toString).toList();
    }

    WavFormatException error(String place, long at, String pattern, Object... arguments) {
        return new WavFormatException(name, place, at, Text.format(pattern, arguments));
    }
}
