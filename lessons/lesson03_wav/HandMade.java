package lesson03_wav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV files put together by hand, byte after byte. */
final class HandMade {

    private HandMade() {
    }

    /** "RIFF", the size of all that follows, "WAVE", and the chunks. */
    static byte[] wav(byte[]... chunks) {
        byte[] body = joined(chunks);
        return littleEndian(12 + body.length)
                .put(letters("RIFF")).putInt(4 + body.length).put(letters("WAVE"))
                .put(body).array();
    }

    /** Four letters, the size, the bytes; one byte more when the size is odd. */
    static byte[] chunk(String name, byte... bytes) {
        return littleEndian(8 + bytes.length + bytes.length % 2)
                .put(letters(name)).putInt(bytes.length).put(bytes).array();
    }

    /** The 16 bytes that say how a sample is written. Tag 1 is PCM, 3 is float. */
    static byte[] format(int tag, int channels, int rate, int bits) {
        int frameBytes = channels * ((bits + 7) / 8);
        return littleEndian(16)
                .putShort((short) tag).putShort((short) channels)
                .putInt(rate).putInt(rate * frameBytes)
                .putShort((short) frameBytes).putShort((short) bits).array();
    }

    /** The 40 bytes of WAVE_FORMAT_EXTENSIBLE, whose true tag stands in a GUID. */
    static byte[] extensible(int tag, int channels, int rate, int bits, int validBits) {
        return littleEndian(40).put(format(0xFFFE, channels, rate, bits))
                .putShort((short) 22) // bytes still to come
                .putShort((short) validBits)
                .putInt((1 << channels) - 1) // which loudspeakers: the first ones
                .putInt(tag).putShort((short) 0).putShort((short) 0x10)
                .order(ByteOrder.BIG_ENDIAN).putLong(0x8000_00AA_0038_9B71L).array();
    }

    /** Which program made the file: an entry in a list of texts, its last byte a zero. */
    static byte[] madeBy(String program) {
        return chunk("LIST", joined(letters("INFO"), chunk("ISFT", letters(program + "\0"))));
    }

    /** Whole numbers as 16-bit samples, low byte first. */
    static byte[] samples(short... numbers) {
        ByteBuffer bytes = littleEndian(2 * numbers.length);
        for (short number : numbers) {
            bytes.putShort(number);
        }
        return bytes.array();
    }

    /** A number in −1 … 1 as so many little-endian bytes; one byte alone is unsigned. */
    static byte[] pcm(double sample, int bytes) {
        double steps = 0x1p7 * (1L << 8 * (bytes - 1));
        long number = (long) Math.max(-steps, Math.min(steps - 1, Math.rint(sample * steps)));
        byte[] written = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            written[i] = (byte) (number >> 8 * i);
        }
        if (bytes == 1) {
            written[0] += (byte) 128;
        }
        return written;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
