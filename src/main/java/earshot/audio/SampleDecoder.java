package earshot.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes to numbers: where a sample of each encoding lies, and what it is divided by. */
final class SampleDecoder {

    /** The sample whose first byte is at {@code at}, nominally in [-1, 1). */
    private interface Decoder {
        double sample(ByteBuffer bytes, int at);
    }

    private SampleDecoder() {
    }

    /**
     * {@code frames} frames from byte {@code start} on, channels apart: [channel][sample]. An
     * integer of b bits is divided by 2^(b−1).
     */
    static double[][] decode(ByteBuffer bytes, int start, int frames, WavFormat format) {
        Decoder decoder = decoder(format);
        double[][] channels = new double[format.channels()][frames];
        for (int c = 0; c < channels.length; c++) {
            int at = start + c * format.bytesPerSample();
            for (int n = 0; n < frames; n++) {
                channels[c][n] = decoder.sample(bytes, at + n * format.blockAlign());
            }
        }
        return channels;
    }

    private static Decoder decoder(WavFormat format) {
        return switch (format.encoding()) {
            case ALAW -> (bytes, at) -> G711.alaw(bytes.get(at)) / 0x1p15;
            case MULAW -> (bytes, at) -> G711.mulaw(bytes.get(at)) / 0x1p15;
            case FLOAT -> format.bytesPerSample() == 4
                    ? ByteBuffer::getFloat
                    : ByteBuffer::getDouble;
            case PCM -> format.lowJustified()
                    ? (bytes, at) -> (bytes.getInt(at) << 8 >> 8) / 0x1p23
                    : integers(format.bytesPerSample());
        };
    }

    private static Decoder integers(int bytesPerSample) {
        return switch (bytesPerSample) {
            case 1 -> (bytes, at) -> (Byte.toUnsignedInt(bytes.get(at)) - 128) / 0x1p7;
            case 2 -> (bytes, at) -> bytes.getShort(at) / 0x1p15;
            case 3 -> (bytes, at) -> threeBytes(bytes, at) / 0x1p23;
            default -> (bytes, at) -> bytes.getInt(at) / 0x1p31;
        };
    }

    private static int threeBytes(ByteBuffer bytes, int at) {
        return bytes.order() == ByteOrder.LITTLE_ENDIAN
                ? Short.toUnsignedInt(bytes.getShort(at)) | bytes.get(at + 2) << 16
                : bytes.get(at) << 16 | Short.toUnsignedInt(bytes.getShort(at + 1));
    }
}
