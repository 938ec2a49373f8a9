package earshot.audio;

import earshot.audio.WavFormat.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads WAV files.
 *
 * <p>A WAV file is a RIFF file: a head of 12 bytes and then chunks, each a name, a size and its
 * bytes. Two chunks matter: {@code fmt} says how a sample is written, {@code data} holds the
 * samples, one of each channel a frame. Others (titles, cue points, junk) may stand anywhere, which
 * is why a reader must walk and not assume that samples begin at byte 44.
 *
 * <pre>
 *   "RIFF" size "WAVE"  |  name size bytes… (pad)  |  name size bytes… (pad)  |  …
 *      4     4     4        4    4    size   0/1
 * </pre>
 *
 * <p>Nothing is resampled, mixed or normalised. An integer sample s of b bits becomes
 * s / 2^(b−1), as in librosa and soundfile; 8-bit samples are stored from 0 to 255 and have 128
 * subtracted first. PCM of 1 to 32 bits, float of 32 and 64, A-law and µ-law are read, from RIFF,
 * RIFX, RF64 and BW64. What can be read in spite of a flaw is read, with a warning.
 */
public final class WavReader {

    static final int MOST_BYTES = Integer.MAX_VALUE - 8; // of an array

    private final WavSource source;
    private Container container;
    private WavFormat format;
    private Signal signal;
    private long longDataSize = Chunk.NO_SIZE; // of the ds64 chunk of RF64 and BW64

    private WavReader(WavSource source) {
        this.source = source;
    }

    /**
     * The sound of a WAV file, at its own rate and with its own channels.
     *
     * @throws WavFormatException if it is not a WAV file or cannot be read
     */
    public static Signal read(Path path) throws IOException {
        return open(path).signal();
    }

    /**
     * The sound of a WAV file with its format and warnings.
     *
     * @throws WavFormatException if it is not a WAV file or cannot be read
     */
    public static WavFile open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new WavFormatException(path.toString(), "file", 0,
                    "expected a WAV file, got a folder: name a file in it");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) { // it may never end
            throw new WavFormatException(path.toString(), "file", 0, "expected a WAV file, got a"
                    + " pipe, a socket or a device: write what comes from it to a file first");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw new WavFormatException(path.toString(), "file", MOST_BYTES,
                    "expected at most 2 GiB, got " + Files.size(path) + " bytes: cut it in pieces");
        }
        return parse(path.toString(), Files.readAllBytes(path));
    }

    /**
     * Reads a file that is already in memory, such as an entry of a zip.
     *
     * @param name what errors call it
     * @throws WavFormatException if it is not a WAV file or cannot be read
     */
    public static WavFile parse(String name, byte[] bytes) throws WavFormatException {
        return parse(new WavSource(name, bytes));
    }

    /** Whether the bytes begin as a WAV file does; it may be damaged all the same. */
    public static boolean isWav(byte[] bytes) {
        return new WavSource("", bytes).container() != null;
    }

    /** The same, so that the flaws stay in the source when the file is refused. */
    static WavFile parse(WavSource source) throws WavFormatException {
        return new WavReader(source).walk();
    }

    private WavFile walk() throws WavFormatException {
        container = source.container();
        if (container == null) {
            throw source.error("file", 0, "expected a WAV file (RIFF, size, WAVE), got %s",
                    FileKind.describe(source.bytes.array()));
        }
        long riffEnd = 8 + source.unsigned32(4);
        long position = WavSource.HEAD;
        Chunk last = null;
        while (position <= source.size() - Chunk.HEAD && (signal == null || position < riffEnd)) {
            last = Chunk.at(source, (int) position);
            accept(last);
            position = last.end();
        }
        if (signal == null) {
            throw source.error("file", source.size(), "expected a data chunk, got the end of the "
                    + "file after %s: copy or download it again",
                    last == null ? "its head" : last.describe());
        }
        return new WavFile(signal, format, source.warnings());
    }

    private void accept(Chunk chunk) throws WavFormatException {
        switch (chunk.id()) {
            case "ds64" -> acceptLongSizes(chunk);
            case "fmt " -> acceptFormat(chunk);
            case "data" -> acceptData(chunk);
            default -> skip(chunk);
        }
    }

    private void acceptLongSizes(Chunk chunk) {
        boolean is64 = container == Container.RF64 || container == Container.BW64;
        if (is64 && chunk.length() >= 16) {
            longDataSize = source.bytes.getLong(chunk.start() + 8);
        }
    }

    private void acceptFormat(Chunk chunk) throws WavFormatException {
        WavFormat next = FmtChunk.parse(source, container, chunk.start(), chunk.length());
        if (format != null && !format.equals(next)) {
            throw source.error("fmt chunk", chunk.at(), "expected one format, got a second: %s and "
                    + "%s: the file is damaged", format.describe(), next.describe());
        }
        format = next;
    }

    private void acceptData(Chunk chunk) throws WavFormatException {
        if (format == null) {
            throw source.error("data chunk", chunk.at(),
                    "expected a fmt chunk before the samples, got none: the file is damaged");
        }
        if (signal != null) {
            source.warn("data chunk", chunk.at(), "a second one: took the first");
            return;
        }
        int length = dataBytes(chunk);
        int frames = length / format.blockAlign();
        if (length % format.blockAlign() != 0) {
            source.warn("data chunk", chunk.start() + length, "the last frame is cut: left it out");
        }
        if (frames == 0) {
            source.warn("data chunk", chunk.at(), "holds no samples");
        }
        double[][] samples = SampleDecoder.decode(source.bytes, chunk.start(), frames, format);
        signal = Signal.owning(samples, format.sampleRate());
        SampleCheck.warn(source, chunk, samples);
    }

    /** The data chunk's size, but never more than the file holds, whatever its head promises. */
    private int dataBytes(Chunk chunk) {
        Chunk sized = chunk.sized(longDataSize);
        if (!sized.isStream()) {
            return sized.length();
        }
        source.warn("data chunk", chunk.at(), "says %d bytes, the file has %d more (a stream, or "
                + "cut): read to its end", sized.size(), chunk.available());
        return chunk.available();
    }

    private void skip(Chunk chunk) throws WavFormatException {
        if (signal == null && !source.isPrintable(chunk.at())) {
            throw source.error("chunk '" + chunk.id() + "'", chunk.at(), "expected a chunk's name, "
                    + "got 0x%08X: the size of the chunk before it is wrong",
                    source.bytes.getInt(chunk.at()));
        }
    }
}
