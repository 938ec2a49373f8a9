package earshot.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file that is not WAV seems to be, from its first bytes, and what to do about it. */
final class FileKind {

    private static final int HEAD = 512;
    private static final String CONVERT = ": convert it to WAV, for instance with ffmpeg";

    /** Bytes, one a character, that stand at byte {@code at} of a file of this kind. */
    private record Magic(int at, String magic, String kind) {
    }

    private static final List<Magic> MAGICS = List.of(
            new Magic(0, "version https://git-lfs", "a Git LFS pointer: run git lfs pull"),
            new Magic(8, "AVI ", "an AVI film" + CONVERT),
            new Magic(8, "WEBP", "a WebP picture"),
            new Magic(8, "RMID", "a MIDI file, which holds notes and no sound"),
            new Magic(0, "RIFF", "a cut WAV file, or another kind of RIFF: download it again"),
            new Magic(0, "riff.\u0091\u00cf\u0011", "a Wave64 file" + CONVERT),
            new Magic(0, "\u0000\u0005\u0016\u0007", "an AppleDouble file, what macOS notes about"
                    + " another file: leave it out"),
            new Magic(0, "fLaC", "a FLAC file" + CONVERT),
            new Magic(0, "OggS", "an Ogg file (Vorbis or Opus)" + CONVERT),
            new Magic(0, "ID3", "an MP3 file" + CONVERT),
            new Magic(8, "AIF", "an AIFF file" + CONVERT),
            new Magic(4, "ftyp", "an MP4 or M4A file" + CONVERT),
            new Magic(0, "\u001aE\u00df\u00a3", "a Matroska or WebM file" + CONVERT),
            new Magic(0, "caff", "an Apple CAF file" + CONVERT),
            new Magic(0, ".snd", "a Sun AU file" + CONVERT),
            new Magic(0, "NIST_1A", "a NIST SPHERE file" + CONVERT),
            new Magic(0, "0&\u00b2u\u008ef\u00cf\u0011", "a WMA file" + CONVERT),
            new Magic(0, "wvpk", "a WavPack file" + CONVERT),
            new Magic(0, "MAC ", "a Monkey's Audio file" + CONVERT),
            new Magic(0, "#!AMR", "an AMR file" + CONVERT),
            new Magic(0, "MThd", "a MIDI file, which holds notes and no sound"),
            new Magic(0, "\u0089PNG", "a PNG picture"),
            new Magic(0, "%PDF", "a PDF document"),
            new Magic(0, "PK\u0003\u0004", "a ZIP archive: unpack it"),
            new Magic(0, "\u001f\u008b", "a gzip archive: unpack it"));

    private FileKind() {
    }

    /** The kind and the way out: "a FLAC file: convert it to WAV". */
    static String describe(byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file: copy or download it again";
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD),
                StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGICS) {
            if (head.startsWith(magic.magic(), magic.at())) {
                return magic.kind();
            }
        }
        if (isMpegFrame(head)) {
            return "an MP3 file" + CONVERT;
        }
        if (head.chars().allMatch(c -> c == 0)) {
            return "a file of zeros: copy or download it again";
        }
        return isText(head) ? text(head) : "bytes of no kind that is known here";
    }

    /** Eleven set bits, then a version and a layer that exist. */
    private static boolean isMpegFrame(String head) {
        return head.length() >= 2 && head.charAt(0) == 0xFF && (head.charAt(1) & 0xE0) == 0xE0
                && (head.charAt(1) & 0x18) != 0x08 && (head.charAt(1) & 0x06) != 0;
    }

    private static boolean isText(String head) {
        return head.chars().allMatch(c -> c >= ' ' && c != 0x7F || "\t\n\r\f".indexOf(c) >= 0);
    }

    private static String text(String head) {
        String start = head.strip().toLowerCase(Locale.ROOT);
        if (start.contains("<!doctype html") || start.contains("<html")) {
            return "an HTML page: the download failed, fetch the file itself";
        }
        if (start.startsWith("<?xml") || start.startsWith("\u00ef\u00bb\u00bf<?xml")) {
            return "an XML page: the download failed, fetch the file itself";
        }
        return "plain text: is this the right file?";
    }
}
