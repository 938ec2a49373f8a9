package earshot.audio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the names of chunks mean, and the words in them made fit for a terminal. */
final class ChunkText {

    private static final int LONGEST = 60; // characters of a text that are shown

    private static final Map<String, String> CHUNKS = Map.ofEntries(
            Map.entry("fmt ", "how a sample is written"), Map.entry("data", "the samples"),
            Map.entry("ds64", "64-bit sizes"), Map.entry("fact", "how many frames there are"),
            Map.entry("LIST", "a list"), Map.entry("JUNK", "filling"), Map.entry("junk", "filling"),
            Map.entry("PAD ", "filling"), Map.entry("FLLR", "filling"),
            Map.entry("bext", "broadcast: who, when, where"), Map.entry("cue ", "marked places"),
            Map.entry("plst", "in which order to play"), Map.entry("smpl", "loops for a sampler"),
            Map.entry("inst", "an instrument's range of notes"), Map.entry("id3 ", "ID3 tags"),
            Map.entry("ID3 ", "ID3 tags"), Map.entry("iXML", "a film set's notes, XML"),
            Map.entry("axml", "an audio definition model, XML"),
            Map.entry("chna", "an audio definition model's channels"),
            Map.entry("_PMX", "Adobe's notes, XML"), Map.entry("aXML", "notes, XML"),
            Map.entry("PEAK", "the loudest samples"), Map.entry("levl", "a curve of peaks"),
            Map.entry("cart", "a radio station's notes"),
            Map.entry("acid", "a loop's beat and key"),
            Map.entry("DISP", "a title or picture to show"), Map.entry("umid", "an identifier"),
            Map.entry("LGWV", "Logic's curve of peaks"), Map.entry("minf", "Pro Tools' notes"),
            Map.entry("elm1", "Pro Tools' notes"), Map.entry("regn", "Pro Tools' regions"),
            Map.entry("strc", "ACID's slices"), Map.entry("afsp", "AFsp's notes"),
            Map.entry("RIFF", "another RIFF file"));

    private static final Map<String, String> INFO = Map.ofEntries(
            Map.entry("INAM", "title"), Map.entry("IART", "artist"), Map.entry("ICMT", "comment"),
            Map.entry("ISFT", "software"), Map.entry("ICRD", "date"), Map.entry("IGNR", "genre"),
            Map.entry("IPRD", "album"), Map.entry("ITRK", "track"), Map.entry("IPRT", "part"),
            Map.entry("IENG", "engineer"), Map.entry("ITCH", "technician"),
            Map.entry("ICOP", "copyright"), Map.entry("ISRC", "source"),
            Map.entry("ISBJ", "subject"), Map.entry("IKEY", "keywords"),
            Map.entry("IARL", "archive"), Map.entry("ICMS", "client"),
            Map.entry("ILNG", "language"), Map.entry("IMED", "medium"), Map.entry("ISRF", "from"));

    private ChunkText() {
    }

    /** What a chunk of that name holds. */
    static String ofChunk(String id) {
        return CHUNKS.getOrDefault(id, "unknown here");
    }

    /** What an entry of a LIST of type INFO tells. */
    static String ofInfo(String id) {
        return INFO.getOrDefault(id, "unknown here");
    }

    /**
     * The text in quotes, up to its first zero byte: UTF-8 if it can be that, else Latin-1.
     * Whatever is no letter, digit or ASCII sign is written as a number, so that no text can move
     * the cursor or turn the line round; what is too long is cut.
     */
    static String quoted(ByteBuffer bytes, int start, int length) {
        int end = start;
        while (end < start + length && end - start < 4 * LONGEST && bytes.get(end) != 0) {
            end++;
        }
        byte[] text = new byte[end - start];
        bytes.get(start, text);
        StringBuilder quoted = new StringBuilder("\"");
        int[] points = decoded(text).codePoints().toArray();
        for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
            quoted.append(escaped(points[i]));
        }
        return quoted.append(points.length > LONGEST ? "\"..." : "\"").toString();
    }

    private static String decoded(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            return new String(text, StandardCharsets.ISO_8859_1);
        }
    }

    private static String escaped(int point) {
        boolean isPlain = point >= ' ' && point <= '~' && point != '"' && point != '\\';
        return isPlain || point > 0x7F && Character.isLetterOrDigit(point)
                ? Character.toString(point) : "\\u{" + Integer.toHexString(point) + "}";
    }
}
