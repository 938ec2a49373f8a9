package earshot.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.util.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyTest {

    private static final Path FIXTURES = Path.of("src/test/resources/npz");
    private static final String SMALL = "'fortran_order': False, 'shape': (2,)";

    @TempDir
    private static Path folder;

    /** A ramp from −5 to 6 as NumPy wrote it in each version; the first is what we write. */
    @Test
    void readsNumPysFilesAndWritesTheSameBytes() throws IOException {
        Tensor ramp = Tensor.of(new float[] {-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6}, 3, 4);
        for (String version : new String[] {"v1.npy", "v2.npy", "v3.npy"}) {
            assertSame(ramp, Npy.read(FIXTURES.resolve(version)));
        }
        assertArrayEquals(Files.readAllBytes(FIXTURES.resolve("v1.npy")), bytes(ramp));
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadToTheBit(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 5) Integer> axes,
            @ForAll @Positive int seed) throws IOException {
        int[] shape = axes.stream().mapToInt(axis -> axis).toArray();
        Tensor tensor = Tensor.of(numbers(Tensor.sizeOf(shape), seed), shape);
        if (tensor.size() > 0) {
            tensor.data()[0] = Float.NEGATIVE_INFINITY;
            tensor.data()[tensor.size() - 1] = -0.0f;
        }
        assertSame(tensor, read(bytes(tensor)));
    }

    /** More numbers than are read at a time. */
    @Test
    void largeTensorsToo() throws IOException {
        Tensor tensor = Tensor.of(numbers(3 * 33_333, 1), 3, 33_333);
        Npy.write(tensor, folder.resolve("large.npy"));
        assertSame(tensor, Npy.read(folder.resolve("large.npy")));
    }

    /** NumPy loads them faster if they begin at a multiple of 64, however long the shape. */
    @Test
    void theNumbersBeginAtAMultipleOf64() {
        for (int axes = 0; axes <= 64; axes++) {
            byte[] head = NpyHeader.bytes(new int[axes]);
            assertEquals(0, head.length % 64);
            assertEquals('\n', head[head.length - 1]);
            assertEquals(head.length - 10, ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN)
                    .getShort(8));
        }
    }

    /** Python takes (3) for a number. */
    @Test
    void aShapeOfOneAxisHasAComma() {
        String head = new String(NpyHeader.bytes(new int[] {3}), StandardCharsets.ISO_8859_1);
        assertEquals("\u0093NUMPY\1\0v\0{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }",
                head.strip());
    }

    /** NumPy calls what has one axis or none False; other programs need not. */
    @Test
    void ofNoAxesOrNoNumbersTheOrderIsEqual() throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': True, 'shape': ";
        assertSame(Tensor.of(new float[] {7}), read(file(header + "()}", 7)));
        assertSame(Tensor.zeros(2, 0, 3), read(file(header + "(2, 0, 3)}")));
    }

    @Test
    void moreAxesThanNumPyHasAreRefused() throws IOException {
        String most = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + "1, ".repeat(64);
        assertEquals(64, read(file(most + ")}", 1)).shape().length);
        Path file = Files.write(folder.resolve("axes.npy"), file(most + "1)}", 1));
        assertTrue(message(file).startsWith(file + ": expected an array with a shape that a tensor"
                + " can have, got (1, 1, 1,"), message(file));
    }

    /** Spaces, order and the L of Python 2 are as other programs write them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'descr':'<f4','fortran_order':False,'shape':(2,)}",
        "{'shape': (2L,), 'fortran_order': False, 'descr': '<f4', }",
        "{'shape' : ( 2 , 1 ) , 'descr' : '<f4' , 'fortran_order' : True }",
        "{'shape': (1, 2), 'descr': '<f4', 'fortran_order': True}",
        "{'shape': (2, ), 'descr': '<f4', 'fortran_order': True}",
    })
    void headersOfOtherProgramsAreUnderstood(String header) throws IOException {
        assertArrayEquals(new float[] {1, 2}, read(file(header, 1, 2)).data());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
        "{'descr': '<f2', " + SMALL + "} => expected an array with numbers of type f4, f8, i4, i8"
                + " or u4, got {'descr': '<f2', " + SMALL + "}: write it with np.save(file,"
                + " array.astype(\"float32\"))",
        "{'descr': [('a', '<f4')], " + SMALL + "} => expected an array with numbers of type f4,"
                + " f8, i4, i8 or u4, got {'descr': [('a', '<f4')], " + SMALL + "}: write it with"
                + " np.save(file, array.astype(\"float32\"))",
        "{'descr': '<f4', 'shape': (2,)} => expected an array with a 'fortran_order', got {'descr':"
                + " '<f4', 'shape': (2,)}: write it with np.save(file,"
                + " array.astype(\"float32\"))",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,)} => expected an array with a"
                + " 'shape', got {'descr': '<f4', 'fortran_order': False, 'shape': (-2,)}: write it"
                + " with np.save(file, array.astype(\"float32\"))",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1 2)} => expected an array with a shape"
                + " that a tensor can have, got (1 2)",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,)} => expected an array"
                + " with a shape that a tensor can have, got (99999999999,)",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536)} => expected an array"
                + " with a shape that a tensor can have, got (65536, 65536)",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3,)} => damaged array: it ends after 2"
                + " of 3 numbers",
        "{'descr': '<f4', 'fortran_order': False, 'shape': ()} => damaged array: it holds more than"
                + " 1 numbers",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2147483639,)} => damaged array: it ends"
                + " after 1 of 2147483639 numbers",
    })
    void whatCannotBeReadIsSaidInOneLine(String header, String problem) throws IOException {
        Path file = Files.write(folder.resolve("bad.npy"), file(header, 1, 2));
        assertEquals(file + ": " + problem, message(file));
    }

    @Test
    void whatIsNoNpyFileIsSaidInOneLine() throws IOException {
        assertEquals(folder + ": expected a .npy file, got a folder", message(folder));
        Path missing = folder.resolve("missing.npy");
        assertEquals(missing + ": no such file: write one with np.save", message(missing));
        byte[] good = file("{'descr': '<f4', " + SMALL + "}", 1, 2);
        assertEquals(2, read(good).size());
        Path file = folder.resolve("other.npy");
        for (byte[] other : new byte[][] {{}, "this is no array".getBytes(StandardCharsets.UTF_8),
            with(good, 6, 0), with(good, 6, 4), with(good, 7, 1), Arrays.copyOf(good, 7)}) {
            Files.write(file, other);
            assertEquals(file + ": expected an array of NumPy in format 1.0, 2.0 or 3.0, got"
                    + " something else: write one with np.save or np.savez", message(file));
        }
        for (byte[] cut : new byte[][] {Arrays.copyOf(good, 8), Arrays.copyOf(good, 9),
            Arrays.copyOf(good, 40), with(good, 9, 120)}) {
            Files.write(file, cut);
            assertEquals(file + ": damaged array: its header has no end within 10000 bytes",
                    message(file));
        }
    }

    /** A tensor of other numbers, for there is no checksum, or one line: nothing else, ever. */
    @Property(tries = 1000)
    void damageIsOneLine(@ForAll @IntRange(min = 0, max = 1 << 20) int place,
            @ForAll @IntRange(min = 0, max = 255) int value, @ForAll boolean cut)
            throws IOException {
        byte[] good = Files.readAllBytes(
                FIXTURES.resolve("v" + (place % 3 + 1) + ".npy"));
        byte[] bad = cut ? Arrays.copyOf(good, place % good.length)
                : with(good, place % good.length, value);
        try {
            assertFalse(cut, read(bad)::toString);
        } catch (Npy.Damage e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            assertTrue(e.getMessage().matches("(expected an array|damaged array: ).*"),
                    e.getMessage());
        }
    }

    private static byte[] with(byte[] bytes, int place, int value) {
        byte[] changed = bytes.clone();
        changed[place] = (byte) value;
        return changed;
    }

    /** A file of version 1.0 with that header before those numbers. */
    private static byte[] file(String header, float... numbers) {
        ByteBuffer out = ByteBuffer.allocate(10 + header.length() + 4 * numbers.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.ISO_8859_1));
        for (float number : numbers) {
            out.putFloat(number);
        }
        return out.array();
    }

    private static String message(Path file) {
        return assertThrows(BadInputException.class, () -> Npy.read(file)).getMessage();
    }

    private static byte[] bytes(Tensor tensor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.put(tensor, out);
        return out.toByteArray();
    }

    private static Tensor read(byte[] bytes) throws IOException {
        return Npy.take(new ByteArrayInputStream(bytes));
    }

    static float[] numbers(int count, long seed) {
        float[] numbers = new float[count];
        double[] lcg = Golden.lcg(count, seed);
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) lcg[i];
        }
        return numbers;
    }

    static void assertSame(Tensor expected, Tensor actual) {
        assertArrayEquals(expected.shape(), actual.shape());
        assertArrayEquals(expected.data(), actual.data());
    }
}
