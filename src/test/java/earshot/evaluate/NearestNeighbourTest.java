package earshot.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNeighbourTest {

    private static final List<float[]> CORNERS =
            List.of(new float[] {0, 0}, new float[] {4, 0}, new float[] {0, 4}, new float[] {4, 4});
    private static final int[] LABELS = {5, 6, 7, 8};

    private static final NearestNeighbour<float[]> BY_LINE =
            NearestNeighbour.of(CORNERS, LABELS, NearestNeighbour::squared);

    @Test
    void theNearestAnswersAndOfTwoTheFirst() {
        assertEquals(6, BY_LINE.predict(new float[] {3, 1}));
        assertEquals(3, BY_LINE.nearest(new float[] {9, 9}));
        assertEquals(0, BY_LINE.nearest(new float[] {2, 2}));
        assertEquals(1, BY_LINE.nearest(new float[] {4, 2}));
    }

    @Test
    void anExampleIsItsOwnNearest() {
        for (int i = 0; i < LABELS.length; i++) {
            assertEquals(LABELS[i], BY_LINE.predict(CORNERS.get(i)));
        }
    }

    /** Whatever the things are, and however many numbers they have. */
    @Test
    void theDistanceIsTheCallers() {
        NearestNeighbour<String> byLength = NearestNeighbour.of(List.of("a", "bbb", "ccccc"),
                new int[] {1, 3, 5}, (one, other) -> Math.abs(one.length() - other.length()));
        assertEquals(3, byLength.predict("four"));
        assertEquals(5, byLength.predict("many more"));
    }

    @Test
    void theSquaredDistance() {
        assertEquals(25, NearestNeighbour.squared(new float[] {1, 2}, new float[] {4, -2}));
        assertEquals(0, NearestNeighbour.squared(new float[] {7}, new float[] {7}));
        assertThrows(IllegalArgumentException.class,
                () -> NearestNeighbour.squared(new float[1], new float[2]));
    }

    @Test
    void threadsChangeNothing() {
        RandomGenerator random = Seeds.of(1).random();
        List<float[]> queries = IntStream.range(0, 200).mapToObj(
                i -> new float[] {5 * random.nextFloat(), 5 * random.nextFloat()}).toList();
        try (Parallel three = Parallel.of(3)) {
            assertArrayEquals(BY_LINE.predict(queries, Parallel.single()),
                    BY_LINE.predict(queries, three));
        }
    }

    @Test
    void whatCannotBeNearIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> NearestNeighbour.of(
                List.<float[]>of(), new int[0], NearestNeighbour::squared));
        assertThrows(IllegalArgumentException.class, () -> NearestNeighbour.of(CORNERS,
                new int[3], NearestNeighbour::squared));
        String message = assertThrows(IllegalArgumentException.class,
                () -> BY_LINE.nearest(new float[] {Float.NaN, 0})).getMessage();
        assertTrue(message.startsWith("a distance to example 0 is NaN"), message);
    }
}
