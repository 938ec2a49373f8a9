package earshot.audio;

import earshot.audio.WavFormat.Container;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A RIFF file as a person looks at it: every chunk and, of those that are known here, every field,
 * in the order of the file, and between them what is wrong.
 *
 * <p>{@link WavReader} skips what it does not need and stops after the samples; this walks on to
 * the end of the file. Any bytes have a tree, those that cannot be read too.
 */
public final class ChunkTree {

    private static final int MOST_CHUNKS = 200;

    /**
     * One thing at one place.
     *
     * @param depth 0 for the file, 1 for a chunk, 2 and 3 for what is in it
     * @param at the byte, from 0
     * @param name of a chunk or a field; {@code !} for a flaw
     * @param value a chunk's size in bytes, a field's number; empty for a flaw
     * @param note what it means, or what is wrong
     */
    public record Line(int depth, long at, String name, String value, String note) {

        public boolean isFlaw() {
            return name.equals("!");
        }
    }

    private final WavSource source;
    private final List<Line> lines = new ArrayList<>();
    private final Set<WavFlaw> flaws = new LinkedHashSet<>();
    private final ChunkContents contents;

    private ChunkTree(WavSource source, Container container) {
        this.source = source;
        contents = new ChunkContents(source, container, this);
    }

    /** Those of a file; none if it is too large for {@link WavReader}. */
    public static List<Line> of(Path file) throws IOException {
        return Files.size(file) > WavReader.MOST_BYTES ? List.of() : of(Files.readAllBytes(file));
    }

    /** The lines, from the first byte to the last; none if the bytes do not begin as a RIFF. */
    public static List<Line> of(byte[] bytes) {
        WavSource source = new WavSource("", bytes);
        Container container = source.container();
        if (container == null) {
            return List.of();
        }
        ChunkTree tree = new ChunkTree(source, container);
        tree.judge(bytes);
        tree.walk(container);
        return tree.merged();
    }

    /** What the reader finds. */
    private void judge(byte[] bytes) {
        WavSource read = new WavSource("", bytes);
        try {
            WavReader.parse(read);
        } catch (WavFormatException e) {
            flaw(e.offset(), "%s", e.text());
        }
        read.flaws.forEach(flaw -> flaw(flaw.at(), "%s", flaw.text()));
    }

    private void walk(Container container) {
        add(0, 0, container.name(), source.unsigned32(4), container == Container.RIFX
                ? "WAVE, big-endian" : "WAVE, little-endian");
        long position = WavSource.HEAD;
        int chunks = 0;
        while (position <= source.size() - Chunk.HEAD && source.isPrintable((int) position)
                && chunks++ < MOST_CHUNKS) {
            Chunk chunk = contents.sized(Chunk.at(source, (int) position));
            position = chunk.end();
            describe(chunk, position);
        }
        source.flaws.forEach(flaw -> flaw(flaw.at(), "%s", flaw.text()));
        if (position < source.size()) {
            add(1, position, "bytes", source.size() - position, chunks > MOST_CHUNKS
                    ? "more chunks than are shown" : "no chunk");
        }
        contents.checkEnd();
        add(0, source.size(), "end", "", "of the file");
    }

    private void describe(Chunk chunk, long end) {
        boolean isPadded = chunk.size() % 2 == 1 && end == chunk.start() + chunk.size() + 1
                && end <= source.size();
        add(1, chunk.at(), chunk.id(), chunk.size(), ChunkText.ofChunk(chunk.id())
                + (isPadded ? ", and a pad byte" : ""));
        if (chunk.size() > chunk.available() && !chunk.id().equals("data")) {
            flaw(chunk.at(), "says %d bytes, the file has %d more", chunk.size(),
                    chunk.available());
        }
        if (isPadded && source.bytes.get((int) end - 1) != 0) {
            flaw(end - 1, "its pad byte is %d, not 0", source.bytes.get((int) end - 1));
        }
        contents.describe(chunk);
    }

    void add(int depth, long at, String name, Object value, String note) {
        lines.add(new Line(depth, at, name, String.valueOf(value), note));
    }

    void flaw(long at, String pattern, Object... arguments) {
        flaws.add(new WavFlaw("", at, Text.format(pattern, arguments)));
    }

    /** Every flaw after the last line of its byte. */
    private List<Line> merged() {
        List<WavFlaw> sorted = new ArrayList<>(flaws);
        sorted.sort(Comparator.comparingLong(WavFlaw::at));
        List<Line> merged = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            merged.add(lines.get(i));
            long until = i + 1 < lines.size() ? lines.get(i + 1).at() : Long.MAX_VALUE;
            for (; next < sorted.size() && sorted.get(next).at() < until; next++) {
                WavFlaw flaw = sorted.get(next);
                merged.add(new Line(lines.get(i).depth(), flaw.at(), "!", "", flaw.text()));
            }
        }
        return merged;
    }
}
