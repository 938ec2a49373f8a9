package earshot.recognizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import earshot.augment.AddNoise;
import earshot.augment.Augmentation;
import earshot.augment.Chain;
import earshot.augment.PictureAugmentation;
import earshot.augment.SpecAugment;
import earshot.data.Standardizer;
import earshot.nn.Examples;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipBatchesTest {

    private static final Augmentation NOISE = Chain.empty().then(1, new AddNoise(5, 10));
    private static final int[] SOME = {3, 0, 17};

    private static ClipSet clips;
    private static Standardizer standardizer;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        clips = new ToneCorpus(folder).clips();
        standardizer = Standardizer.fit(clips.fingerprints());
    }

    private static ClipBatches batches(Augmentation sound, PictureAugmentation picture, long seed,
            Parallel parallel) {
        return new ClipBatches(clips, ToneCorpus.FINGERPRINT, standardizer, 3,
                sound == null ? null : new Augmenter(sound, picture, Seeds.of(seed)), parallel);
    }

    private static ClipBatches batches(Augmentation sound) {
        return batches(sound, null, 1, Parallel.single());
    }

    @Test
    void aBatchHasTheStandardizedPicturesAndTheirLabels() {
        Examples batch = batches(null).batch(SOME, 1);
        int width = batch.inputs().rowSize();
        for (int i = 0; i < SOME.length; i++) {
            float[] expected = new float[width];
            standardizer.apply(clips.fingerprints()[SOME[i]], expected, 0);
            assertArrayEquals(expected, Arrays.copyOfRange(batch.inputs().data(), i * width,
                    (i + 1) * width));
            assertEquals(clips.labels()[SOME[i]], batch.targets().argMax(i));
        }
    }

    /** An empty chain makes the very pictures that are stored. */
    @Test
    void anAugmentedPictureIsMadeFromTheClipsSound() {
        assertArrayEquals(batches(null).batch(SOME, 1).inputs().data(),
                batches(Chain.empty()).batch(SOME, 1).inputs().data());
    }

    @Test
    void everyEpochIsAnotherAndWhatIsJudgedIsNotChanged() {
        ClipBatches noisy = batches(NOISE);
        float[] plain = batches(null).batch(SOME, 0).inputs().data();
        float[] first = noisy.batch(SOME, 1).inputs().data();
        assertFalse(Arrays.equals(plain, first));
        assertFalse(Arrays.equals(first, noisy.batch(SOME, 2).inputs().data()));
        assertArrayEquals(first, noisy.batch(SOME, 1).inputs().data());
        assertArrayEquals(plain, noisy.batch(SOME, 0).inputs().data());
    }

    /** Whatever else is in the batch, and on any number of threads. */
    @Test
    void aClipsChanceIsItsOwn() {
        PictureAugmentation masks = new SpecAugment(1, 10, 1, 4, 0);
        float[] alone = batches(NOISE, masks, 1, Parallel.single()).batch(new int[] {17}, 4)
                .inputs().data();
        try (Parallel two = Parallel.of(2)) {
            float[] among = batches(NOISE, masks, 1, two).batch(SOME, 4).inputs().data();
            assertArrayEquals(alone,
                    Arrays.copyOfRange(among, 2 * alone.length, 3 * alone.length));
        }
        assertFalse(Arrays.equals(alone, batches(NOISE, masks, 2, Parallel.single())
                .batch(new int[] {17}, 4).inputs().data()));
    }

    /** Masks are the mean, which is 0 once standardized. */
    @Test
    void masksAreZeroInTheStandardizedPicture() {
        float[] picture = batches(Chain.empty(), new SpecAugment(9, 48, 0, 0, 0), 1,
                Parallel.single()).batch(new int[] {5}, 1).inputs().data();
        int zeros = 0;
        for (float number : picture) {
            zeros += number == 0 ? 1 : 0;
        }
        assertEquals(0, zeros % ToneCorpus.FINGERPRINT.width());
        assertNotEquals(0, zeros);
    }

    @Test
    void otherChangesOtherChecksum() {
        long plain = batches(null).checksum();
        assertEquals(plain, batches(null).checksum());
        assertNotEquals(plain, batches(NOISE).checksum());
        assertNotEquals(batches(Chain.empty().then(1, new AddNoise(5, 11))).checksum(),
                batches(NOISE).checksum());
    }
}
