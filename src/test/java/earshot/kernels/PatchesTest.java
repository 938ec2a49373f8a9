package earshot.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.kernels.Patches.Axis;
import earshot.util.Parallel;
import org.junit.jupiter.api.Test;

class PatchesTest {

    private static final Scratch SCRATCH = new UsedScratch(Parallel.single());

    /** Said before any memory is asked for. */
    @Test
    void tooManyNumbersAreRefused() {
        Axis padded = new Axis(40_000, 3, 1, 1, 40_000);
        String message = assertThrows(IllegalArgumentException.class,
                () -> new Patches(padded, padded, 1).of(new float[1], 2, SCRATCH)).getMessage();
        assertEquals("a convolution of 3200320008 numbers at once: use a smaller batch", message);
        Axis single = new Axis(60_000, 1, 1, 0, 60_000);
        assertThrows(IllegalArgumentException.class,
                () -> new Patches(single, single, 1).of(new float[1], 1, SCRATCH));
    }

    @Test
    void windowsThatStickOutHaveNoPixels() {
        Axis inside = new Axis(5, 2, 1, 0, 4);
        Axis before = new Axis(5, 3, 1, 1, 4);
        Axis behind = new Axis(5, 2, 2, 0, 3);
        for (Axis sticksOut : new Axis[] {before, behind}) {
            assertThrows(IllegalArgumentException.class,
                    () -> new Patches(inside, sticksOut, 1).forEachWindow(0, (pixels, out) -> { }));
            assertThrows(IllegalArgumentException.class,
                    () -> new Patches(sticksOut, inside, 1).forEachWindow(0, (pixels, out) -> { }));
        }
    }
}
