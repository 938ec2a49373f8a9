package earshot.audio;

/**
 * The telephone's two ways to keep 13 or 14 bits in 8: a sign, three bits for the octave of the
 * loudness and four for the place in it, so that quiet sounds get fine steps and loud ones coarse.
 * ITU-T G.711, scaled to 16 bits as libsndfile and SoX do.
 */
final class G711 {

    private static final int MULAW_BIAS = 0x84;

    private G711() {
    }

    /** µ-law (North America, Japan): −32124 … 32124. */
    static int mulaw(byte code) {
        int bits = ~code;
        int magnitude = (((bits & 0x0F) << 3) + MULAW_BIAS) << octave(bits);
        return (bits & 0x80) == 0 ? magnitude - MULAW_BIAS : MULAW_BIAS - magnitude;
    }

    /** A-law (elsewhere): −32256 … 32256; every other bit is stored inverted. */
    static int alaw(byte code) {
        int bits = code ^ 0x55;
        int place = ((bits & 0x0F) << 4) + 8;
        int magnitude = octave(bits) == 0 ? place : (place + 0x100) << (octave(bits) - 1);
        return (bits & 0x80) == 0 ? -magnitude : magnitude;
    }

    private static int octave(int bits) {
        return (bits >> 4) & 7;
    }
}
