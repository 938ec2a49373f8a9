package earshot.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MfccFingerprintTest {

    private static final MfccFingerprintConfig DIGITS = MfccFingerprintConfig.DIGITS;
    private static final Fingerprint FINGERPRINT = MfccFingerprint.of(DIGITS);

    private final double[] word = Golden.signal(4000, 8000);

    /** The definition, by hand: MFCC 0 without its mean, all read between neighbours. */
    @Test
    void isTheMfccsWithoutTheLevelStretched() {
        double[][] mfcc = Mfcc.of(DIGITS.mfcc(), 8000).mfcc(Signal.mono(word, 8000));
        float[] picture = FINGERPRINT.apply(Signal.mono(word, 8000));
        int frames = DIGITS.frames();
        int coefficients = DIGITS.coefficients();
        assertEquals(frames * coefficients, picture.length);
        double level = Arrays.stream(mfcc).mapToDouble(frame -> frame[0]).average().orElseThrow();
        for (int c = 0; c < coefficients; c++) {
            for (int i = 0; i < frames; i++) {
                double position = i * (mfcc.length - 1) / (frames - 1.0);
                int before = (int) Math.floor(position);
                int after = Math.min(before + 1, mfcc.length - 1);
                double expected = mfcc[before][c]
                        + (position - before) * (mfcc[after][c] - mfcc[before][c])
                        - (c == 0 ? level : 0);
                assertEquals(expected, picture[i * coefficients + c], 1e-4);
            }
        }
    }

    @Test
    void theChainIsLibrosasButForTheRanges() {
        assertEquals(MfccConfig.librosa(256, 80, 40, 13).withRange(60, 3900).withDbRange(50),
                new MfccFingerprintConfig(8000, 35, 256, 80, 40, 60, 3900, 50, 13, 48).mfcc());
    }

    /** Silence is trimmed by hops of 64 samples; these are whole hops. */
    @Test
    void moreSilenceAroundTheWordChangesNothing() {
        Signal some = silenceAround(64 * 10, 64 * 20);
        Signal more = silenceAround(64 * 70, 64 * 30);
        assertArrayEquals(FINGERPRINT.prepare(some).samples(),
                FINGERPRINT.prepare(more).samples());
        assertEquals(word.length, FINGERPRINT.prepare(more).length(), 256 + 64);
        assertArrayEquals(FINGERPRINT.apply(some), FINGERPRINT.apply(more));
    }

    private Signal silenceAround(int before, int after) {
        double[] samples = new double[before + word.length + after];
        System.arraycopy(word, 0, samples, before, word.length);
        return Signal.mono(samples, 8000);
    }

    /** 20 dB more in every band moves MFCC 0 by a constant, which its mean takes away. */
    @Test
    void theLevelDoesNotMatter() {
        double[] louder = word.clone();
        for (int n = 0; n < louder.length; n++) {
            louder[n] *= 10;
        }
        assertArrayEquals(FINGERPRINT.apply(Signal.mono(word, 8000)),
                FINGERPRINT.apply(Signal.mono(louder, 8000)), 1e-4f);
    }

    @Test
    void twoEqualChannelsAreOne() {
        assertArrayEquals(FINGERPRINT.apply(Signal.mono(word, 8000)),
                FINGERPRINT.apply(Signal.of(new double[][] {word, word}, 8000)));
    }

    @Test
    void anotherRateIsResampled() {
        Signal prepared = FINGERPRINT.prepare(Signal.mono(Golden.signal(12000, 24000), 24000));
        assertEquals(8000, prepared.sampleRate());
        assertEquals(4000, prepared.length(), 200);
    }

    @Test
    void silenceAndASingleFrameGiveZeros() {
        for (int length : new int[] {1, 50, 8000}) {
            for (float value : FINGERPRINT.apply(Signal.mono(new double[length], 8000))) {
                assertEquals(0, value, 1e-5f);
            }
        }
    }

    @Test
    void saysWhatItNeeds() {
        var error = assertThrows(IllegalArgumentException.class, () -> new MfccFingerprintConfig(
                6000, 35, 256, 80, 40, 60, 3900, 60, 13, 40));
        assertTrue(error.getMessage().startsWith("a fingerprint needs sizes from 1 to 65536, at"
                + " least 2 frames, no more bands than the FFT has samples, no more coefficients"
                + " than bands and bands below half the sample rate, got rate 6000, trim 35.0 dB,"
                + " fft 256"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new MfccFingerprintConfig(
                8000, 35, 256, 80, 40, 60, 3900, 60, 41, 40));
        assertThrows(IllegalArgumentException.class, () -> new MfccFingerprintConfig(
                8000, 35, 256, 80, 40, 60, 3900, 60, 13, 1));
    }
}
