package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.audio.WavWriter.SampleType;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {

    private static final double STEP_16 = 1 / 32768.0;
    private static final double STEP_24 = 1 / 8388608.0;

    /** What is written comes back to within half a step, inside the range of the integers. */
    @Property
    void pcmComesBackWithinHalfAStep(@ForAll @IntRange(max = 50) int length, @ForAll int seed) {
        double[] samples = Golden.lcg(length, seed & 0xFFFF_FFFFL);
        assertArrayEquals(samples, roundTrip(samples, SampleType.PCM_24), STEP_24 / 2);
        for (int n = 0; n < length; n++) {
            samples[n] = Math.min(samples[n], 1 - STEP_16); // the largest number of 16 bits
        }
        assertArrayEquals(samples, roundTrip(samples, SampleType.PCM_16), STEP_16 / 2);
    }

    @Property
    void wholeStepsComeBackExactly(
            @ForAll @Size(max = 20) List<@IntRange(min = -32768, max = 32767) Integer> steps) {
        double[] samples = steps.stream().mapToDouble(step -> step * STEP_16).toArray();
        for (SampleType type : SampleType.values()) {
            assertArrayEquals(samples, roundTrip(samples, type), type.name());
        }
    }

    @Property
    void floatsComeBackExactly(@ForAll float[] sound) {
        double[] samples = new double[sound.length];
        Arrays.setAll(samples, n -> sound[n]);
        assertArrayEquals(samples, roundTrip(samples, SampleType.FLOAT_32));
    }

    @Property(tries = 200)
    void channelsComeBackApart(@ForAll @IntRange(min = 1, max = 9) int channels,
            @ForAll @IntRange(max = 2100) int length, @ForAll SampleType type) throws IOException {
        double[][] samples = new double[channels][length];
        for (int c = 0; c < channels; c++) {
            for (int n = 0; n < length; n++) {
                samples[c][n] = (n - 10 * c) * STEP_16;
            }
        }
        byte[] bytes = WavWriter.encode(Signal.of(samples, 11025), type);
        Signal back = WavReader.parse("back.wav", bytes).signal();
        assertEquals(11025, back.sampleRate());
        assertEquals(channels, back.channels());
        for (int c = 0; c < channels; c++) {
            assertArrayEquals(samples[c], back.channel(c));
        }
    }

    /** What the reader makes of any written samples is written as the same bytes again. */
    @Property(tries = 500)
    void writtenBytesComeBackExactly(@ForAll @IntRange(min = 1, max = 6) int channels,
            @ForAll @IntRange(max = 200) int frames, @ForAll SampleType type, @ForAll long seed,
            @ForAll @IntRange(min = 1) int rate) throws IOException {
        byte[] file = WavWriter.encode(Signal.of(new double[channels][frames], rate), type);
        int bytes = channels * frames * (type == SampleType.PCM_16 ? 2
                : type == SampleType.PCM_24 ? 3 : 4);
        int start = file.length - bytes - bytes % 2;
        var random = Seeds.of(seed).random();
        for (int i = start; i < start + bytes; i++) {
            file[i] = (byte) random.nextInt(256);
        }
        if (type == SampleType.FLOAT_32) {
            withOneKindOfNaN(file, start, bytes);
        }
        WavFile read = WavReader.parse("written.wav", file);
        assertEquals(rate, read.signal().sampleRate());
        assertArrayEquals(file, WavWriter.encode(read.signal(), type));
    }

    /** The format has millions of them, and which one comes back is not promised. */
    private static void withOneKindOfNaN(byte[] file, int start, int bytes) {
        ByteBuffer floats = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = start; at < start + bytes; at += 4) {
            if (Float.isNaN(floats.getFloat(at))) {
                floats.putFloat(at, Float.NaN);
            }
        }
    }

    /** Every file is an orderly one: even in length, sizes that fit, nothing to warn of. */
    @Property(tries = 100)
    void filesAreOrderly(@ForAll @IntRange(min = 1, max = 9) int length, @ForAll SampleType type)
            throws IOException {
        byte[] bytes = WavWriter.encode(Signal.mono(new double[length], 8000), type);
        assertEquals(0, bytes.length % 2);
        assertEquals(bytes.length - 8, bytes[4]);
        assertEquals(List.of(), WavReader.parse("orderly.wav", bytes).warnings());
    }

    /** Four samples are 52 bytes, and these are all of them. */
    @Test
    void theWholeFile() {
        byte[] bytes = WavWriter.encode(
                Signal.mono(new double[] {0, 0.5, -1, -STEP_16}, 8000), SampleType.PCM_16);
        assertArrayEquals(RiffBuilder.bytes(
                'R', 'I', 'F', 'F', 44, 0, 0, 0, 'W', 'A', 'V', 'E',
                'f', 'm', 't', ' ', 16, 0, 0, 0, 1, 0, 1, 0,
                0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0,
                'd', 'a', 't', 'a', 8, 0, 0, 0,
                0, 0, 0, 0x40, 0, 0x80, 0xFF, 0xFF), bytes);
    }

    /** Too loud is as loud as can be, not a jump to the other side. */
    @Test
    void clipsInsteadOfWrapping() {
        double[] loud = {1, 7, -1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double top = 1 - STEP_16;
        assertArrayEquals(new double[] {top, top, -1, top, -1},
                roundTrip(loud, SampleType.PCM_16));
    }

    @Test
    void roundsToTheNearestAndTiesToEven() {
        double[] steps = {0.4, 0.6, 0.5, 1.5, -0.5, -1.5, -0.6};
        double[] expected = {0, 1, 0, 2, 0, -2, -1};
        assertArrayEquals(scaled(expected), roundTrip(scaled(steps), SampleType.PCM_16));
    }

    @Test
    void refusesNaN() {
        Signal broken = Signal.mono(new double[] {0, Double.NaN}, 8000);
        var error = assertThrows(IllegalArgumentException.class,
                () -> WavWriter.encode(broken, SampleType.PCM_16));
        assertEquals("PCM samples are numbers, got NaN at sample 1 of channel 0: find out where it "
                + "came from", error.getMessage());
    }

    @Test
    void aRefusedSignalLeavesTheOldFile(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("new/tone.wav");
        WavWriter.write(Synth.silence(0.001, 8000), path);
        assertThrows(IllegalArgumentException.class, () -> WavWriter.write(
                Signal.mono(new double[] {Double.NaN}, 8000), path));
        assertEquals(8, WavReader.read(path).length());
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertEquals(List.of(path), files.toList());
        }
    }

    private static double[] roundTrip(double[] samples, SampleType type) {
        try {
            byte[] bytes = WavWriter.encode(Signal.mono(samples, 8000), type);
            return WavReader.parse("round trip", bytes).signal().samples();
        } catch (WavFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static double[] scaled(double[] steps) {
        return Arrays.stream(steps).map(step -> step * STEP_16 + 0.0).toArray();
    }
}
