package lesson08_corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PcaTest {

    /** Six points, by hand: variance 4 along (1, 1)/√2, 1 along (−1, 1)/√2, none along z. */
    @Test
    void theAxesOfPointsThatAreKnown() {
        float r = (float) Math.sqrt(6);
        float s = (float) Math.sqrt(1.5);
        Pca pca = Pca.of(new float[][] {{1 + r, 2 + r, 5}, {1 - r, 2 - r, 5}, {1 - s, 2 + s, 5},
            {1 + s, 2 - s, 5}, {1, 2, 5}, {1, 2, 5}});
        assertArrayEquals(new double[] {1, 2, 5}, pca.mean(), 1e-6);
        assertArrayEquals(new double[] {4, 1, 0}, pca.variances(), 1e-5);
        assertEquals(pca.axes()[0][0], pca.axes()[0][1], 1e-6);
        assertEquals(Math.sqrt(0.5), pca.axes()[0][0], 1e-6);
        assertEquals(0.8, pca.share(1), 1e-6);
        assertEquals(1, pca.share(2), 1e-6);
        assertArrayEquals(new double[] {2 * Math.sqrt(3), 0},
                pca.along(0, new float[][] {{1 + r, 2 + r, 9}, {1, 2, 9}}), 1e-5);
    }

    @Test
    void axesAreOrthonormalAndTheVariancesAreThoseAlongThem() {
        RandomGenerator random = Seeds.of(7).random();
        float[][] rows = new float[40][6];
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) (random.nextDouble() * (j + 1));
            }
        }
        Pca pca = Pca.of(rows);
        for (int a = 0; a < 6; a++) {
            double[] along = pca.along(a, rows);
            double squares = 0;
            for (double place : along) {
                squares += place * place;
            }
            assertEquals(pca.variances()[a], squares / rows.length, 1e-9);
            for (int b = 0; b < 6; b++) {
                double dot = 0;
                for (int j = 0; j < 6; j++) {
                    dot += pca.axes()[a][j] * pca.axes()[b][j];
                }
                assertEquals(a == b ? 1 : 0, dot, 1e-12);
            }
        }
        assertEquals(1, pca.share(6), 1e-12);
    }

    @Test
    void oneRowDiffersFromNothing() {
        assertThrows(IllegalArgumentException.class, () -> Pca.of(new float[1][3]));
    }

    @Test
    void thePairsThatAreMostOftenConfused() {
        int[][] counts = {{9, 2, 0}, {3, 9, 1}, {0, 7, 9}};
        assertEquals(List.of("[1, 2]", "[0, 1]", "[0, 2]"),
                DigitMap.worst(counts).stream().map(Arrays::toString).toList());
    }
}
