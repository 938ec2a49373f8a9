package earshot.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.BadInputException;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {

    private static Corpus many; // 12 voices of 2 variants
    private static Corpus few; // FSDD: 4 voices, takes 0 to 9
    private static Corpus nobody; // folders; the voices are not known

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        for (int digit = 0; digit < 2; digit++) {
            for (int i = 0; i < 48; i++) {
                Clips.write(folder, Text.format("many/%d_v%d-%d_%d.wav", digit, i % 12, i / 24, i),
                        Clips.tone(i));
            }
            for (int i = 0; i < 40; i++) {
                Clips.write(folder, Text.format("few/%d_f%d_%d.wav", digit, i % 4, i / 4),
                        Clips.tone(i));
                Clips.write(folder, Text.format("nobody/%d/%d.wav", digit, i), Clips.tone(i));
            }
        }
        many = Clips.open(folder.resolve("many"));
        few = Clips.open(folder.resolve("few"));
        nobody = Clips.open(folder.resolve("nobody"));
    }

    @Test
    void partsAreDisjointAscendingAndCoverEverything() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Seeds seeds = Seeds.of(seed);
            assertParts(Split.byVoice(many, seeds), 96);
            assertParts(Split.byVoice(few, seeds), 80);
            assertParts(Split.byVoice(many, List.of("v3", "v7"), seeds), 96);
            assertParts(Split.random(many, seeds), 96);
            assertParts(Split.random(nobody, seeds), 80);
            assertParts(Split.official(few, seeds), 80);
        }
    }

    /** The promise of a split by voice; with many voices validation keeps it too. */
    @Test
    void noVoiceIsOnTwoSides() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Split split = Split.byVoice(many, Seeds.of(seed));
            Set<String> train = voices(many, split.train());
            Set<String> validation = voices(many, split.validation());
            Set<String> test = voices(many, split.test());
            assertEquals(2, test.size()); // a fifth of 12
            assertEquals(1, validation.size()); // a tenth of the other 10
            assertEquals(9, train.size());
            test.addAll(validation);
            test.addAll(train);
            assertEquals(12, test.size());

            Split small = Split.byVoice(few, Seeds.of(seed));
            Set<String> heldOut = voices(few, small.test());
            assertEquals(1, heldOut.size());
            assertFalse(voices(few, small.train()).removeAll(heldOut));
            assertFalse(voices(few, small.validation()).removeAll(heldOut));
        }
    }

    @Test
    void theVoicesAskedForAreTheTest() throws IOException {
        Split split = Split.byVoice(many, List.of("v3", "v11"), Seeds.of(1));
        assertEquals(Set.of("v3", "v11"), voices(many, split.test()));
        assertEquals(16, split.test().length);
    }

    /** Of 40 clips a label a fifth is 8, and a tenth of the other 32 is 3. */
    @Test
    void aRandomSplitTakesTheSameShareOfEveryLabel() {
        for (int seed = 0; seed < 50; seed++) {
            Split split = Split.random(nobody, Seeds.of(seed));
            for (String label : List.of("0", "1")) {
                assertEquals(8, count(split.test(), label));
                assertEquals(3, count(split.validation(), label));
                assertEquals(29, count(split.train(), label));
            }
        }
    }

    @Test
    void theSeedDecides() throws IOException {
        assertArrayEquals(Split.random(many, Seeds.of(5)).test(),
                Split.random(many, Seeds.of(5)).test());
        assertArrayEquals(Split.byVoice(many, Seeds.of(5)).train(),
                Split.byVoice(many, Seeds.of(5)).train());
        Set<String> tests = new TreeSet<>();
        Set<String> voices = new TreeSet<>();
        for (int seed = 0; seed < 100; seed++) {
            tests.add(Arrays.toString(Split.random(many, Seeds.of(seed)).test()));
            voices.addAll(voices(many, Split.byVoice(many, Seeds.of(seed)).test()));
        }
        assertEquals(100, tests.size());
        assertEquals(12, voices.size());
    }

    @Test
    void theOfficialTestOfFsddIsTakesZeroToFour() throws IOException {
        Split split = Split.official(few, Seeds.of(1));
        for (int i = 0; i < 80; i++) {
            assertEquals(few.recordings().get(i).take() <= 4,
                    Arrays.binarySearch(split.test(), i) >= 0);
        }
        assertEquals("36 training, 4 validation, 40 test", split.describe());
    }

    @Test
    void noSplitIsAllTraining() {
        Split split = Split.none(few);
        assertEquals("80 training, 0 validation, 0 test", split.describe());
        assertArrayEquals(IntStream.range(0, 80).toArray(), split.train());
    }

    @Test
    void saysWhyItCannotSplit() {
        assertMessage("a split by voice needs at least 2 known voices, got 0: choose --split"
                + " random", () -> Split.byVoice(nobody, Seeds.of(1)));
        assertMessage("no such test voice: v3; the corpus has f0,f1,f2,f3",
                () -> Split.byVoice(few, List.of("v3"), Seeds.of(1)));
        assertMessage("no such test voice: ; the corpus has f0,f1,f2,f3",
                () -> Split.byVoice(few, List.of(), Seeds.of(1)));
        assertMessage("all voices are held out for test: leave some to train on",
                () -> Split.byVoice(few, few.voices(), Seeds.of(1)));
        assertMessage("this corpus has no official split (FSDD has: takes 0 to 4 are the test):"
                + " choose --split voice or random", () -> Split.official(many, Seeds.of(1)));
    }

    private static void assertMessage(String expected, Executable code) {
        assertEquals(expected, assertThrows(BadInputException.class, code).getMessage());
    }

    private static void assertParts(Split split, int clips) {
        for (int[] part : new int[][] {split.train(), split.validation(), split.test()}) {
            assertTrue(part.length > 0);
            assertArrayEquals(Arrays.stream(part).sorted().toArray(), part);
        }
        int[] all = Stream.of(split.train(), split.validation(), split.test())
                .flatMapToInt(Arrays::stream).sorted().toArray();
        assertArrayEquals(IntStream.range(0, clips).toArray(), all);
    }

    private static Set<String> voices(Corpus corpus, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(i -> corpus.recordings().get(i).voice())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(int[] numbers, String label) {
        return Arrays.stream(numbers)
                .filter(i -> nobody.recordings().get(i).label().equals(label)).count();
    }
}
