package earshot.audio;

import earshot.audio.WavFormat.Container;
import earshot.audio.WavFormat.Encoding;
import java.util.Map;

/**
 * The {@code fmt} chunk, which says how to read the samples.
 *
 * <pre>
 *   byte  0  format tag: 1 PCM, 3 float, 6 A-law, 7 µ-law, 0xFFFE extensible, else a codec
 *         2  channels
 *         4  sample rate
 *         8  bytes a second (follows from the others; not read)
 *        12  bytes a frame, the block align
 *        14  bits a sample
 *        16  size of the rest (not read)      from here on only in some files
 *        18  valid bits                       extensible only
 *        20  which loudspeakers (not read)
 *        24  sub-format: the true tag and 14 fixed bytes, together a GUID
 * </pre>
 */
final class FmtChunk {

    private static final String PLACE = "fmt chunk";
    static final int EXTENSIBLE = 0xFFFE;
    private static final long GUID_MIDDLE = 0x0000_0010L; // 16 bits and 16 bits, in file order
    private static final long SOX_MIDDLE = 0x0000_1000L; // of RIFX, where SoX turns only the tag
    private static final long GUID_TAIL = 0x8000_00AA_0038_9B71L;

    private final WavSource source;
    private final int start;
    private final int length;

    private FmtChunk(WavSource source, int start, int length) {
        this.source = source;
        this.start = start;
        this.length = length;
    }

    /** Reads the chunk whose {@code length} bytes (after name and size) begin at {@code start}. */
    static WavFormat parse(WavSource source, Container container, int start, int length)
            throws WavFormatException {
        return new FmtChunk(source, start, length).parse(container);
    }

    private WavFormat parse(Container container) throws WavFormatException {
        if (length < 16) {
            throw error(0, "expected at least 16 bytes, got %d: the header is damaged", length);
        }
        boolean extensible = source.unsigned16(start) == EXTENSIBLE;
        Encoding encoding = encoding(extensible ? subFormat() : source.unsigned16(start));
        int channels = channels();
        int rate = sampleRate();
        int bits = bits(encoding);
        return new WavFormat(container, encoding, channels, rate, bits,
                extensible ? validBits(bits) : bits, blockAlign(channels, bits), extensible);
    }

    private Encoding encoding(int tag) throws WavFormatException {
        return switch (tag) {
            case 1 -> Encoding.PCM;
            case 3 -> Encoding.FLOAT;
            case 6 -> Encoding.ALAW;
            case 7 -> Encoding.MULAW;
            default -> throw error(0, "expected PCM, float, A-law or mu-law samples, got %s (tag "
                    + "0x%04X): convert the file to PCM", FmtCodecs.name(tag), tag);
        };
    }

    private int subFormat() throws WavFormatException {
        if (length < 40) {
            throw error(0, "expected 40 bytes of an EXTENSIBLE format, got %d: the header is "
                    + "damaged", length);
        }
        long tag = source.unsigned32(start + 24);
        long middle = (long) source.unsigned16(start + 28) << 16 | source.unsigned16(start + 30);
        if (middle == SOX_MIDDLE && (tag & 0xFFFF) == 0) {
            middle = GUID_MIDDLE;
            tag >>= 16;
        }
        long tail = 0;
        for (int i = 32; i < 40; i++) {
            tail = tail << 8 | Byte.toUnsignedLong(source.bytes.get(start + i));
        }
        if (tag > 0xFFFF || middle != GUID_MIDDLE || tail != GUID_TAIL) {
            throw error(24, "expected the GUID of PCM, float, A-law or mu-law, got %08X...%016X: "
                    + "convert the file to PCM", tag, tail);
        }
        return (int) tag;
    }

    private int channels() throws WavFormatException {
        int channels = source.unsigned16(start + 2);
        if (channels < 1 || channels > WavFormat.MOST_CHANNELS) {
            throw error(2, "expected 1 to %d channels, got %d: the header is damaged",
                    WavFormat.MOST_CHANNELS, channels);
        }
        return channels;
    }

    private int sampleRate() throws WavFormatException {
        long rate = source.unsigned32(start + 4);
        if (rate < 1 || rate > Integer.MAX_VALUE) {
            throw error(4, "expected a sample rate of 1 to %d Hz, got %d: the header is damaged",
                    Integer.MAX_VALUE, rate);
        }
        return (int) rate;
    }

    private int bits(Encoding encoding) throws WavFormatException {
        int bits = source.unsigned16(start + 14);
        boolean known = switch (encoding) {
            case PCM -> bits >= 1 && bits <= 32;
            case FLOAT -> bits == 32 || bits == 64;
            case ALAW, MULAW -> bits == 8;
        };
        if (!known) {
            throw error(14, "expected %s bits of %s, got %d: convert the file to 16-bit PCM",
                    Map.of(Encoding.PCM, "1 to 32", Encoding.FLOAT, "32 or 64")
                            .getOrDefault(encoding, "8"), encoding, bits);
        }
        return bits;
    }

    private int validBits(int bits) {
        int valid = source.unsigned16(start + 18);
        if (valid >= 1 && valid <= bits) {
            return valid;
        }
        source.warn(PLACE, start + 18, "%d valid bits of %d: took all %d", valid, bits, bits);
        return bits;
    }

    private int blockAlign(int channels, int bits) throws WavFormatException {
        int stored = source.unsigned16(start + 12);
        int expected = channels * ((bits + 7) / 8);
        if (stored == expected) {
            return stored;
        }
        if (stored == 0) {
            source.warn(PLACE, start + 12, "block align 0: took %d", expected);
            return expected;
        }
        if (bits == 24 && stored == channels * 4) {
            source.warn(PLACE, start + 12, "24-bit samples in 4 bytes: took the low 3");
            return stored;
        }
        throw error(12, "expected a block align of %d (channels %d, bits %d), got %d: the header "
                + "is damaged", expected, channels, bits, stored);
    }

    private WavFormatException error(int field, String pattern, Object... arguments) {
        return source.error(PLACE, start + field, pattern, arguments);
    }
}
