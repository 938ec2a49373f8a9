package earshot.tensor;

import static earshot.tensor.Tensors.counting;
import static earshot.tensor.Tensors.numbers;
import static earshot.tensor.Tensors.random;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TensorTextTest {

    @Test
    void aMatrixHasItsColumnsInLine() {
        assertEquals("""
                Tensor [2, 3]
                [[ 0.5000 -1.0000  2.0000]
                 [ 3.0000  0.1235 70.0000]]""",
                Tensor.of(numbers(0.5f, -1, 2, 3, 0.12345f, 70), 2, 3).toString());
    }

    @Test
    void matricesStandApart() {
        assertEquals("""
                Tensor [2, 2, 3]
                [[[ 0.0  1.0  2.0]
                  [ 3.0  4.0  5.0]]

                 [[ 6.0  7.0  8.0]
                  [ 9.0 10.0 11.0]]]""", counting(2, 2, 3).toString());
    }

    @Test
    void aLongAxisIsCutInTheMiddle() {
        assertEquals("""
                Tensor [20, 100]
                [[   0.0    1.0    2.0    3.0    4.0 ...   95.0   96.0   97.0   98.0   99.0]
                 [ 100.0  101.0  102.0  103.0  104.0 ...  195.0  196.0  197.0  198.0  199.0]
                 [ 200.0  201.0  202.0  203.0  204.0 ...  295.0  296.0  297.0  298.0  299.0]
                 ...
                 [1700.0 1701.0 1702.0 1703.0 1704.0 ... 1795.0 1796.0 1797.0 1798.0 1799.0]
                 [1800.0 1801.0 1802.0 1803.0 1804.0 ... 1895.0 1896.0 1897.0 1898.0 1899.0]
                 [1900.0 1901.0 1902.0 1903.0 1904.0 ... 1995.0 1996.0 1997.0 1998.0 1999.0]]""",
                counting(20, 100).toString());
        assertEquals("""
                Tensor [9, 3, 4, 1]
                [[[[  0.0]
                   ...
                   [  3.0]]
                  ...
                  [[  8.0]
                   ...
                   [ 11.0]]]
                 ...
                 [[[ 96.0]
                   ...
                   [ 99.0]]
                  ...
                  [[104.0]
                   ...
                   [107.0]]]]""", counting(9, 3, 4, 1).toString());
        assertEquals("""
                Tensor [5, 2, 2, 5, 2]
                [[[[[0.0 1.0]
                    ...
                    [8.0 9.0]]
                   ...]
                  ...]
                 ...]""", counting(5, 2, 2, 5, 2).toString());
    }

    /** Of many axes only the first matrix, and that whole if it is small. */
    @Test
    void ofManyAxesOnlyTheFirstMatrixIsShown() {
        assertEquals("""
                Tensor [2, 2, 2, 2, 2]
                [[[[[0.0 1.0]
                    [2.0 3.0]]
                   ...]
                  ...]
                 ...]""", counting(2, 2, 2, 2, 2).toString());
    }

    /** 18 rows are the most that fit. */
    @Test
    void whatFitsIsWhole() {
        assertEquals(19, counting(18, 3).toString().lines().count());
        assertTrue(!counting(18, 3).toString().contains("..."));
        assertEquals(8, counting(20, 3).toString().lines().count());
        assertTrue(!random(1, 4, 10).toString().contains("..."), "the scores of ten digits");
    }

    @Test
    void decimalsAreAsManyAsTheNumbersNeed() {
        assertEquals("Tensor [3]\n[1.0 2.0 3.0]", Tensor.of(numbers(1, 2, 3), 3).toString());
        assertEquals("Tensor [1]\n[0.0]", Tensor.zeros(1).toString());
        assertEquals("Tensor [1]\n[0.125]", Tensor.of(numbers(0.125f), 1).toString());
        assertEquals("Tensor [2]\n[1.25 2.00]", Tensor.of(numbers(1.25f, 2), 2).toString());
        assertEquals("Tensor [2]\n[0.3333 0.1000]",
                Tensor.of(numbers(1 / 3f, 0.1f), 2).toString());
        assertEquals("Tensor [1]\n[0.1]", Tensor.of(numbers(0.1f), 1).toString());
    }

    @Test
    void veryLargeAndVerySmallNumbersAreInPowersOfTen() {
        assertEquals("Tensor [2]\n[1.0000e+06 5.0000e-01]",
                Tensor.of(numbers(1e6f, 0.5f), 2).toString());
        assertEquals("Tensor [2]\n[-1.2346e-04  0.0000e+00]",
                Tensor.of(numbers(-1.23456e-4f, 0), 2).toString());
        assertEquals("Tensor [2]\n[999999.0      0.0]",
                Tensor.of(numbers(999_999, 0), 2).toString());
        assertEquals("Tensor [2]\n[0.0010 0.0001]",
                Tensor.of(numbers(0.001f, 0.0001f), 2).toString());
    }

    @Test
    void whatIsNoNumberIsPrinted() {
        assertEquals("Tensor [3]\n[      NaN -Infinity       0.5]", Tensor.of(
                numbers(Float.NaN, Float.NEGATIVE_INFINITY, 0.5f), 3).toString());
    }

    @Test
    void oneNumberWithoutAxesAndNoneAtAll() {
        assertEquals("Tensor []\n3.5", Tensor.of(numbers(3.5f)).toString());
        assertEquals("Tensor [0]\n[]", Tensor.zeros(0).toString());
        assertEquals("Tensor [3, 0, 2]\n[]", Tensor.zeros(3, 0, 2).toString());
        assertTrue(Tensor.zeros(new int[50]).toString().endsWith("\n[]"));
        int[] twos = new int[21];
        Arrays.fill(twos, 2);
        assertTrue(Tensor.zeros(twos).toString().endsWith("\n..."), "more axes than lines");
    }

    @Test
    void isTheSameInGermany() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("Tensor [1]\n[0.5]", Tensor.of(numbers(0.5f), 1).toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 100)
    void neverMoreThanTwentyLinesOfEightyEightLetters(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 30) Integer> lengths,
            @ForAll @IntRange(min = -12, max = 12) int power) {
        int[] shape = lengths.stream().mapToInt(length -> length).toArray();
        Assume.that(product(shape) < 100_000);
        double scale = StrictMath.pow(10, power);
        String text = random(5, shape).map(x -> x * scale).toString();
        assertTrue(text.lines().count() <= 20, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 88), text);
        assertTrue(text.startsWith("Tensor " + Arrays.toString(shape) + "\n"), text);
        assertEquals(text.chars().filter(c -> c == '[').count(),
                text.chars().filter(c -> c == ']').count());
    }

    private static double product(int[] shape) {
        double product = 1;
        for (int length : shape) {
            product *= length;
        }
        return product;
    }
}
