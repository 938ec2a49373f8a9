package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.util.Seeds;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Order changing = new Order(Seeds.of(1), 20, 6, false);
    private final Order frozen = new Order(Seeds.of(1), 20, 6, true);

    @Test
    void everyEpochHasEveryExampleOnce() {
        for (Order order : new Order[] {changing, frozen}) {
            for (int epoch = 1; epoch < 5; epoch++) {
                int[][] batches = order.epoch(epoch);
                assertEquals(4, batches.length);
                assertArrayEquals(IntStream.range(0, 20).toArray(),
                        Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted().toArray());
                assertEquals(3, Arrays.stream(batches).filter(b -> b.length == 6).count());
            }
        }
    }

    @Test
    void frozenBatchesComeInAnotherOrder() {
        assertEquals(asSet(frozen.epoch(1)), asSet(frozen.epoch(2)));
        assertEquals(asSet(frozen.epoch(1)), asSet(frozen.epoch(9)));
        assertFalse(Arrays.deepEquals(frozen.epoch(1), frozen.epoch(2))
                && Arrays.deepEquals(frozen.epoch(2), frozen.epoch(3)));
    }

    @Test
    void othersAreShuffledAnew() {
        assertFalse(asSet(changing.epoch(1)).equals(asSet(changing.epoch(2))));
        assertEquals(2, changing.epoch(1)[3].length); // what is left comes last
    }

    private static Set<String> asSet(int[][] batches) {
        return Arrays.stream(batches).map(Arrays::toString).collect(Collectors.toSet());
    }
}
