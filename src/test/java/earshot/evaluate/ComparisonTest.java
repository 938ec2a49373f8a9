package earshot.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.nn.Dense;
import earshot.nn.Flatten;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final List<String> LABELS = List.of("a", "b", "c");
    private static final int[] SAID = {0, 0, 1, 1, 2, 2, 0};

    //                                 both, 2nd, 1st, both, 1st, neither alike, neither
    private final Scores first = heard(LABELS, SAID, 0, 1, 1, 1, 2, 0, 1);
    private final Scores second = heard(LABELS, SAID, 0, 0, 0, 1, 1, 0, 2);
    private final Comparison comparison = new Comparison(first, second);

    @Test
    void everyClipIsInOneOfFourPlaces() {
        assertArrayEquals(new int[] {0, 3}, comparison.where(true, true));
        assertArrayEquals(new int[] {2, 4}, comparison.where(true, false));
        assertArrayEquals(new int[] {1}, comparison.where(false, true));
        assertArrayEquals(new int[] {5, 6}, comparison.where(false, false));
        assertArrayEquals(new int[] {1, 2, 4, 6}, comparison.disagreements());
        assertEquals(1, comparison.pValue(), "2 : 1 is nothing");
    }

    @Test
    void theTableHasARowForTheFirst() {
        assertEquals("""
                             CNN right  CNN wrong
                small right          2          2
                small wrong          1          2
                """, comparison.table("small", "CNN"));
    }

    /** Each has an order of its own in which it numbers the classes. */
    @Test
    void whatCountsIsTheLabelAndNotItsNumber() {
        Scores turned = heard(List.of("c", "a", "b"), new int[] {1, 1, 2, 2, 0, 0, 1},
                1, 2, 2, 2, 0, 1, 2);
        Comparison same = new Comparison(first, turned);
        assertEquals(0, same.disagreements().length);
        assertArrayEquals(new int[] {0, 2, 3, 4}, same.where(true, true));
        assertEquals(1, same.pValue());
    }

    @Test
    void otherClipsAreNoComparison() {
        Scores fewer = heard(LABELS, new int[] {0, 0}, 0, 1);
        assertEquals("a comparison is of scores on the same clips in the same order, got 7 and 2"
                + " clips that are not: gather both from one split", assertThrows(
                        IllegalArgumentException.class, () -> new Comparison(first, fewer))
                .getMessage());
    }

    /** 1 of 2⁵ ways on each side; 1 + 10 of 2¹⁰; 0.2295… by scipy.stats.binomtest(9, 25). */
    @Test
    void mcNemarIsATwoSidedSignTest() {
        assertEquals(1, Comparison.mcNemar(0, 0));
        assertEquals(1, Comparison.mcNemar(1, 0));
        assertEquals(1, Comparison.mcNemar(4, 4));
        assertEquals(2.0 / 32, Comparison.mcNemar(0, 5));
        assertEquals(2.0 * (1 + 10) / 1024, Comparison.mcNemar(9, 1));
        assertEquals(2.0 * (1 + 10 + 45) / 1024, Comparison.mcNemar(2, 8));
        assertEquals(0.2295229434967041, Comparison.mcNemar(9, 16), 1e-15);
    }

    /** The second by fractions in Python; scipy agrees to 12 digits. */
    @Test
    void manyClipsDoNotOverflow() {
        assertEquals(1, Comparison.mcNemar(1500, 1501));
        assertEquals(0.0002254240861205123, Comparison.mcNemar(1399, 1602), 1e-18);
        assertEquals(StrictMath.pow(2, 1 - 1000), Comparison.mcNemar(0, 1000));
    }

    @Property
    void itDoesNotMatterWhoIsFirst(@ForAll @IntRange(max = 60) int b,
            @ForAll @IntRange(max = 60) int c) {
        assertEquals(Comparison.mcNemar(b, c), Comparison.mcNemar(c, b));
        assertEquals(byTosses(b, c), Comparison.mcNemar(b, c), 1e-12);
    }

    /** Both tails of n tosses, each as probable as b : c or less, by Pascal's rule. */
    private static double byTosses(int b, int c) {
        double[] heads = {1};
        for (int toss = 0; toss < b + c; toss++) {
            double[] more = new double[heads.length + 1];
            for (int k = 0; k < heads.length; k++) {
                more[k] += heads[k] / 2;
                more[k + 1] += heads[k] / 2;
            }
            heads = more;
        }
        double sum = 0;
        for (int k = 0; k < heads.length; k++) {
            sum += k <= Math.min(b, c) || k >= Math.max(b, c) ? heads[k] : 0;
        }
        return sum;
    }

    @Test
    void countsBelowNothingAreRefused() {
        assertEquals("McNemar's test is of two counts from 0, got -1 and 3",
                assertThrows(IllegalArgumentException.class, () -> Comparison.mcNemar(-1, 3))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Comparison.mcNemar(0, -1));
    }

    /** Scores of somebody who heard the given classes. */
    private static Scores heard(List<String> labels, int[] said, int... heard) {
        List<Recording> clips = IntStream.range(0, said.length).mapToObj(i -> new Recording(
                i + ".wav", Path.of(i + ".wav"), labels.get(said[i]), null, -1, 1, 8000, i))
                .toList();
        Tensor probabilities = Tensor.zeros(heard.length, labels.size());
        for (int i = 0; i < heard.length; i++) {
            probabilities.set(1, i, heard[i]);
        }
        MfccFingerprint fingerprint = MfccFingerprint.of(MfccFingerprintConfig.DIGITS);
        Recognizer recognizer = new Recognizer(fingerprint, Standardizer.none(), Sequential.of(
                new int[] {fingerprint.frames(), fingerprint.width(), 1}, Seeds.of(1),
                List.of(new Flatten(), new Dense(labels.size()), new Softmax())), labels,
                new long[0]);
        ClipSet set = new ClipSet(clips, List.of(), new float[heard.length][], said);
        return new Scores(recognizer, set, probabilities,
                ConfusionMatrix.of(said, heard, labels.size()));
    }
}
