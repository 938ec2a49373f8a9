package earshot.dsp;

import static earshot.Golden.assertClose;
import static earshot.Golden.lcg;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

/** The laws of the Fourier transform, at every kind of length. */
class FftTest {

    @Property(tries = 150)
    void isTheDftOnlyFaster(@ForAll(supplier = Lengths.class) int size,
            @ForAll @Positive int seed) {
        Spectrum x = Spectra.noise(size, seed);
        Fft fft = Fft.ofSize(size);
        assertClose(Spectra.flat(Dft.forward(x)), Spectra.flat(fft.forward(x)), 1e-12);
        assertClose(Spectra.flat(Dft.inverse(x)), Spectra.flat(fft.inverse(x)), 1e-12);
    }

    @Property(tries = 200)
    void realInputGivesTheFirstBinsOfTheComplexTransform(
            @ForAll(supplier = Lengths.class) int size, @ForAll @Positive int seed) {
        double[] x = lcg(size, seed);
        Spectrum all = Fft.ofSize(size).forward(Spectra.complex(x));
        assertClose(Spectra.firstBins(all, size / 2 + 1),
                Spectra.flat(Fft.ofSize(size).forwardReal(x)), 1e-12);
    }

    @Property(tries = 200)
    void inverseUndoesForward(@ForAll(supplier = Lengths.class) int size,
            @ForAll @Positive int seed) {
        Spectrum x = Spectra.noise(size, seed);
        Fft fft = Fft.ofSize(size);
        assertClose(Spectra.flat(x), Spectra.flat(fft.inverse(fft.forward(x))), 1e-12);
    }

    /** Even lengths are packed two samples to a complex number, odd ones are not. */
    @Property(tries = 200)
    void inverseRealUndoesForwardReal(@ForAll(supplier = Lengths.class) int size,
            @ForAll @Positive int seed) {
        double[] x = lcg(size, seed);
        Fft fft = Fft.ofSize(size);
        assertClose(x, fft.inverseReal(fft.forwardReal(x)), 1e-12);
    }

    /** Parseval: Σ|x|² = 1/N · Σ|X|². */
    @Property(tries = 100)
    void keepsEnergy(@ForAll(supplier = Lengths.class) int size, @ForAll @Positive int seed) {
        Spectrum x = Spectra.noise(size, seed);
        double inTime = Spectra.energy(Spectra.flat(x));
        double inFrequency = Spectra.energy(Spectra.flat(Fft.ofSize(size).forward(x))) / size;
        assertEquals(inTime, inFrequency, 1e-12 * inTime);
    }

    @Property(tries = 100)
    void isLinear(@ForAll(supplier = Lengths.class) int size, @ForAll @Positive int seed) {
        Fft fft = Fft.ofSize(size);
        double[] x = lcg(size, seed);
        double[] y = lcg(size, seed + 1L);
        double[] mix = new double[size];
        Arrays.setAll(mix, n -> 2 * x[n] - 3 * y[n]);
        double[] ofX = Spectra.flat(fft.forwardReal(x));
        double[] ofY = Spectra.flat(fft.forwardReal(y));
        double[] expected = new double[ofX.length];
        Arrays.setAll(expected, k -> 2 * ofX[k] - 3 * ofY[k]);
        assertClose(expected, Spectra.flat(fft.forwardReal(mix)), 1e-12);
    }

    /** Later by s samples (around the end): X[k] turns by −2π·ks/N and keeps its length. */
    @Property(tries = 100)
    void aShiftInTimeTurnsPhases(@ForAll(supplier = Lengths.class) int size,
            @ForAll @Positive int seed, @ForAll @IntRange(max = 299) int shift) {
        Spectrum x = Spectra.noise(size, seed);
        Spectrum later = new Spectrum(new double[size], new double[size]);
        for (int n = 0; n < size; n++) {
            later.re()[(n + shift) % size] = x.re()[n];
            later.im()[(n + shift) % size] = x.im()[n];
        }
        Spectrum turned = Fft.ofSize(size).forward(x);
        for (int k = 0; k < size; k++) {
            double angle = -2 * Math.PI * ((long) k * shift % size) / size;
            double re = turned.re()[k];
            double im = turned.im()[k];
            turned.re()[k] = re * Math.cos(angle) - im * Math.sin(angle);
            turned.im()[k] = re * Math.sin(angle) + im * Math.cos(angle);
        }
        assertClose(Spectra.flat(turned), Spectra.flat(Fft.ofSize(size).forward(later)), 1e-12);
    }

    /** X[N − k] = conj X[k]. */
    @Property(tries = 100)
    void realInputHasAMirroredSpectrum(@ForAll(supplier = Lengths.class) int size,
            @ForAll @Positive int seed) {
        Spectrum spectrum = Fft.ofSize(size).forward(Spectra.complex(lcg(size, seed)));
        Spectrum mirrored = new Spectrum(new double[size], new double[size]);
        for (int k = 0; k < size; k++) {
            mirrored.re()[k] = spectrum.re()[(size - k) % size];
            mirrored.im()[k] = -spectrum.im()[(size - k) % size];
        }
        assertClose(Spectra.flat(spectrum), Spectra.flat(mirrored), 1e-12);
    }

    @Property(tries = 100)
    void anImpulseIsFlat(@ForAll(supplier = Lengths.class) int size) {
        double[] impulse = new double[size];
        impulse[0] = 1;
        double[] ones = new double[size / 2 + 1];
        Arrays.fill(ones, 1);
        Spectrum spectrum = Fft.ofSize(size).forwardReal(impulse);
        assertArrayEquals(ones, spectrum.re(), 1e-12);
        assertArrayEquals(new double[ones.length], spectrum.im(), 1e-12);
    }

    /** A sine that turns k times in N samples is −i·N/2 in bin k and nothing anywhere else. */
    @Property(tries = 100)
    void aSineOfOneBinIsOneBin(@ForAll @IntRange(min = 3, max = 300) int size,
            @ForAll @IntRange(min = 1, max = 149) int turns) {
        int bin = 1 + (turns - 1) % ((size - 1) / 2);
        double[] sine = new double[size];
        Arrays.setAll(sine, n -> Math.sin(2 * Math.PI * bin * n / size));
        Spectrum expected = new Spectrum(new double[size / 2 + 1], new double[size / 2 + 1]);
        expected.im()[bin] = -size / 2.0;
        assertClose(Spectra.flat(expected), Spectra.flat(Fft.ofSize(size).forwardReal(sine)),
                1e-12);
    }

    @Test
    void saysWhatItTakes() {
        assertEquals("an FFT has at least 1 sample, got 0",
                assertThrows(IllegalArgumentException.class, () -> Fft.ofSize(0)).getMessage());
        assertEquals("this Fft of size 8 takes 8 samples, got 7", assertThrows(
                IllegalArgumentException.class,
                () -> Fft.ofSize(8).forwardReal(new double[7])).getMessage());
        assertEquals("this Fft of size 8 takes 5 bins, got 8", assertThrows(
                IllegalArgumentException.class,
                () -> Fft.ofSize(8).inverseReal(Spectra.noise(8, 1))).getMessage());
    }
}
