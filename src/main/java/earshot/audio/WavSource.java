package earshot.audio;

import earshot.util.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The bytes of one file, its name for errors, and the warnings collected while it is read. */
final class WavSource {

    final ByteBuffer bytes;
    final List<String> warnings = new ArrayList<>();
    private final String name;

    WavSource(String name, byte[] bytes) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
        bytes.get(at, id);
        return new String(id, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
    }

    /** Whether the four bytes are letters, digits, signs or spaces, as those of a chunk's name. */
    boolean isPrintable(int at) {
        return IntStream.range(at, at + 4).map(bytes::get).allMatch(b -> b >= ' ' && b <= '~');
    }

    /** Whether a chunk may start here: a printable name, and a size that the file can hold. */
    boolean looksLikeChunk(long at) {
        return at <= size() - Chunk.HEAD && isPrintable((int) at)
                && at + Chunk.HEAD + unsigned32((int) at + 4) <= size();
    }

    void warn(String place, long at, String pattern, Object... arguments) {
        warnings.add(Text.format("%s, byte %d: %s", place, at, Text.format(pattern, arguments)));
    }

    WavFormatException error(String place, long at, String pattern, Object... arguments) {
        return new WavFormatException(name, place, at, Text.format(pattern, arguments));
    }
}
