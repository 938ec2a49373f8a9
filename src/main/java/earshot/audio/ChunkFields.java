package earshot.audio;

import earshot.util.Text;

/** Numbers and texts at fixed places of a chunk, as lines of a {@link ChunkTree}; if there. */
record ChunkFields(WavSource source, ChunkTree tree, Chunk chunk) {

    ChunkFields number16(int field, String name, String note) {
        return add(field, 2, name, note, source::unsigned16);
    }

    ChunkFields number32(int field, String name, String note) {
        return add(field, 4, name, note, source::unsigned32);
    }

    ChunkFields number64(int field, String name, String note) {
        return add(field, 8, name, note, at -> Long.toUnsignedString(source.bytes.getLong(at)));
    }

    ChunkFields hex32(int field, String name, String note) {
        return add(field, 4, name, note, at -> Text.format("0x%X", source.bytes.getInt(at)));
    }

    /** A text that fills up to {@code length} bytes. */
    ChunkFields text(int field, int length, String name) {
        if (chunk.length() >= field + length) {
            int at = chunk.start() + field;
            tree.add(2, at, name, "", ChunkText.quoted(source.bytes, at, length));
        }
        return this;
    }

    /** What stands at a byte. */
    private interface Value {
        Object at(int at);
    }

    private ChunkFields add(int field, int bytes, String name, String note, Value value) {
        if (chunk.length() >= field + bytes) {
            int at = chunk.start() + field;
            tree.add(2, at, name, value.at(at), note);
        }
        return this;
    }
}
