package earshot.features;

import static earshot.Golden.assertClose;

import earshot.Golden;
import earshot.audio.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * tf.signal by formula, as its guide puts it together: stft, abs, linear_to_mel_weight_matrix (125
 * to 3800 Hz), ln(S + 1e-6), mfccs_from_log_mel_spectrograms.
 */
class TensorflowTest {

    private static final int HOP = 40;
    private static final int BANDS = 10;

    private final double[] samples = Golden.signal(400, 8000);
    private final Signal signal = Signal.mono(samples, 8000);

    /** Frames of 64 samples fill their FFT; 51 and 60 are filled up with zeros on the right. */
    @ParameterizedTest
    @ValueSource(ints = {51, 60, 64})
    void magnitudesAreTensorFlows(int frame) {
        assertClose(magnitudes(frame), mfcc(frame).magnitude(signal).values(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 64})
    void melBandsSumMagnitudes(int frame) {
        assertClose(mel(frame), mfcc(frame).mel(signal).values(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 64})
    void theLogarithmIsNaturalWithAMillionthAdded(int frame) {
        assertClose(logMel(frame), mfcc(frame).logMel(signal).values(), 1e-10);
    }

    @Test
    void theLogarithmOfSilenceIsThatOfAMillionth() {
        double[][] silent = mfcc(64).logMel(Signal.mono(new double[64], 8000)).values();
        double[] expected = new double[BANDS];
        Arrays.fill(expected, Math.log(1e-6));
        assertClose(new double[][] {expected}, silent, 1e-14);
    }

    /** tf.signal.dct type 2 is 2 Σ x cos; the MFCCs are that × rsqrt(2N), C0 too. */
    @ParameterizedTest
    @ValueSource(ints = {51, 64})
    void mfccsAreTensorFlows(int frame) {
        double[][] expected = Arrays.stream(logMel(frame))
                .map(logMel -> Arrays.stream(ByFormula.cosines(logMel, 7))
                        .map(sum -> 2 * sum / Math.sqrt(2 * BANDS)).toArray())
                .toArray(double[][]::new);
        assertClose(expected, mfcc(frame).mfcc(signal), 1e-10);
    }

    private static Mfcc mfcc(int frame) {
        return Mfcc.of(MfccConfig.tensorflow(frame, HOP, BANDS, 7), 8000);
    }

    /** hann_window(periodic=True): divided by N when N is even, by N − 1 when it is odd. */
    private double[][] magnitudes(int frame) {
        double[][] out = new double[1 + (samples.length - frame) / HOP][];
        for (int t = 0; t < out.length; t++) {
            double[] weighed = new double[frame];
            for (int n = 0; n < frame; n++) {
                weighed[n] = samples[t * HOP + n]
                        * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / (frame - frame % 2)));
            }
            out[t] = Arrays.stream(ByFormula.power(weighed, 64)).map(Math::sqrt).toArray();
        }
        return out;
    }

    private double[][] mel(int frame) {
        return Arrays.stream(magnitudes(frame))
                .map(magnitude -> ByFormula.melBands(magnitude, 8000, 64, BANDS, 125, 3800))
                .toArray(double[][]::new);
    }

    private double[][] logMel(int frame) {
        return Arrays.stream(mel(frame))
                .map(mel -> Arrays.stream(mel).map(s -> Math.log(s + 1e-6)).toArray())
                .toArray(double[][]::new);
    }
}
