package earshot.audio;

import earshot.util.Text;
import java.util.Locale;

/**
 * What a WAV file's {@code fmt} chunk says about the samples.
 *
 * @param container the kind of file around the chunks
 * @param encoding how a number becomes bits
 * @param channels samples a frame, 1 to {@value #MOST_CHANNELS}
 * @param sampleRate frames a second, in Hz
 * @param bitsPerSample the size of one sample; 5, 12 or 20 bits lie in the next whole bytes
 * @param validBits how many of those bits carry sound; only EXTENSIBLE files can say fewer
 * @param blockAlign bytes a frame
 * @param extensible whether the chunk is the longer WAVE_FORMAT_EXTENSIBLE
 */
public record WavFormat(Container container, Encoding encoding, int channels, int sampleRate,
        int bitsPerSample, int validBits, int blockAlign, boolean extensible) {

    /** libsndfile's limit; more than this is a damaged header. */
    static final int MOST_CHANNELS = 1024;

    /** RIFF is little-endian, RIFX big-endian; RF64 and BW64 are RIFF with 64-bit sizes. */
    public enum Container { RIFF, RIFX, RF64, BW64 }

    /** Integers, IEEE floating point, or the two 8-bit telephone codes of ITU-T G.711. */
    public enum Encoding {
        PCM, FLOAT, ALAW, MULAW;

        /** The name in lower case: {@code pcm}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Bytes a sample: {@code blockAlign / channels}. */
    public int bytesPerSample() {
        return blockAlign / channels;
    }

    /**
     * Whether 24-bit samples sit in the low three of four bytes. Everything else that leaves bits
     * unused is left-justified: the unused bits are the lowest.
     */
    boolean lowJustified() {
        return bitsPerSample == 24 && bytesPerSample() == 4;
    }

    /** One line for a person: {@code pcm 16 bit, 2 channels, 44100 Hz (RIFF)}. */
    public String describe() {
        String valid = validBits == bitsPerSample ? "" : Text.format(" (%d valid)", validBits);
        return Text.format("%s %d bit%s, %s, %d Hz (%s%s)", encoding, bitsPerSample, valid,
                Text.count(channels, "channel"), sampleRate, container,
                extensible ? ", EXTENSIBLE" : "");
    }
}
