package earshot.nn;

import earshot.util.Text;
import java.util.Arrays;

/** What the layers over images and sequences ask of their numbers and of their input's shape. */
final class Sizes {

    private Sizes() {
    }

    /** Throws {@code IllegalArgumentException} if {@code value} is below 1. */
    static int positive(String layer, String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(Text.format(
                    "%s expects a %s of at least 1, got %d", layer, name, value));
        }
        return value;
    }

    /**
     * Throws {@code IllegalArgumentException} unless the shape, the batch axis left out, is {@code
     * "H, W, C"} or as many other axes, each of at least 1.
     */
    static void requireShape(String layer, String axes, int[] shape) {
        int missing = axes.split(", ").length - shape.length;
        String got = Text.format("%s expects [N, %s], got [N, %s]: ", layer, axes,
                Arrays.toString(shape).replaceAll("[\\[\\]]", ""));
        if (missing != 0) {
            throw new IllegalArgumentException(got + (missing == 1
                    ? "add a channel axis with reshape" : "put a Reshape before it"));
        }
        if (Arrays.stream(shape).anyMatch(axis -> axis < 1)) {
            throw new IllegalArgumentException(got + "every axis is at least 1");
        }
    }
}
