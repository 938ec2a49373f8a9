package earshot.features;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.MelFilterbank.Shape;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelFilterbankTest {

    @ParameterizedTest
    @CsvSource({
        "SLANEY,HZ_EQUAL_AREA,area,22050,2048,128", "SLANEY,HZ,none,22050,2048,128",
        "HTK,HZ_EQUAL_AREA,area,22050,2048,128", "HTK,HZ,none,22050,2048,128",
        "SLANEY,HZ_EQUAL_AREA,area,8000,512,40", "SLANEY,HZ,none,8000,512,40",
        "HTK,HZ_EQUAL_AREA,area,8000,512,40", "HTK,HZ,none,8000,512,40"})
    void givesTheNumbersOfLibrosaFiltersMel(MelScale scale, Shape shape, String norm, int rate,
            int fft, int bands) {
        double[][] expected = new double[bands][fft / 2 + 1];
        for (double[] entry : Golden.read("mel_%s_norm_%s_%d_%d_%d_sparse".formatted(
                scale.name().toLowerCase(Locale.ROOT), norm, rate, fft, bands)).rows()) {
            expected[(int) entry[0]][(int) entry[1]] = entry[2];
        }
        MelFilterbank filterbank =
                MelFilterbank.of(scale, shape, rate, fft, bands, 0, rate / 2.0);
        assertClose(expected, filterbank.weights(), 1e-10);
    }

    @Test
    void givesTheNumbersOfLibrosaMelspectrogram() {
        Spectrogram power = Stft.of(StftConfig.librosa(512, 128))
                .power(Signal.mono(Golden.signal(4000, 8000), 8000));
        Spectrogram mel = MelFilterbank.slaney(8000, 512, 40).apply(power);
        assertClose(Golden.read("melspectrogram").columns(), mel.values(), 1e-10);
        assertArrayEquals(MelFilterbank.slaney(8000, 512, 40).centresHz(), mel.binHz());
        assertEquals(128, mel.hopSamples());
    }

    /** Where a triangle falls, its neighbour rises: between the tips they add to 1. */
    @Property(tries = 50)
    void neighboursOfHeightOneAddToOne(@ForAll MelScale scale, @ForAll boolean inMel,
            @ForAll @IntRange(min = 2, max = 40) int bands) {
        MelFilterbank filterbank = MelFilterbank.of(scale, inMel ? Shape.MEL : Shape.HZ, 8000,
                512, bands, 50, 3900);
        double[] centres = filterbank.centresHz();
        double[][] weights = filterbank.weights();
        for (int k = 0; k <= 256; k++) {
            double hz = k * 8000 / 512.0;
            int bin = k;
            double sum = Arrays.stream(weights).mapToDouble(band -> band[bin]).sum();
            if (hz >= centres[0] && hz <= centres[bands - 1]) {
                assertEquals(1, sum, 1e-12);
            } else {
                assertTrue(sum >= 0 && sum < 1);
            }
            assertEquals(0, hz < 50 || hz > 3900 ? sum : 0, "outside of the range");
        }
    }

    /** The peak is at the centre, and the tip is 1 high where a bin stands on it. */
    @Property(tries = 50)
    void aTriangleHasItsPeakAtItsCentre(@ForAll MelScale scale, @ForAll Shape shape,
            @ForAll @IntRange(min = 1, max = 40) int bands) {
        MelFilterbank filterbank = MelFilterbank.of(scale, shape, 8000, 8192, bands, 0, 4000);
        double binHz = 8000 / 8192.0;
        for (int m = 0; m < bands; m++) {
            double[] weights = filterbank.weights()[m];
            int peak = 0;
            for (int k = 1; k < weights.length; k++) {
                peak = weights[k] > weights[peak] ? k : peak;
            }
            assertEquals(filterbank.centresHz()[m], peak * binHz, binHz);
            assertTrue(m == 0 || filterbank.centresHz()[m] > filterbank.centresHz()[m - 1]);
            if (shape != Shape.HZ_EQUAL_AREA) {
                assertEquals(1, weights[peak], 0.05);
            }
        }
    }

    /** Slaney's norm: weight × width of a bin, summed over a fine grid, is an integral of 1. */
    @Property(tries = 30)
    void trianglesOfEqualAreaIntegrateToOne(@ForAll MelScale scale,
            @ForAll @IntRange(min = 1, max = 40) int bands) {
        for (double[] band : MelFilterbank.of(scale, Shape.HZ_EQUAL_AREA, 8000, 8192, bands, 0,
                4000).weights()) {
            assertEquals(1, Arrays.stream(band).sum() * 8000 / 8192, 1e-3);
        }
    }

    /** 128 bands of 36 Hz at least, bins 62.5 Hz apart (librosa warns): some hold no bin. */
    @Test
    void aBandWithoutABinIsZero() {
        MelFilterbank filterbank = MelFilterbank.slaney(8000, 128, 128);
        double[][] weights = filterbank.weights();
        assertEquals(0, Arrays.stream(weights[0]).sum());
        Spectrogram power = Stft.of(StftConfig.librosa(128, 128))
                .power(Signal.mono(Golden.lcg(1000, 3), 8000));
        assertEquals(0, filterbank.apply(power).at(2, 0));
        assertTrue(filterbank.apply(power).at(2, 127) > 0);
    }

    @Test
    void saysWhatItNeeds() {
        var tooHigh = assertThrows(IllegalArgumentException.class, () -> MelFilterbank.of(
                MelScale.HTK, Shape.HZ, 8000, 512, 40, 0, 4001));
        assertEquals("mel bands need at least 1 band, and end at or below half the sample rate,"
                + " 4000.0 Hz; got 40 bands up to 4001.0 Hz", tooHigh.getMessage());
        assertThrows(IllegalArgumentException.class, () -> MelFilterbank.slaney(8000, 512, 0));
        Spectrogram power = Stft.of(StftConfig.librosa(256, 128))
                .power(Signal.mono(new double[500], 8000));
        var wrongSize = assertThrows(IllegalArgumentException.class,
                () -> MelFilterbank.slaney(8000, 512, 40).apply(power));
        assertEquals("this filterbank takes spectra of 257 bins, got 129:"
                + " make both for one FFT size", wrongSize.getMessage());
    }
}
