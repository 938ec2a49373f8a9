package earshot.tensor;

import static earshot.tensor.NpyTest.assertSame;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {

    private static final Path FIXTURES = Path.of("src/test/resources/npz");

    @TempDir
    private static Path folder;

    /** The ramp is np.arange(24).reshape(2, 3, 4) − 5, or its first half; u4 is 4294967200 more. */
    @Test
    void readsTheTypesAndOrdersOfNumPy() throws IOException {
        Map<String, Tensor> tensors = Npz.read(FIXTURES.resolve("types.npz"));
        assertEquals(List.of("<f4", ">f4", "<f8", ">f8", "<i4", ">i4", "<i8", ">i8", "<u4", ">u4",
                "fortran", "scalar", "empty", "layer/größe"), List.copyOf(tensors.keySet()));
        for (String type : List.copyOf(tensors.keySet()).subList(0, 10)) {
            float more = type.endsWith("u4") ? 4294967200f : 0;
            assertSame(ramp(more, 3, 4), tensors.get(type));
        }
        assertSame(ramp(0, 2, 3, 4), tensors.get("fortran"));
        assertSame(Tensor.of(new float[] {7.5f}), tensors.get("scalar"));
        assertSame(Tensor.zeros(0, 3), tensors.get("empty"));
        assertSame(ramp(0, 4), tensors.get("layer/größe"));
    }

    private static Tensor ramp(float more, int... shape) {
        Tensor ramp = Tensor.zeros(shape);
        for (int i = 0; i < ramp.size(); i++) {
            ramp.data()[i] = (float) (i - 5 + (double) more);
        }
        return ramp;
    }

    @Test
    void whatIsWrittenIsReadInItsOrder() throws IOException {
        Map<String, Tensor> written = some();
        Path file = folder.resolve("written.npz");
        Npz.write(written, file);
        Map<String, Tensor> read = Npz.read(file);
        assertEquals(List.copyOf(written.keySet()), List.copyOf(read.keySet()));
        written.forEach((name, tensor) -> assertSame(tensor, read.get(name)));
        Npz.write(Map.of(), file);
        assertEquals(Map.of(), Npz.read(file));
    }

    /** Neither the hour nor the time zone is in it. */
    @Test
    void theSameContentIsTheSameBytes() throws IOException {
        TimeZone here = TimeZone.getDefault();
        List<byte[]> files = new ArrayList<>();
        try {
            for (String zone : List.of("UTC", "America/Los_Angeles", "Asia/Kolkata")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Npz.write(some(), folder.resolve("zone.npz"));
                files.add(Files.readAllBytes(folder.resolve("zone.npz")));
            }
        } finally {
            TimeZone.setDefault(here);
        }
        assertArrayEquals(files.get(0), files.get(1));
        assertArrayEquals(files.get(0), files.get(2));
    }

    private static Map<String, Tensor> some() {
        Map<String, Tensor> some = new LinkedHashMap<>();
        some.put("z", ramp(0, 2, 3));
        some.put("dense_1/kernel", ramp(0, 4));
        some.put("größe", Tensor.of(new float[] {1}));
        return some;
    }

    @Test
    void whatIsNoNpzFileIsSaidInOneLine() throws IOException {
        assertEquals(folder + ": expected a .npz file, got a folder", message(folder));
        Path missing = folder.resolve("missing.npz");
        assertEquals(missing + ": no such file: write one with np.savez", message(missing));
        Path other = folder.resolve("other.npz");
        for (String text : List.of("", "this is no zip", "PK\3\4 this is not either")) {
            Files.writeString(other, text);
            assertEquals(other + ": expected a .npz file, got a damaged one or another kind of"
                    + " file: write one with np.savez", message(other));
        }
    }

    @Test
    void whatIsNoArrayIsNamed() throws IOException {
        Path file = folder.resolve("a.npz");
        zip(file, "read\nme.txt", out -> { });
        assertEquals(file + ": expected arrays called NAME.npy, got read?me.txt: write it with"
                + " np.savez", message(file));
        zip(file, "a/b.npy", out -> out.write("no array".getBytes(StandardCharsets.UTF_8)));
        assertEquals(file + ": a/b.npy: expected an array of NumPy in format 1.0, 2.0 or 3.0, got"
                + " something else: write one with np.save or np.savez", message(file));
    }

    /** As after unpacking and packing again. */
    @Test
    void foldersInTheZipArePassedOver() throws IOException {
        Path file = folder.resolve("folders.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("dense/"));
            zip.putNextEntry(new ZipEntry("dense/bias.npy"));
            Npy.put(ramp(0, 4), zip);
        }
        assertSame(ramp(0, 4), Npz.read(file).get("dense/bias"));
    }

    /** 12 MiB of zeros are 53 KiB in the file; seven times that is too much. */
    @Test
    void aBombIsNotInflated() throws IOException {
        Path file = folder.resolve("bomb.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (int i = 0; i < 7; i++) {
                zip.putNextEntry(new ZipEntry(i + ".npy"));
                Npy.put(Tensor.zeros(3 << 20), zip);
            }
        }
        assertTrue(Files.size(file) < 1 << 19, "" + Files.size(file));
        String message = message(file);
        assertEquals(file + ": 6.npy: the zip inflates to more than 64 MiB and 32 times its size:"
                + " write it with np.savez, not compressed", message);
    }

    /** What the header of the array says costs nothing until the numbers come. */
    @Test
    void aHeaderThatLiesAllocatesNothing() throws IOException {
        Path file = folder.resolve("lie.npz");
        zip(file, "a.npy", out -> out.write(NpyHeader.bytes(new int[] {Integer.MAX_VALUE - 8})));
        assertEquals(file + ": a.npy: damaged array: it ends after 0 of 2147483639 numbers",
                message(file));
    }

    @Test
    void anArrayThatIsThereTwiceIsDamage() throws IOException {
        Path file = folder.resolve("twice.npz");
        Map<String, Tensor> two = new LinkedHashMap<>();
        two.put("a", ramp(0, 2));
        two.put("b", ramp(0, 2));
        Npz.write(two, file);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length - 4; i++) {
            if (new String(bytes, i, 5, StandardCharsets.ISO_8859_1).equals("b.npy")) {
                bytes[i] = 'a';
            }
        }
        Files.write(file, bytes);
        assertEquals(file + ": a.npy: damaged .npz file: it holds this array twice", message(file));
    }

    /**
     * Bits flipped all over a stored and a compressed file, and lengths cut: one line, or, where
     * the bit says nothing about the arrays, the same numbers. The names alone have no checksum in
     * a zip.
     */
    @Test
    void damageIsOneLineOrHarmless() throws IOException {
        for (String name : List.of("dense.npz", "types.npz")) {
            byte[] good = Files.readAllBytes(FIXTURES.resolve(name));
            List<Tensor> whole = List.copyOf(Npz.read(FIXTURES.resolve(name)).values());
            Path file = Files.write(folder.resolve(name), good);
            try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
                for (int bit = 0; bit < 8 * good.length; bit += 61) {
                    damaged.seek(bit / 8);
                    damaged.write(good[bit / 8] ^ 1 << bit % 8);
                    readDamaged(file, whole);
                    damaged.seek(bit / 8);
                    damaged.write(good[bit / 8]);
                }
                readDamaged(file, whole);
                for (int length = good.length - 1; length >= 0; length -= 29) {
                    damaged.setLength(length);
                    message(file);
                }
            }
        }
    }

    private static void readDamaged(Path file, List<Tensor> whole) throws IOException {
        try {
            List<Tensor> read = List.copyOf(Npz.read(file).values());
            for (int i = 0; i < read.size(); i++) {
                assertSame(whole.get(i), read.get(i));
            }
        } catch (BadInputException e) {
            assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void zip(Path file, String entry, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            content.writeTo(zip);
        }
        Files.write(file, bytes.toByteArray());
    }

    private static String message(Path file) {
        return assertThrows(BadInputException.class, () -> Npz.read(file)).getMessage();
    }
}
