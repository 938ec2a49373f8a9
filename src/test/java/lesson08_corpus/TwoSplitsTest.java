package lesson08_corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwoSplitsTest {

    private static final TwoSplits FIRST = new TwoSplits(new boolean[] {true, true, false, true},
            new boolean[] {false, true});

    @Test
    void accuraciesWithTheirIntervals() {
        assertEquals("0.750    (0.301 to 0.954)  0.500    (0.095 to 0.905)", FIRST.accuracies());
    }

    @Test
    void oneAccuracyWhereNoTwoVoicesAreKnown() {
        assertEquals("0.500    (0.095 to 0.905)",
                new TwoSplits(new boolean[] {false, true}, null).accuracies());
    }

    /** They differ in three clips of the random test, of which the first has two. */
    @Test
    void onlyWhereTheyDiffer() {
        TwoSplits other = new TwoSplits(new boolean[] {false, false, true, true},
                new boolean[] {false, true});
        assertEquals("2 of 3   (0.208 to 0.939)  they agree", FIRST.against(other).strip());
    }
}
