package earshot.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

class UpdatesTest {

    /** One of the loops: weights, gradients and two slots. */
    private interface Loop {
        void run(float[] w, float[] g, float[] slot, float[] other);
    }

    private static final List<Loop> LOOPS = List.of(
            (w, g, slot, other) -> Updates.sgd(w, g, 0.1f),
            (w, g, slot, other) -> Updates.sgdMomentum(w, g, slot, 0.1f, 0.9f),
            (w, g, slot, other) -> Updates.sgdNesterov(w, g, slot, 0.1f, 0.9f),
            (w, g, slot, other) -> Updates.rmsProp(w, g, slot, 0.1f, 0.9, 1e-7f),
            (w, g, slot, other) -> Updates.rmsPropCentred(w, g, slot, other, 0.1f, 0.9, 1e-7f),
            (w, g, slot, other) -> Updates.adam(w, g, slot, other, 0.1f, 0.9, 0.999, 1e-7f),
            (w, g, slot, other) -> Updates.decay(w, 0.1f),
            (w, g, slot, other) -> Updates.scale(w, 0.1f),
            (w, g, slot, other) -> Updates.add(w, g));

    /** Whole or row by row, whatever the compiler makes of the loop: the same bits. */
    @Property(tries = 100)
    void aParameterMayBeUpdatedRowByRow(@ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 40) int width, @ForAll @Positive int seed) {
        for (Loop loop : LOOPS) {
            float[][] whole = new float[4][rows * width];
            float[][][] parts = new float[rows][4][width];
            for (int step = 0; step < 3; step++) {
                whole[1] = floats(rows * width, seed + step);
                loop.run(whole[0], whole[1], whole[2], whole[3]);
                for (int r = 0; r < rows; r++) {
                    parts[r][1] = Arrays.copyOfRange(whole[1], r * width, (r + 1) * width);
                    loop.run(parts[r][0], parts[r][1], parts[r][2], parts[r][3]);
                }
            }
            for (int slot = 0; slot < 4; slot++) {
                for (int r = 0; r < rows; r++) {
                    assertArrayEquals(parts[r][slot], Arrays.copyOfRange(whole[slot],
                            r * width, (r + 1) * width));
                }
            }
        }
    }

    /** Weights after every step, to the last bits of a float. */
    @Test
    void fiveStepsOfRmsPropAreThoseOfKeras() {
        float[] weights = KernelsTest.floats(Golden.read("optimizer_w0").values());
        double[][] gradients = Golden.read("optimizer_grads").rows();
        double[][] expected = Golden.read("optimizer_keras_rmsprop").rows();
        float[] averages = new float[weights.length];
        for (int step = 0; step < expected.length; step++) {
            Updates.rmsProp(weights, KernelsTest.floats(gradients[step]), averages, 0.001f, 0.9,
                    1e-7f);
            Golden.assertClose(expected[step], KernelsTest.doubles(weights), 2e-7);
        }
    }

    /** The bits that models had before other optimizers came. */
    @Test
    void rmsPropKeepsItsBits() {
        float[] weights = {0, 0.25f, 1e-3f};
        float[] averages = new float[3];
        for (float sign : new float[] {1, -1, 1, 1}) {
            Updates.rmsProp(weights, new float[] {sign, 0.3f * sign, -1e-4f}, averages, 0.001f,
                    0.9, 1e-7f);
        }
        assertArrayEquals(new int[] {0xbb9344eb, 0x3e7b65da, 0x3b13837a}, bits(weights));
        assertArrayEquals(new int[] {0x3eb013a9, 0x3cfd8cf4, 0x316c5386}, bits(averages));
    }

    private static int[] bits(float[] numbers) {
        int[] bits = new int[numbers.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(numbers[i]));
        return bits;
    }

    /** With ρ = 0.9 the first average is a tenth of g²: a small g feels the ε, a large one not. */
    @Test
    void epsilonStandsInsideTheRootOfRmsProp() {
        float[] weights = {0, 0};
        Updates.rmsProp(weights, new float[] {1e-3f, 1}, new float[2], 1, 0.9, 1e-7f);
        assertEquals(-1e-3 / Math.sqrt(1e-7 + 1e-7), weights[0], 1e-5);
        assertEquals(-1 / Math.sqrt(0.1), weights[1], 1e-5);
        Updates.rmsPropCentred(weights, new float[] {-1e-3f, -1}, new float[2], new float[2], 1,
                0.9, 1e-7f);
        assertEquals(1e-3 / Math.sqrt(0.9e-7 + 1e-7) - 1e-3 / Math.sqrt(2e-7), weights[0], 1e-5);
        assertEquals(1 / Math.sqrt(0.09) - 1 / Math.sqrt(0.1), weights[1], 1e-5);
    }

    /** After one step m is 0.1 g and √s is √0.001 g; the rate, 1, corrects neither. */
    @Test
    void epsilonStandsOutsideTheRootOfAdam() {
        float[] weights = {0, 0};
        Updates.adam(weights, new float[] {1e-5f, 1}, new float[2], new float[2], 1, 0.9, 0.999,
                1e-7f);
        assertEquals(-1e-6 / (Math.sqrt(1e-13) + 1e-7), weights[0], 1e-5);
        assertEquals(-0.1 / (Math.sqrt(0.001) + 1e-7), weights[1], 1e-6);
    }

    /** Gradients that stay the same have no variance, and a rounded one may be below 0. */
    @Test
    void aVarianceIsNeverBelowZero() {
        for (float g = 1; g < 1e6; g *= 1.7f) {
            float[] weights = {0};
            float[][] slots = {{0}, {0}};
            for (int step = 0; step < 300; step++) {
                Updates.rmsPropCentred(weights, new float[] {g}, slots[0], slots[1], 1e-6f, 0.9,
                        1e-7f);
            }
            assertTrue(Float.isFinite(weights[0]), "gradients of " + g);
        }
    }

    /** In float, 2²⁴ + 1 is 2²⁴. */
    @Test
    void squaresAreAddedInDouble() {
        float[] numbers = new float[101];
        Arrays.fill(numbers, 1);
        numbers[0] = 4096;
        assertEquals(0.25 + (1 << 24) + 100, Updates.addSquares(0.25, numbers));
        assertEquals(1e60, Updates.addSquares(0, new float[] {1e30f}), 1e54);
    }

    private static float[] floats(int count, long seed) {
        return KernelsTest.floats(Golden.lcg(count, seed));
    }
}
