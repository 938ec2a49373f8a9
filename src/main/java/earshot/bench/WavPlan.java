package earshot.bench;

import earshot.audio.WavFormat.Container;
import earshot.audio.WavFormat.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An orderly WAV file that {@link earshot.audio.WavReader} has to read, put together from the
 * definition of the format and not by {@link earshot.audio.WavWriter}, which writes a few kinds
 * only.
 *
 * @param bits a sample, as {@code fmt} says it
 * @param bytesPerSample that hold them: the next whole number, or 4 for 24 bits
 * @param extensible whether {@code fmt} is the longer one
 * @param before chunks before {@code fmt}
 * @param between chunks between {@code fmt} and {@code data}
 * @param after chunks after {@code data}
 * @param sound the bytes of the samples, whole frames
 */
public record WavPlan(Container container, Encoding encoding, int bits, int bytesPerSample,
        int channels, int sampleRate, boolean extensible, List<Extra> before, List<Extra> between,
        List<Extra> after, byte[] sound) {

    private static final int[] RATES = {1, 8000, 11025, 16000, 44100, 48000, Integer.MAX_VALUE};
    private static final String[] NAMES =
        {"LIST", "JUNK", "bext", "cue ", "fact", "smpl", "id3 ", "what"};

    /** A chunk that has nothing to do with the samples. */
    public record Extra(String id, byte[] bytes) {
    }

    /** One of all that can be read; most are short, so that many can be tried. */
    public static WavPlan random(RandomGenerator random) {
        Encoding encoding = one(random, Encoding.values());
        int bits = switch (encoding) {
            case PCM -> random.nextInt(2) == 0 ? 8 << random.nextInt(3) : 1 + random.nextInt(32);
            case FLOAT -> 32 << random.nextInt(2);
            case ALAW, MULAW -> 8;
        };
        int bytes = bits == 24 && random.nextInt(4) == 0 ? 4 : (bits + 7) / 8;
        int channels = 1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 3);
        int most = random.nextInt(50) == 0 ? 1 << 16 : 1 << 9;
        int frames = random.nextInt(1 + most / (bytes * channels));
        return new WavPlan(one(random, Container.values()), encoding, bits, bytes, channels,
                RATES[random.nextInt(RATES.length)], random.nextBoolean(), extras(random),
                extras(random), extras(random), bytes(frames * channels * bytes, random));
    }

    private static List<Extra> extras(RandomGenerator random) {
        List<Extra> extras = new ArrayList<>();
        while (random.nextInt(2) == 0) {
            extras.add(new Extra(NAMES[random.nextInt(NAMES.length)],
                    bytes(random.nextInt(40), random)));
        }
        return extras;
    }

    private static <T> T one(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    static byte[] bytes(int length, RandomGenerator random) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Bytes a frame. */
    public int blockAlign() {
        return channels * bytesPerSample;
    }

    /** The whole file. */
    public byte[] file() {
        return WavForge.joined(new WavForge(this).pieces());
    }
}
