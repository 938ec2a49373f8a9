package earshot.features;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeltaTest {

    @Test
    void givesTheNumbersOfLibrosaFeatureDelta() {
        double[][] mfcc = Golden.read("mfcc_13_slaney").columns();
        assertClose(Golden.read("mfcc_13_delta").columns(), Delta.ofWidth(9).apply(mfcc), 1e-10);
        assertClose(Golden.read("mfcc_13_delta2").columns(), Delta.secondOfWidth(9).apply(mfcc),
                1e-10);
    }

    @Property(tries = 100)
    void theDeltaOfAStraightLineIsItsSlope(@ForAll @IntRange(min = 1, max = 8) int half,
            @ForAll @IntRange(min = 17, max = 40) int frames,
            @ForAll @IntRange(min = -9, max = 9) int slope) {
        double[][] line = frames(frames, t -> slope * t + 5.5);
        assertAll(slope, Delta.ofWidth(2 * half + 1).apply(line));
        assertAll(0, Delta.secondOfWidth(2 * half + 1).apply(line));
    }

    /** at² + bt + c: the second delta is 2a everywhere, the first 2at + b inside. */
    @Property(tries = 100)
    void theSecondDeltaOfAParabolaIsTwiceItsCoefficient(
            @ForAll @IntRange(min = 1, max = 8) int half,
            @ForAll @IntRange(min = 17, max = 40) int frames,
            @ForAll @IntRange(min = -9, max = 9) int a) {
        double[][] parabola = frames(frames, t -> a * t * t + 3 * t - 7);
        assertAll(2 * a, Delta.secondOfWidth(2 * half + 1).apply(parabola));
        double[][] slopes = Delta.ofWidth(2 * half + 1).apply(parabola);
        for (int t = 0; t < frames; t++) {
            int centre = Math.max(half, Math.min(frames - 1 - half, t));
            assertEquals(2 * a * centre + 3, slopes[t][0], 1e-8);
        }
    }

    @Property(tries = 20)
    void theDeltaOfAConstantIsZero(@ForAll @IntRange(min = 1, max = 8) int half) {
        assertAll(0, Delta.ofWidth(2 * half + 1).apply(frames(20, t -> 42)));
        assertAll(0, Delta.secondOfWidth(2 * half + 1).apply(frames(20, t -> 42)));
    }

    /** Three frames: (x[t+1] − x[t−1]) / 2 and x[t+1] − 2x[t] + x[t−1], by hand. */
    @Test
    void threeFramesByHand() {
        double[][] frames = {{1, 0}, {4, 0}, {2, 6}};
        assertArrayEquals(new double[][] {{0.5, 3}, {0.5, 3}, {0.5, 3}},
                Delta.ofWidth(3).apply(frames));
        double[][] second = Delta.secondOfWidth(3).apply(frames);
        assertArrayEquals(new double[] {-5, 6}, second[1], 1e-13);
        assertArrayEquals(new double[][] {{1, 0}, {4, 0}, {2, 6}}, frames, "the input is kept");
    }

    @Test
    void saysWhatItNeeds() {
        assertEquals("a delta's width is odd and at least 3, got 8", assertThrows(
                IllegalArgumentException.class, () -> Delta.ofWidth(8)).getMessage());
        assertEquals("a delta's width is odd and at least 3, got 1", assertThrows(
                IllegalArgumentException.class, () -> Delta.secondOfWidth(1)).getMessage());
        assertEquals("a delta of width 9 needs as many frames, got 8: use a smaller width",
                assertThrows(IllegalArgumentException.class,
                        () -> Delta.ofWidth(9).apply(new double[8][13])).getMessage());
    }

    private static double[][] frames(int count, IntToDoubleFunction value) {
        double[][] frames = new double[count][2];
        for (int t = 0; t < count; t++) {
            frames[t][0] = value.applyAsDouble(t);
            frames[t][1] = frames[t][0] + 100; // a second coefficient, as steep
        }
        return frames;
    }

    private static void assertAll(double expected, double[][] deltas) {
        for (double[] frame : deltas) {
            for (double delta : frame) {
                assertEquals(expected, delta, 1e-8);
            }
        }
    }
}
