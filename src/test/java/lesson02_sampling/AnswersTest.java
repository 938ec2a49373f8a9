package lesson02_sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it says of it. */
class AnswersTest {

    private static Signal clip() throws IOException {
        return WavReader.read(Path.of("data", "digits", "7_rms-1_0.wav"));
    }

    @Test
    void whereDoTheyGo() {
        double first = Sampling.alias(30_000, 44_100);
        double second = Sampling.alias(60_000, 44_100);
        assertEquals(14100, first);
        assertEquals(15900, second);
        for (int hertz : new int[] {7000, 9000, 15000, 17000}) {
            assertEquals(1000, Sampling.alias(hertz, 8000));
        }
    }

    @Test
    void theCarriage() {
        double spokes = 8 * 2.9;
        double seen = spokes - 24 * Math.rint(spokes / 24);
        assertEquals(23.2, spokes, 1e-9);
        assertEquals(-0.8, seen, 1e-9);
        assertEquals(0.1, -seen / 8, 1e-9);
    }

    @Test
    void higherStill() {
        Signal folded = Synth.chirp(0, 16_000, 0.5, 4, 8000);
        double[] heard = Sampling.timesUp(folded, 0.05);
        assertTrue(heard[0] < 200 && heard[79] < 200);
        assertTrue(Math.max(heard[39], heard[40]) < 200, "2 s");
        assertTrue(heard[19] > 3700 && heard[60] > 3700, "1 s and 3 s");
        assertEquals(2000, heard[10], 150);
    }

    /** What the mean of neighbours leaves of a tone, and what {@link Resampler} does. */
    private static double[] left(double hertz) {
        Signal tone = Synth.sine(hertz, 1, 1, 16_000);
        double[] x = tone.samples();
        double[] mean = new double[x.length / 2];
        for (int n = 0; n < mean.length; n++) {
            mean[n] = (x[2 * n] + x[2 * n + 1]) / 2;
        }
        double[] good = Resampler.of(16_000, 8000).apply(tone).samples();
        return new double[] {Math.sqrt(2) * Sampling.rms(mean),
            Math.sqrt(2) * Sampling.rms(Arrays.copyOfRange(good, 400, 7600))};
    }

    @Test
    void theSimplestFilter() {
        double[] hertz = {1000, 3000, 5000, 7000};
        double[] mean = {0.98, 0.83, 0.56, 0.20};
        double[] good = {1.00, 1.00, 0.00, 0.00};
        for (int i = 0; i < hertz.length; i++) {
            assertEquals(mean[i], left(hertz[i])[0], 0.005);
            assertEquals(Math.cos(Math.PI * hertz[i] / 16_000), left(hertz[i])[0], 1e-9);
            assertEquals(good[i], left(hertz[i])[1], 0.001);
        }
    }

    @Test
    void enoughBits() throws IOException {
        double below = -3.01 - Levels.decibels(Sampling.rms(clip().samples()));
        double predicted = 6.02 * 10 + 1.76 - below;
        double measured = Bits.signalToNoise(clip(), Bits.quantise(clip(), 10));
        assertEquals(19.1, below, 0.05);
        assertEquals(42.9, predicted, 0.05);
        assertEquals(43.0, measured, 0.05);
        assertEquals(12.8, (60 - 1.76 + below) / 6.02, 0.1);
        assertTrue(Bits.signalToNoise(clip(), Bits.quantise(clip(), 12)) < 60);
        assertTrue(Bits.signalToNoise(clip(), Bits.quantise(clip(), 13)) > 60);
    }

    @Test
    void cutOffInsteadOfRound() {
        Signal sine = Synth.sine(997, 0.99, 1, 8000);
        double[] cut = Arrays.stream(sine.samples()).map(x -> Math.floor(x * 128) / 128).toArray();
        double rounded = Bits.signalToNoise(sine, Bits.quantise(sine, 8));
        double floored = Bits.signalToNoise(sine, Signal.mono(cut, 8000));
        double mean = Arrays.stream(Sampling.difference(cut, sine.samples())).average().orElse(0);
        assertEquals(49.7, rounded, 0.05);
        assertEquals(43.9, floored, 0.1);
        assertEquals(-0.5, mean * 128, 0.01);
        assertEquals(6.02, Levels.decibels(2), 0.005);
    }

    /** The clip with noise so many dB below it. */
    private static Signal noisy(Signal clip, double decibels, Seeds seed) {
        Signal noise = Synth.noise(1, clip.seconds(), clip.sampleRate(), seed);
        double ratio = Sampling.rms(clip.samples()) / Sampling.rms(noise.samples());
        double factor = ratio * StrictMath.pow(10, -decibels / 20);
        double[] scaled = Arrays.stream(noise.samples()).map(x -> factor * x).toArray();
        return Synth.add(clip, Signal.mono(scaled, clip.sampleRate()));
    }

    @Test
    void aNoiseOfYourChoice() throws IOException {
        for (double decibels : new double[] {0, 10, 20, 40}) {
            Signal noisy = noisy(clip(), decibels, Seeds.of(42));
            assertEquals(decibels, Bits.signalToNoise(clip(), noisy), 1e-9);
        }
    }
}
