package lesson03_wav;

import earshot.audio.ChunkTree;
import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.plot.Plot;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/** Every bit of a head turned round, one at a time, and what the reader makes of it. */
record BitFlips(byte[] good, Outcome[][] outcomes) {

    static final int HEAD = 44;

    /** From harmless to the worst. */
    enum Outcome { SAME_SOUND, WARNED, REFUSED, OTHER_SOUND_NO_WORD }

    static BitFlips of(byte[] good) throws WavFormatException {
        Signal sound = WavReader.parse("good", good).signal();
        Outcome[][] outcomes = new Outcome[HEAD][8];
        for (int at = 0; at < HEAD; at++) {
            for (int bit = 0; bit < 8; bit++) {
                outcomes[at][bit] = outcome(sound, flipped(good, at, bit));
            }
        }
        return new BitFlips(good, outcomes);
    }

    static byte[] flipped(byte[] good, int at, int bit) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        return bad;
    }

    private static Outcome outcome(Signal sound, byte[] bad) {
        try {
            WavFile read = WavReader.parse("bad", bad);
            if (!read.warnings().isEmpty()) {
                return Outcome.WARNED;
            }
            boolean isSame = read.signal().sampleRate() == sound.sampleRate()
                    && Arrays.equals(read.signal().samples(), sound.samples());
            return isSame ? Outcome.SAME_SOUND : Outcome.OTHER_SOUND_NO_WORD;
        } catch (WavFormatException e) {
            return Outcome.REFUSED;
        }
    }

    long count(Outcome wanted) {
        return Arrays.stream(outcomes).flatMap(Arrays::stream).filter(wanted::equals).count();
    }

    /** How many of the silent ones {@code wav FILE} would mark. */
    long markedByTheTree() {
        long marked = 0;
        for (int at = 0; at < HEAD; at++) {
            for (int bit = 0; bit < 8; bit++) {
                if (outcomes[at][bit] == Outcome.OTHER_SOUND_NO_WORD
                        && ChunkTree.of(flipped(good, at, bit)).stream()
                                .anyMatch(ChunkTree.Line::isFlaw)) {
                    marked++;
                }
            }
        }
        return marked;
    }

    List<String> describe() {
        return List.of(
                Text.format("%nOf %d bits of the head, turned round one at a time:", 8 * HEAD),
                Text.format("%5d make no difference: in bytes %s", count(Outcome.SAME_SOUND),
                        bytes(Outcome.SAME_SOUND)),
                Text.format("%5d are read, with a warning", count(Outcome.WARNED)),
                Text.format("%5d are refused", count(Outcome.REFUSED)),
                Text.format("%5d change the sound, and nothing is said: in bytes %s",
                        count(Outcome.OTHER_SOUND_NO_WORD), bytes(Outcome.OTHER_SOUND_NO_WORD)),
                Text.format("%5d of these are marked by the command wav", markedByTheTree()));
    }

    /** Where there are such bits: {@code 4 to 7 and 28 to 31}. */
    String bytes(Outcome wanted) {
        StringBuilder bytes = new StringBuilder();
        for (int at = 0; at < HEAD; at++) {
            boolean begins = has(wanted, at) && !has(wanted, at - 1);
            boolean ends = has(wanted, at) && !has(wanted, at + 1);
            bytes.append(begins ? (bytes.length() == 0 ? "" : " and ") + at : "")
                    .append(ends && !begins ? " to " + at : "");
        }
        return bytes.toString();
    }

    private boolean has(Outcome wanted, int at) {
        return at >= 0 && at < HEAD && Arrays.asList(outcomes[at]).contains(wanted);
    }

    Plot figure() {
        double[][] numbers = new double[HEAD][8];
        for (int at = 0; at < HEAD; at++) {
            for (int bit = 0; bit < 8; bit++) {
                numbers[at][bit] = outcomes[at][bit].ordinal();
            }
        }
        return Plot.heatmap(numbers).title("One bit of the head turned round: what happens?")
                .axes("byte of the file", "bit of the byte")
                .colourBar("0 none, 1 warned, 2 refused, 3 no word").size(1000, 480);
    }
}
