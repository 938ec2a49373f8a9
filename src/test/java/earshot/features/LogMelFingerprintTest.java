package earshot.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import org.junit.jupiter.api.Test;

class LogMelFingerprintTest {

    private static final LogMelFingerprintConfig DIGITS = LogMelFingerprintConfig.DIGITS;
    private static final Fingerprint FINGERPRINT = LogMelFingerprint.of(DIGITS);
    private static final int SAMPLES = (DIGITS.frames() - 1) * DIGITS.hopSamples();

    private final double[] word = Golden.signal(4000, 8000);

    /** The definition, by hand. */
    @Test
    void isTheLogMelSpectrogramWithoutTheMeanOfEachBand() {
        double[] padded = new double[SAMPLES];
        int at = (SAMPLES - word.length) / 2;
        for (int n = 0; n < word.length; n++) {
            padded[at + n] = word[n] - (n == 0 ? 0 : DIGITS.preEmphasis() * word[n - 1]);
        }
        padded[at + word.length] = -DIGITS.preEmphasis() * word[word.length - 1];
        Spectrogram power = Stft.of(StftConfig.librosa(DIGITS.fftSize(), DIGITS.hopSamples()))
                .power(Signal.mono(padded, 8000));
        Spectrogram mel = MelFilterbank.of(MelScale.SLANEY, MelFilterbank.Shape.HZ_EQUAL_AREA, 8000,
                DIGITS.fftSize(), DIGITS.bands(), DIGITS.lowHz(), DIGITS.highHz()).apply(power);
        Spectrogram decibels = Decibels.DEFAULT.withRange(DIGITS.dbRange()).power(mel);
        float[] picture = FINGERPRINT.picture(Signal.mono(word, 8000));
        assertEquals(DIGITS.frames() * DIGITS.bands(), picture.length);
        assertEquals(DIGITS.frames(), decibels.frames());
        for (int band = 0; band < DIGITS.bands(); band++) {
            double sum = 0;
            for (int t = 0; t < DIGITS.frames(); t++) {
                sum += decibels.at(t, band);
            }
            for (int t = 0; t < DIGITS.frames(); t++) {
                assertEquals(decibels.at(t, band) - sum / DIGITS.frames(),
                        picture[t * DIGITS.bands() + band], 1e-4);
            }
        }
    }

    /** A louder clip, through a microphone that is 20 dB better everywhere, is the same. */
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
    void aClipStandsInTheMiddle() {
        Signal clip = Signal.mono(word, 8000);
        assertArrayEquals(FINGERPRINT.picture(clip.centred(SAMPLES)), FINGERPRINT.picture(clip));
        assertArrayEquals(FINGERPRINT.picture(clip.centred(4444)), FINGERPRINT.picture(clip));
    }

    @Test
    void ofALongClipTheMiddleIsLeft() {
        double[] samples = Golden.signal(20_000, 8000);
        Signal clip = Signal.mono(samples, 8000);
        assertArrayEquals(FINGERPRINT.picture(clip), FINGERPRINT.picture(
                clip.slice((20_000 - SAMPLES) / 2, (20_000 + SAMPLES) / 2)));
    }

    @Test
    void silenceGivesZeros() {
        for (int length : new int[] {1, 50, 8000}) {
            for (float value : FINGERPRINT.apply(Signal.mono(new double[length], 8000))) {
                assertEquals(0, value, 1e-5f);
            }
        }
    }

    @Test
    void saysWhatItNeeds() {
        String message = assertThrows(IllegalArgumentException.class, () ->
                new LogMelFingerprintConfig(6000, 35, 0.97, 256, 160, 32, 60, 3900, 40, 50))
                .getMessage();
        assertTrue(message.startsWith("a log mel fingerprint needs sizes from 1 to 65536, no more"
                + " bands than the FFT has samples, bands below half the sample rate and"
                + " pre-emphasis from -1 to 1, got rate 6000"), message);
        assertThrows(IllegalArgumentException.class, () ->
                new LogMelFingerprintConfig(8000, 35, 1.1, 256, 160, 32, 60, 3900, 40, 50));
        assertThrows(IllegalArgumentException.class, () ->
                new LogMelFingerprintConfig(8000, 35, 0.97, 256, 160, 0, 60, 3900, 40, 50));
        assertThrows(IllegalArgumentException.class, () ->
                new LogMelFingerprintConfig(8000, 35, 0.97, 256, 160, 32, 60, 3900, 40, 0));
    }
}
