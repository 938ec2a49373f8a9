package earshot.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class IntervalTest {

    /** The formula, worked out in Python. */
    @Test
    void isWilsons() {
        assertInterval(0.7224672, 1, Interval.of(10, 10));
        assertInterval(0, 0.2775328, Interval.of(0, 10));
        assertInterval(0.2365931, 0.7634069, Interval.of(5, 10));
        assertInterval(0.9760224, 0.9981699, Interval.of(298, 300));
    }

    private static void assertInterval(double low, double high, Interval actual) {
        assertEquals(low, actual.low(), 1e-6);
        assertEquals(high, actual.high(), 1e-6);
    }

    @Test
    void saysWhatItIsOf() {
        assertEquals("an interval is of 0 to n right among n clips, got 11 of 10",
                assertThrows(IllegalArgumentException.class, () -> Interval.of(11, 10))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Interval.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Interval.of(-1, 10));
    }
}
