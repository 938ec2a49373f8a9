package earshot.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.dsp.StftConfig;
import earshot.features.Convention.Sizes;
import earshot.util.Parallel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MfccTest {

    private static final Sizes SMALL = new Sizes(128, 64, 20, 13);

    private final Signal signal = Signal.mono(Golden.signal(1000, 8000), 8000);

    @ParameterizedTest
    @EnumSource
    void onePlanServesFourThreads(Convention convention) {
        Mfcc mfcc = Mfcc.of(convention.config(8000, SMALL), 8000);
        double[][][] results = new double[32][][];
        try (Parallel four = Parallel.of(4)) {
            four.forEach(32, i -> results[i] =
                    mfcc.mfcc(Signal.mono(Golden.lcg(1000, i), 8000)));
        }
        for (int i = 0; i < 32; i++) {
            assertArrayEquals(mfcc.mfcc(Signal.mono(Golden.lcg(1000, i), 8000)), results[i]);
        }
    }

    /** The mel bands are summed a few frames at a time; here from the whole spectrogram. */
    @ParameterizedTest
    @EnumSource
    void melIsTheFilterbankOfTheSpectrogram(Convention convention) {
        MfccConfig config = convention.config(8000, SMALL);
        Mfcc mfcc = Mfcc.of(config, 8000);
        Signal long100 = Signal.mono(Golden.lcg(6400, 3), 8000);
        Spectrogram spectrogram = config.melOfMagnitude()
                ? mfcc.magnitude(long100) : mfcc.power(long100);
        assertArrayEquals(config.filterbank(8000).apply(spectrogram).values(),
                mfcc.mel(long100).values());
    }

    /** One seed, one set of numbers: on any JDK, any processor, with any number of threads. */
    @ParameterizedTest
    @CsvSource({"LIBROSA,-1344771055", "TORCHAUDIO,1966106091", "TF,1267065804",
        "KALDI,1224439877"})
    void theBitsAreTheSameEverywhere(Convention convention, int hash) {
        double[][] mfcc = Mfcc.of(convention.config(8000, SMALL), 8000)
                .mfcc(Signal.mono(Golden.lcg(6000, 7), 8000));
        assertEquals(hash, Arrays.deepHashCode(mfcc));
    }

    /** librosa and torchaudio: twice the amplitude is 20 log10 2 dB in all bands: only MFCC 0. */
    @ParameterizedTest
    @EnumSource(names = {"LIBROSA", "TORCHAUDIO"})
    void loudnessIsInCoefficientZeroOnly(Convention convention) {
        Mfcc mfcc = Mfcc.of(convention.config(8000, SMALL), 8000);
        double[] twice = signal.samples();
        for (int n = 0; n < twice.length; n++) {
            twice[n] *= 2;
        }
        double[][] quiet = mfcc.mfcc(signal);
        double[][] loud = mfcc.mfcc(Signal.mono(twice, 8000));
        for (int t = 0; t < quiet.length; t++) {
            quiet[t][0] += Math.sqrt(20) * 20 * Math.log10(2);
            assertArrayEquals(quiet[t], loud[t], 1e-9);
        }
    }

    @Test
    void withChangesOneThing() {
        MfccConfig librosa = MfccConfig.librosa(128, 64, 20, 13);
        StftConfig other = StftConfig.torchaudio(256, 32);
        assertEquals(new MfccConfig(other, 1, false, MelScale.SLANEY,
                MelFilterbank.Shape.HZ_EQUAL_AREA, 20, 0, Double.NaN,
                MfccConfig.Logarithm.DECIBELS, 80, 80, 13, MfccConfig.Cepstrum.ORTHONORMAL),
                librosa.withStft(other));
        assertEquals(new MfccConfig(librosa.stft(), 1, false, MelScale.HTK,
                MelFilterbank.Shape.HZ_EQUAL_AREA, 20, 60, 3900,
                MfccConfig.Logarithm.DECIBELS, 80, 50, 13, MfccConfig.Cepstrum.ORTHONORMAL),
                librosa.withScale(MelScale.HTK).withRange(60, 3900).withDbRange(50));
    }

    @Test
    void aSignalOfAnotherRateIsRefused() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> Mfcc.of(Convention.KALDI.config(16000, SMALL), 16000).mfcc(signal));
        assertEquals("these features are for 16000 Hz, got a signal at 8000 Hz: resample it",
                error.getMessage());
    }

    @Test
    void moreCoefficientsThanBandsAreRefused() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> MfccConfig.librosa(128, 64, 20, 21));
        assertEquals("20 mel bands give 1 to 20 MFCCs, got 21", error.getMessage());
    }

    @Test
    void bandsAboveHalfTheRateAreRefused() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> Mfcc.of(Convention.TF.config(6000, SMALL), 6000));
        assertEquals("mel bands need at least 1 band, and end at or below half the sample rate,"
                + " 3000.0 Hz; got 20 bands up to 3800.0 Hz", error.getMessage());
    }

    @Test
    void silenceIsFiniteInEveryConvention() {
        for (Convention convention : Convention.values()) {
            for (double[] frame : Mfcc.of(convention.config(8000, SMALL), 8000)
                    .mfcc(Signal.mono(new double[500], 8000))) {
                for (double coefficient : frame) {
                    assertTrue(Double.isFinite(coefficient), convention.name());
                }
            }
        }
    }
}
