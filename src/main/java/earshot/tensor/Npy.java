package earshot.tensor;

import earshot.util.BadInputException;
import earshot.util.SafeFile;
import earshot.util.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A tensor as a file of NumPy: what {@code np.save} writes and {@code np.load} reads; its
 * beginning is an {@link NpyHeader}, and then come the numbers.
 *
 * <p>Floats are written, f4. Read are f4, f8, i4, i8 and u4 in either byte order, rounded where a
 * float has no room for them: an f8 beyond ±3.4e38 becomes infinite. Nothing is allocated on a
 * header's word alone: the array grows with the bytes that come.
 */
public final class Npy {

    private static final int CHUNK = 1 << 14; // numbers

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
        out.write(NpyHeader.bytes(tensor.shape()));
        ByteBuffer part = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < tensor.size(); from += CHUNK) {
            int count = Math.min(CHUNK, tensor.size() - from);
            part.asFloatBuffer().put(tensor.data(), from, count);
            out.write(part.array(), 0, count * Float.BYTES);
        }
    }

    /** Reads to the end of the stream. */
    static Tensor take(InputStream in) throws IOException {
        NpyHeader header = NpyHeader.read(in);
        int[] shape = header.shape();
        float[] numbers = numbers(in, Tensor.sizeOf(shape), header);
        return header.byColumns() ? byColumns(numbers, shape) : Tensor.of(numbers, shape);
    }

    private static float[] numbers(InputStream in, int count, NpyHeader header)
            throws IOException {
        int width = header.width();
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
            ByteBuffer bytes = ByteBuffer.wrap(part).order(header.order());
            for (int i = from; i < from + more; i++) {
                numbers[i] = next(bytes, header.type());
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
