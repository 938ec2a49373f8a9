package earshot.util;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What a {@link BinaryWriter} wrote. Nothing in it is trusted: its kind, version and checksum are
 * looked at first, and nothing is allocated that the rest of the file could not fill.
 */
public final class BinaryReader {

    private static final int LETTERS = 7;
    private static final int LONGEST_MESSAGE = 400;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8; // of a Java array

    private final ByteBuffer in;
    private final Kind kind;

    /**
     * What is expected.
     *
     * @param letters 7 letters that begin the file
     * @param version of the layout that is understood
     * @param name what messages call it: "model file"
     * @param origin how to come by one: "make a model with train --out"
     * @param remedy what to do about a bad one: "train it again"
     */
    public record Kind(String letters, byte version, String name, String origin, String remedy) {
    }

    /** Something is wrong with the bytes; the message is complete but for the file's name. */
    public static final class Damage extends IOException {

        private static final long serialVersionUID = 1;

        Damage(String message) {
            super(message);
        }
    }

    /** Whatever is read from the file. */
    public interface Body<T> {
        T readFrom(BinaryReader in) throws IOException;
    }

    private BinaryReader(ByteBuffer in, Kind kind) {
        this.in = in;
        this.kind = kind;
    }

    /**
     * Reads a file whole.
     *
     * @throws BadInputException if there is no such file, it is another kind of file, of another
     *     version, or damaged
     */
    public static <T> T read(Path path, Kind kind, Body<T> body) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) { // a pipe may be silent for ever
            throw new BadInputException(Text.format("%s: expected a %s of Earshot, got a %s", path,
                    kind.name, Files.isDirectory(path) ? "folder" : "pipe, a socket or a device"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(LETTERS + 1);
            requireKind(head, kind); // before the rest is read: it may be a film, or without end
            if (Files.size(path) > MOST_BYTES) {
                throw new Damage(Text.format("expected a %s of less than 2 GB, got %d bytes: %s",
                        kind.name, Files.size(path), kind.remedy));
            }
            return parse(head, in.readAllBytes(), kind, body);
        } catch (NoSuchFileException e) {
            throw new BadInputException(path + ": no such file: " + kind.origin, e);
        } catch (Damage e) {
            throw new BadInputException(path + ": " + e.getMessage(), e);
        }
    }

    /** The same from the bytes of a file of that name. */
    public static <T> T parse(String name, byte[] bytes, Kind kind, Body<T> body)
            throws IOException {
        try {
            return parse(bytes, kind, body);
        } catch (Damage e) {
            throw new BadInputException(name + ": " + e.getMessage(), e);
        }
    }

    /** The same from bytes; throws {@link Damage} where the file would be refused. */
    public static <T> T parse(byte[] bytes, Kind kind, Body<T> body) throws IOException {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LETTERS + 1));
        requireKind(head, kind);
        return parse(head, Arrays.copyOfRange(bytes, head.length, bytes.length), kind, body);
    }

    private static <T> T parse(byte[] head, byte[] rest, Kind kind, Body<T> body)
            throws IOException {
        requireWhole(head, rest, kind);
        BinaryReader in = new BinaryReader(
                ByteBuffer.wrap(rest, 0, rest.length - Integer.BYTES), kind);
        try {
            T content = body.readFrom(in);
            if (in.in.hasRemaining()) {
                throw in.damage("it holds more than it announces");
            }
            return content;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw in.damage(e.getMessage() == null ? "it ends too soon" : e.getMessage());
        }
    }

    static byte[] magic(String letters) {
        byte[] magic = letters.getBytes(StandardCharsets.US_ASCII);
        if (magic.length != LETTERS) {
            throw new IllegalArgumentException("a kind of file has 7 letters, got " + letters);
        }
        return magic;
    }

    private static void requireKind(byte[] head, Kind kind) throws Damage {
        if (head.length <= LETTERS
                || !Arrays.equals(head, 0, LETTERS, magic(kind.letters), 0, LETTERS)) {
            throw new Damage(Text.format(
                    "expected a %s of Earshot, got another kind of file", kind.name));
        }
        if (head[LETTERS] != kind.version) {
            throw new Damage(Text.format("expected a %s of version %d, got version %d: %s",
                    kind.name, kind.version, head[LETTERS], kind.remedy));
        }
    }

    private static void requireWhole(byte[] head, byte[] rest, Kind kind) throws Damage {
        CRC32C checksum = new CRC32C();
        checksum.update(head);
        int end = Math.max(0, rest.length - Integer.BYTES);
        checksum.update(rest, 0, end);
        if (rest.length < Integer.BYTES
                || (int) checksum.getValue() != ByteBuffer.wrap(rest).getInt(end)) {
            throw new Damage(Text.format("damaged %s (its checksum differs): %s", kind.name,
                    kind.remedy));
        }
    }

    /**
     * For content that makes no sense: "damaged model file: …: train it again". Texts of the file
     * may be in it, long ones and such as cannot be printed.
     */
    public Damage damage(String what) {
        return new Damage(Text.format("damaged %s: %s: %s", kind.name,
                Text.line(what, LONGEST_MESSAGE), kind.remedy));
    }

    public int getInt() {
        return in.getInt();
    }

    public long getLong() {
        return in.getLong();
    }

    public double getDouble() {
        return in.getDouble();
    }

    public String getText() throws Damage {
        byte[] utf8 = new byte[count(1)];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    public List<String> getTexts() throws Damage {
        List<String> texts = new ArrayList<>();
        for (int count = count(Integer.BYTES); count > 0; count--) {
            texts.add(getText());
        }
        return texts;
    }

    public float[] getFloats() throws Damage {
        float[] numbers = new float[count(Float.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getFloat();
        }
        return numbers;
    }

    public long[] getLongs() throws Damage {
        long[] numbers = new long[count(Long.BYTES)];
        Arrays.setAll(numbers, i -> in.getLong());
        return numbers;
    }

    /** A count that the rest of the file can hold: nothing is allocated on its word alone. */
    public int count(int bytesEach) throws Damage {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw damage("it announces more than it holds");
        }
        return count;
    }
}
