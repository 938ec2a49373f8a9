package earshot.dsp;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.dsp.Window.Shape;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "HANN,8", "HANN,9", "HANN,233", "HANN,400",
        "HAMMING,8", "HAMMING,9", "HAMMING,233", "HAMMING,400",
        "BLACKMAN,8", "BLACKMAN,9", "BLACKMAN,233", "BLACKMAN,400"})
    void givesTheNumbersOfScipyGetWindow(Shape shape, int length) {
        String name = "window_" + shape.name().toLowerCase(Locale.ROOT);
        assertClose(Golden.read(name + "_periodic_" + length).values(),
                new Window(shape, true).weights(length), 1e-14);
        assertClose(Golden.read(name + "_symmetric_" + length).values(),
                new Window(shape, false).weights(length), 1e-14);
    }

    /** Kaldi's feature-window.cc: pow(0.5 − 0.5 cos(2πi / (N − 1)), 0.85), as sin² here. */
    @ParameterizedTest
    @CsvSource({"200", "201", "400"})
    void poveyIsAHannWindowToThePower085(int length) {
        double[] expected = new double[length];
        Arrays.setAll(expected, n -> Math.pow(Math.sin(Math.PI * n / (length - 1)), 1.7));
        // The two ends are 0 in one formula and sin(π)^1.7 = 1e-27 in the other.
        assertClose(expected, new Window(Shape.POVEY, false).weights(length), 1e-14);
    }

    @Property(tries = 100)
    void aSymmetricWindowEndsAsItBegins(@ForAll Shape shape,
            @ForAll(supplier = Lengths.class) int length) {
        double[] weights = new Window(shape, false).weights(length);
        double[] mirrored = new double[length];
        Arrays.setAll(mirrored, n -> weights[length - 1 - n]);
        assertArrayEquals(weights, mirrored, 1e-13);
    }

    @Property(tries = 100)
    void aPeriodicWindowIsASymmetricOneWithoutItsLastSample(@ForAll Shape shape,
            @ForAll @IntRange(min = 2, max = 300) int length) {
        assertArrayEquals(
                Arrays.copyOf(new Window(shape, false).weights(length + 1), length),
                new Window(shape, true).weights(length), 1e-15);
    }

    /** COLA: overlapped and added, the windows weigh every sample alike. */
    @Property(tries = 100)
    void periodicHannAddsToAConstant(@ForAll @IntRange(min = 1, max = 75) int quarter) {
        double[] hann = Window.HANN.weights(4 * quarter);
        for (int n = 0; n < quarter; n++) {
            assertEquals(1, overlapped(hann, n, 2 * quarter), 1e-13, "half a window's hop");
            assertEquals(2, overlapped(hann, n, quarter), 1e-13, "a quarter's hop");
        }
    }

    @Test
    void theSymmetricHannDoesNotAddToAConstant() {
        double[] hann = new Window(Shape.HANN, false).weights(8);
        assertEquals(0.9505, overlapped(hann, 0, 4), 1e-4);
        assertEquals(0.7995, overlapped(hann, 2, 4), 1e-4);
    }

    private static double overlapped(double[] window, int start, int hop) {
        double sum = 0;
        for (int n = start; n < window.length; n += hop) {
            sum += window[n];
        }
        return sum;
    }

    @Property
    void aSingleSampleWeighsOne(@ForAll Shape shape, @ForAll boolean periodic) {
        assertArrayEquals(new double[] {1}, new Window(shape, periodic).weights(1));
    }

    @Test
    void theRectangleWeighsNothingDown() {
        assertArrayEquals(new double[] {1, 1, 1}, new Window(Shape.RECT, true).weights(3));
    }

    @Test
    void saysHowLongItIsAtLeast() {
        var error = assertThrows(IllegalArgumentException.class, () -> Window.HANN.weights(0));
        assertEquals("a window has at least 1 sample, got 0", error.getMessage());
    }
}
