package earshot.audio;

import static earshot.audio.RiffBuilder.rf64;
import static earshot.audio.RiffBuilder.riff;
import static earshot.audio.RiffBuilder.rifx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.ChunkTree.Line;
import earshot.util.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkTreeTest {

    /** As {@code depth at name value note}, parts that are empty left out. */
    private static List<String> tree(byte[] file) {
        return ChunkTree.of(file).stream().map(line -> Text.format("%d %d %s %s %s", line.depth(),
                line.at(), line.name(), line.value(), line.note()).replaceAll(" +", " ").strip())
                .toList();
    }

    /** Only what is wrong, as {@code at note}. */
    private static List<String> flaws(byte[] file) {
        return ChunkTree.of(file).stream().filter(Line::isFlaw)
                .map(line -> line.at() + " " + line.note()).toList();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyFieldHasItsPlace() {
        byte[] file = riff().extensible(1, 2, 24, 20).chunk("LIST", text("INFOINAM\3\0\0\0abc\0"))
                .data(1, 2, 3, 4, 5, 6).chunk("junk", new byte[1]).build();
        assertEquals(List.of(
                "0 0 RIFF 100 WAVE, little-endian",
                "1 12 fmt 40 how a sample is written",
                "2 20 tag 65534 see sub-format",
                "2 22 channels 2",
                "2 24 rate 8000 frames a second",
                "2 28 byte rate 48000 bytes a second",
                "2 32 align 6 bytes a frame",
                "2 34 bits 24 a sample",
                "2 36 extension 22 bytes more",
                "2 38 valid bits 20 a sample",
                "2 40 speakers 0x0 a bit a loudspeaker",
                "2 44 sub-format 0x1 the true tag, and 12 bytes that say so",
                "1 60 LIST 16 a list",
                "2 68 type INFO texts",
                "3 72 INAM 3 title \"abc\"",
                "1 84 data 6 the samples",
                "2 92 frames 1 0.000 seconds",
                "1 98 junk 1 filling, and a pad byte",
                "0 108 end of the file"), tree(file));
    }

    @Test
    void longSizesAreShownAndFollowed() {
        byte[] sizes = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN).putLong(94).putLong(2)
                .putLong(2).array();
        byte[] file = rf64().chunk("ds64", sizes).mono(1, 8).head("data", 0xFFFF_FFFFL)
                .raw((byte) 1, (byte) 2).chunk("cue ", RiffBuilder.bytes(7, 0, 0, 0))
                .chunk("XtrA").build(-1);
        assertEquals(List.of(
                "0 0 RF64 4294967295 WAVE, little-endian",
                "1 12 ds64 28 64-bit sizes",
                "2 20 riff size 94 bytes from byte 8 to the end",
                "2 28 data size 2 bytes of samples",
                "2 36 frames 2",
                "2 44 table 0 other chunks of 4 GiB or more",
                "1 48 fmt 16 how a sample is written"), tree(file).subList(0, 7));
        assertEquals(List.of(
                "1 72 data 2 the samples",
                "2 80 frames 2 0.000 seconds",
                "1 82 cue 4 marked places",
                "2 90 places 7",
                "1 94 XtrA 0 unknown here",
                "0 102 end of the file"), tree(file).subList(13, 19));
    }

    @Test
    void bigEndianFilesAreReadSo() {
        List<String> tree = tree(rifx().mono(1, 16)
                .chunk("fact", RiffBuilder.bytes(0, 0, 0, 1)).data(0, 1).build());
        assertEquals("0 0 RIFX 50 WAVE, big-endian", tree.get(0));
        assertTrue(tree.contains("2 24 rate 8000 frames a second"), tree.toString());
        assertTrue(tree.contains("2 44 frames 1"), tree.toString());
    }

    @Test
    void saysWhatTheReaderSaysAtItsPlace() {
        byte[] file = riff().fmt(1, 2, 8000, 0, 16).head("data", 100).raw(new byte[6]).build();
        List<String> tree = tree(file);
        assertEquals("2 32 ! block align 0: took 4", tree.get(tree.indexOf(
                "2 32 align 0 bytes a frame") + 1));
        assertEquals(List.of("28 expected 32000: nobody reads it", "32 block align 0: took 4",
                "36 says 100 bytes, the file has 6 more (a stream, or cut): read to its end",
                "50 the last frame is cut: left it out"), flaws(file));
        assertTrue(tree.contains("2 44 frames 1 0.000 seconds"), tree.toString());
    }

    @Test
    void saysWhyAFileIsRefused() {
        assertEquals(List.of("20 expected PCM, float, A-law or mu-law samples, got IMA ADPCM (tag"
                + " 0x0011): convert the file to PCM"),
                flaws(riff().fmt(0x11, 1, 8000, 256, 4).data(1, 2).build()));
        assertEquals(List.of("36 expected a data chunk, got the end of the file after chunk 'fmt '"
                + " at byte 12 of size 16: copy or download it again"),
                flaws(riff().mono(1, 8).build()));
    }

    @Test
    void saysWhatAReaderPassesOver() {
        byte[] file = riff().mono(1, 8).data(1, 2, 3).head("LIST", 13)
                .raw(text("INFOISFT\5\0\0\0a")).build(60);
        file[47] = 1;
        assertEquals(List.of("4 says that the file ends at byte 68, it does at byte 69",
                "47 its pad byte is 1, not 0", "60 says 5 bytes, the list has 1 more"),
                flaws(file));
        byte[] cut = riff().extensible(1, 1, 8, 8).data(1, 2).head("LIST", 14).raw(text("INFO"))
                .build();
        cut[36] = 21;
        assertEquals(List.of("36 expected 22: nobody reads it",
                "70 says 14 bytes, the file has 4 more"), flaws(cut));
        assertEquals(List.of("12 counts in RF64 and BW64 only"), flaws(
                riff().chunk("ds64", new byte[28]).mono(1, 8).data(1, 2).build()));
    }

    @Test
    void oddChunksAreFollowedWithAndWithoutTheirPadByte() {
        byte[] file = riff().mono(1, 8).head("JUNK", 1).raw((byte) 0)
                .chunk("LIST", text("INFOIART\1\0\0\0a\0ICRD\4\0\0\0" + "2026")).data(1, 2).build();
        assertEquals(List.of("1 36 JUNK 1 filling",
                "1 36 ! its 1 bytes lack the pad byte", "1 45 LIST 26 a list",
                "2 53 type INFO texts", "3 57 IART 1 artist \"a\"",
                "3 67 ICRD 4 date \"2026\""), tree(file).subList(8, 14));
    }

    /** A file may end with its samples though an odd number of them wants a pad byte. */
    @Test
    void aPadByteMayBeLeftOutAtTheEnd() {
        byte[] padded = riff().mono(1, 8).data(1, 2, 3).build();
        byte[] bare = Arrays.copyOf(padded, padded.length - 1);
        bare[4]--;
        assertEquals(List.of(), flaws(padded));
        assertEquals(List.of(), flaws(bare));
        padded[4]--; // the head does not count it
        assertEquals(List.of(), flaws(padded));
    }

    @Test
    void textsCannotHarmATerminal() {
        assertEquals("\"a\\u{1b}[31m\\u{22}\\u{5c}\\u{202e}b\"",
                quoted("a\u001b[31m\"\\\u202eb\0hidden", StandardCharsets.UTF_8));
        assertEquals("\"Stück\"", quoted("Stück", StandardCharsets.UTF_8));
        assertEquals("\"Stück\"", quoted("Stück", StandardCharsets.ISO_8859_1));
        assertEquals("\"" + "x".repeat(60) + "\"...",
                quoted("x".repeat(1000), StandardCharsets.UTF_8));
        assertEquals("\"" + "x".repeat(60) + "\"", quoted("x".repeat(60), StandardCharsets.UTF_8));
    }

    private static String quoted(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return ChunkText.quoted(ByteBuffer.wrap(bytes), 0, bytes.length);
    }

    /** A file of nothing but empty chunks has a short tree all the same. */
    @Test
    void aTreeHasAnEnd() {
        RiffBuilder many = riff().mono(1, 8);
        RiffBuilder list = riff().mono(1, 8);
        byte[] entries = new byte[4 + 8 * 500];
        System.arraycopy(text("INFO"), 0, entries, 0, 4);
        for (int i = 0; i < 1000; i++) {
            many.chunk("data");
        }
        List<String> tree = tree(many.build());
        assertTrue(tree.size() < 500, tree.size() + " lines");
        assertTrue(tree.contains("1 1628 bytes 6408 more chunks than are shown"),
                tree.get(tree.size() - 2));
        assertTrue(tree(list.chunk("LIST", entries).build()).size() < 200);
    }

    @Test
    void whatIsNoRiffHasNoTree() {
        assertEquals(List.of(), ChunkTree.of(new byte[0]));
        assertEquals(List.of(), ChunkTree.of(text("fLaC, and more than twelve bytes of it")));
        assertEquals(List.of(), ChunkTree.of(text("RIFF\0\0\0\0AVI ")));
    }

    @Test
    void bytesThatAreNoChunkAreCounted() {
        byte[] file = riff().mono(1, 8).data(1, 2).raw(new byte[5]).build();
        assertEquals(List.of("1 46 bytes 5 no chunk", "0 51 end of the file"),
                tree(file).subList(10, 12));
    }
}
