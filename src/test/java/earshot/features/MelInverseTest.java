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

class MelInverseTest {

    private static final StftConfig STFT = StftConfig.librosa(512, 128);

    private final MelFilterbank filterbank = MelFilterbank.slaney(8000, 512, 40);
    private final Spectrogram mel = filterbank.apply(
            Stft.of(STFT).power(Signal.mono(Golden.signal(4000, 8000), 8000)));
    private final Spectrogram power = MelInverse.of(filterbank, STFT).apply(mel);

    @Test
    void theBandsOfTheSpectrumAreTheBandsLoudOrFaint() {
        double[][] again = Decibels.ofPower(filterbank.apply(power)).values();
        double[][] wanted = Decibels.ofPower(mel).values();
        for (int t = 0; t < wanted.length; t++) {
            assertArrayEquals(wanted[t], again[t], 0.01);
        }
    }

    @Test
    void noPowerIsNegativeAndBinsOfNoBandAreEmpty() {
        for (double[] frame : power.values()) {
            for (double value : frame) {
                assertTrue(value >= 0);
            }
            assertEquals(0, frame[0]);
            assertEquals(0, frame[256]);
        }
    }

    @Test
    void itIsAsLongAndAsWideAsWhatTheBandsWereMadeOf() {
        assertEquals(mel.frames(), power.frames());
        assertArrayEquals(STFT.binHz(8000), power.binHz());
        assertEquals(128, power.hopSamples());
        assertEquals(8000, power.sampleRate());
    }

    @Test
    void silenceStaysSilent() {
        Spectrogram silence = MelInverse.of(filterbank, STFT).apply(mel.map(band -> 0));
        assertEquals(0, silence.max());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertMessage("this filterbank takes spectra of 257 bins, the STFT makes 129: make both"
                + " for one FFT size",
                () -> MelInverse.of(filterbank, StftConfig.librosa(256, 64)));
        MelInverse inverse = MelInverse.of(filterbank, STFT);
        assertMessage("this MelInverse takes 40 bands, got 257", () -> inverse.apply(power));
        assertMessage("a mel band is finite, and 0 or more, got -3.0: decibels become powers by"
                + " Decibels.toPower", () -> inverse.apply(mel.map(band -> -3)));
    }

    private static void assertMessage(String message, Runnable wrong) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
