package earshot.audio;

import earshot.audio.WavFormat.Container;
import earshot.util.Text;

/** The fields of the chunks that are known here, as lines of a {@link ChunkTree}. */
final class ChunkContents {

    private static final int MOST_ENTRIES = 100; // of a list

    private final WavSource source;
    private final Container container;
    private final ChunkTree tree;
    private WavFormat format; // null as long as there is none that can be read
    private long longRiffSize = Chunk.NO_SIZE;
    private long longDataSize = Chunk.NO_SIZE;

    ChunkContents(WavSource source, Container container, ChunkTree tree) {
        this.source = source;
        this.container = container;
        this.tree = tree;
    }

    /** A data chunk as long as ds64 says. */
    Chunk sized(Chunk chunk) {
        return chunk.id().equals("data") ? chunk.sized(longDataSize) : chunk;
    }

    void describe(Chunk chunk) {
        switch (chunk.id()) {
            case "ds64" -> longSizes(chunk);
            case "fmt " -> format(chunk);
            case "fact" -> fields(chunk).number32(0, "frames", "");
            case "data" -> frames(chunk);
            case "LIST" -> list(chunk);
            case "cue " -> fields(chunk).number32(0, "places", "");
            case "bext" -> fields(chunk).text(0, 256, "about").text(256, 32, "from")
                    .text(320, 10, "date").text(330, 8, "time");
            default -> { }
        }
    }

    private ChunkFields fields(Chunk chunk) {
        return new ChunkFields(source, tree, chunk);
    }

    private void longSizes(Chunk chunk) {
        fields(chunk).number64(0, "riff size", "bytes from byte 8 to the end")
                .number64(8, "data size", "bytes of samples").number64(16, "frames", "")
                .number32(24, "table", "other chunks of 4 GiB or more");
        if (container == Container.RF64 || container == Container.BW64) {
            longRiffSize = chunk.length() >= 8
                    ? source.bytes.getLong(chunk.start()) : longRiffSize;
            longDataSize = chunk.length() >= 16
                    ? source.bytes.getLong(chunk.start() + 8) : longDataSize;
        } else {
            tree.flaw(chunk.at(), "counts in RF64 and BW64 only");
        }
    }

    private void format(Chunk chunk) {
        int tag = chunk.length() < 2 ? 0 : source.unsigned16(chunk.start());
        fields(chunk).number16(0, "tag", FmtCodecs.ofTag(tag)).number16(2, "channels", "")
                .number32(4, "rate", "frames a second").number32(8, "byte rate", "bytes a second")
                .number16(12, "align", "bytes a frame").number16(14, "bits", "a sample")
                .number16(16, "extension", "bytes more");
        if (tag == FmtChunk.EXTENSIBLE) {
            fields(chunk).number16(18, "valid bits", "a sample")
                    .hex32(20, "speakers", "a bit a loudspeaker")
                    .hex32(24, "sub-format", "the true tag, and 12 bytes that say so");
        }
        try {
            WavSource again = new WavSource("", source.bytes.array());
            format = FmtChunk.parse(again, again.container(), chunk.start(), chunk.length());
            checkFormat(chunk);
        } catch (WavFormatException e) {
            format = null;
            tree.flaw(e.offset(), "%s", e.text());
        }
    }

    /** What a reader may pass over, since it follows from other fields. */
    private void checkFormat(Chunk chunk) {
        long byteRate = (long) format.sampleRate() * format.blockAlign() & 0xFFFF_FFFFL;
        if (source.unsigned32(chunk.start() + 8) != byteRate) {
            tree.flaw(chunk.start() + 8, "expected %d: nobody reads it", byteRate);
        }
        if (chunk.length() >= 18
                && source.unsigned16(chunk.start() + 16) != chunk.length() - 18) {
            tree.flaw(chunk.start() + 16, "expected %d: nobody reads it",
                    chunk.length() - 18);
        }
    }

    private void frames(Chunk chunk) {
        if (format != null) {
            int length = chunk.isStream() ? chunk.available() : chunk.length();
            int frames = length / format.blockAlign();
            tree.add(2, chunk.start(), "frames", frames, Text.format("%.3f seconds",
                    (double) frames / format.sampleRate()));
        }
    }

    private void list(Chunk chunk) {
        if (chunk.length() < 4) {
            return;
        }
        String type = source.id(chunk.start());
        tree.add(2, chunk.start(), "type", type, type.equals("INFO") ? "texts"
                : type.equals("adtl") ? "names of marked places" : "unknown here");
        int end = chunk.start() + chunk.length();
        long at = chunk.start() + 4;
        for (int i = 0; i < MOST_ENTRIES && at <= end - Chunk.HEAD; i++) {
            Chunk entry = Chunk.at(source, (int) at);
            int length = (int) Math.min(entry.size(), end - entry.start());
            tree.add(3, at, entry.id(), entry.size(), type.equals("INFO")
                    ? ChunkText.ofInfo(entry.id()) + " "
                            + ChunkText.quoted(source.bytes, entry.start(), length) : "");
            if (length < entry.size()) {
                tree.flaw(at, "says %d bytes, the list has %d more", entry.size(),
                        length);
            }
            at = entry.start() + entry.size() + entry.size() % 2;
        }
    }

    /** Whether the head's size is that of the file. */
    void checkEnd() {
        long size = source.unsigned32(4);
        long end = 8 + (size == Chunk.NO_SIZE && longRiffSize >= 0 ? longRiffSize : size);
        if (end != source.size() && end + end % 2 != source.size()) {
            tree.flaw(4, "says that the file ends at byte %s, it does at byte %d",
                    Long.toUnsignedString(end), source.size());
        }
    }
}
