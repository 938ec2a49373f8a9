package earshot.tensor;

import earshot.tensor.Npy.Damage;
import earshot.util.BadInputException;
import earshot.util.SafeFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Named tensors as a file of NumPy: what {@code np.savez} and {@code np.savez_compressed} write and
 * {@code np.load} reads. It is a zip with an {@link Npy} file NAME.npy for each of them.
 *
 * <p>Written are floats, not compressed, under a date that never changes: the same content is the
 * same bytes. A zip may be small and its content not: at most 64 MiB and 32 times the size of the
 * file are inflated, counted as they come, whatever the zip says of them.
 */
public final class Npz {

    private static final String SUFFIX = ".npy";
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final long ALWAYS_INFLATED = 64L << 20; // bytes
    private static final long MOST_INFLATION = 32;

    private Npz() {
    }

    /** Writes the file, or leaves the old one if that fails. */
    public static void write(Map<String, Tensor> tensors, Path path) throws IOException {
        SafeFile.write(path, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
                put(tensor.getKey(), tensor.getValue(), zip);
            }
            zip.finish();
        });
    }

    private static void put(String name, Tensor tensor, ZipOutputStream zip) throws IOException {
        CRC32 checksum = new CRC32();
        Npy.put(tensor, new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        ZipEntry entry = new ZipEntry(name + SUFFIX);
        entry.setTimeLocal(DATE);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(NpyHeader.bytes(tensor.shape()).length + (long) Float.BYTES * tensor.size());
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        Npy.put(tensor, zip);
        zip.closeEntry();
    }

    /**
     * Reads all tensors, in the order of the file.
     *
     * @throws BadInputException if there is no such file, it is another kind of file or a damaged
     *     one, it inflates too much, or one of its arrays is of a type that {@link Npy} does not
     *     read
     */
    public static Map<String, Tensor> read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new BadInputException(path + ": expected a .npz file, got a folder");
        }
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            return take(zip, ALWAYS_INFLATED + MOST_INFLATION * Files.size(path));
        } catch (NoSuchFileException e) {
            throw new BadInputException(path + ": no such file: write one with np.savez", e);
        } catch (AccessDeniedException e) {
            throw e;
        } catch (Damage e) {
            throw new BadInputException(path + ": " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(path + ": expected a .npz file, got a damaged one or"
                    + " another kind of file: write one with np.savez", e);
        }
    }

    private static Map<String, Tensor> take(ZipFile zip, long mostBytes) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        long left = mostBytes;
        for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
            String file = entry.getName();
            if (!file.endsWith(SUFFIX)) {
                throw new Damage("expected arrays called NAME.npy, got %.100s: write it with"
                        + " np.savez", file);
            }
            String name = file.substring(0, file.length() - SUFFIX.length());
            try (Limited in = new Limited(zip.getInputStream(entry), left)) {
                if (tensors.put(name, take(in, entry.getCrc())) != null) {
                    throw new Damage("damaged .npz file: it holds this array twice");
                }
                left = in.left;
            } catch (Damage e) {
                throw new Damage("%.100s: %s", file, e.getMessage());
            }
        }
        return tensors;
    }

    private static Tensor take(InputStream in, long crc) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        Tensor tensor = Npy.take(checked);
        if (checked.getChecksum().getValue() != crc) {
            throw new Damage("damaged array: its checksum differs");
        }
        return tensor;
    }

    /** Gives so many bytes and no more. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws Damage {
            left -= bytes;
            if (left < 0) {
                throw new Damage("the zip inflates to more than 64 MiB and %d times its size:"
                        + " write it with np.savez, not compressed", MOST_INFLATION);
            }
        }
    }
}
