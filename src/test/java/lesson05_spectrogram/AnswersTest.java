package lesson05_spectrogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.dsp.Fft;
import earshot.dsp.Spectrogram;
import earshot.dsp.Spectrum;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.dsp.StftConfig.Edges;
import earshot.dsp.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answers to lesson 5's exercises. */
class AnswersTest {

    private static final Path SEVEN = Path.of("data", "digits", "7_rms-1_0.wav");

    @Test
    void framesCounted() {
        Stft snipped = Stft.of(StftConfig.librosa(400, 160).withEdges(Edges.SNIP));
        Stft centred = Stft.of(StftConfig.librosa(400, 160));
        int lastEnd = (snipped.frames(8000) - 1) * 160 + 400;
        assertEquals(48, snipped.frames(8000));
        assertEquals(51, centred.frames(8000));
        assertEquals(7920, lastEnd);
        assertEquals(80, 8000 - lastEnd);
    }

    static boolean seen(Window.Shape shape, double belowDb) {
        double[] both = Leakage.tone(8.5 * 125);
        double[] weak = Leakage.tone(20 * 125);
        for (int n = 0; n < both.length; n++) {
            both[n] += weak[n] * StrictMath.pow(10, -belowDb / 20);
        }
        double[] bins = Leakage.decibels(both, new Window(shape, true).weights(both.length));
        return bins[20] > bins[19] && bins[20] > bins[21];
    }

    static double faintest(Window.Shape shape) {
        double belowDb = 0;
        while (seen(shape, belowDb + 1)) {
            belowDb++;
        }
        return belowDb;
    }

    @Test
    void faintTones() {
        assertFalse(seen(Window.Shape.RECT, 50));
        assertTrue(seen(Window.Shape.HAMMING, 50));
        assertEquals(40, faintest(Window.Shape.RECT));
        assertEquals(56, faintest(Window.Shape.HAMMING));
        assertEquals(73, faintest(Window.Shape.HANN));
        assertEquals(81, faintest(Window.Shape.BLACKMAN));
    }

    static double spreadHz(int length) {
        Signal chirp = Synth.chirp(200, 3800, 0.5, 1, 8000);
        StftConfig config = new StftConfig(length, 1, 4096, Window.HANN, length,
                Edges.CENTRED_ZEROS, false, 0);
        Spectrogram power = Stft.of(config).power(chirp.slice(3000, 5000));
        double[] hz = power.binHz();
        double[] frame = power.values()[1000];
        double total = Arrays.stream(frame).sum();
        double variance = 0;
        for (int k = 0; k < hz.length; k++) {
            variance += frame[k] / total * (hz[k] - 2000) * (hz[k] - 2000);
        }
        return Math.sqrt(variance);
    }

    @Test
    void theFrameOfAChirp() {
        assertEquals(133, Math.round(8000 * Math.sqrt(1.0 / 3600))); // 1 / 60 s
        assertEquals(144.4, spreadHz(32), 0.05);
        assertEquals(72.3, spreadHz(64), 0.05);
        assertEquals(37.0, spreadHz(128), 0.05);
        assertEquals(24.3, spreadHz(256), 0.05);
        assertEquals(33.8, spreadHz(512), 0.05);
    }

    static Signal robot(Signal clip, int hop) {
        Stft stft = Stft.of(StftConfig.librosa(256, hop));
        return stft.inverse(Phases.aligned(stft.spectra(clip)), clip.length(), clip.sampleRate());
    }

    /** The share of a tenth of a second's power that lies at multiples of a frequency. */
    static double shareAt(int hertz, Signal sound) {
        double[] power = Fft.ofSize(800).forwardReal(
                sound.slice(1600, 2400).samples()).power();
        double at = 0;
        for (int k = 0; k < power.length; k += hertz / 10) {
            at += power[k];
        }
        return at / Arrays.stream(power).sum();
    }

    @Test
    void aHigherRobot() throws IOException {
        Signal clip = WavReader.read(SEVEN);
        assertEquals(200, 8000 / 40);
        assertEquals(0.825, shareAt(200, robot(clip, 40)), 5e-4);
        assertEquals(0.003, shareAt(200, robot(clip, 64)), 5e-4);
    }

    static Signal below(Signal clip, double hertz) {
        Stft stft = Stft.of(StftConfig.librosa(256, 64));
        double[] hz = stft.config().binHz(clip.sampleRate());
        Spectrum[] spectra = stft.spectra(clip);
        for (Spectrum spectrum : spectra) {
            for (int k = 0; k < hz.length; k++) {
                if (hz[k] > hertz) {
                    spectrum.re()[k] = 0;
                    spectrum.im()[k] = 0;
                }
            }
        }
        return stft.inverse(spectra, clip.length(), clip.sampleRate());
    }

    static double shareAbove(double hertz, Signal sound) {
        double[] power = Fft.ofSize(sound.length()).forwardReal(sound.samples()).power();
        int first = (int) Math.ceil(hertz * sound.length() / sound.sampleRate());
        return Arrays.stream(power, first, power.length).sum() / Arrays.stream(power).sum();
    }

    @Test
    void aFilter() throws IOException {
        Signal clip = WavReader.read(SEVEN);
        assertEquals(0.080, shareAbove(1100, clip), 5e-4);
        assertTrue(shareAbove(1100, below(clip, 1000)) < 1e-8);
        assertEquals(0.000012, shareAbove(1000, below(clip, 1000)), 5e-7);
    }

    static List<Integer> evenHops(double[] window) {
        List<Integer> hops = new ArrayList<>();
        for (int hop = 1; hop <= window.length; hop++) {
            double[] sum = WindowSum.sum(window, hop);
            if (WindowSum.max(sum) - WindowSum.min(sum) < 1e-9) {
                hops.add(hop);
            }
        }
        return hops;
    }

    @Test
    void hopsThatWeighAlike() {
        double[] hann = Window.HANN.weights(64);
        double[] squared = Arrays.stream(hann).map(w -> w * w).toArray();
        double[] symmetric = new Window(Window.Shape.HANN, false).weights(64);
        assertEquals(List.of(1, 2, 4, 8, 16, 32), evenHops(hann));
        assertEquals(List.of(1, 2, 4, 8, 16), evenHops(squared));
        assertEquals(List.of(1, 2, 3, 7, 9, 21), evenHops(symmetric)); // 63 = 3 · 21 = 7 · 9
    }

    @Test
    void theOddWindow() throws IOException {
        Signal clip = WavReader.read(SEVEN);
        Signal sound = Resampler.of(8000, 48_000).apply(clip).withLength(30_000);
        StftConfig notebook = StftConfig.tensorflow(233, 128);
        double[][] symmetric = Stft.of(notebook).magnitude(sound).values();
        double[][] periodic =
                Stft.of(notebook.withWindow(Window.HANN)).magnitude(sound).values();
        double largest = 0;
        double difference = 0;
        for (int t = 0; t < symmetric.length; t++) {
            for (int k = 0; k < symmetric[t].length; k++) {
                largest = Math.max(largest, symmetric[t][k]);
                difference = Math.max(difference, Math.abs(symmetric[t][k] - periodic[t][k]));
            }
        }
        assertEquals(1.00, 100 * difference / largest, 0.005); // per cent
    }
}
