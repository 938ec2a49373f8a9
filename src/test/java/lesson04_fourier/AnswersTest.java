package lesson04_fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.dsp.Fft;
import earshot.dsp.Spectrum;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it says about it. */
class AnswersTest {

    private static final Path DIGITS = Path.of("data", "digits");

    private static Signal seven() throws IOException {
        return WavReader.read(DIGITS.resolve("7_rms-1_0.wav"));
    }

    @Test
    void eightSamples() {
        Complex[] click = SlowDft.of(new double[] {1, 0, 0, 0, 0, 0, 0, 0});
        Complex[] constant = SlowDft.of(new double[] {1, 1, 1, 1, 1, 1, 1, 1});
        for (int k = 0; k < 8; k++) {
            assertEquals(1, click[k].magnitude(), 1e-12);
            assertEquals(k == 0 ? 8 : 0, constant[k].magnitude(), 1e-12);
        }
    }

    @Test
    void howFine() {
        int samples = 8000 / 5;
        double seconds = samples / 8000.0;
        assertEquals(1600, samples);
        assertEquals(0.2, seconds);
    }

    @Test
    void betweenTwoBins() {
        Complex[] bins = SlowDft.of(Likeness.wave(3.5, 0));
        assertEquals("18.9", Text.format("%.1f", bins[3].magnitude()));
        assertEquals("21.7", Text.format("%.1f", bins[4].magnitude()));
        assertEquals("2.4", Text.format("%.1f", bins[10].magnitude()));
    }

    /** The last samples come first. */
    static double[] turned(double[] x, int by) {
        double[] later = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            later[(n + by) % x.length] = x[n];
        }
        return later;
    }

    @Test
    void tenSamplesLate() throws IOException {
        double[] x = Vowel.of(seven()).samples();
        Complex[] bins = FastByHalves.of(x);
        Complex[] late = FastByHalves.of(turned(x, 10));
        for (int k = 0; k < x.length; k++) {
            Complex expected = bins[k].times(Complex.turn(-2 * Math.PI * 10 * k / x.length));
            assertEquals(0, late[k].minus(expected).magnitude(), 1e-12);
            assertEquals(bins[k].magnitude(), late[k].magnitude(), 1e-12);
        }
    }

    /** The sound of the tallest bins alone. */
    static double[] onlyTallest(double[] x, int kept) {
        Fft fft = Fft.ofSize(x.length);
        Spectrum bins = fft.forwardReal(x);
        double[] sorted = bins.magnitude();
        Arrays.sort(sorted);
        double[] magnitude = bins.magnitude();
        for (int k = 0; k < magnitude.length; k++) {
            if (magnitude[k] < sorted[sorted.length - kept]) {
                bins.re()[k] = 0;
                bins.im()[k] = 0;
            }
        }
        return fft.inverseReal(bins);
    }

    @Test
    void onlyTheTallest() throws IOException {
        double[] x = Vowel.of(seven()).samples();
        double share = Vowel.energy(onlyTallest(x, 10)) / Vowel.energy(x);
        assertEquals("85.4", Text.format("%.1f", 100 * share));
    }

    @Test
    void aLengthWithNoHalves() throws IOException {
        double[] x = seven().samples();
        double[] longer = Arrays.copyOf(x, 8192);
        Spectrum exact = Fft.ofSize(4907).forwardReal(x);
        Complex[] padded = FastByHalves.of(longer);
        assertThrows(IllegalArgumentException.class, () -> FastByHalves.of(x));
        assertEquals(2454, exact.bins());
        assertEquals("1.63", Text.format("%.2f", 8000.0 / 4907));
        assertEquals("0.98", Text.format("%.2f", 8000.0 / 8192));
        assertEquals(exact.re()[0], padded[0].re(), 1e-9);
        assertTrue(Math.abs(exact.magnitude()[1000] - padded[1000].magnitude()) > 0.01);
    }

    /** Of a voice's clips with a clear pitch: how many have harmonic h the tallest, h = 0 … 9. */
    static int[] tallest(String voice) throws IOException {
        int[] count = new int[10];
        try (Stream<Path> files = Files.list(DIGITS)) {
            for (Path file : files.filter(f -> f.toString().contains("_" + voice)).toList()) {
                Vowel vowel = Vowel.of(WavReader.read(file));
                if (vowel.likeItself(vowel.period()) > 0.8) {
                    count[Math.min(9, vowel.tallestHarmonic())]++;
                }
            }
        }
        return count;
    }

    @Test
    void theOctaveOfTheTallestLine() throws IOException {
        int[] low = tallest("rms");
        int[] high = tallest("slt");
        assertEquals(0, low[1]);
        assertEquals(96, low[2]);
        assertEquals(111, Arrays.stream(low).sum());
        assertEquals(103, high[1]);
        assertEquals(115, Arrays.stream(high).sum());
    }
}
