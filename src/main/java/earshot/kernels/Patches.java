package earshot.kernels;

import java.util.Arrays;

/**
 * The windows that a convolution looks through, written out as the rows of a matrix (im2col), and
 * back (col2im). A convolution is then a matrix product.
 *
 * <pre>
 *   images   [batch][height][width][channels]
 *   patches  [batch · rows · columns][window height · window width · channels]
 *
 *   patch (n, r, c) at (i, j, k) = image n at (r·stride + i − before, c·stride + j − before, k)
 *                                  or 0 where that is beyond an edge
 * </pre>
 *
 * <p>Channels stand last, so each row of a window is one run of numbers in the image and one in the
 * patch.
 *
 * @param down how the window moves over the height
 * @param across how it moves over the width
 * @param channels numbers a pixel
 */
public record Patches(Axis down, Axis across, int channels) {

    /**
     * A window on its way along one axis.
     *
     * @param length of the axis
     * @param window its own length
     * @param stride from one position to the next
     * @param before zeros before the axis begins
     * @param positions how many there are
     */
    public record Axis(int length, int window, int stride, int before, int positions) {

        /** Where on the axis the window stands; below 0 where it starts before the axis. */
        public int start(int position) {
            return position * stride - before;
        }

        /** The first place of the window that lies on the axis. */
        private int from(int position) {
            return Math.max(0, -start(position));
        }

        /** The first place of the window, from there on, that does not. */
        private int to(int position) {
            return Math.min(window, length - start(position));
        }
    }

    /** Neighbouring numbers of an image, and the same numbers in a patch. */
    private interface Run {
        void at(int image, int patch, int length);
    }

    /** How many patches an image has. */
    public int count() {
        return down.positions * across.positions;
    }

    /** Numbers in one patch. */
    public int size() {
        return down.window * across.window * channels;
    }

    /** Copies every number of the images to all its places in the patches; the rest is 0. */
    public void cut(float[] images, float[] patches, int batch) {
        Arrays.fill(patches, 0);
        forEachRun(batch, (image, patch, length) ->
                System.arraycopy(images, image, patches, patch, length));
    }

    /** The transpose: every number of the images is the sum of its places in the patches. */
    public void addBack(float[] patches, float[] images, int batch) {
        Arrays.fill(images, 0);
        forEachRun(batch, (image, patch, length) -> {
            for (int t = 0; t < length; t++) {
                images[image + t] += patches[patch + t];
            }
        });
    }

    private void forEachRun(int batch, Run run) {
        int patch = 0;
        for (int n = 0; n < batch; n++) {
            for (int r = 0; r < down.positions; r++) {
                for (int c = 0; c < across.positions; c++) {
                    forEachRunOfPatch(n, r, c, patch, run);
                    patch += size();
                }
            }
        }
    }

    private void forEachRunOfPatch(int n, int r, int c, int patch, Run run) {
        int from = across.from(c);
        int length = (across.to(c) - from) * channels;
        for (int i = down.from(r); i < down.to(r); i++) {
            int imageRow = n * down.length + down.start(r) + i;
            int pixel = imageRow * across.length + across.start(c) + from;
            run.at(pixel * channels, patch + (i * across.window + from) * channels, length);
        }
    }
}
