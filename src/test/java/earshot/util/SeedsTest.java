package earshot.util;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeedsTest {

    /** The published first numbers of SplitMix64 from 1234567, as unsigned integers. */
    @Test
    void isSplitMix64() {
        RandomGenerator random = Seeds.of(1234567).random();
        for (String expected : new String[] {"6457827717110365317", "3203168211198807973",
                "9817491932198370423", "4593380528125082431", "16408922859458223821"}) {
            assertEquals(expected, Long.toUnsignedString(random.nextLong()));
        }
    }

    /** What every number in the lessons grows from: a change, of ours or of a JDK, shows here. */
    @Test
    void numbersAreTheSameOnEveryJdk() {
        assertEquals(5473126407394087094L, Seeds.of(42).child("split").value());
        assertEquals(3211372786103913313L, Seeds.of(42).child("weights").child(3).value());
        RandomGenerator random = Seeds.of(42).random();
        assertEquals(-4767286540954276203L, random.nextLong());
        assertEquals(953, random.nextInt(1000));
        assertEquals(0.27860113025513866, random.nextDouble());
        assertEquals(0.9597335727977285, random.nextGaussian());
        assertEquals(0.038030148f, random.nextFloat());
        assertArrayEquals(new int[] {4, 6, 8, 3, 9, 5, 7, 1, 0, 2}, Seeds.of(42).permutation(10));
    }

    @Test
    void aChildDependsOnItsNameAndItsParentAndNothingElse() {
        Seeds root = Seeds.of(42);
        long before = root.child("split").value();
        root.random().nextLong();
        root.child("weights").permutation(100);
        assertEquals(before, root.child("split").value());
        assertEquals(Seeds.of(42).child("a").child("b"), root.child("a").child("b"));
        assertNotEquals(root.child("ab"), root.child("a").child("b"));
        assertNotEquals(root.child("a").child("b"), root.child("b").child("a"));
    }

    @Test
    void childrenDiffer() {
        Set<Long> values = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            for (int i = 0; i < 100; i++) {
                values.add(Seeds.of(seed).child("child " + i).value());
                values.add(Seeds.of(seed).child(i).value());
            }
        }
        assertEquals(4000, values.size());
    }

    @Property(tries = 200)
    void aPermutationHasEveryNumberOnce(@ForAll long seed,
            @ForAll @IntRange(max = 200) int size) {
        int[] order = Seeds.of(seed).permutation(size);
        Arrays.sort(order);
        assertArrayEquals(IntStream.range(0, size).toArray(), order);
    }

    /** Six orders of three, each about a sixth of the time. */
    @Test
    void everyOrderIsEquallyLikely() {
        int[] counts = new int[27];
        for (int seed = 0; seed < 6000; seed++) {
            int[] order = Seeds.of(7).child(seed).permutation(3);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        int[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
        assertEquals(6, seen.length);
        for (int count : seen) {
            assertEquals(1000, count, 120); // four standard deviations
        }
    }
}
