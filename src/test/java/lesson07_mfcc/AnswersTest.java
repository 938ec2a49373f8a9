package lesson07_mfcc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.dsp.Dct;
import earshot.dsp.Decibels;
import earshot.dsp.GriffinLim;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.Delta;
import earshot.features.MelFilterbank;
import earshot.features.MelInverse;
import earshot.features.MelScale;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answers to the exercises of lesson 7, as they stand there. */
class AnswersTest {

    private static final MfccConfig LIBROSA = MfccConfig.librosa(512, 128, 40, 13);

    private static Signal clip() throws IOException {
        return WavReader.read(Path.of("data/digits/7_rms-1_0.wav")).mono();
    }

    @Test
    void silence() {
        Signal silence = Synth.silence(0.5, 22050);
        MfccConfig defaults = MfccConfig.librosa(2048, 512, 128, 20);
        double[] first = Mfcc.of(defaults, 22050).mfcc(silence)[0];
        assertEquals(-1131.371, first[0], 0.0005);
        assertEquals(0, first[1], 1e-10);
        assertEquals(-632.456, -100 * Math.sqrt(40), 0.0005);
    }

    @Test
    void twiceAsLoud() throws IOException {
        Signal clip = clip();
        double[] samples = clip.samples();
        for (int n = 0; n < samples.length; n++) {
            samples[n] *= 2;
        }
        Signal louder = Signal.mono(samples, clip.sampleRate());
        double[] before = Mfcc.of(LIBROSA, 8000).mfcc(clip)[15];
        double[] after = Mfcc.of(LIBROSA, 8000).mfcc(louder)[15];
        assertEquals(38.08, after[0] - before[0], 0.005);
        for (int n = 1; n < 13; n++) {
            assertEquals(before[n], after[n], 1e-9);
        }
        assertEquals(6.02, 20 * Math.log10(2), 0.005);
    }

    @Test
    void anotherMicrophone() throws IOException {
        double[][] mfcc = Mfcc.of(LIBROSA, 8000).mfcc(clip());
        double[][] other = new double[mfcc.length][];
        for (int t = 0; t < mfcc.length; t++) {
            other[t] = mfcc[t].clone();
            for (int n = 0; n < 13; n++) {
                other[t][n] += 10 - 3 * n;
            }
        }
        double[][] delta = Delta.ofWidth(9).apply(mfcc);
        double[][] deltaOther = Delta.ofWidth(9).apply(other);
        for (int t = 0; t < mfcc.length; t++) {
            assertArrayEquals(delta[t], deltaOther[t], 1e-10);
        }
    }

    @Test
    void fromLibrosaToTorchaudio() throws IOException {
        List<Double> distances = new ArrayList<>();
        Signal clip = clip();
        double[][] wanted = Mfcc.of(MfccConfig.torchaudio(512, 128, 40, 13), 8000).mfcc(clip);
        MfccConfig scale = LIBROSA.withScale(MelScale.HTK);
        MfccConfig triangles = new MfccConfig(scale.stft(), 1, false, MelScale.HTK,
                MelFilterbank.Shape.HZ, 40, 0, 4000, scale.logarithm(), 80, 80, 13,
                scale.cepstrum());
        MfccConfig ends = triangles.withStft(StftConfig.torchaudio(512, 128));
        for (MfccConfig step : List.of(LIBROSA, scale, triangles, ends)) {
            double[][] have = Mfcc.of(step, 8000).mfcc(clip);
            double largest = 0;
            for (int t = 0; t < have.length; t++) {
                for (int n = 0; n < 13; n++) {
                    largest = Math.max(largest, Math.abs(have[t][n] - wanted[t][n]));
                }
            }
            distances.add(largest);
        }
        assertEquals(List.of("141.4", "128.3", "6.5", "0.0"),
                distances.stream().map(largest -> Text.format("%.1f", largest)).toList());
        assertEquals(0, distances.get(3));
    }

    /** The pitch of the frame in the middle, in Hz. */
    private static double pitch(Signal sound) {
        Spectrogram power = Stft.of(StftConfig.librosa(512, 128)).power(sound);
        double[] decibels = Decibels.ofPower(power).values()[power.frames() / 2];
        double[] coefficients = Dct.ofSize(257, 257).forward(decibels);
        int best = 26;
        for (int k = 26; k <= 133; k++) {
            if (coefficients[k] > coefficients[best]) {
                best = k;
            }
        }
        return 8000.0 / best;
    }

    @Test
    void thePitchOfAVoice() {
        double[] mouth = {730, 1090, 2440};
        double[] expected = {89.9, 119.4, 160.0, 210.5};
        double[] pitches = {90, 120, 160, 210};
        for (int i = 0; i < pitches.length; i++) {
            assertEquals(expected[i], pitch(Vowels.vowel(mouth, pitches[i])), 0.05);
        }
        double exact = 2 * 257 * (8000.0 / 512); // over k: 257 bins span more than 4000 Hz
        assertEquals(8031, exact, 0.5);
        assertEquals(0.4, 100 * (exact / 8000 - 1), 0.05);
        assertEquals(1.1, 100 / (8000 / 90.0), 0.05);
    }

    /** The mean of |r| over all pairs of columns. */
    private static double meanCorrelation(List<double[]> frames) {
        double[][] scaled = Numbers.scaled(frames.toArray(double[][]::new));
        int width = scaled[0].length;
        double sum = 0;
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < a; b++) {
                double product = 0;
                for (double[] frame : scaled) {
                    product += frame[a] * frame[b];
                }
                sum += Math.abs(product / scaled.length);
            }
        }
        return sum / (width * (width - 1) / 2);
    }

    @Test
    void correlation() throws IOException {
        List<double[]> bands = new ArrayList<>();
        List<double[]> mfccs = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            Signal clip = WavReader.read(Path.of("data/digits/" + digit + "_rms-1_0.wav")).mono();
            Mfcc mfcc = Mfcc.of(LIBROSA, 8000);
            bands.addAll(Arrays.asList(mfcc.logMel(clip).values()));
            mfccs.addAll(Arrays.asList(mfcc.mfcc(clip)));
        }
        assertEquals(0.62, meanCorrelation(bands), 0.005);
        assertEquals(0.19, meanCorrelation(mfccs), 0.005);
    }

    /** The height of the voice's peak in a sound rebuilt from so many coefficients. */
    private static double voiceLeft(Signal clip, int coefficients) {
        Stft stft = Stft.of(StftConfig.librosa(512, 128));
        MelFilterbank filterbank = MelFilterbank.slaney(8000, 512, 40);
        Spectrogram mel = filterbank.apply(stft.power(clip));
        Dct dct = Dct.ofSize(40, coefficients);
        Spectrogram smooth = Decibels.ofPower(mel)
                .mapFrames(frame -> dct.inverse(dct.forward(frame)), mel.binHz());
        Spectrogram power = MelInverse.of(filterbank, StftConfig.librosa(512, 128))
                .apply(Decibels.DEFAULT.toPower(smooth));
        Signal sound = GriffinLim.of(stft)
                .rebuild(power.map(Math::sqrt), clip.length(), Seeds.of(42));
        return new Cepstrum(sound).height(15);
    }

    @Test
    void howManyForTheVoice() throws IOException {
        int[] counts = {13, 20, 26, 40};
        double[] expected = {2.2, 5.5, 6.8, 8.5};
        for (int i = 0; i < counts.length; i++) {
            assertEquals(expected[i], voiceLeft(clip(), counts[i]), 0.05);
        }
    }
}
