package lesson14_voices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.augment.AddNoise;
import earshot.augment.Augmentation;
import earshot.augment.SpecAugment;
import earshot.evaluate.Interval;
import earshot.kernels.Kernels;
import earshot.nn.Dense;
import earshot.nn.Inside;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.recognizer.Recipe;
import earshot.recognizer.RecognizerTrainer;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The answers of lesson 14, word for word. */
class AnswersTest {

    @Test
    void aMeanOverWhom() {
        int[] right = {90, 30, 30};
        int[] clips = {150, 30, 30};
        double pooled = (double) Arrays.stream(right).sum() / Arrays.stream(clips).sum();
        double mean = (90.0 / 150 + 30.0 / 30 + 30.0 / 30) / 3;
        assertEquals(0.714, pooled, 5e-4);
        assertEquals(0.867, mean, 5e-4);
    }

    @Test
    void aPointApart() {
        int clips = 100;
        while (Interval.of(Math.round(0.9 * clips), clips).high()
                - Interval.of(Math.round(0.9 * clips), clips).low() > 0.02) {
            clips += 10;
        }
        assertEquals(3470, clips);
        Interval small = Interval.of(297, 330);
        assertEquals(0.863, small.low(), 5e-4);
        assertEquals(0.928, small.high(), 5e-4);
    }

    @Test
    void theBestOfSeventeen() {
        RandomGenerator random = Seeds.of(42).random();
        double sum = 0;
        for (int round = 0; round < 1000; round++) {
            int best = 0;
            for (int network = 0; network < 17; network++) {
                int right = 0;
                for (int clip = 0; clip < 330; clip++) {
                    right += random.nextDouble() < 0.7 ? 1 : 0;
                }
                best = Math.max(best, right);
            }
            sum += best / 330.0;
        }
        double best = sum / 1000;
        assertEquals(0.745, best, 0.0015);
    }

    @Test
    void tenDecibels() {
        Signal clip = Synth.sine(440, 0.5, 0.5, 8000);
        Signal noisy = AddNoise.add(clip, 10, Seeds.of(42).random());
        double signal = 0;
        double noise = 0;
        for (int n = 0; n < clip.length(); n++) {
            double added = noisy.samples()[n] - clip.samples()[n];
            signal += clip.samples()[n] * clip.samples()[n];
            noise += added * added;
        }
        double ratio = Math.sqrt(noise / signal);
        assertEquals(0.316, ratio, 5e-4);
        assertEquals(10, 10 * Math.log10(signal / noise), 1e-9);
    }

    /** One echo: y[n] = x[n] + gain · x[n − delay], as long as the clip. */
    record Echo(double gain, int maxDelay) implements Augmentation {

        @Override
        public Signal apply(Signal mono, RandomGenerator random) {
            int delay = 1 + random.nextInt(maxDelay);
            double[] x = mono.samples();
            double[] y = x.clone();
            for (int n = delay; n < y.length; n++) {
                y[n] += gain * x[n - delay];
            }
            return Signal.mono(y, mono.sampleRate());
        }

        @Override
        public String spec() {
            return "echo " + gain + " within " + maxDelay;
        }
    }

    @Test
    void anEcho() {
        RecognizerTrainer trainer = new RecognizerTrainer(Recipe.CNN, Seeds.of(42),
                Kernels.of(Parallel.single())).augmented(new Echo(0.5, 400), null);
        assertEquals("echo 0.5 within 400", trainer.settings().get("augmentation"));
        Signal click = Signal.mono(new double[] {1, 0, 0, 0}, 8000);
        double[] heard = new Echo(0.5, 1).apply(click, Seeds.of(42).random()).samples();
        assertArrayEquals(new double[] {1, 0.5, 0, 0}, heard);
    }

    @Test
    void theSlopeOfALine() {
        Sequential line = Sequential.of(new int[] {3}, Seeds.of(42),
                List.of(new Dense(2), new Softmax()));
        float[] weights = line.parameters().get(0).value().data();
        Tensor here = Inside.saliency(line, Tensor.of(new float[] {1, 2, 3}, 1, 3), 1);
        Tensor there = Inside.saliency(line, Tensor.of(new float[] {-5, 0, 9}, 1, 3), 1);
        for (int i = 0; i < 3; i++) {
            assertEquals(weights[2 * i + 1], here.data()[i], 1e-7);
        }
        assertArrayEquals(here.data(), there.data());
    }

    @Test
    void howMuchIsMasked() {
        SpecAugment masks = new SpecAugment(2, 8, 2, 5, 0);
        RandomGenerator random = Seeds.of(42).random();
        int masked = 0;
        for (int round = 0; round < 1000; round++) {
            float[] picture = new float[50 * 32];
            Arrays.fill(picture, 1);
            masks.apply(picture, 50, 32, random);
            for (float value : picture) {
                masked += value == 0 ? 1 : 0;
            }
        }
        double share = masked / (1000.0 * 50 * 32);
        assertEquals(0.28, share, 0.005);
        assertTrue(share < 2 * 4.0 / 50 + 2 * 2.5 / 32);
    }
}
