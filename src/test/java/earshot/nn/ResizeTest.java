package earshot.nn;

import static earshot.nn.Conv2dTest.buildError;
import static earshot.nn.Conv2dTest.doubles;
import static earshot.nn.Conv2dTest.error;
import static earshot.nn.Numbers.PASS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of Keras's Resizing: smaller, larger, and both at once. */
class ResizeTest {

    @ParameterizedTest
    @CsvSource({"5, 7, 4, 3", "3, 4, 6, 5", "4, 4, 4, 4"})
    void isKerasResizing(int height, int width, int newHeight, int newWidth) {
        Tensor y = resize(Numbers.tensor(1, 1, height, width, 1), newHeight, newWidth);
        Numbers.assertGolden("keras_resizing_%dx%d_to_%dx%d".formatted(height, width, newHeight,
                newWidth), y);
    }

    /** What the notebook's network begins with. */
    @Test
    void isKerasResizingOfAWholeSpectrogram() {
        double[][] magnitude = Stft.of(StftConfig.tensorflow(233, 128))
                .magnitude(Signal.mono(Golden.signal(30000, 48000), 48000)).values();
        Tensor x = Tensor.of(Numbers.floats(Golden.flat(magnitude)), 1, 233, 129, 1);
        double[] y = doubles(resize(x, 230, 120));
        double[][] three = {row(y, 0), row(y, 115), row(y, 229)};
        Golden.assertClose(
                Golden.read("keras_resizing_stft_233x129_to_230x120_rows_0_115_229").rows(),
                three, 1e-6);
    }

    private static double[] row(double[] y, int row) {
        return Arrays.copyOfRange(y, row * 120, (row + 1) * 120);
    }

    @Test
    void theSameSizeIsTheSameImage() {
        Tensor x = Numbers.tensor(1, 2, 5, 7, 3);
        assertArrayEquals(x.data(), resize(x, 5, 7).data());
    }

    /** Half sizes average pairs, half-pixel centres being in the middle of each. */
    @Test
    void halfTheSizeIsTheAverageOfPairs() {
        Tensor x = Numbers.tensor(1, 2, 6, 8, 3);
        AveragePool2d pool = new AveragePool2d(2);
        pool.build(x.rowShape(), Weights.random(Seeds.of(1)));
        Golden.assertClose(doubles(pool.forward(x, PASS)), doubles(resize(x, 3, 4)), 1e-6);
    }

    @Property(tries = 50)
    void aGreyImageStaysGrey(@ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 20) int newHeight,
            @ForAll @IntRange(min = 1, max = 20) int newWidth) {
        Tensor x = Tensor.zeros(1, height, width, 2);
        Arrays.fill(x.data(), 3);
        for (float number : resize(x, newHeight, newWidth).data()) {
            assertEquals(3, number, 1e-6);
        }
    }

    /** ⟨y, R(x)⟩ = ⟨Rᵀ(y), x⟩, and each channel and image for itself. */
    @Property(tries = 100)
    void backwardIsTheTransposeOfForward(@ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 12) int newHeight,
            @ForAll @IntRange(min = 1, max = 12) int newWidth, @ForAll @Positive int seed) {
        Resize resize = new Resize(newHeight, newWidth);
        Tensor x = Numbers.tensor(seed, 2, height, width, 3);
        Tensor y = Numbers.tensor(seed + 1L, 2, newHeight, newWidth, 3);
        assertArrayEquals(new int[] {newHeight, newWidth, 3},
                resize.build(x.rowShape(), Weights.random(Seeds.of(1))));
        Tensor rx = resize.forward(x, PASS);
        Tensor ry = resize.backward(y, PASS);
        assertArrayEquals(y.shape(), rx.shape());
        assertArrayEquals(x.shape(), ry.shape());
        for (int n = 0; n < 2; n++) {
            for (int k = 0; k < 3; k++) {
                assertEquals(dot(y, rx, n, k), dot(ry, x, n, k), 1e-5);
            }
        }
    }

    private static double dot(Tensor a, Tensor b, int n, int channel) {
        double sum = 0;
        for (int i = n * a.rowSize() + channel; i < (n + 1) * a.rowSize(); i += 3) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }

    @Test
    void saysWhatItCannotTake() {
        assertEquals("Resize expects [N, H, W, C], got [N, 233, 129]: add a channel axis with"
                + " reshape", buildError(new Resize(230, 120), 233, 129));
        assertEquals("Resize expects [N, H, W, C], got [N, 0, 129, 1]: every axis is at least 1",
                buildError(new Resize(230, 120), 0, 129, 1));
        assertEquals("Resize expects a height of at least 1, got 0",
                error(() -> new Resize(0, 120)));
        assertEquals("Resize expects a width of at least 1, got -1",
                error(() -> new Resize(230, -1)));
    }

    private static Tensor resize(Tensor x, int height, int width) {
        Resize resize = new Resize(height, width);
        resize.build(x.rowShape(), Weights.random(Seeds.of(1)));
        return resize.forward(x, PASS);
    }
}
