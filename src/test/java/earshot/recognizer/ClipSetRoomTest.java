package earshot.recognizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.data.Corpus;
import earshot.evaluate.Scores;
import earshot.kernels.Kernels;
import earshot.nn.Trainer;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that does not fit into memory gives the same bits as one that does. */
class ClipSetRoomTest {

    private static final int PICTURE = Float.BYTES * ToneCorpus.FINGERPRINT.frames()
            * ToneCorpus.FINGERPRINT.width();
    private static final int[] TRAIN = IntStream.range(0, 24).filter(i -> i % 8 < 6).toArray();
    private static final int[] TEST = IntStream.range(0, 24).filter(i -> i % 8 >= 6).toArray();

    @TempDir
    private static Path folder;

    @TempDir
    private static Path models;

    private static ClipSet all;

    @BeforeAll
    static void write() throws IOException {
        all = new ToneCorpus(folder).clips();
    }

    private static ClipSet inRoom(long bytes, boolean keepSounds) throws IOException {
        return inRoom(folder, bytes, keepSounds);
    }

    private static ClipSet inRoom(Path place, long bytes, boolean keepSounds) throws IOException {
        try (Parallel parallel = Parallel.of(2);
                Corpus corpus = Corpus.open(place, parallel, Progress.Factory.SILENT)) {
            return ClipSet.of(corpus.recordings(), ToneCorpus.LABELS, ToneCorpus.FINGERPRINT,
                    keepSounds, parallel, Progress.Factory.SILENT, Room.of(bytes));
        }
    }

    private static long kept(List<?> list) {
        return IntStream.range(0, list.size()).filter(i -> list.get(i) == list.get(i)).count();
    }

    @Test
    void asManyAreKeptAsThereIsRoomFor() throws IOException {
        for (int some : new int[] {0, 1, 7, 24}) {
            ClipSet set = inRoom((long) some * PICTURE + 1, false);
            assertEquals(some, kept(set.pictures()));
            assertEquals(0, set.sounds().size());
        }
        ClipSet set = inRoom(Long.MAX_VALUE, true);
        assertEquals(24, kept(set.pictures()));
        assertEquals(24, kept(set.sounds()));
        assertEquals(24, kept(all.sounds()));
    }

    @Test
    void whatIsMadeAnewIsTheSame() throws IOException {
        for (long room : new long[] {0, 5L * PICTURE, 20L * PICTURE}) {
            ClipSet set = inRoom(room, true);
            ClipSet chosen = set.gather(new int[] {23, 0, 5}).and(set.gather(new int[] {7}));
            int[] numbers = {23, 0, 5, 7};
            for (int i = 0; i < numbers.length; i++) {
                assertArrayEquals(all.pictures().get(numbers[i]), chosen.pictures().get(i));
                assertArrayEquals(all.sounds().get(numbers[i]).samples(),
                        chosen.sounds().get(i).samples());
                assertEquals(all.labels()[numbers[i]], chosen.labels()[i]);
            }
            assertEquals(4, chosen.pictures().size());
        }
    }

    @Test
    void allAtOnceNeedsRoomForAll() throws IOException {
        assertArrayEquals(all.fingerprints(), inRoom(Long.MAX_VALUE, false).fingerprints());
        var error = assertThrows(IllegalStateException.class,
                () -> inRoom(23L * PICTURE, false).fingerprints());
        assertEquals("1 of 24 do not fit into Java's heap: ask for one at a time, or start Java"
                + " with more, such as -Xmx8g", error.getMessage());
    }

    /** The model and what it makes of the test, with and without changes of the clips. */
    @Test
    void trainingOnThemIsTheSameToTheBit() throws IOException {
        for (boolean augmented : new boolean[] {false, true}) {
            Scores expected = trained(all, augmented);
            for (long room : new long[] {0, 9L * PICTURE}) {
                Scores scores = trained(inRoom(room, augmented), augmented);
                assertArrayEquals(bytes(expected),
                        bytes(scores));
                assertArrayEquals(expected.probabilities().data(), scores.probabilities().data());
            }
        }
    }

    private static Scores trained(ClipSet clips, boolean augmented) throws IOException {
        try (Parallel two = Parallel.of(2)) {
            return Scores.of(new RecognizerTrainer(Recipe.ANN, Seeds.of(3), Kernels.plain(two))
                    .epochs(2).augmented(augmented).train(clips.gather(TRAIN), clips.gather(TEST),
                            ToneCorpus.LABELS, Trainer.Listener.SILENT, Progress.Factory.SILENT)
                    .recognizer(), clips.gather(TEST));
        }
    }

    private static byte[] bytes(Scores scores) throws IOException {
        Path file = models.resolve("model.earshot");
        ModelFile.write(scores.recognizer(), file);
        return Files.readAllBytes(file);
    }

    @Test
    void aFileThatIsGoneWhenItIsNeededAgainIsNamed(@TempDir Path place) throws IOException {
        for (String label : ToneCorpus.LABELS) {
            Files.createDirectory(place.resolve(label));
            Files.copy(folder.resolve(label).resolve("0.wav"),
                    place.resolve(label).resolve("0.wav"));
        }
        ClipSet set = inRoom(place, 0, false);
        Files.delete(place.resolve("flat/0.wav"));
        assertEquals(624, set.pictures().get(0).length);
        var error = assertThrows(IllegalStateException.class, () -> set.pictures().get(1));
        assertTrue(error.getMessage().startsWith("flat/0.wav: cannot be read: it is gone"),
                error.getMessage());
    }

    @Test
    void roomIsTakenAndEnds() {
        Room room = Room.of(10);
        assertTrue(room.take(4));
        assertFalse(room.take(7));
        assertTrue(room.take(6));
        assertFalse(room.take(1));
        assertTrue(Room.forBytes(1).take(1 << 20), "a third of what is free");
        assertFalse(Room.forBytes(Long.MAX_VALUE).take(Runtime.getRuntime().maxMemory() / 3 + 1));
    }

    @Test
    void aListOfWhatIsThereIsKeptAsItIs() {
        var list = List.of("a", "b");
        assertEquals(list, Kept.of(list));
        assertSame(list.get(1), Kept.of(list).chosen(new int[] {1}).get(0));
        Kept<String> made = new Kept<>(new Object[2], i -> "x" + i);
        assertNotSame(made.get(0), made.get(0));
        assertEquals(List.of("x0", "x1", "a", "b", "x0", "x1"),
                made.and(Kept.of(list)).and(made));
        assertEquals(List.of("b", "x1", "x0"),
                made.and(Kept.of(list)).and(made).chosen(new int[] {3, 5, 0}));
    }
}
