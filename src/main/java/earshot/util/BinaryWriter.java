package earshot.util;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Numbers and texts to a file that {@link BinaryReader} can trust or refuse.
 *
 * <pre>
 *   what it is     7 letters and a version, 8 bytes
 *   body           whatever was put: numbers big-endian, lists and texts after their length
 *   CRC-32C        of everything before it, 4 bytes
 * </pre>
 *
 * <p>It holds nothing of the machine or the day: the same content is the same bytes.
 */
public final class BinaryWriter {

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

    public BinaryWriter(BinaryReader.Kind kind) {
        bytes.put(BinaryReader.magic(kind.letters())).put(kind.version());
    }

    public BinaryWriter putInt(int number) {
        room(Integer.BYTES).putInt(number);
        return this;
    }

    public BinaryWriter putLong(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    public BinaryWriter putDouble(double number) {
        room(Double.BYTES).putDouble(number);
        return this;
    }

    public BinaryWriter putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        room(utf8.length).put(utf8);
        return this;
    }

    public BinaryWriter putTexts(List<String> texts) {
        putInt(texts.size());
        texts.forEach(this::putText);
        return this;
    }

    public BinaryWriter putFloats(float[] numbers) {
        putInt(numbers.length);
        room(Math.multiplyExact(numbers.length, Float.BYTES));
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        return this;
    }

    public BinaryWriter putLongs(long[] numbers) {
        putInt(numbers.length);
        for (long number : numbers) {
            putLong(number);
        }
        return this;
    }

    /** The whole file. */
    public byte[] toBytes() {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.array(), 0, bytes.position());
        room(Integer.BYTES).putInt((int) checksum.getValue());
        byte[] whole = new byte[bytes.position()];
        bytes.get(0, whole);
        bytes.position(whole.length - Integer.BYTES);
        return whole;
    }

    /** Writes the file, or leaves the old one if that fails. */
    public void writeTo(Path path) throws IOException {
        byte[] whole = toBytes();
        SafeFile.write(path, out -> out.write(whole));
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int needed = Math.addExact(bytes.position(), more);
            int doubled = (int) Math.min(2L * bytes.capacity(), Integer.MAX_VALUE - 8);
            ByteBuffer larger = ByteBuffer.allocate(Math.max(needed, doubled));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
