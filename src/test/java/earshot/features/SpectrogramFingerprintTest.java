package earshot.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpectrogramFingerprintTest {

    private static final SpectrogramFingerprintConfig NOTEBOOK =
            SpectrogramFingerprintConfig.NOTEBOOK;
    private static final Fingerprint FINGERPRINT = SpectrogramFingerprint.of(NOTEBOOK);

    @Test
    void hasTheNotebooksShape() {
        assertEquals(233, FINGERPRINT.frames());
        assertEquals(129, FINGERPRINT.width());
        assertEquals(48_000, FINGERPRINT.sampleRate());
    }

    @Test
    void isTensorFlowsMagnitudeOfTheClipFilledUp() {
        double[] samples = Golden.signal(20_000, 48_000);
        double[] filled = Arrays.copyOf(samples, 30_000);
        Spectrogram expected = Stft.of(StftConfig.tensorflow(233, 128))
                .magnitude(Signal.mono(filled, 48_000));
        float[] picture = FINGERPRINT.apply(Signal.mono(samples, 48_000));
        float[] log = SpectrogramFingerprint.of(NOTEBOOK.withLogarithm())
                .apply(Signal.mono(samples, 48_000));
        assertEquals(233 * 129, picture.length);
        for (int t = 0; t < 233; t++) {
            for (int k = 0; k < 129; k++) {
                assertEquals((float) expected.at(t, k), picture[t * 129 + k]);
                assertEquals(Math.log(expected.at(t, k) + 0.01), log[t * 129 + k], 1e-5);
            }
        }
    }

    @Test
    void aLongClipIsCutAtItsEnd() {
        Signal clip = Signal.mono(Golden.signal(40_000, 48_000), 48_000);
        assertArrayEquals(FINGERPRINT.apply(clip), FINGERPRINT.apply(clip.slice(0, 30_000)));
    }

    /** The tone's middle is the picture's, wherever the clip has it; of a long one the middle. */
    @Test
    void aTrimmedClipStandsInTheMiddle() {
        Fingerprint trimming = SpectrogramFingerprint.of(SpectrogramFingerprintConfig.DIGITS);
        Signal tone = Synth.sine(500, 0.5, 0.3, 8000);
        double[] late = new double[6000];
        System.arraycopy(tone.samples(), 0, late, 2500, tone.length());
        double[] expected = new double[5105];
        System.arraycopy(tone.samples(), 0, expected, (5105 - 2400) / 2, 2400);
        Fingerprint whole = SpectrogramFingerprint.of(
                SpectrogramFingerprintConfig.DIGITS.trimmed(Double.POSITIVE_INFINITY));
        assertArrayEquals(whole.apply(Signal.mono(expected, 8000)), trimming.apply(tone));
        int middle = 116 * 129 + 16; // of [233][129]: frame 116, 500 Hz
        assertEquals(trimming.apply(tone)[middle],
                trimming.apply(Signal.mono(late, 8000))[middle], 0.1);
        Signal loud = Signal.mono(Golden.signal(9105, 8000), 8000);
        assertArrayEquals(whole.apply(loud.slice(2000, 7105)), trimming.apply(loud));
    }

    /** What was made slower or faster since it was prepared stands in the middle, too. */
    @Test
    void aPictureIsOfTheMiddleOfASignalOfAnyLength() {
        Fingerprint trimming = SpectrogramFingerprint.of(SpectrogramFingerprintConfig.DIGITS);
        Signal loud = Signal.mono(Golden.signal(6105, 8000), 8000);
        assertArrayEquals(trimming.picture(loud.slice(500, 5605)), trimming.picture(loud));
        Signal brief = loud.slice(0, 3105);
        double[] filled = new double[5105];
        System.arraycopy(brief.samples(), 0, filled, 1000, 3105);
        assertArrayEquals(trimming.picture(Signal.mono(filled, 8000)), trimming.picture(brief));
        Signal clip = Signal.mono(Golden.signal(40_000, 48_000), 48_000);
        assertArrayEquals(FINGERPRINT.picture(clip.slice(0, 30_000)), FINGERPRINT.picture(clip));
    }

    /** At 8 kHz there is nothing above 4 kHz: 22 of 129 bins are filled. */
    @Test
    void otherRatesAreResampledAndNothingIsTrimmed() {
        double[] samples = new double[5000];
        samples[2500] = 1; // an impulse has all frequencies there are
        Signal prepared = FINGERPRINT.prepare(Signal.mono(samples, 8000));
        assertEquals(30_000, prepared.length());
        Spectrogram spectrogram = Stft.of(StftConfig.tensorflow(233, 128)).magnitude(prepared);
        int filled = 0;
        for (int k = 0; k < 129; k++) {
            filled += largest(spectrogram, k) > largest(spectrogram, 10) / 2 ? 1 : 0;
        }
        assertEquals(22, filled, 1);
    }

    private static double largest(Spectrogram spectrogram, int bin) {
        double largest = 0;
        for (int t = 0; t < spectrogram.frames(); t++) {
            largest = Math.max(largest, spectrogram.at(t, bin));
        }
        return largest;
    }

    @Test
    void saysWhatItNeeds() {
        assertEquals("a spectrogram fingerprint needs a rate and a hop of at least 1, a trim"
                + " above 0 dB, a frame of 1 to 65536 samples and a clip of at least a frame, got"
                + " rate 48000, trim 9.0 dB, 100 samples, frame 233, hop 128",
                assertThrows(IllegalArgumentException.class, () -> new
                SpectrogramFingerprintConfig(48_000, 9, 100, 233, 128, false)).getMessage());
    }
}
