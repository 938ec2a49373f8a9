package earshot.audio;

import earshot.util.Text;

/**
 * One chunk of a RIFF file: four letters of name, four bytes of size, that many bytes, and one more
 * when the size is odd.
 *
 * @param at the byte of its name
 * @param size as stored, whatever the file really holds
 */
record Chunk(WavSource source, String id, int at, long size) {

    static final int HEAD = 8;
    static final long NO_SIZE = 0xFFFF_FFFFL; // of a stream, and where ds64 has the size

    static Chunk at(WavSource source, int at) {
        return new Chunk(source, source.id(at), at, source.unsigned32(at + 4));
    }

    /** The first byte after name and size. */
    int start() {
        return at + HEAD;
    }

    /** The size as stored, but no more than the file holds. */
    int length() {
        return (int) Math.min(size, available());
    }

    /** The bytes from here to the end of the file. */
    int available() {
        return source.size() - start();
    }

    /** The same chunk with the size from ds64, if its own says to look there. */
    Chunk sized(long longSize) {
        return size == NO_SIZE && longSize >= 0 ? new Chunk(source, id, at, longSize) : this;
    }

    /**
     * Whether these are samples up to the end of the file, whatever the size: it is too large, or
     * 0 and no other chunk follows, since a stream's writer could not go back to fill it in.
     */
    boolean isStream() {
        boolean isUnwritten = size == 0 && available() > 0 && !source.looksLikeChunk(start());
        return id.equals("data") && (size > available() || isUnwritten);
    }

    /** Where the next chunk begins; some programs forget the pad byte of an odd size. */
    long end() {
        long end = isStream() ? source.size() : start() + size;
        if (size % 2 == 0) {
            return end;
        }
        if (mayStart(end) && !mayStart(end + 1)) {
            source.warn("chunk '" + id + "'", at, "its %d bytes lack the pad byte", size);
            return end;
        }
        return end + 1;
    }

    /** A data chunk may: a stream is not as long as its size says. */
    private boolean mayStart(long next) {
        return source.looksLikeChunk(next)
                || next <= source.size() - HEAD && source.id((int) next).equals("data");
    }

    String describe() {
        return Text.format("chunk '%s' at byte %d of size %d", id, at, size);
    }
}
