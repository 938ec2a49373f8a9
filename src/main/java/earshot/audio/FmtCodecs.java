package earshot.audio;

import java.util.Map;

/** The compressed kinds of sound that a WAV file may hold, by the format tag; none is read here. */
final class FmtCodecs {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x02, "Microsoft ADPCM"), Map.entry(0x05, "CVSD"),
            Map.entry(0x0A, "Windows Media Voice"), Map.entry(0x10, "OKI ADPCM"),
            Map.entry(0x11, "IMA ADPCM"), Map.entry(0x14, "G.723 ADPCM"),
            Map.entry(0x17, "Dialogic ADPCM"), Map.entry(0x20, "Yamaha ADPCM"),
            Map.entry(0x22, "TrueSpeech"), Map.entry(0x31, "GSM 6.10"),
            Map.entry(0x40, "G.721 ADPCM"), Map.entry(0x42, "G.723.1"),
            Map.entry(0x45, "G.726 ADPCM"), Map.entry(0x50, "MPEG layer 1 or 2"),
            Map.entry(0x55, "MP3"), Map.entry(0x61, "DK4 ADPCM"), Map.entry(0x62, "DK3 ADPCM"),
            Map.entry(0x64, "G.726 ADPCM"), Map.entry(0x65, "G.722 ADPCM"),
            Map.entry(0x69, "Xbox ADPCM"), Map.entry(0x83, "G.729"),
            Map.entry(0x92, "AC-3 as of S/PDIF"), Map.entry(0xFF, "AAC"),
            Map.entry(0x160, "Windows Media Audio"), Map.entry(0x161, "Windows Media Audio 2"),
            Map.entry(0x162, "Windows Media Audio Pro"),
            Map.entry(0x163, "Windows Media Audio Lossless"), Map.entry(0x270, "ATRAC3"),
            Map.entry(0x1610, "AAC"), Map.entry(0x2000, "AC-3"), Map.entry(0x2001, "DTS"),
            Map.entry(0x674F, "Vorbis"), Map.entry(0x6771, "Vorbis"), Map.entry(0x704F, "Opus"),
            Map.entry(0xA106, "AAC"), Map.entry(0xA109, "Speex"), Map.entry(0xF1AC, "FLAC"));

    private FmtCodecs() {
    }

    /** The codec's usual name, or "a codec". */
    static String name(int tag) {
        return NAMES.getOrDefault(tag, "a codec");
    }

    /** What a format tag stands for, the readable ones too. */
    static String ofTag(int tag) {
        return switch (tag) {
            case 1 -> "PCM";
            case 3 -> "float";
            case 6 -> "A-law";
            case 7 -> "mu-law";
            case FmtChunk.EXTENSIBLE -> "see sub-format";
            default -> name(tag);
        };
    }
}
