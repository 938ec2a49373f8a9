package earshot.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KerasSplitTest {

    @TempDir
    Path folder;

    /** ⌊0.2 · 7461⌋ = 1492 = 248 batches of 6 and one of 4; of 249 batches 125 are even. */
    @Test
    void dealsTheNotebooksFilesAsTheNotebookDid() {
        Split split = KerasSplit.deal(Seeds.of(1).permutation(7461), 0.2, 6);
        assertEquals(5969, split.train().length);
        assertEquals(1492, split.validation().length + split.test().length);
        assertEquals(748, split.test().length);
        assertEquals(744, split.validation().length);
    }

    /** Shuffled to 19 … 0: the last ⌊0.5 · 20⌋ are 9 … 0, in batches 9 8 7 | 6 5 4 | 3 2 1 | 0. */
    @Test
    void theLastAreHeldOutAndEverySecondBatchIsTest() {
        int[] shuffled = IntStream.range(0, 20).map(i -> 19 - i).toArray();
        Split split = KerasSplit.deal(shuffled, 0.5, 3);
        assertArrayEquals(IntStream.range(10, 20).toArray(), split.train());
        assertArrayEquals(new int[] {1, 2, 3, 7, 8, 9}, split.test());
        assertArrayEquals(new int[] {0, 4, 5, 6}, split.validation());
    }

    @Test
    void theShareIsRoundedDown() {
        assertEquals(8, KerasSplit.deal(Seeds.of(1).permutation(9), 0.2, 1).train().length);
        assertEquals(8, KerasSplit.deal(Seeds.of(1).permutation(10), 0.2, 1).train().length);
        assertEquals("4 training, 0 validation, 0 test",
                KerasSplit.deal(Seeds.of(1).permutation(4), 0.2, 6).describe());
    }

    @Property(tries = 200)
    void partsAreDisjointAscendingAndCoverEverything(@ForAll @IntRange(max = 300) int clips,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @IntRange(min = 1, max = 40) int batch, @ForAll long seed) {
        Split split = KerasSplit.deal(Seeds.of(seed).permutation(clips), share, batch);
        int[][] parts = {split.train(), split.validation(), split.test()};
        for (int[] part : parts) {
            assertArrayEquals(Arrays.stream(part).sorted().toArray(), part);
        }
        assertArrayEquals(IntStream.range(0, clips).toArray(),
                Stream.of(parts).flatMapToInt(Arrays::stream).sorted().toArray());
        int ahead = split.test().length - split.validation().length;
        assertTrue(ahead >= 0 && ahead <= batch, () -> split.describe());
    }

    /** Keras takes folder after folder, where a corpus takes a-b/1.wav before a/1.wav. */
    @Test
    void clipsAreShuffledFromTheOrderOfLabelsThenNames() throws IOException {
        Clips.write(folder, "a-b/1.wav", "a-b/2.wav", "a/10.wav", "a/9.wav", "b/1.wav");
        Corpus corpus = Clips.open(folder);
        assertEquals(List.of("a-b/1.wav", "a-b/2.wav", "a/10.wav", "a/9.wav", "b/1.wav"),
                Clips.names(corpus));
        int[] kerasOrder = {2, 3, 0, 1, 4};
        Set<Integer> held = new TreeSet<>();
        for (int seed = 0; seed < 50; seed++) {
            int[] order = Seeds.of(seed).child("shuffle").permutation(5);
            Split split = KerasSplit.notebook(corpus, Seeds.of(seed));
            assertArrayEquals(new int[] {kerasOrder[order[4]]}, split.test());
            assertEquals(4, split.train().length);
            held.add(split.test()[0]);
        }
        assertEquals(Set.of(0, 1, 2, 3, 4), held);
    }

    @Test
    void takesTheShareAndTheBatchAskedFor() throws IOException {
        Corpus corpus = AudioMnist.open(folder, List.of("01", "02", "03"));
        assertEquals("32 training, 2 validation, 6 test",
                KerasSplit.notebook(corpus, Seeds.of(3)).describe());
        assertEquals("20 training, 10 validation, 10 test",
                KerasSplit.of(corpus, 0.5, 5, Seeds.of(3)).describe());
    }

    @Test
    void theSeedDecides() throws IOException {
        Corpus corpus = AudioMnist.open(folder, List.of("01", "02", "03"));
        int[] train = KerasSplit.notebook(corpus, Seeds.of(3)).train();
        assertArrayEquals(train, KerasSplit.notebook(corpus, Seeds.of(3)).train());
        assertFalse(Arrays.equals(train, KerasSplit.notebook(corpus, Seeds.of(4)).train()));
    }

    @Test
    void saysWhatItTakes() {
        for (double share : new double[] {0, 1, -0.1, Double.NaN}) {
            assertMessage(share, 6);
        }
        assertMessage(0.2, 0);
    }

    private static void assertMessage(double share, int batch) {
        assertEquals("a Keras split holds out a share between 0 and 1 in batches of at least 1,"
                + " got " + share + " and " + batch, assertThrows(IllegalArgumentException.class,
                        () -> KerasSplit.deal(new int[10], share, batch)).getMessage());
    }
}
