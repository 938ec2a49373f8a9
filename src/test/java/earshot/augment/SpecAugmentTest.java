package earshot.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SpecAugmentTest {

    private static final float VALUE = -7.5f;

    /** One mask over time is some frames on end, at most so many, and nothing else. */
    @Property(tries = 300)
    void framesOnEndAreMasked(@ForAll @IntRange(max = 12) int frames,
            @ForAll @IntRange(min = 1, max = 6) int bands, @ForAll @IntRange(max = 15) int most,
            @ForAll long seed) {
        float[] picture = picture(frames, bands);
        new SpecAugment(1, most, 0, 0, VALUE).apply(picture, frames, bands,
                Seeds.of(seed).random());
        boolean[] masked = new boolean[frames];
        for (int i = 0; i < picture.length; i++) {
            assertEquals(picture[i / bands * bands] == VALUE ? VALUE : i, picture[i]);
            masked[i / bands] = picture[i] == VALUE;
        }
        assertOneRun(masked, most);
    }

    @Property(tries = 300)
    void bandsSideBySideAreMasked(@ForAll @IntRange(min = 1, max = 6) int frames,
            @ForAll @IntRange(min = 1, max = 12) int bands, @ForAll @IntRange(max = 15) int most,
            @ForAll long seed) {
        float[] picture = picture(frames, bands);
        new SpecAugment(0, 0, 1, most, VALUE).apply(picture, frames, bands,
                Seeds.of(seed).random());
        boolean[] masked = new boolean[bands];
        for (int i = 0; i < picture.length; i++) {
            assertEquals(picture[i % bands] == VALUE ? VALUE : i, picture[i]);
            masked[i % bands] = picture[i] == VALUE;
        }
        assertOneRun(masked, most);
    }

    private static void assertOneRun(boolean[] masked, int most) {
        int count = 0;
        int starts = 0;
        for (int i = 0; i < masked.length; i++) {
            count += masked[i] ? 1 : 0;
            starts += masked[i] && (i == 0 || !masked[i - 1]) ? 1 : 0;
        }
        assertTrue(count <= most, count + " masked");
        assertEquals(count == 0 ? 0 : 1, starts);
    }

    /** Of 5 places, masks of 0 to 3 occur everywhere they fit: 1 + 5 + 4 + 3 pictures. */
    @Test
    void everyMaskThatFitsOccurs() {
        Set<List<Boolean>> inTime = new HashSet<>();
        Set<List<Boolean>> inFrequency = new HashSet<>();
        int[] widths = new int[4];
        for (int seed = 0; seed < 4000; seed++) {
            float[] column = {1, 1, 1, 1, 1};
            float[] row = column.clone();
            new SpecAugment(1, 3, 0, 9, 0).apply(column, 5, 1, Seeds.of(seed).random());
            new SpecAugment(0, 9, 1, 3, 0).apply(row, 1, 5, Seeds.of(seed).random());
            inTime.add(zeros(column));
            inFrequency.add(zeros(row));
            widths[(int) zeros(row).stream().filter(zero -> zero).count()]++;
        }
        assertEquals(13, inTime.size());
        assertEquals(13, inFrequency.size());
        for (int width : widths) {
            assertEquals(1000, width, 5 * Math.sqrt(4000 * 0.25 * 0.75));
        }
    }

    private static List<Boolean> zeros(float[] numbers) {
        Boolean[] zeros = new Boolean[numbers.length];
        Arrays.setAll(zeros, i -> numbers[i] == 0);
        return List.of(zeros);
    }

    @Test
    void thereAreAsManyMasksAsAsked() {
        int mostFrames = 0;
        int mostBands = 0;
        for (int seed = 0; seed < 500; seed++) {
            float[] picture = picture(20, 20);
            new SpecAugment(3, 1, 2, 1, VALUE).apply(picture, 20, 20, Seeds.of(seed).random());
            int frames = 0;
            int bands = 0;
            for (int i = 0; i < 20; i++) {
                frames += allMasked(picture, i * 20, 1) ? 1 : 0;
                bands += allMasked(picture, i, 20) ? 1 : 0;
            }
            mostFrames = Math.max(mostFrames, frames);
            mostBands = Math.max(mostBands, bands);
        }
        assertEquals(3, mostFrames);
        assertEquals(2, mostBands);
    }

    private static boolean allMasked(float[] picture, int start, int step) {
        boolean all = true;
        for (int i = 0; i < 20; i++) {
            all &= picture[start + i * step] == VALUE;
        }
        return all;
    }

    @Test
    void masksByHand() {
        float[] picture = picture(3, 2);
        SpecAugment.maskFrames(picture, 2, 1, 1, 9);
        assertArrayEquals(new float[] {0, 1, 9, 9, 4, 5}, picture);
        SpecAugment.maskBands(picture, 2, 1, 1, 8);
        assertArrayEquals(new float[] {0, 8, 9, 8, 4, 8}, picture);
        SpecAugment.maskFrames(picture, 2, 3, 0, 7);
        SpecAugment.maskBands(picture, 2, 2, 0, 7);
        assertArrayEquals(new float[] {0, 8, 9, 8, 4, 8}, picture);
    }

    @Test
    void theSeedDecides() {
        SpecAugment masks = new SpecAugment(2, 10, 2, 5, 0);
        float[] first = picture(40, 13);
        float[] again = picture(40, 13);
        float[] other = picture(40, 13);
        masks.apply(first, 40, 13, Seeds.of(1).random());
        masks.apply(again, 40, 13, Seeds.of(1).random());
        masks.apply(other, 40, 13, Seeds.of(2).random());
        assertArrayEquals(first, again);
        assertFalse(Arrays.equals(first, other));
    }

    @Test
    void aSpecTellsEveryBound() {
        assertEquals("mask 2 of 10 frames 1 of 5 bands with 0.0",
                new SpecAugment(2, 10, 1, 5, 0).spec());
        assertEquals("mask 3 of 11 frames 4 of 6 bands with -1.5",
                new SpecAugment(3, 11, 4, 6, -1.5f).spec());
    }

    @Test
    void saysWhatItTakes() {
        SpecAugment masks = new SpecAugment(1, 1, 1, 1, 0);
        assertMessage("SpecAugment expects [frames][bands], got 6 numbers for 2 frames of 2 bands",
                () -> masks.apply(new float[6], 2, 2, Seeds.of(1).random()));
        assertMessage("SpecAugment needs counts and widths of at least 0 and a finite value, got 1 "
                + "of -1 frames, 1 of 1 bands, value 0.0", () -> new SpecAugment(1, -1, 1, 1, 0));
        assertMessage("a mask of frames 2 to 3 does not fit a picture of 6 numbers in 2 bands",
                () -> SpecAugment.maskFrames(new float[6], 2, 2, 2, 0));
        assertMessage("a mask of bands 1 to 2 does not fit a picture of 6 numbers in 2 bands",
                () -> SpecAugment.maskBands(new float[6], 2, 1, 2, 0));
        for (Executable refused : List.<Executable>of(() -> new SpecAugment(-1, 1, 1, 1, 0),
                () -> new SpecAugment(1, 1, -1, 1, 0), () -> new SpecAugment(1, 1, 1, -1, 0),
                () -> new SpecAugment(1, 1, 1, 1, Float.NaN),
                () -> masks.apply(new float[0], 0, 0, Seeds.of(1).random()),
                () -> masks.apply(new float[4], -2, -2, Seeds.of(1).random()),
                () -> SpecAugment.maskFrames(new float[6], 0, 0, 0, 0),
                () -> SpecAugment.maskFrames(new float[6], 4, 0, 1, 0),
                () -> SpecAugment.maskFrames(new float[6], 2, -1, 1, 0),
                () -> SpecAugment.maskBands(new float[6], 2, 0, -1, 0))) {
            assertThrows(IllegalArgumentException.class, refused);
        }
    }

    private static void assertMessage(String expected, Executable refused) {
        assertEquals(expected,
                assertThrows(IllegalArgumentException.class, refused).getMessage());
    }

    private static float[] picture(int frames, int bands) {
        float[] picture = new float[frames * bands];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = i;
        }
        return picture;
    }
}
