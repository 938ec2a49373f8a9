package earshot.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.BadInputException;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialFoldsTest {

    /** The paper's, in its own order. */
    private static final String[] PAPER = {
        "26 52 60 18 32 42 05 13 22 33 45 51", "28 56 07 19 35 01 06 16 23 34 46 53",
        "36 57 09 24 37 02 08 17 29 39 48 54", "43 58 14 25 38 03 10 20 30 40 49 55",
        "12 47 59 15 27 41 04 11 21 31 44 50"};

    private static Corpus whole;

    @TempDir
    Path folder;

    @BeforeAll
    static void write(@TempDir Path everyone) throws IOException {
        whole = AudioMnist.open(everyone, AudioMnist.SPEAKERS);
    }

    @Test
    void theGeneratedCorpusIsLaidOutLikeTheOriginal() {
        assertEquals(Layout.AUDIOMNIST, whole.layout());
        assertEquals(AudioMnist.SPEAKERS, whole.voices());
        assertEquals(900, whole.recordings().size());
        assertEquals(List.of(), whole.skipped());
        assertEquals(List.of(), OfficialFolds.missingVoices(whole));
    }

    @Test
    void testsOnTheSpeakersOfThePaperAndWatchesThoseOfTheFoldBefore() throws IOException {
        List<Split> folds = OfficialFolds.of(whole, Seeds.of(1));
        assertEquals(5, folds.size());
        for (int k = 0; k < 5; k++) {
            assertEquals(paper(k), voices(whole, folds.get(k).test()));
            assertEquals(paper(k == 0 ? 4 : k - 1), voices(whole, folds.get(k).validation()));
            assertEquals(36, voices(whole, folds.get(k).train()).size());
        }
    }

    /** Within a fold no speaker is on two sides; over the folds everyone is tested once. */
    @Test
    void foldsAreDisjointAndCoverEveryone() throws IOException {
        List<int[]> tests = new ArrayList<>();
        for (Split fold : OfficialFolds.of(whole, Seeds.of(1))) {
            int[][] parts = {fold.train(), fold.validation(), fold.test()};
            Set<String> voices = new TreeSet<>();
            int voicesOfParts = 0;
            for (int[] part : parts) {
                assertArrayEquals(Arrays.stream(part).sorted().toArray(), part);
                voices.addAll(voices(whole, part));
                voicesOfParts += voices(whole, part).size();
            }
            assertEquals(60, voices.size());
            assertEquals(60, voicesOfParts);
            assertEverything(Stream.of(parts));
            tests.add(fold.test());
        }
        assertEverything(tests.stream());
    }

    private static void assertEverything(Stream<int[]> parts) {
        assertArrayEquals(IntStream.range(0, 900).toArray(),
                parts.flatMapToInt(Arrays::stream).sorted().toArray());
    }

    /** Of group 0 seven numbers are even, of group 4 four: those have 20 clips, others 10. */
    @Test
    void countsClips() throws IOException {
        assertEquals("550 training, 160 validation, 190 test",
                OfficialFolds.of(whole, Seeds.of(1)).get(0).describe());
    }

    @Test
    void theFoldsOfAudioMnistNeedNoSeed() throws IOException {
        for (int k = 0; k < 5; k++) {
            assertArrayEquals(OfficialFolds.of(whole, Seeds.of(1)).get(k).train(),
                    OfficialFolds.of(whole, Seeds.of(2)).get(k).train());
        }
    }

    /** Eleven of twelve are gone: the fold still has a test. */
    @Test
    void goesOnWithoutSomeSpeakers() throws IOException {
        List<String> here = new ArrayList<>(AudioMnist.SPEAKERS);
        here.removeAll(paper(2));
        here.add("54");
        Corpus corpus = AudioMnist.open(folder, here);
        assertEquals(List.of("02", "08", "09", "17", "24", "29", "36", "37", "39", "48", "57"),
                OfficialFolds.missingVoices(corpus));
        List<Split> folds = OfficialFolds.of(corpus, Seeds.of(1));
        assertEquals(Set.of("54"), voices(corpus, folds.get(2).test()));
        assertEquals(Set.of("54"), voices(corpus, folds.get(3).validation()));
        assertEquals(paper(3), voices(corpus, folds.get(3).test()));
    }

    @Test
    void aFoldWithoutATestIsAnErrorThatNamesTheMissing() throws IOException {
        List<String> here = new ArrayList<>(AudioMnist.SPEAKERS);
        here.removeAll(paper(4));
        here.remove("60");
        Corpus corpus = AudioMnist.open(folder, here);
        assertMessage("fold 4 of AudioMNIST has no test clip: of its 60 speakers 04, 11, 12, 15,"
                + " 21, 27, 31, 41, 44, 47, 50, 59, 60 are missing: complete the copy, or choose"
                + " --split voice", corpus);
    }

    @Test
    void speakersThatAudioMnistHasNotAreAnError() throws IOException {
        List<String> here = new ArrayList<>(AudioMnist.SPEAKERS);
        here.addAll(List.of("ann", "61"));
        Corpus corpus = AudioMnist.open(folder, here);
        assertMessage("AudioMNIST's speakers are 01 to 60, this corpus has 2 more, the first is 61:"
                + " choose --split voice or random", corpus);
    }

    @Test
    void fsddHasOneSplit() throws IOException {
        for (int take = 0; take < 30; take++) {
            Clips.write(folder, Text.format("3_theo_%d.wav", take), Clips.tone(take));
        }
        Corpus corpus = Clips.open(folder);
        List<Split> folds = OfficialFolds.of(corpus, Seeds.of(7));
        assertEquals(1, folds.size());
        Split split = folds.get(0);
        assertEquals("22 training, 3 validation, 5 test", split.describe());
        assertTrue(Arrays.stream(split.test())
                .allMatch(i -> corpus.recordings().get(i).take() < 5));
        assertArrayEquals(Split.official(corpus, Seeds.of(7)).train(), split.train());
        assertEquals(List.of(), OfficialFolds.missingVoices(corpus));
    }

    @Test
    void fsddWithoutItsTestTakesHasNone() throws IOException {
        Clips.write(folder, "3_theo_5.wav", "3_theo_6.wav");
        assertMessage("this corpus has no official split (FSDD has: takes 0 to 4 are the test):"
                + " choose --split voice or random", Clips.open(folder));
    }

    @Test
    void othersHaveNone() throws IOException {
        String message = "this corpus has no official split (FSDD has one, 3_jackson_12.wav, and"
                + " AudioMNIST five, 01/3_01_12.wav): choose --split voice or random";
        Clips.write(folder, "own/0_rms-1_0.wav", "own/1_rms-2_0.wav", "digit/9/9_09_26.wav");
        assertMessage(message, Clips.open(folder.resolve("own")));
        assertMessage(message, Clips.open(folder.resolve("digit")));
    }

    private static void assertMessage(String expected, Corpus corpus) {
        assertEquals(expected, assertThrows(BadInputException.class,
                () -> OfficialFolds.of(corpus, Seeds.of(1))).getMessage());
    }

    private static Set<String> paper(int fold) {
        return Set.of(PAPER[fold].split(" "));
    }

    private static Set<String> voices(Corpus corpus, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(i -> corpus.recordings().get(i).voice())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
