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

    /** They differ in two clips of the random test, of which the first has one. */
    @Test
    void onlyWhereTheyDiffer() {
        TwoSplits other = new TwoSplits(new boolean[] {true, false, true, true},
                new boolean[] {false, true});
        assertEquals("1 of 2   (0.095 to 0.905)  they agree", FIRST.against(other).strip());
    }
}
