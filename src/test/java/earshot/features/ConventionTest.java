package earshot.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.dsp.StftConfig;
import earshot.features.Convention.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionTest {

    /** What each library uses when nothing is said, at 16 kHz. */
    @ParameterizedTest
    @CsvSource({
        "LIBROSA,    2048, 2048, 512, 128, 20,   0",
        "TORCHAUDIO,  400,  400, 200, 128, 40,   0",
        "TF,          255,  256, 128,  20, 13, 125",
        "KALDI,       400,  512, 160,  23, 13,  20"})
    void sizesWhenNothingIsSaid(Convention convention, int frame, int fft, int hop, int bands,
            int coefficients, double lowHz) {
        MfccConfig config = convention.config(16000, Sizes.DEFAULT);
        assertEquals(frame, config.stft().frameSamples());
        assertEquals(fft, config.stft().fftSize());
        assertEquals(hop, config.stft().hopSamples());
        assertEquals(bands, config.bands());
        assertEquals(coefficients, config.coefficients());
        assertEquals(lowHz, config.lowHz());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCallerSaysIsTaken(Convention convention) {
        MfccConfig config = convention.config(8000, new Sizes(256, 64, 30, 5));
        assertEquals(256, config.stft().frameSamples());
        assertEquals(64, config.stft().hopSamples());
        assertEquals(30, config.bands());
        assertEquals(5, config.coefficients());
    }

    /** 10 bands and nothing said of the coefficients: as many as there are bands. */
    @ParameterizedTest
    @EnumSource
    void fewBandsGiveFewCoefficients(Convention convention) {
        assertEquals(10, convention.config(8000, new Sizes(null, null, 10, null)).coefficients());
    }

    @Test
    void theHopFollowsTheFftWhereTheLibraryLetsIt() {
        Sizes sizes = new Sizes(256, null, null, null);
        assertEquals(64, Convention.LIBROSA.stft(8000, sizes).hopSamples());
        assertEquals(512, Convention.LIBROSA.config(8000, sizes).stft().hopSamples());
        assertEquals(128, Convention.TORCHAUDIO.stft(8000, sizes).hopSamples());
        assertEquals(128, Convention.TORCHAUDIO.config(8000, new Sizes(256, null, null, null))
                .stft().hopSamples());
        assertEquals(1, Convention.LIBROSA.stft(8000, new Sizes(2, null, null, null))
                .hopSamples());
    }

    /** 25 and 10 ms; the header of a damaged file may announce any rate. */
    @Test
    void kaldisMillisecondsFitEveryRate() {
        StftConfig stft = Convention.KALDI.config(41_000_000, Sizes.DEFAULT).stft();
        assertEquals(1_025_000, stft.frameSamples());
        assertEquals(410_000, stft.hopSamples());
        assertEquals("an STFT needs a frame of 1 to 1048576 samples, got 53687091",
                assertThrows(IllegalArgumentException.class, () -> Convention.KALDI.config(
                        Integer.MAX_VALUE, Sizes.DEFAULT)).getMessage());
        assertEquals(1, Convention.KALDI.config(99, Sizes.DEFAULT).stft().hopSamples());
    }
}
