package earshot.util;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryFileTest {

    private static final BinaryReader.Kind KIND = new BinaryReader.Kind("TESTING", (byte) 3,
            "test file", "make one here", "make it again");

    private final byte[] bytes = new BinaryWriter(KIND).putInt(-5).putLong(1L << 40).putDouble(0.1)
            .putText("ein ö").putTexts(List.of("a", "")).putFloats(new float[] {1.5f, Float.NaN})
            .putLongs(new long[] {7, -7}).toBytes();

    @TempDir
    Path folder;

    private static String readAll(BinaryReader in) throws IOException {
        return in.getInt() + " " + in.getLong() + " " + in.getDouble() + " " + in.getText() + " "
                + in.getTexts() + " " + Arrays.toString(in.getFloats()) + " "
                + Arrays.toString(in.getLongs());
    }

    @Test
    void whatWasPutComesBack() throws IOException {
        assertEquals("-5 1099511627776 0.1 ein ö [a, ] [1.5, NaN] [7, -7]",
                BinaryReader.parse(bytes, KIND, BinaryFileTest::readAll));
    }

    @Test
    void asksForTheBytesTwiceAndGetsTheSame() {
        BinaryWriter out = new BinaryWriter(KIND).putInt(1);
        assertArrayEquals(out.toBytes(), out.toBytes());
    }

    /** More than the writer begins with. */
    @Test
    void growsWithItsContent() throws IOException {
        float[] many = new float[100_000];
        Arrays.fill(many, 77, 99_999, 0.5f);
        byte[] large = new BinaryWriter(KIND).putText("x").putFloats(many).toBytes();
        assertArrayEquals(many, BinaryReader.parse(large, KIND, in -> {
            assertEquals("x", in.getText());
            return in.getFloats();
        }));
    }

    @Test
    void everyChangedOrMissingByteIsNoticed() {
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % 8);
            refusal(changed);
            refusal(Arrays.copyOf(bytes, i));
        }
        refusal(Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Test
    void aCountThatTheFileCannotHoldAllocatesNothing() {
        assertEquals("damaged test file: it announces more than it holds: make it again",
                refusal(new BinaryWriter(KIND).putInt(0).putLong(0).putDouble(0)
                        .putInt(Integer.MAX_VALUE).toBytes()));
        assertEquals("damaged test file: it ends too soon: make it again",
                refusal(new BinaryWriter(KIND).putInt(0).toBytes()));
    }

    /** 7 longs are announced, and 28 bytes follow: enough for 7 floats. */
    @Test
    void aCountIsOfNumbersAndNotOfBytes() {
        byte[] content = new BinaryWriter(KIND).putFloats(new float[7]).toBytes();
        assertEquals("damaged test file: it announces more than it holds: make it again",
                assertThrows(BinaryReader.Damage.class, () -> BinaryReader.parse(content, KIND,
                        BinaryReader::getLongs)).getMessage());
    }

    @Test
    void nothingMayFollow() {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        CRC32C checksum = new CRC32C();
        checksum.update(longer, 0, longer.length - 4);
        ByteBuffer.wrap(longer).putInt(longer.length - 4, (int) checksum.getValue());
        assertEquals("damaged test file: it holds more than it announces: make it again",
                refusal(longer));
    }

    @Test
    void whatTheContentRefusesIsSaidInOneLine() {
        assertEquals("damaged test file: two lines: make it again",
                assertThrows(BinaryReader.Damage.class, () -> BinaryReader.parse(bytes, KIND,
                        in -> {
                            throw new IllegalArgumentException("two\nlines");
                        })).getMessage());
    }

    @Test
    void aFileIsNamed() throws IOException {
        Path file = folder.resolve("f");
        new BinaryWriter(KIND).putInt(9).writeTo(file);
        assertEquals(9, BinaryReader.read(file, KIND, BinaryReader::getInt));
        Files.write(file, new byte[3]);
        assertEquals(file + ": expected a test file of Earshot, got another kind of file",
                assertThrows(BadInputException.class,
                        () -> BinaryReader.read(file, KIND, BinaryReader::getInt)).getMessage());
        Path none = folder.resolve("none");
        assertEquals(none + ": no such file: make one here",
                assertThrows(BadInputException.class,
                        () -> BinaryReader.read(none, KIND, BinaryReader::getInt)).getMessage());
    }

    /** A film, or 3 GB behind the right letters: nobody tries to get the memory. */
    @Test
    void aFileIsNotReadWholeToBeRefused() throws IOException {
        Path film = sparse("film", new byte[] {'R', 'I', 'F', 'F'});
        assertEquals(film + ": expected a test file of Earshot, got another kind of file",
                refusal(film));
        Path large = sparse("large", Arrays.copyOf(bytes, 100));
        assertEquals(large + ": expected a test file of less than 2 GB, got 3221225472 bytes: make"
                + " it again", refusal(large));
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            assertEquals("/dev/zero: expected a test file of Earshot, got a pipe, a socket or a"
                    + " device", refusal(endless));
        }
    }

    private Path sparse(String name, byte[] start) throws IOException {
        Path file = folder.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(start));
            channel.write(ByteBuffer.wrap(new byte[1]), (3L << 30) - 1);
        }
        return file;
    }

    private static String refusal(Path file) {
        return assertThrows(BadInputException.class,
                () -> BinaryReader.read(file, KIND, BinaryFileTest::readAll)).getMessage();
    }

    private static String refusal(byte[] content) {
        return assertThrows(BinaryReader.Damage.class,
                () -> BinaryReader.parse(content, KIND, BinaryFileTest::readAll)).getMessage();
    }
}
