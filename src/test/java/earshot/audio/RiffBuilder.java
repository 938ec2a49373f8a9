package earshot.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts WAV files together chunk by chunk: orderly ones, odd ones and broken ones. */
final class RiffBuilder {

    private final String magic;
    private final ByteOrder order;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RiffBuilder(String magic, ByteOrder order) {
        this.magic = magic;
        this.order = order;
    }

    static RiffBuilder riff() {
        return new RiffBuilder("RIFF", ByteOrder.LITTLE_ENDIAN);
    }

    static RiffBuilder rifx() {
        return new RiffBuilder("RIFX", ByteOrder.BIG_ENDIAN);
    }

    static RiffBuilder rf64() {
        return new RiffBuilder("RF64", ByteOrder.LITTLE_ENDIAN);
    }

    /** A one-channel format of 8000 Hz. */
    RiffBuilder mono(int tag, int bits) {
        return fmt(tag, 1, 8000, (bits + 7) / 8, bits);
    }

    RiffBuilder fmt(int tag, int channels, int sampleRate, int blockAlign, int bits) {
        return chunk("fmt ", core(16, tag, channels, sampleRate, blockAlign, bits).array());
    }

    RiffBuilder extensible(int tag, int channels, int bits, int validBits) {
        int blockAlign = channels * ((bits + 7) / 8);
        ByteBuffer fmt = core(40, 0xFFFE, channels, 8000, blockAlign, bits);
        fmt.putShort((short) 22).putShort((short) validBits).putInt(0);
        fmt.putInt(tag).putShort((short) 0).putShort((short) 0x10);
        fmt.order(ByteOrder.BIG_ENDIAN).putLong(0x8000_00AA_0038_9B71L);
        return chunk("fmt ", fmt.array());
    }

    private ByteBuffer core(int size, int tag, int channels, int rate, int blockAlign, int bits) {
        return ByteBuffer.allocate(size).order(order)
                .putShort((short) tag).putShort((short) channels)
                .putInt(rate).putInt(rate * blockAlign)
                .putShort((short) blockAlign).putShort((short) bits);
    }

    RiffBuilder data(int... bytes) {
        return chunk("data", bytes(bytes));
    }

    /** A chunk and, if its size is odd, its pad byte. */
    RiffBuilder chunk(String id, byte... bytes) {
        head(id, bytes.length).raw(bytes);
        return bytes.length % 2 == 0 ? this : raw((byte) 0);
    }

    /** A chunk's name and a size that need not be true. */
    RiffBuilder head(String id, long size) {
        raw(id.getBytes(StandardCharsets.ISO_8859_1));
        return raw(ByteBuffer.allocate(4).order(order).putInt((int) size).array());
    }

    RiffBuilder raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] build() {
        return build(4 + out.size());
    }

    byte[] build(long riffSize) {
        RiffBuilder file = new RiffBuilder(magic, order);
        file.head(magic, riffSize).raw("WAVE".getBytes(StandardCharsets.US_ASCII));
        return file.raw(out.toByteArray()).out.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
