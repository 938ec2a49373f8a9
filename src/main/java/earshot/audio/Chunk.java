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

    /** Where the next chunk begins; some programs forget the pad byte of an odd size. */
    long end() {
        long end = start() + size;
        if (size % 2 == 0) {
            return end;
        }
        if (source.looksLikeChunk(end) && !source.looksLikeChunk(end + 1)) {
            source.warn("chunk '" + id + "'", at, "its %d bytes lack the pad byte", size);
            return end;
        }
        return end + 1;
    }

    String describe() {
        return Text.format("chunk '%s' at byte %d of size %d", id, at, size);
    }
}
