package earshot.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages WAV files: in their chunks, in their numbers, in their bits. */
final class WavMutator extends Mutator {

    private static final long[] EXTREMES = {0, 1, 2, 3, 7, 8, 16, 40, 1024, 1025, 0x7FFF, 0x8000,
        0xFFFE, 0xFFFF, 0x7FFF_F000L, 0x7FFF_FFF7L, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFEL,
        0xFFFF_FFFFL, 0x1_0000_0000L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final int HEADERS = 64; // bytes of a chunk where numbers are likely to stand

    WavMutator(RandomGenerator random) {
        super(random);
    }

    @Override
    void damage(List<byte[]> pieces) {
        int one = random.nextInt(pieces.size());
        int other = random.nextInt(pieces.size());
        switch (random.nextInt(6)) {
            case 0 -> pieces.add(other, pieces.remove(one));
            case 1 -> pieces.add(other, pieces.get(one).clone());
            case 2 -> {
                if (pieces.size() > 1) {
                    pieces.remove(one);
                }
            }
            case 3 -> pieces.set(one, cut(pieces.get(one)));
            default -> setLength(pieces.get(one));
        }
    }

    /** The size of a chunk, 4 bytes after its name. */
    private void setLength(byte[] piece) {
        if (piece.length >= 8) {
            put(piece, 4, 4, number(piece.length));
        }
    }

    @Override
    byte[] damage(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        switch (random.nextInt(5)) {
            case 0 -> file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[random.nextInt(Math.min(file.length, HEADERS))] =
                    (byte) random.nextInt(256);
            case 2 -> {
                int bytes = 2 << random.nextInt(3);
                int at = random.nextInt(Math.min(file.length, 2 * HEADERS));
                put(file, Math.min(at, file.length - bytes), bytes, number(file.length));
            }
            case 3 -> {
                return cut(file);
            }
            default -> {
                return withTail(file);
            }
        }
        return file;
    }

    /** An extreme, or one that is almost right. */
    private long number(int length) {
        return random.nextInt(4) == 0 ? length - 12 + random.nextInt(16)
                : EXTREMES[random.nextInt(EXTREMES.length)];
    }

    private void put(byte[] bytes, int at, int size, long value) {
        if (at < 0) {
            return; // the file is shorter than the number
        }
        ByteOrder order = random.nextInt(4) == 0
                ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer place = ByteBuffer.wrap(bytes).order(order).position(at);
        switch (size) {
            case 2 -> place.putShort((short) value);
            case 4 -> place.putInt((int) value);
            default -> place.putLong(value);
        }
    }
}
