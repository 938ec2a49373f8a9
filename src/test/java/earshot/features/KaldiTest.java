package earshot.features;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.Golden;
import earshot.audio.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Kaldi's compute-mfcc-feats without dither, by formula: 16-bit samples, snipped frames; in each
 * the mean removed, the log energy taken, pre-emphasis 0.97, Povey's window, zeros to a power of
 * two, power, triangles straight in HTK mel from 20 Hz to half the rate, ln, DCT, lifter 22, C0 =
 * log energy.
 */
class KaldiTest {

    private static final int FRAME = 50;
    private static final int HOP = 20;
    private static final int BANDS = 11;
    private static final double FLOOR = 1.1920928955078125e-7; // float's epsilon

    private final double[] samples = Golden.signal(300, 8000);
    private final Signal signal = Signal.mono(samples, 8000);
    private final Mfcc mfcc = Mfcc.of(MfccConfig.kaldi(FRAME, HOP, BANDS, 9), 8000);

    @Test
    void powerIsKaldis() {
        assertClose(power(), mfcc.power(signal).values(), 1e-10);
    }

    @Test
    void logMelIsKaldis() {
        assertClose(logMel(), mfcc.logMel(signal).values(), 1e-10);
    }

    @Test
    void mfccsAreKaldis() {
        double[][] expected = logMel();
        for (int t = 0; t < expected.length; t++) {
            expected[t] = ByFormula.orthonormal(expected[t], 9);
            for (int n = 0; n < 9; n++) {
                expected[t][n] *= 1 + 0.5 * 22 * Math.sin(Math.PI * n / 22);
            }
            double energy = Arrays.stream(centred(t)).map(x -> x * x).sum();
            expected[t][0] = Math.log(Math.max(energy, FLOOR));
        }
        assertClose(expected, mfcc.mfcc(signal), 1e-10);
    }

    /** A constant is all mean: nothing is left but the floor. */
    @Test
    void aConstantIsSilence() {
        double[] ones = new double[FRAME];
        Arrays.fill(ones, 0.5);
        Signal constant = Signal.mono(ones, 8000);
        assertEquals(Math.log(FLOOR), mfcc.logMel(constant).max(), 1e-12);
        assertEquals(Math.log(FLOOR), mfcc.mfcc(constant)[0][0], 1e-12);
    }

    private double[] centred(int t) {
        double[] frame = new double[FRAME];
        double mean = 0;
        for (int n = 0; n < FRAME; n++) {
            frame[n] = 32768 * samples[t * HOP + n];
            mean += frame[n] / FRAME;
        }
        for (int n = 0; n < FRAME; n++) {
            frame[n] -= mean;
        }
        return frame;
    }

    private double[][] power() {
        double[][] out = new double[1 + (samples.length - FRAME) / HOP][];
        for (int t = 0; t < out.length; t++) {
            double[] frame = centred(t);
            double[] weighed = new double[FRAME];
            for (int n = 0; n < FRAME; n++) {
                double before = n == 0 ? frame[0] : frame[n - 1];
                weighed[n] = (frame[n] - 0.97 * before)
                        * Math.pow(0.5 - 0.5 * Math.cos(2 * Math.PI * n / (FRAME - 1)), 0.85);
            }
            out[t] = ByFormula.power(weighed, 64);
        }
        return out;
    }

    private double[][] logMel() {
        return Arrays.stream(power())
                .map(power -> ByFormula.melBands(power, 8000, 64, BANDS, 20, 4000))
                .map(mel -> Arrays.stream(mel).map(s -> Math.log(Math.max(s, FLOOR))).toArray())
                .toArray(double[][]::new);
    }
}
