package lesson03_wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.audio.WavWriter;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it says about it. */
class AnswersTest {

    private static final Path SEVEN = Path.of("data", "digits", "7_rms-1_0.wav");

    /** A second has 176,400 bytes; so a minute 10,584,000, and 44 for the head. */
    @Test
    void aMinuteOfMusic() {
        Signal left = Synth.silence(1, 44100);
        Signal both = Signal.of(new double[][] {left.samples(), left.samples()}, 44100);
        int bytes = WavWriter.encode(both, WavWriter.SampleType.PCM_16).length;
        assertEquals(44 + 176400, bytes);
        assertEquals(10584044, 44 + 60 * (bytes - 44));
    }

    @Test
    void silenceWithAWrongSign() throws IOException {
        byte[] bytes = {(byte) 0x80, (byte) 0x81, 0x7F};
        double[] wrong = new double[3];
        for (int n = 0; n < 3; n++) {
            wrong[n] = bytes[n] / 128.0;
        }
        byte[] file = HandMade.wav(HandMade.chunk("fmt ", HandMade.format(1, 1, 8000, 8)),
                HandMade.chunk("data", bytes));
        double[] right = WavReader.parse("eight", file).signal().samples();
        assertArrayEquals(new double[] {-1, -0.9921875, 0.9921875}, wrong);
        assertArrayEquals(new double[] {0, 0.0078125, -0.0078125}, right);
    }

    @Test
    void aLongerName() {
        assertEquals(30, HandMade.madeBy("Earshot 3").length);
        assertEquals(32, HandMade.madeBy("Earshot 10").length);
        assertEquals(74, 36 + 30 + 8);
        assertEquals(76, 36 + HandMade.madeBy("Earshot 10").length + 8);
    }

    @Test
    void leftAndRight() throws IOException {
        double[] tone = Synth.sine(440, 0.5, 0.1, 8000).samples();
        short[] frames = new short[2 * tone.length];
        for (int n = 0; n < tone.length; n++) {
            frames[2 * n] = (short) Math.rint(tone[n] * 32768);
            frames[2 * n + 1] = 0;
        }
        byte[] file = HandMade.wav(
                HandMade.chunk("fmt ", HandMade.format(1, 2, 8000, 16)),
                HandMade.chunk("data", HandMade.samples(frames)));
        Signal read = WavReader.parse("stereo", file).signal();
        assertEquals(800, read.length());
        assertEquals(2, read.channels());
        assertArrayEquals(tone, read.channel(0), 0.5 / 32768 + 1e-12);
        assertArrayEquals(new double[800], read.channel(1));
        assertEquals(1600, FirstReader.read(file).length());
    }

    /** What FirstReader should have asked, at a fmt chunk's first byte. */
    static void requireMono16(ByteBuffer in, int start) {
        int tag = Short.toUnsignedInt(in.getShort(start));
        int channels = Short.toUnsignedInt(in.getShort(start + 2));
        int bits = Short.toUnsignedInt(in.getShort(start + 14));
        if (tag != 1 || channels != 1 || bits != 16) {
            throw new IllegalArgumentException(Text.format("fmt chunk, byte %d: expected 16-bit "
                    + "PCM of 1 channel, got tag %d, %d bits, %d channels: convert the file", start,
                    tag, bits, channels));
        }
    }

    @Test
    void whoBelievesLess() {
        ByteBuffer good = ByteBuffer.wrap(HandMade.format(1, 1, 8000, 16))
                .order(ByteOrder.LITTLE_ENDIAN);
        requireMono16(good, 0);
        ByteBuffer stereo = ByteBuffer.wrap(HandMade.format(1, 2, 8000, 16))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals("fmt chunk, byte 0: expected 16-bit PCM of 1 channel, got tag 1, 16 bits, "
                + "2 channels: convert the file", assertThrows(IllegalArgumentException.class,
                        () -> requireMono16(stereo, 0)).getMessage());
    }

    /** Whether the head of 44 bytes says twice what it says twice. */
    static boolean agreesWithItself(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long riffSize = Integer.toUnsignedLong(in.getInt(4));
        long rate = Integer.toUnsignedLong(in.getInt(24));
        long byteRate = Integer.toUnsignedLong(in.getInt(28));
        int align = Short.toUnsignedInt(in.getShort(32));
        long dataSize = Integer.toUnsignedLong(in.getInt(40));
        return byteRate == rate * align && riffSize == 36 + dataSize + dataSize % 2;
    }

    @Test
    void nothingUnnoticed() throws IOException {
        byte[] good = Files.readAllBytes(SEVEN);
        assertTrue(agreesWithItself(good));
        BitFlips flips = BitFlips.of(good);
        int silent = 0;
        int harmless = 0;
        for (int at = 0; at < 44; at++) {
            for (int bit = 0; bit < 8; bit++) {
                BitFlips.Outcome outcome = flips.outcomes()[at][bit];
                if (outcome == BitFlips.Outcome.OTHER_SOUND_NO_WORD) {
                    silent++;
                    assertFalse(agreesWithItself(BitFlips.flipped(good, at, bit)));
                } else if (outcome == BitFlips.Outcome.SAME_SOUND) {
                    harmless += agreesWithItself(BitFlips.flipped(good, at, bit)) ? 0 : 1;
                }
            }
        }
        assertEquals(38, silent);
        assertEquals(31 + 7, silent);
        assertEquals(64, harmless);
    }

    /** Bits a sample of a Rice code of the differences, at the best k. */
    static double riceBits(int[] samples) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 16; k++) {
            long bits = 0;
            int before = 0;
            for (int sample : samples) {
                int difference = sample - before;
                int folded = difference >= 0 ? 2 * difference : -2 * difference - 1;
                bits += (folded >> k) + 1 + k;
                before = sample;
            }
            best = Math.min(best, (double) bits / samples.length);
        }
        return best;
    }

    @Test
    void howSmallCouldItBe() throws IOException {
        Signal noise = Synth.noise(0.99, 1, 8000, Seeds.of(42));
        assertEquals("11.9", Text.format("%.1f", riceBits(samples(Files.readAllBytes(SEVEN)))));
        assertEquals("16.8", Text.format("%.1f",
                riceBits(samples(WavWriter.encode(noise, WavWriter.SampleType.PCM_16)))));
        assertEquals(1, riceBits(samples(WavWriter.encode(Synth.silence(1, 8000),
                WavWriter.SampleType.PCM_16))));
    }

    private static int[] samples(byte[] file) {
        return Misreadings.RIGHT.read(Arrays.copyOfRange(file, 44, file.length));
    }
}
