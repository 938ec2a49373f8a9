package earshot.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands before the numbers of an array of NumPy.
 *
 * <pre>
 *   magic      0x93 N U M P Y                6 bytes
 *   version    1.0, 2.0 or 3.0               2 bytes; 1.0 is written
 *   length     of the header, little-endian  2 bytes, from 2.0 on 4
 *   header     {'descr': '&lt;f4', 'fortran_order': False, 'shape': (3, 4), }
 *   numbers    row by row, or in the order of Fortran: the first axis runs fastest
 * </pre>
 *
 * @param type of the numbers: f4, f8, i4, i8 or u4
 * @param order of the bytes in a number
 * @param byColumns whether the first axis runs fastest, as in Fortran
 * @param shape the length of each axis
 */
record NpyHeader(String type, ByteOrder order, boolean byColumns, int[] shape) {

    private static final String MAGIC = "\u0093NUMPY";
    private static final int ALIGNED = 64; // the numbers begin at a multiple of it
    private static final int LONGEST = 10_000; // NumPy's own limit
    private static final int MOST_AXES = 64; // likewise
    private static final Pattern TYPE = Pattern.compile("'descr' *: *'([<>](?:[fi][48]|u4))'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order' *: *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape' *: *\\(([\\d, L]*)\\)");

    /** Bytes in a number. */
    int width() {
        return type.charAt(1) - '0';
    }

    /** Reads up to the first number. */
    static NpyHeader read(InputStream in) throws IOException {
        String text = text(in);
        String type = find(TYPE, text, "numbers of type f4, f8, i4, i8 or u4");
        ByteOrder order = type.charAt(0) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        boolean byColumns = find(ORDER, text, "a 'fortran_order'").equals("True");
        return new NpyHeader(type.substring(1), order, byColumns,
                shape(find(SHAPE, text, "a 'shape'")));
    }

    /** All before the numbers, in as many bytes as NumPy takes. */
    static byte[] bytes(int[] shape) {
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

    private static String text(InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length() + 2);
        String magic = new String(start, StandardCharsets.ISO_8859_1);
        if (!magic.startsWith(MAGIC) || !magic.substring(MAGIC.length()).matches("[\1-\3]\0")) {
            throw new Npy.Damage("expected an array of NumPy in format 1.0, 2.0 or 3.0, got"
                    + " something else: write one with np.save or np.savez");
        }
        int length = 0;
        int digits = start[MAGIC.length()] == 1 ? Short.BYTES : Integer.BYTES;
        for (int i = 0; i < digits; i++) {
            length |= in.read() << Byte.SIZE * i; // below 0 where the file ends
        }
        byte[] header = in.readNBytes(Math.max(0, Math.min(length, LONGEST)));
        if (header.length != length) {
            throw new Npy.Damage("damaged array: its header has no end within %d bytes",
                    LONGEST);
        }
        return new String(header, StandardCharsets.ISO_8859_1);
    }

    private static String find(Pattern pattern, String header, String what) throws Npy.Damage {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new Npy.Damage("expected an array with %s, got %.100s: write it with"
                    + " np.save(file, array.astype(\"float32\"))", what, header.strip());
        }
        return matcher.group(1);
    }

    private static int[] shape(String tuple) throws Npy.Damage {
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
        throw new Npy.Damage("expected an array with a shape that a tensor can have, got (%.100s)",
                tuple);
    }
}
