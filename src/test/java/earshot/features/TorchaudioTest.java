package earshot.features;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * torchaudio.transforms.MelSpectrogram, AmplitudeToDB and MFCC by formula: centred, mirrored, power
 * 2, periodic Hann, HTK mel, triangles straight in Hz of height 1, decibels without a limit but
 * 80 in the MFCC, orthonormal DCT.
 */
class TorchaudioTest {

    private static final int FFT = 64;
    private static final int HOP = 24;
    private static final int BANDS = 12;

    /** Loud, then almost silent: the decibels must be seen to be limited, and not. */
    private final double[] samples = Golden.signal(400, 8000);
    private final Mfcc mfcc = Mfcc.of(MfccConfig.torchaudio(FFT, HOP, BANDS, 8), 8000);

    TorchaudioTest() {
        for (int n = 200; n < 400; n++) {
            samples[n] *= 1e-6;
        }
    }

    @Test
    void powerMelAndDecibelsAreTorchaudios() {
        Signal signal = Signal.mono(samples, 8000);
        assertClose(power(), mfcc.power(signal).values(), 1e-10);
        assertClose(mel(), mfcc.mel(signal).values(), 1e-10);
        assertClose(decibels(Double.NEGATIVE_INFINITY), mfcc.logMel(signal).values(), 1e-10);
    }

    @Test
    void theMfccLimitsTheDecibelsTo80() {
        double[] all = Golden.flat(decibels(Double.NEGATIVE_INFINITY));
        double loudest = Arrays.stream(all).max().orElseThrow();
        assertTrue(Arrays.stream(all).min().orElseThrow() < loudest - 80, "the limit matters");
        double[][] expected = Arrays.stream(decibels(loudest - 80))
                .map(frame -> ByFormula.orthonormal(frame, 8)).toArray(double[][]::new);
        assertClose(expected, mfcc.mfcc(Signal.mono(samples, 8000)), 1e-10);
    }

    /** torchaudio's bins: linspace(0, sampleRate // 2, bins), whatever the FFT's size. */
    @Test
    void oddSizesAndRatesHaveItsBins() {
        double[][] weights = MelFilterbank.of(MelScale.HTK, MelFilterbank.Shape.HZ, 11025, 401,
                BANDS, 0, 5512).weights();
        for (int m = 0; m < BANDS; m++) {
            double left = ByFormula.hz(ByFormula.melEdge(m, BANDS, 0, 5512));
            double centre = ByFormula.hz(ByFormula.melEdge(m + 1, BANDS, 0, 5512));
            double right = ByFormula.hz(ByFormula.melEdge(m + 2, BANDS, 0, 5512));
            double[] expected = new double[201];
            for (int k = 0; k < expected.length; k++) {
                expected[k] = ByFormula.triangle(k * 5512 / 200.0, left, centre, right);
            }
            assertClose(expected, weights[m], 1e-10);
        }
    }

    private double[][] power() {
        double[][] out = new double[1 + samples.length / HOP][];
        for (int t = 0; t < out.length; t++) {
            double[] frame = new double[FFT];
            for (int n = 0; n < FFT; n++) {
                int at = Math.abs(t * HOP - FFT / 2 + n); // −1 is sample 1
                at = at < samples.length ? at : 2 * samples.length - 2 - at;
                frame[n] = samples[at] * Math.pow(Math.sin(Math.PI * n / FFT), 2);
            }
            out[t] = ByFormula.power(frame, FFT);
        }
        return out;
    }

    private double[][] mel() {
        return Arrays.stream(power()).map(power -> {
            double[] bands = new double[BANDS];
            for (int m = 0; m < BANDS; m++) {
                double left = ByFormula.hz(ByFormula.melEdge(m, BANDS, 0, 4000));
                double centre = ByFormula.hz(ByFormula.melEdge(m + 1, BANDS, 0, 4000));
                double right = ByFormula.hz(ByFormula.melEdge(m + 2, BANDS, 0, 4000));
                for (int k = 0; k < power.length; k++) {
                    bands[m] += power[k]
                            * ByFormula.triangle(k * 8000.0 / FFT, left, centre, right);
                }
            }
            return bands;
        }).toArray(double[][]::new);
    }

    private double[][] decibels(double lowest) {
        return Arrays.stream(mel()).map(frame -> Arrays.stream(frame)
                .map(s -> Math.max(lowest, 10 * Math.log10(Math.max(s, 1e-10)))).toArray())
                .toArray(double[][]::new);
    }
}
