package earshot.tensor;

import earshot.util.BadInputException;
import earshot.util.SafeFile;
import earshot.util.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A tensor as a file of NumPy: what {@code np.save} writes and {@code np.load} reads.
 *
 * <pre>
 *   magic      0x93 N U M P Y                6 bytes
 *   version    1.0, 2.0 or 3.0               2 bytes; 1.0 is written
 *   length     of the header, little-endian  2 bytes, from 2.0 on 4
 *   header     {'descr': '&lt;f4', 'fortran_order': False, 'shape': (3, 4), }
 *   numbers    row by row, or in the order of Fortran: the first axis runs fastest
 * </pre>
 *
 * <p>Floats are written, f4. Read are f4, f8, i4, i8 and u4 in either byte order, rounded where a
 * float has no room for them. Nothing is allocated on a header's word alone: the array grows with
 * the bytes that come.
 */
public final class Npy {

    private static final String MAGIC = "\u0093NUMPY";
    private static final int ALIGNED = 64; // the numbers begin at a multiple of it
    private static final int LONGEST_HEADER = 10_000; // NumPy's own limit
    private static final int MOST_AXES = 64; // likewise
    private static final int CHUNK = 1 << 14; // numbers
    private static final Pattern TYPE = Pattern.compile("'descr' *: *'([<>](?:[fi][48]|u4))'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order' *: *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape' *: *\\(([\\d, L]*)\\)");

    private Npy() {
    }

    /** Something is wrong with the bytes; the message is complete but for the file's name. */
    static final class Damage extends IOException {

        private static final long serialVersionUID = 1;

        Damage(String message, Object... arguments) {
            super(Text.format(message, arguments).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?"));
        }
    }

    /** Writes the file, or leaves the old one if that fails. */
    public static void write(Tensor tensor, Path path) throws IOException {
        SafeFile.write(path, out -> put(tensor, out));
    }

    /**
     * Reads a file whole.
     *
     * @throws BadInputException if there is no such file, it is another kind of file or a damaged
     *     one, or its numbers are of a type that is not read
     */
    public static Tensor read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new BadInputException(path + ": expected a .npy file, got a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return take(in);
        } catch (NoSuchFileException e) {
            throw new BadInputException(path + ": no such file: write one with np.save", e);
        } catch (Damage e) {
            throw new BadInputException(path + ": " + e.getMessage(), e);
        }
    }

    static void put(Tensor tensor, OutputStream out) throws IOException {
        out.write(head(tensor.shape()));
        ByteBuffer part = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < tensor.size(); from += CHUNK) {
            int count = Math.min(CHUNK, tensor.size() - from);
            part.asFloatBuffer().put(tensor.data(), from, count);
            out.write(part.array(), 0, count * Float.BYTES);
        }
    }

    /** All before the numbers, in as many bytes as NumPy takes. */
    static byte[] head(int[] shape) {
        String axes = Arrays.stream(shape).mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': ("
                + axes + (shape.length == 1 ? "," : "") + "), }";
        int start = MAGIC.length() + 2 + Short.BYTES;
        int end = (start + header.length() + ALIGNED) / ALIGNED * ALIGNED;
        return ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC.getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 1).putShort((short) (end - start))
                .put((header + " ".repeat(end - start - header.length() - 1) + "\n")
                        .getBytes(StandardCharsets.US_ASCII)).array();
    }

    /** Reads to the end of the stream. */
    static Tensor take(InputStream in) throws IOException {
        String header = header(in);
        String type = find(TYPE, header, "numbers of type f4, f8, i4, i8 or u4");
        ByteOrder order = type.charAt(0) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        boolean byColumns = find(ORDER, header, "a 'fortran_order'").equals("True");
        int[] shape = shape(find(SHAPE, header, "a 'shape'"));
        float[] numbers = numbers(in, Tensor.sizeOf(shape), type.substring(1), order);
        return byColumns ? byColumns(numbers, shape) : Tensor.of(numbers, shape);
    }

    private static String header(InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length() + 2);
        String magic = new String(start, StandardCharsets.ISO_8859_1);
        if (!magic.startsWith(MAGIC) || !magic.substring(MAGIC.length()).matches("[\1-\3]\0")) {
            throw new Damage("expected an array of NumPy in format 1.0, 2.0 or 3.0, got something"
                    + " else: write one with np.save or np.savez");
        }
        int length = 0;
        int digits = start[MAGIC.length()] == 1 ? Short.BYTES : Integer.BYTES;
        for (int i = 0; i < digits; i++) {
            length |= in.read() << Byte.SIZE * i; // below 0 where the file ends
        }
        byte[] header = in.readNBytes(Math.max(0, Math.min(length, LONGEST_HEADER)));
        if (header.length != length) {
            throw new Damage("damaged array: its header has no end within %d bytes",
                    LONGEST_HEADER);
        }
        return new String(header, StandardCharsets.ISO_8859_1);
    }

    private static String find(Pattern pattern, String header, String what) throws Damage {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new Damage("expected an array with %s, got %.100s: write it with"
                    + " np.save(file, array.astype(\"float32\"))", what, header.strip());
        }
        return matcher.group(1);
    }

    private static int[] shape(String tuple) throws Damage {
        String[] axes = tuple.isBlank() ? new String[0] : tuple.strip().split(",");
        try {
            int[] shape = Arrays.stream(axes)
                    .mapToInt(axis -> Integer.parseInt(axis.strip().replaceAll("L$", "")))
                    .toArray();
            Tensor.sizeOf(shape);
            if (shape.length <= MOST_AXES) {
                return shape;
            }
        } catch (IllegalArgumentException e) {
            // no numbers, or too large ones
        }
        throw new Damage("expected an array with a shape that a tensor can have, got (%.100s)",
                tuple);
    }

    private static float[] numbers(InputStream in, int count, String type, ByteOrder order)
            throws IOException {
        int width = type.charAt(1) - '0';
        float[] numbers = new float[Math.min(CHUNK, count)];
        for (int from = 0; from < count; from += CHUNK) {
            int more = Math.min(CHUNK, count - from);
            byte[] part = in.readNBytes(more * width);
            if (part.length < more * width) {
                throw new Damage("damaged array: it ends after %d of %d numbers",
                        from + part.length / width, count);
            }
            if (from + more > numbers.length) {
                numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * numbers.length));
            }
            ByteBuffer bytes = ByteBuffer.wrap(part).order(order);
            for (int i = from; i < from + more; i++) {
                numbers[i] = next(bytes, type);
            }
        }
        if (in.read() >= 0) {
            throw new Damage("damaged array: it holds more than %d numbers", count);
        }
        return numbers;
    }

    private static float next(ByteBuffer in, String type) {
        return switch (type) {
            case "f4" -> in.getFloat();
            case "f8" -> (float) in.getDouble();
            case "i4" -> in.getInt();
            case "i8" -> in.getLong();
            case "u4" -> Integer.toUnsignedLong(in.getInt());
            default -> throw new AssertionError(type);
        };
    }

    /** In the order of Fortran, an array is its own transpose in the order of C. */
    private static Tensor byColumns(float[] numbers, int[] shape) {
        int last = shape.length - 1;
        int[] turned = IntStream.rangeClosed(0, last).map(i -> shape[last - i]).toArray();
        int[] axes = IntStream.rangeClosed(0, last).map(i -> last - i).toArray();
        return Tensor.of(numbers, turned).transpose(axes);
    }
}
