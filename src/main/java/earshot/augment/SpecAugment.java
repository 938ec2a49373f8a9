package earshot.augment;

import earshot.util.Text;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Masks over a picture of features: some frames one after another, and some bands side by side,
 * are overwritten. A network that must do without them does not rely on any of them.
 *
 * <p>Park and others, "SpecAugment" (2019): the width of a mask is drawn from 0 … max, then its
 * start from all those where it fits. Masks may overlap; time first, then frequency. Their warp of
 * time is left out, which they found to matter least.
 *
 * @param timeMasks how many masks over all bands
 * @param maxFrames the most frames of one; less if the picture has less
 * @param bandMasks how many masks over all frames
 * @param maxBands the most bands of one; less if the picture has less
 * @param value what is written; 0 is the mean where features are standardized
 */
public record SpecAugment(int timeMasks, int maxFrames, int bandMasks, int maxBands, float value)
        implements PictureAugmentation {

    /** @throws IllegalArgumentException if a number is below 0, or the value is not finite */
    public SpecAugment {
        if (Math.min(Math.min(timeMasks, maxFrames), Math.min(bandMasks, maxBands)) < 0
                || !Float.isFinite(value)) {
            throw new IllegalArgumentException(Text.format(
                    "SpecAugment needs counts and widths of at least 0 and a finite value, got "
                    + "%d of %d frames, %d of %d bands, value %s",
                    timeMasks, maxFrames, bandMasks, maxBands, value));
        }
    }

    /**
     * Writes {@code value} over frames {@code first … first + count − 1} of [frames][bands].
     *
     * @throws IllegalArgumentException unless the picture has those frames, whole
     */
    public static void maskFrames(float[] picture, int bands, int first, int count, float value) {
        requirePart("frames", picture.length, bands, first, count,
                bands < 1 ? 0 : picture.length / bands);
        Arrays.fill(picture, first * bands, (first + count) * bands, value);
    }

    /**
     * Writes {@code value} over bands {@code first … first + count − 1} of every frame.
     *
     * @throws IllegalArgumentException unless the picture has those bands, and whole frames
     */
    public static void maskBands(float[] picture, int bands, int first, int count, float value) {
        requirePart("bands", picture.length, bands, first, count, bands);
        for (int start = 0; start < picture.length; start += bands) {
            Arrays.fill(picture, start + first, start + first + count, value);
        }
    }

    private static void requirePart(String what, int length, int bands, int first, int count,
            int most) {
        if (bands < 1 || length % bands != 0 || first < 0 || count < 0 || first > most - count) {
            throw new IllegalArgumentException(Text.format(
                    "a mask of %s %d to %d does not fit a picture of %d numbers in %d bands",
                    what, first, (long) first + count - 1, length, bands));
        }
    }

    @Override
    public void apply(float[] picture, int frames, int bands, RandomGenerator random) {
        if (frames < 0 || bands < 1 || picture.length != (long) frames * bands) {
            throw new IllegalArgumentException(Text.format(
                    "SpecAugment expects [frames][bands], got %d numbers for %d frames of %d bands",
                    picture.length, frames, bands));
        }
        for (int mask = 0; mask < timeMasks; mask++) {
            int width = random.nextInt(Math.min(maxFrames, frames) + 1);
            maskFrames(picture, bands, random.nextInt(frames - width + 1), width, value);
        }
        for (int mask = 0; mask < bandMasks; mask++) {
            int width = random.nextInt(Math.min(maxBands, bands) + 1);
            maskBands(picture, bands, random.nextInt(bands - width + 1), width, value);
        }
    }

    @Override
    public String spec() {
        return "mask " + timeMasks + " of " + maxFrames + " frames " + bandMasks + " of "
                + maxBands + " bands with " + value;
    }
}
