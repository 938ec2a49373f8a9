package earshot.kernels;

import static earshot.Golden.lcg;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    /** The definition, added in ascending order: the same bits. */
    @Property(tries = 200)
    void aWeightedSumIsTheSumInAscendingOrder(@ForAll @IntRange(min = 1, max = 40) int columns,
            @ForAll @IntRange(max = 13) int run, @ForAll @IntRange(max = 6) int first,
            @ForAll @Positive int seed) {
        assertSums(columns, run, first, seed);
    }

    /** A block is 1024 columns. */
    @ParameterizedTest
    @ValueSource(ints = {1023, 1024, 1025, 2048, 3000})
    void manyColumnsAreDoneInBlocks(int columns) {
        assertSums(columns, 7, 2, columns);
    }

    private static void assertSums(int columns, int run, int first, int seed) {
        double[][] rows = new double[first + run + 2][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = lcg(columns + r % 3, seed + r); // a row may be longer
        }
        double[][] weights = {lcg(run, seed), lcg(2, seed + 1L), {}};
        int[] firsts = {first, first + run, 0};
        double[][] expected = new double[3][columns];
        for (int m = 0; m < 3; m++) {
            for (int i = 0; i < weights[m].length; i++) {
                for (int t = 0; t < columns; t++) {
                    expected[m][t] += weights[m][i] * rows[firsts[m] + i][t];
                }
            }
        }
        assertArrayEquals(expected, Rows.weightedSums(weights, firsts, rows, columns));
    }

    @Test
    void rowsBecomeColumns() {
        assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}},
                Rows.transpose(new double[][] {{1, 2, 3}, {4, 5, 6}}, 3));
        assertArrayEquals(new double[][] {{1, 4}, {2, 5}},
                Rows.transpose(new double[][] {{1, 2, 3}, {4, 5, 6}}, 2));
        assertEquals(0, Rows.transpose(new double[][] {{}, {}}, 0).length);
        assertArrayEquals(new double[3][0], Rows.transpose(new double[0][], 3));
    }

    @Test
    void zerosAreRowsOfTheirOwn() {
        double[][] zeros = Rows.zeros(3, 2);
        zeros[1][0] = 1;
        assertArrayEquals(new double[][] {{0, 0}, {1, 0}, {0, 0}}, zeros);
    }
}
