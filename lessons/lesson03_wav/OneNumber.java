package lesson03_wav;

import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;

/** One number, written in each of the ways that a WAV file knows, and read again. */
enum OneNumber {

    PCM_8(1, 8), PCM_16(1, 16), PCM_24(1, 24), PCM_32(1, 32), FLOAT_32(3, 32);

    private final int tag;
    private final int bits;

    OneNumber(int tag, int bits) {
        this.tag = tag;
        this.bits = bits;
    }

    byte[] bytes(double sample) {
        return tag == 1 ? HandMade.pcm(sample, bits / 8)
                : HandMade.littleEndian(4).putFloat((float) sample).array();
    }

    /** Through a file made by hand and the reader. */
    double readBack(double sample) throws WavFormatException {
        byte[] file = HandMade.wav(HandMade.chunk("fmt ", HandMade.format(tag, 1, 8000, bits)),
                HandMade.chunk("data", bytes(sample)));
        return WavReader.parse(toString(), file).signal().samples()[0];
    }

    static List<String> table() throws WavFormatException {
        List<String> lines = new ArrayList<>();
        lines.add("            zero         0.3          0.3 read back   1.5 read back");
        for (OneNumber way : values()) {
            lines.add(Text.format("%-10s  %-11s  %-11s  %.10f    %.6f", way,
                    HexDump.hex(way.bytes(0)), HexDump.hex(way.bytes(0.3)), way.readBack(0.3),
                    way.readBack(1.5)));
        }
        return lines;
    }

    /** {@code pcm 24}. */
    @Override
    public String toString() {
        return (tag == 1 ? "pcm " : "float ") + bits;
    }
}
