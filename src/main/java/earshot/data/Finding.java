package earshot.data;

import earshot.util.Text;

/**
 * One thing that is wrong with a corpus.
 *
 * @param file its name within the corpus; {@code label 7} or {@code voice kal} where it is about
 *     more than one file
 * @param what the fact
 * @param advice what to do about it
 */
public record Finding(Ailment ailment, String file, String what, String advice) {

    /** With the advice that goes with every such ailment. */
    static Finding of(Ailment ailment, String file, String what) {
        return new Finding(ailment, file, what, ailment.advice());
    }

    /** {@code clipped    3_kal_0.wav: 12 samples in a row are at full scale -> record it again}. */
    @Override
    public String toString() {
        return Text.format("%-10s %s: %s -> %s", ailment, file, what, advice);
    }
}
