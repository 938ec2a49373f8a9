package lesson03_wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.audio.WavWriter;
import earshot.lessons.Desk;
import earshot.lessons.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavLessonTest {

    @TempDir
    private Path folder;

    /** A student's own file: three bytes a sample, two channels, another rate. */
    @Test
    void itLooksAtAFileOfOnesOwn() throws IOException {
        Path own = folder.resolve("own.wav");
        WavWriter.write(Synth.sine(440, 0.9, 0.2, 22050), own, WavWriter.SampleType.PCM_24);
        WavLesson lesson = new WavLesson();
        List<String> lines = Transcript.of(lesson, Desk.of(lesson, System.out).on(own),
                folder.resolve("figures"));
        assertEquals("A file of 13274 bytes:", lines.get(0));
        assertTrue(lines.contains(
                "   34  18 00                    ..          bits             24  a sample"));
        assertTrue(lines.contains("FirstReader and WavReader agree on 0 of 1 clip"),
                lines.toString());
    }

    /** What is wrong stands in the dump, at its byte. */
    @Test
    void theDumpShowsEveryByteOnceAndFlawsBetween() {
        byte[] odd = HandMade.wav(HandMade.chunk("fmt ", HandMade.format(1, 1, 8000, 16)),
                HandMade.chunk("JUNK", (byte) 1, (byte) 2, (byte) 3),
                HandMade.chunk("data", (byte) 0, (byte) 128));
        List<String> rows = HexDump.of(Damage.with16(odd, 32, 0));
        assertTrue(rows.contains("   36  4A 55 4E 4B 03 00 00 00  JUNK....  JUNK                3"
                + "  filling, and a pad byte"), rows.toString());
        assertTrue(rows.contains("   44  01 02 03 00              ...."), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.endsWith(
                "! byte 32: block align 0: took 2")), rows.toString());
        assertEquals(List.of(), HexDump.of(new byte[] {1, 2, 3}));
    }

    @Test
    void aNumberIsWrittenWithAsManyBytesAsAskedFor() throws IOException {
        assertEquals("00", HexDump.hex(HandMade.pcm(-1, 1)));
        assertEquals("FF", HexDump.hex(HandMade.pcm(1, 1)));
        assertEquals("00 80", HexDump.hex(HandMade.pcm(-2, 2)));
        assertEquals("FF FF 7F", HexDump.hex(HandMade.pcm(1, 3)));
        assertEquals(-1, OneNumber.PCM_32.readBack(-1));
        assertEquals(1.5, OneNumber.FLOAT_32.readBack(1.5));
        for (OneNumber way : OneNumber.values()) {
            assertEquals(0, way.readBack(0), way.toString());
        }
    }

    @Test
    void anExtensibleFileMadeByHandIsRead() throws IOException {
        byte[] file = HandMade.wav(
                HandMade.chunk("fmt ", HandMade.extensible(3, 1, 16000, 32, 32)),
                HandMade.chunk("data", HandMade.littleEndian(4).putFloat(0.25f).array()));
        assertArrayEquals(new double[] {0.25},
                WavReader.parse("float", file).signal().samples());
    }
}
