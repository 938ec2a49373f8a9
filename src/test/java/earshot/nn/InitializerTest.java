package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {

    private static final int[] MATRIX = {200, 300};
    private static final int[] KERNEL = {3, 3, 4, 8}; // fan in 3·3·4, fan out 3·3·8

    @Test
    void zerosAndOnes() {
        Tensor weights = Numbers.tensor(1, 2, 3);
        Initializer.ZEROS.fill(weights, null);
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0}, weights.data());
        Initializer.ONES.fill(weights, null);
        assertArrayEquals(new float[] {1, 1, 1, 1, 1, 1}, weights.data());
    }

    @Test
    void glorotIsUniformWithinItsLimit() {
        assertUniform(Math.sqrt(6.0 / (200 + 300)), Initializer.GLOROT_UNIFORM, MATRIX);
        assertUniform(Math.sqrt(6.0 / (36 + 72)), Initializer.GLOROT_UNIFORM, KERNEL);
    }

    @Test
    void heIsUniformWithinItsLimit() {
        assertUniform(Math.sqrt(6.0 / 200), Initializer.HE_UNIFORM, MATRIX);
        assertUniform(Math.sqrt(6.0 / 36), Initializer.HE_UNIFORM, KERNEL);
    }

    /** Uniform in ±L has mean 0 and variance L² / 3; many numbers come near the ends. */
    private static void assertUniform(double limit, Initializer initializer, int... shape) {
        double[] numbers = numbers(initializer, shape);
        double largest = Arrays.stream(numbers).max().orElse(0);
        double smallest = Arrays.stream(numbers).min().orElse(0);
        assertEquals(limit, largest, 1e-3 * limit);
        assertEquals(-limit, smallest, 1e-3 * limit);
        assertTrue(largest <= limit * (1 + 1e-7) && -smallest <= limit * (1 + 1e-7));
        assertEquals(0, mean(numbers), 0.02 * limit);
        assertEquals(limit * limit / 3, meanOfSquares(numbers), 0.02 * limit * limit / 3);
        double nearTheMiddle = Arrays.stream(numbers).filter(w -> Math.abs(w) < limit / 2).count();
        assertEquals(0.5, nearTheMiddle / numbers.length, 0.02);
    }

    @Test
    void heNormalHasItsDeviation() {
        assertNormal(Math.sqrt(2.0 / 200), MATRIX);
        assertNormal(Math.sqrt(2.0 / 36), KERNEL);
    }

    /** The cut at two deviations of the normal before it, where 0.9545 of that would lie. */
    private static void assertNormal(double deviation, int... shape) {
        double[] numbers = numbers(Initializer.HE_NORMAL, shape);
        double before = deviation / 0.8796256610342398;
        assertEquals(0, mean(numbers), 0.02 * deviation);
        assertEquals(deviation, Math.sqrt(meanOfSquares(numbers)), 0.02 * deviation);
        double largest = Arrays.stream(numbers).map(Math::abs).max().orElse(0);
        assertTrue(largest <= 2 * before * (1 + 1e-7), "largest is " + largest / before);
        assertEquals(2 * before, largest, 0.01 * before);
        double withinOne = Arrays.stream(numbers).filter(w -> Math.abs(w) < before).count();
        assertEquals(0.6827 / 0.9545, withinOne / numbers.length, 0.01);
    }

    /** The root of ∫ x² φ(x) dx over ±2, divided by the 0.9545 that lie there. */
    @Test
    void theCutShrinksTheDeviationBy12Percent() {
        double squares = 0;
        double all = 0;
        for (double x = -2 + 0.5e-4; x < 2; x += 1e-4) {
            double density = StrictMath.exp(-x * x / 2);
            squares += x * x * density;
            all += density;
        }
        assertEquals(0.87962566103423978, Math.sqrt(squares / all), 1e-8);
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOROT_UNIFORM", "HE_UNIFORM", "HE_NORMAL"})
    void theSeedDecides(Initializer initializer) {
        assertArrayEquals(filled(initializer, 1).data(), filled(initializer, 1).data());
        assertFalse(Arrays.equals(filled(initializer, 1).data(), filled(initializer, 2).data()));
    }

    /** Numbers that every machine must give to the last bit; checked by a program in Python. */
    @Test
    void theNumbersAreEverybodys() {
        assertArrayEquals(new float[] {0x1.bd368cp-4f, 0x1.9afe18p-2f},
                Arrays.copyOf(filled(Initializer.GLOROT_UNIFORM, 1).data(), 2));
        assertArrayEquals(new float[] {-0x1.c3529ep-6f, 0x1.20d722p-4f},
                Arrays.copyOf(filled(Initializer.HE_NORMAL, 1).data(), 2));
    }

    private static Tensor filled(Initializer initializer, long seed) {
        Tensor weights = Tensor.zeros(4, 5);
        initializer.fill(weights, Seeds.of(seed).random());
        return weights;
    }

    /** At least 50,000: as many tensors of the shape as that takes, from one generator. */
    private static double[] numbers(Initializer initializer, int... shape) {
        RandomGenerator random = Seeds.of(1).random();
        Tensor weights = Tensor.zeros(shape);
        int tensors = 1 + 50_000 / weights.size();
        double[] numbers = new double[tensors * weights.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (i % weights.size() == 0) {
                initializer.fill(weights, random);
            }
            numbers[i] = weights.data()[i % weights.size()];
        }
        return numbers;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).sum() / numbers.length;
    }

    private static double meanOfSquares(double[] numbers) {
        return Arrays.stream(numbers).map(w -> w * w).sum() / numbers.length;
    }
}
