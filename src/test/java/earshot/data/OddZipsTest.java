package earshot.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.WavReader;
import earshot.data.Corpus.Remark;
import earshot.util.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that are cut, locked, or made to do harm. */
class OddZipsTest {

    private static final byte[] ENTRY = {'P', 'K', 1, 2}; // in the directory at the end
    private static final int FLAGS = 8; // bytes from there
    private static final int CHECKSUM = 16;
    private static final int SIZE = 24;

    @TempDir
    private Path folder;

    /** Three good clips, and whatever else is asked for. */
    private static Map<String, byte[]> clips() {
        Map<String, byte[]> clips = new LinkedHashMap<>();
        clips.put("0_a_0.wav", Clips.tone(1));
        clips.put("0_b_0.wav", Clips.tone(2));
        clips.put("1_a_0.wav", Clips.tone(3));
        return clips;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path zip = folder.resolve("clips.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return zip;
    }

    private Path zip(String name, byte[] bytes) throws IOException {
        Map<String, byte[]> entries = clips();
        entries.put(name, bytes);
        return zip(entries);
    }

    private static int find(byte[] bytes, byte[] what, int from) {
        for (int i = from; i <= bytes.length - what.length; i++) {
            if (Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    /** Where the last entry stands in the directory. */
    private static int lastEntry(byte[] bytes) {
        int at = find(bytes, ENTRY, 0);
        for (int i = 0; i < 3; i++) {
            at = find(bytes, ENTRY, at + 1);
        }
        return at;
    }

    /** The good clips must be there whatever else is; what was said of the rest. */
    private static List<Remark> skipped(Path zip) throws IOException {
        try (Corpus corpus = assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> Clips.open(zip))) {
            assertTrue(Clips.names(corpus).containsAll(clips().keySet()));
            assertArrayEquals(WavReader.parse("", Clips.tone(1)).signal().samples(),
                    corpus.recordings().get(0).read().samples());
            return corpus.skipped();
        }
    }

    @Test
    void namesThatLeadOutAreSkipped() throws IOException {
        for (String name : List.of("../../0_x_0.wav", "a/../../0_x_0.wav", "/etc/0_x_0.wav",
                "C:/0_x_0.wav", "c:0_x_0.wav", "//server/0_x_0.wav")) {
            assertEquals(List.of(new Remark(Ailment.DAMAGED, name,
                    "has a name that leads out of the zip")),
                    skipped(zip(name, Clips.tone(4))));
            String windows = name.replace('/', '\\');
            assertEquals(List.of(new Remark(Ailment.DAMAGED, name,
                    "has a name that leads out of the zip")),
                    skipped(zip(windows, Clips.tone(4))));
        }
    }

    @Test
    void otherWaysToWriteAPathAreRead() throws IOException {
        for (String name : List.of("./1_x_0.wav", "1_x_0.wav", ".//./1_x_0.wav")) {
            try (Corpus corpus = Clips.open(zip(name, Clips.tone(4)))) {
                assertEquals("1_x_0.wav", Clips.names(corpus).get(3));
                assertEquals(800, corpus.recordings().get(3).read().length());
            }
        }
        try (Corpus corpus = Clips.open(zip("sub\\deep\\1_x_0.wav", Clips.tone(4)))) {
            assertEquals("sub/deep/1_x_0.wav", Clips.names(corpus).get(3));
        }
        assertEquals(List.of(new Remark(Ailment.MISPLACED, "0_esc[U+001B]_.wav",
                "is not called digit_voice_take.wav like the others")),
                skipped(zip("0_esc\u001b_.wav", Clips.tone(4))));
    }

    @Test
    void whatAMacAddsIsPassedOverAndFoldersAreNoFiles() throws IOException {
        Map<String, byte[]> entries = clips();
        for (String name : List.of("__MACOSX/._0_a_0.wav", "a/.DS_Store", ".x/0_x_0.wav",
                "Thumbs.db", "__MACOSX/", "empty/", "notes.txt", "../notes.txt", "/")) {
            entries.put(name, new byte[0]);
        }
        assertEquals(List.of(), skipped(zip(entries)).stream()
                .filter(remark -> !remark.name().equals("/")).toList());
        entries.put("0_d_0.wav/", new byte[0]);
        assertTrue(skipped(zip(entries)).contains(new Remark(Ailment.DAMAGED, "0_d_0.wav",
                "is a folder")));
    }

    @Test
    void anEmptyFolderBesideThoseOfLabelsIsRemarkedUpon() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : List.of("x/yes/a.wav", "x/no/a.wav", "x/maybe/")) {
            entries.put(name, name.endsWith("/") ? new byte[0] : Clips.tone(1));
        }
        try (Corpus corpus = Clips.open(zip(entries))) {
            assertEquals(List.of(new Remark(Ailment.LABELS, "x/maybe",
                    "has no .wav file: nothing is labelled by"
                    + " it")), corpus.warned());
        }
    }

    /** As when a zip was added to: unpacking it would write the one over the other. */
    @Test
    void ofTwoEntriesOfOneNameTheLastCounts() throws IOException {
        Path zip = zip("0_b_1.wav", Clips.tone(7));
        byte[] bytes = Files.readAllBytes(zip);
        byte[] name = "0_b_1.wav".getBytes(StandardCharsets.US_ASCII);
        int first = find(bytes, name, 0);
        bytes[first + 4] = '0';
        bytes[find(bytes, name, first + 1) + 4] = '0';
        Files.write(zip, bytes);
        assertEquals(List.of(new Remark(Ailment.DAMAGED, "0_b_0.wav",
                "is in the zip more than once: the last one counts")), skipped(zip));
        try (Corpus corpus = Clips.open(zip)) {
            assertEquals(List.copyOf(clips().keySet()), Clips.names(corpus));
            assertArrayEquals(WavReader.parse("", Clips.tone(7)).signal().samples(),
                    corpus.recordings().get(1).read().samples());
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[ClipFile.MOST_BYTES + 1];
        assertEquals(List.of(new Remark(Ailment.DAMAGED, "1_x_1.wav",
                "holds 67108865 bytes, more than the 67108864"
                + " of the largest clip: cut it in pieces")), skipped(zip("1_x_1.wav", zeros)));
        Path zip = zip("3_x_1.wav", zeros);
        String message = assertThrows(BadInputException.class, () -> Clips.open(zip)).getMessage();
        assertTrue(message.startsWith(zip + ": no readable recording of 3 among 4 files; the first"
                + " that was skipped: 3_x_1.wav: holds 67108865 bytes"), message);
    }

    /** 2 MiB of zeros, packed a thousandfold; quiet clips of ordinary length are no bombs. */
    @Test
    void whatIsPackedTooSmallIsNotUnpacked() throws IOException {
        String reason = skipped(zip("0_x_1.wav", new byte[2 << 20])).get(0).reason();
        assertTrue(reason.matches("holds 2097152 bytes packed into 20\\d\\d, smaller than any"
                + " recording can be"), reason);
        byte[] quiet = Arrays.copyOf(Clips.tone(1), 1 << 20);
        assertEquals(List.of(), skipped(zip("0_x_1.wav", quiet)));
    }

    /** The directory promises fewer bytes than come out: not one more than promised is kept. */
    @Test
    void aSizeThatIsALieIsDamage() throws IOException {
        for (int promised : new int[] {0, 100, 3000, 1 << 20, -1}) {
            Path zip = zip("0_x_1.wav", Clips.tone(5));
            byte[] bytes = Files.readAllBytes(zip);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(lastEntry(bytes) + SIZE, promised);
            Files.write(zip, bytes);
            try {
                String reason = skipped(zip).get(0).reason();
                assertTrue(reason.startsWith("is damaged: ") || reason.startsWith("holds "),
                        promised + ": " + reason);
            } catch (BadInputException e) { // Java itself may refuse such a directory
                assertTrue(e.getMessage().startsWith(zip + ": this zip cannot be read ("),
                        e.getMessage());
            }
        }
    }

    @Test
    void aByteThatFlippedIsDamage() throws IOException {
        Path zip = zip("0_x_1.wav", Clips.tone(5));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[find(bytes, "0_x_1.wav".getBytes(StandardCharsets.US_ASCII), 0) + 60] ^= 1;
        Files.write(zip, bytes);
        assertEquals("0_x_1.wav", skipped(zip).get(0).name());
        assertEquals(1, skipped(zip).size());
    }

    @Test
    void aChecksumThatDiffersIsDamage() throws IOException {
        Path zip = zip("0_x_1.wav", Clips.tone(5));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[lastEntry(bytes) + CHECKSUM] ^= 1;
        Files.write(zip, bytes);
        assertEquals(List.of(new Remark(Ailment.DAMAGED, "0_x_1.wav",
                "is damaged: its checksum or its size differs"
                + " from what the zip says")), skipped(zip));
    }

    @Test
    void aLockedZipIsOneLine() throws IOException {
        Path zip = zip("0_x_1.wav", Clips.tone(5));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[lastEntry(bytes) + FLAGS] |= 1;
        Files.write(zip, bytes);
        assertUnreadable(zip);
    }

    /** At every length: what is cut has lost its directory, which stands at the end. */
    @Test
    void aCutZipIsOneLine() throws IOException {
        Path zip = zip(clips());
        byte[] bytes = Files.readAllBytes(zip);
        for (int length = 2; length < bytes.length; length += Math.max(1, bytes.length / 50)) {
            Files.write(zip, Arrays.copyOf(bytes, length));
            assertUnreadable(zip);
        }
    }

    private static void assertUnreadable(Path zip) {
        String message = assertThrows(BadInputException.class, () -> Clips.open(zip)).getMessage();
        assertTrue(message.startsWith(zip + ": this zip cannot be read (")
                && message.endsWith("): it is cut, damaged or encrypted; copy it again, or unpack"
                + " it and name the folder"), message);
        assertEquals(1, message.lines().count());
    }
}
