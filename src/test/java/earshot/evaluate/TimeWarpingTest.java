package earshot.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.Seeds;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TimeWarpingTest {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final TimeWarping FREE = TimeWarping.within(1);
    private static final TimeWarping STRAIGHT = TimeWarping.within(0);

    private static double[][] frames(double... numbers) {
        double[][] frames = new double[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            frames[i] = new double[] {numbers[i]};
        }
        return frames;
    }

    /** By hand. d = |0 2 1; 1 1 0; 2 0 1|, rows 0 1 2 against columns 0 2 1. */
    @Test
    void theTableByHand() {
        assertArrayEquals(new double[][] {
            {0, NONE, NONE, NONE},
            {NONE, 0, 2, 3},
            {NONE, 1, 2, 2},
            {NONE, 3, 1, 2}}, FREE.table(frames(0, 1, 2), frames(0, 2, 1)));
        assertEquals(2.0 / 6, FREE.between(frames(0, 1, 2), frames(0, 2, 1)));
    }

    /** Straight, a frame of 0 against 0, 1 against 2, 2 against 1: 2 · (0 + 1 + 1) / 6. */
    @Test
    void theStraightPathByHand() {
        assertArrayEquals(new double[][] {
            {0, NONE, NONE, NONE},
            {NONE, 0, NONE, NONE},
            {NONE, NONE, 2, NONE},
            {NONE, NONE, NONE, 4}}, STRAIGHT.table(frames(0, 1, 2), frames(0, 2, 1)));
        assertEquals(4.0 / 6, STRAIGHT.between(frames(0, 1, 2), frames(0, 2, 1)));
    }

    @Test
    void waitingIsFreeWhereNothingChanges() {
        double[][] quick = frames(5, 1, 7);
        double[][] slow = frames(5, 5, 5, 1, 7, 7);
        assertEquals(0, FREE.between(quick, slow));
        TimeWarping.Path path = FREE.path(quick, slow);
        assertArrayEquals(new int[] {0, 0, 0, 1, 2, 2}, path.one());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, path.other());
        assertTrue(STRAIGHT.between(quick, slow) > 0);
    }

    @Test
    void aFrameIsFarByTheStraightLine() {
        assertEquals(5, TimeWarping.distance(new double[] {1, 2}, new double[] {4, -2}));
        assertEquals(5, FREE.between(new double[][] {{1, 2}}, new double[][] {{4, -2}}));
    }

    @RepeatedTest(40)
    void laws(RepetitionInfo round) {
        RandomGenerator random = Seeds.of(round.getCurrentRepetition()).random();
        double[][] one = any(1 + random.nextInt(20), random);
        double[][] other = any(1 + random.nextInt(20), random);
        double tighter = NONE;
        for (double freedom : new double[] {0, 0.1, 0.35, 1}) {
            TimeWarping warping = TimeWarping.within(freedom);
            double far = warping.between(one, other);
            assertEquals(far, warping.between(other, one));
            assertEquals(0, warping.between(one, one));
            assertTrue(far <= tighter, "more freedom, a longer way");
            tighter = far;
            assertPath(warping, one, other);
        }
        double[][] alike = any(one.length, random);
        assertTrue(FREE.between(one, alike) <= straight(one, alike) + 1e-12);
        assertEquals(straight(one, alike), STRAIGHT.between(one, alike), 1e-12);
    }

    private static double[][] any(int frames, RandomGenerator random) {
        double[][] numbers = new double[frames][3];
        for (double[] frame : numbers) {
            for (int c = 0; c < frame.length; c++) {
                frame[c] = random.nextInt(5);
            }
        }
        return numbers;
    }

    private static double straight(double[][] one, double[][] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += TimeWarping.distance(one[i], other[i]);
        }
        return sum / one.length;
    }

    /** It begins and ends where it should, takes the three steps alone, and costs what is said. */
    private static void assertPath(TimeWarping warping, double[][] one, double[][] other) {
        TimeWarping.Path path = warping.path(one, other);
        int end = path.one().length - 1;
        assertEquals(0, path.one()[0] + path.other()[0]);
        assertEquals(one.length + other.length - 2, path.one()[end] + path.other()[end]);
        double sum = 2 * TimeWarping.distance(one[0], other[0]);
        for (int k = 1; k <= end; k++) {
            int i = path.one()[k];
            int j = path.other()[k];
            int steps = i - path.one()[k - 1] + j - path.other()[k - 1];
            assertTrue(steps == 1 || steps == 2 && i > path.one()[k - 1]
                    && j > path.other()[k - 1]);
            sum += steps * TimeWarping.distance(one[i], other[j]);
        }
        assertEquals(warping.between(one, other), sum / (one.length + other.length), 1e-12);
    }

    @Test
    void whatCannotBeWarpedIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> TimeWarping.within(-0.1));
        assertThrows(IllegalArgumentException.class, () -> TimeWarping.within(Double.NaN));
        assertEquals("a warping is of sequences of at least 1 frame, got 0 and 2",
                assertThrows(IllegalArgumentException.class,
                        () -> FREE.between(frames(), frames(1, 2))).getMessage());
        assertEquals("a warping is of frames of one length, got 1 and 2 numbers",
                assertThrows(IllegalArgumentException.class,
                        () -> FREE.between(frames(1), new double[1][2])).getMessage());
    }
}
