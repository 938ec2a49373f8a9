package earshot.dsp;

import static earshot.Golden.assertClose;
import static earshot.Golden.lcg;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames side by side, one alone, and the complex transform: the same numbers. */
class FrameFftTest {

    /** No tolerance: the same bits, whatever stands beside a frame. */
    @Property(tries = 150)
    void framesSideBySideAreTheSingleTransform(@ForAll @IntRange(min = 2, max = 10) int power,
            @ForAll @IntRange(min = 1, max = 64) int count, @ForAll @Positive int seed) {
        int size = 1 << power;
        Fft fft = Fft.ofSize(size);
        double[] window = lcg(size, seed);
        FrameTransform together = FrameTransform.of(window);
        assertEquals(64, together.width());
        assertFrames(fft, window, together, 64, seed);
        assertFrames(fft, window, together, count, seed + 1L); // where others were before
    }

    /** A room holds 64 frames, or as many as are a few megabytes. */
    @ParameterizedTest
    @CsvSource({"1,64", "2,64", "3,64", "100,64", "233,64", "8192,32", "300000,1"})
    void otherLengthsAreDoneOneAfterAnother(int size, int width) {
        Fft fft = Fft.ofSize(size);
        double[] window = lcg(size, 9);
        FrameTransform single = FrameTransform.of(window);
        assertEquals(width, single.width());
        assertFrames(fft, window, single, Math.min(3, width), 10);
        assertFrames(fft, window, single, Math.min(2, width), 11);
    }

    private static void assertFrames(Fft fft, double[] window, FrameTransform frames, int count,
            long seed) {
        Spectrum[] expected = new Spectrum[count];
        for (int f = 0; f < count; f++) {
            double[] frame = lcg(fft.size(), seed + 1000L * f);
            System.arraycopy(frame, 0, frames.samples(), frames.start(f), frame.length);
            for (int n = 0; n < frame.length; n++) {
                frame[n] *= window[n];
            }
            expected[f] = fft.forwardReal(frame);
        }
        frames.forward(count);
        for (int f = 0; f < count; f++) {
            assertArrayEquals(Spectra.flat(expected[f]), Spectra.flat(frames.spectrum(f)));
        }
        double[][] power = frames.power(count);
        assertEquals(fft.size() / 2 + 1, power.length);
        for (int f = 0; f < count; f++) {
            int frame = f;
            assertArrayEquals(expected[f].power(),
                    Arrays.stream(power).mapToDouble(bin -> bin[frame]).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 64, 512, 1024, 2048, 4096, 8192})
    void theRealTransformIsTheComplexOne(int size) {
        double[] x = lcg(size, size);
        Spectrum complex = Fft.ofSize(size).forward(Spectra.complex(x));
        Spectrum real = Fft.ofSize(size).forwardReal(x);
        assertClose(Spectra.firstBins(complex, size / 2 + 1), Spectra.flat(real), 1e-13);
        assertEquals(0, real.im()[0]);
        assertEquals(0, real.im()[size / 2]);
    }

    @Test
    void theOddHalvesBinsStandBackwards() {
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 7, 6, 5, 8, 15, 14, 13, 12, 9, 10, 11},
                new RealFft(32).bin);
    }

    @Test
    void powersOfTwoFrom4To4096AreDoneSideBySide() {
        for (int size : new int[] {4, 8, 256, 4096}) {
            assertTrue(FrameFft.fits(size), "size " + size);
        }
        for (int size : new int[] {1, 2, 3, 5, 12, 400, 4095, 4097, 8192}) {
            assertFalse(FrameFft.fits(size), "size " + size);
        }
    }
}
