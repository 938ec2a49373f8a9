package lesson03_wav;

import earshot.audio.WavFile;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.util.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A good file made bad in one way, and what two readers say. */
record Damage(String what, byte[] file) {

    /** Ten of them. The file has the head of 44 bytes that most have. */
    static List<Damage> of(byte[] good) {
        byte[] page = HandMade.letters("<!DOCTYPE html><html><body>404 Not found</body></html>");
        byte[] pointer = HandMade.letters("version https://git-lfs.github.com/spec/v1\noid sha");
        return List.of(
                new Damage("the download stopped", Arrays.copyOf(good, good.length - 1001)),
                new Damage("a stream: no size known", with32(good, 40, 0xFFFF_FFFF)),
                new Damage("block align 0", with16(good, 32, 0)),
                new Damage("wrong bytes a second", with32(good, 28, 1)),
                new Damage("no channels", with16(good, 22, 0)),
                new Damage("MP3 inside", with16(good, 20, 0x55)),
                new Damage("a wrong letter: dada", with32(good, 36, 0x6164_6164)),
                new Damage("samples before fmt", samplesFirst(good)),
                new Damage("a web page", page),
                new Damage("a Git LFS pointer", pointer));
    }

    static byte[] with16(byte[] file, int at, int value) {
        return littleEndian(file.clone()).putShort(at, (short) value).array();
    }

    static byte[] with32(byte[] file, int at, int value) {
        return littleEndian(file.clone()).putInt(at, value).array();
    }

    private static byte[] samplesFirst(byte[] good) {
        return HandMade.joined(Arrays.copyOf(good, 12),
                Arrays.copyOfRange(good, 36, good.length), Arrays.copyOfRange(good, 12, 36));
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Two lines: our first reader's end, and what WavReader says. */
    List<String> verdicts() {
        List<String> lines = new ArrayList<>();
        lines.add(Text.format("%-24s FirstReader: %s", what, first()));
        try {
            WavFile read = WavReader.parse("clip.wav", file);
            lines.add("    read " + read.signal().length() + " samples");
            read.warnings().forEach(warning -> lines.add("    warned " + warning));
        } catch (WavFormatException e) {
            lines.add("    refused " + e.problem());
        }
        return lines;
    }

    private String first() {
        try {
            return FirstReader.read(file).length() + " samples";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
