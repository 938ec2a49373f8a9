package earshot.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import java.util.AbstractList;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StandardizerTest {

    /** Features of different size and centre: 10 + noise beside 100 · noise. */
    @Property(tries = 100)
    void meanIsZeroAndDeviationOne(@ForAll @IntRange(min = 5, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 1000) int seed) {
        float[][] data = rows(rows, seed);
        Standardizer standardizer = Standardizer.fit(data);
        float[] out = new float[2 * rows];
        for (int i = 0; i < rows; i++) {
            standardizer.apply(data[i], out, 2 * i);
        }
        for (int feature = 0; feature < 2; feature++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < rows; i++) {
                sum += out[2 * i + feature];
                squares += out[2 * i + feature] * out[2 * i + feature];
            }
            assertEquals(0, sum / rows, 1e-4);
            assertEquals(1, squares / rows, 1e-4);
        }
    }

    @Test
    void measuresByEye() {
        Standardizer standardizer = Standardizer.fit(new float[][] {{1, 10}, {3, 50}});
        assertArrayEquals(new float[] {2, 30}, standardizer.mean());
        assertArrayEquals(new float[] {1, 20}, standardizer.deviation());
        float[] out = {9, 9, 9, 9};
        standardizer.apply(new float[] {4, 0}, out, 1);
        assertArrayEquals(new float[] {9, 2, -1.5f, 9}, out);
    }

    /** Divided by 1, not by 0; what is new about it in the test is left as it is. */
    @Test
    void aFeatureThatNeverChangesBecomesZero() {
        float[][] rows = new float[37][1];
        for (float[] row : rows) {
            row[0] = 0.1f;
        }
        Standardizer standardizer = Standardizer.fit(rows);
        assertArrayEquals(new float[] {1}, standardizer.deviation());
        float[] out = new float[2];
        standardizer.apply(new float[] {0.1f}, out, 0);
        standardizer.apply(new float[] {2.1f}, out, 1);
        assertArrayEquals(new float[] {0, 2}, out, 1e-6f);
    }

    /** Other rows, standardized later, do not change what was measured. */
    @Test
    void isFittedOnWhatItIsGivenAlone() {
        Standardizer standardizer = Standardizer.fit(new float[][] {{1}, {3}});
        standardizer.apply(new float[] {1e6f}, new float[1], 0);
        float[] out = new float[1];
        standardizer.apply(new float[] {2}, out, 0);
        assertEquals(0, out[0]);
    }

    /** Two features in each of three frames: measured over frames and examples. */
    @Test
    void aFeatureOfEveryFrameIsMeasuredOverAllFrames() {
        float[][] examples = {{1, 10, 3, 10, 1, 30}, {3, 30, 1, 10, 3, 30}};
        Standardizer standardizer = Standardizer.fit(examples, 2);
        assertArrayEquals(new float[] {2, 20}, standardizer.mean());
        assertArrayEquals(new float[] {1, 10}, standardizer.deviation());
        float[] out = new float[7];
        standardizer.apply(new float[] {2, 20, 4, 0, 1, 25}, out, 1);
        assertArrayEquals(new float[] {0, 0, 0, 2, -2, -1, 0.5f}, out);
    }

    @Test
    void noneLeavesNumbersAsTheyAre() {
        float[] out = new float[3];
        Standardizer.none().apply(new float[] {1, -2, 3}, out, 0);
        assertArrayEquals(new float[] {1, -2, 3}, out);
    }

    @Test
    void saysWhatItTakes() {
        Standardizer standardizer = Standardizer.fit(new float[][] {{1, 2}});
        assertEquals("this standardizer takes 2 features, got 3",
                assertThrows(IllegalArgumentException.class,
                        () -> standardizer.apply(new float[3], new float[3], 0)).getMessage());
        assertEquals("a standardizer is fitted on at least 1 row, got 0",
                assertThrows(IllegalArgumentException.class,
                        () -> Standardizer.fit(new float[0][])).getMessage());
        assertEquals("a standardizer has a deviation for every mean, got 2 and 1",
                assertThrows(IllegalArgumentException.class,
                        () -> new Standardizer(new float[1], new float[2])).getMessage());
    }

    private static float[][] rows(int count, int seed) {
        double[] noise = Golden.lcg(2 * count, seed);
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = new float[] {(float) (10 + noise[i]), (float) (100 * noise[count + i])};
        }
        return rows;
    }

    /** In scikit-learn too what hardly changes is divided by 1. */
    @Test
    void whatHardlyChangesIsDividedByOne() {
        Standardizer standardizer = Standardizer.fit(
                new float[][] {{0, 1e-29f, 5}, {1e-31f, -1e-29f, 5}, {0, 0, 5}});
        assertEquals(1, standardizer.deviation()[0]);
        assertEquals(8.16e-30f, standardizer.deviation()[1], 1e-32f);
        assertEquals(1, standardizer.deviation()[2]);
        float[] out = new float[3];
        standardizer.apply(new float[] {100, 0, 5}, out, 0);
        assertArrayEquals(new float[] {100, 0, 0}, out);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertEquals("a standardizer has finite means and deviations above 0, got NaN and NaN for"
                + " feature 1", assertThrows(IllegalArgumentException.class, () ->
                        Standardizer.fit(new float[][] {{1, Float.NaN}, {2, 3}})).getMessage());
        for (float[] bad : new float[][] {{1 / 0f, 1}, {0, 0}, {0, -1}, {0, Float.NaN},
            {0, 1 / 0f}, {Float.NaN, 1}}) {
            assertThrows(IllegalArgumentException.class, () -> new Standardizer(
                    new float[] {bad[0]}, new float[] {bad[1]}), Arrays.toString(bad));
        }
        new Standardizer(new float[] {Float.MAX_VALUE}, new float[] {Float.MAX_VALUE});
        new Standardizer(new float[] {0}, new float[] {Float.MIN_VALUE});
    }

    /** A list may make its examples when they are asked for. */
    @Test
    void aListIsMeasuredAsAnArrayIs() {
        float[][] rows = {{1, 2, 3, 4}, {5, 7, 11, 13}, {0, 1, 0, -1}};
        Standardizer expected = Standardizer.fit(rows, 2);
        Standardizer fitted = Standardizer.fit(new AbstractList<float[]>() {
            @Override
            public float[] get(int i) {
                return rows[i].clone();
            }

            @Override
            public int size() {
                return rows.length;
            }
        }, 2);
        assertArrayEquals(expected.mean(), fitted.mean());
        assertArrayEquals(expected.deviation(), fitted.deviation());
    }
}
