package earshot.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;

/**
 * Damages files of {@link earshot.util.BinaryWriter}: in their parts, in their numbers, in their
 * bits. Most get a checksum that is right again, so that what reads the parts is reached.
 */
final class StoredMutator extends Mutator {

    private static final int[] COUNTS = {0, 1, 2, 3, 7, 1 << 16, 1 << 20, 1 << 24, 1 << 26,
        0x3FFF_FFFF, 0x4000_0000, 0x7FFF_FFF7, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, -2};
    private static final float[] NUMBERS = {Float.NaN, Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY, -1, 0, Float.MIN_VALUE, Float.MAX_VALUE};
    private static final String[] WORDS = {"0", "1", "2", "3", "-1", "100", "4096", "65535",
        "65536", "65537", "1000000", "16777216", "2147483647", "2147483648", "-2147483648",
        "9999999999999999999", "0.5", "-0.0", "1e-300", "1e300", "NaN", "Infinity", "-Infinity",
        "", "x", "same", "valid", "dense", "conv2d", "maxpool2d", "resize", "reshape", "softmax",
        "flatten", "dropout", "mfcc", "logmel", "spectrogram", "\n", "\u0000", "\uD83C\uDF99"};

    StoredMutator(RandomGenerator random) {
        super(random);
    }

    /** Signed before its last damages, or behind them. */
    @Override
    byte[] finished(byte[] file, int damages) {
        return random.nextInt(4) > 0 ? signed(super.finished(file, damages))
                : super.finished(signed(file), damages);
    }

    /** With its checksum behind it. */
    static byte[] signed(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        byte[] file = Arrays.copyOf(content, content.length + Integer.BYTES);
        ByteBuffer.wrap(file).putInt(content.length, (int) checksum.getValue());
        return file;
    }

    @Override
    void damage(List<byte[]> pieces) {
        int one = random.nextInt(pieces.size());
        int other = random.nextInt(pieces.size());
        byte[] piece = pieces.get(one);
        switch (random.nextInt(10)) {
            case 0 -> pieces.add(other, pieces.remove(one));
            case 1 -> pieces.add(other, piece.clone());
            case 2 -> {
                if (pieces.size() > 1) {
                    pieces.remove(one);
                }
            }
            case 3 -> pieces.set(one, cut(piece));
            case 4, 5 -> setCount(piece);
            case 6 -> setNumber(piece);
            default -> pieces.set(one, respelt(piece));
        }
    }

    /** The length of a list or a text stands before it. */
    private void setCount(byte[] piece) {
        if (piece.length >= Integer.BYTES) {
            ByteBuffer buffer = ByteBuffer.wrap(piece);
            buffer.putInt(0, random.nextInt(4) == 0 ? buffer.getInt(0) - 4 + random.nextInt(9)
                    : COUNTS[random.nextInt(COUNTS.length)]);
        }
    }

    private void setNumber(byte[] piece) {
        int numbers = piece.length / Float.BYTES;
        if (numbers > 1) {
            ByteBuffer.wrap(piece).putFloat(Float.BYTES * (1 + random.nextInt(numbers - 1)),
                    NUMBERS[random.nextInt(NUMBERS.length)]);
        }
    }

    /** A text with another word in the place of one of its own, and its length right. */
    private byte[] respelt(byte[] piece) {
        if (piece.length <= Integer.BYTES
                || ByteBuffer.wrap(piece).getInt(0) != piece.length - Integer.BYTES) {
            return piece; // numbers
        }
        String[] words = new String(piece, Integer.BYTES, piece.length - Integer.BYTES,
                StandardCharsets.UTF_8).split(" ", -1);
        words[random.nextInt(words.length)] = WORDS[random.nextInt(WORDS.length)];
        byte[] text = String.join(" ", words).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length).putInt(text.length).put(text)
                .array();
    }

    @Override
    byte[] damage(byte[] file) {
        if (file.length < Integer.BYTES) {
            return file;
        }
        switch (random.nextInt(5)) {
            case 0 -> file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            case 2 -> ByteBuffer.wrap(file).putInt(random.nextInt(file.length - 3),
                    COUNTS[random.nextInt(COUNTS.length)]);
            case 3 -> {
                return cut(file);
            }
            default -> {
                return withTail(file);
            }
        }
        return file;
    }
}
