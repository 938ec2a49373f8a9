package lesson06_mel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.features.MelFilterbank;
import earshot.features.MelFilterbank.Shape;
import earshot.features.MelScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The answers to lesson 6's exercises. */
class AnswersTest {

    private static final Path SEVEN = Path.of("data", "digits", "7_rms-1_0.wav");

    @Test
    void byHand() {
        double slaney = 15 + 27 * StrictMath.log(4) / StrictMath.log(6.4);
        double htk = 2595 * StrictMath.log10(1 + 4000.0 / 700);
        double back = MelScale.SLANEY.toHz(30);
        assertEquals(35.16, slaney, 0.005);
        assertEquals(2146.06, htk, 0.005);
        assertEquals(2804.6, back, 0.05);
        assertEquals(slaney, MelScale.SLANEY.fromHz(4000), 1e-12);
        assertEquals(htk, MelScale.HTK.fromHz(4000), 1e-9);
    }

    static long bins(int band) {
        double[] weights = MelFilterbank.slaney(8000, 512, 40).weights()[band];
        return Arrays.stream(weights).filter(w -> w > 0).count();
    }

    @Test
    void binsOfABand() {
        assertEquals(7, bins(0));
        assertEquals(9, bins(20));
        assertEquals(28, bins(39));
    }

    static int mostBands(int fftSize) {
        int bands = 1;
        while (EmptyBands.empty(MelScale.HTK, 8000, fftSize, bands + 1) == 0) {
            bands++;
        }
        return bands;
    }

    @Test
    void theMostBands() {
        assertEquals(86, mostBands(256));
        assertEquals(171, mostBands(512));
    }

    static double[][] triangles(int rate, int fftSize, int bands) {
        double[] edges = MelScale.SLANEY.frequencies(bands + 2, 0, rate / 2.0);
        double[][] weights = new double[bands][fftSize / 2 + 1];
        for (int m = 0; m < bands; m++) {
            for (int k = 0; k < weights[m].length; k++) {
                double hz = (double) k * rate / fftSize;
                double up = (hz - edges[m]) / (edges[m + 1] - edges[m]);
                double down = (edges[m + 2] - hz) / (edges[m + 2] - edges[m + 1]);
                weights[m][k] = Math.max(0, Math.min(up, down)) * 2 / (edges[m + 2] - edges[m]);
            }
        }
        return weights;
    }

    @Test
    void trianglesOfOnesOwn() {
        double[][] expected = MelFilterbank.slaney(8000, 512, 40).weights();
        double[][] own = triangles(8000, 512, 40);
        for (int m = 0; m < 40; m++) {
            assertArrayEquals(expected[m], own[m], 1e-15);
        }
    }

    @Test
    void twiceAsLoud() throws IOException {
        Signal clip = WavReader.read(SEVEN);
        Spectrogram mel = Levels.mel(clip);
        Spectrogram loud = Levels.mel(Synth.add(clip, clip));
        double toOne = Levels.change(Decibels.ofPower(mel), Decibels.ofPower(loud), 39);
        double toMax = Levels.change(MelLesson.below(mel, 80), MelLesson.below(loud, 80), 39);
        assertEquals(6.02, toOne, 0.005);
        assertEquals(0, toMax, 1e-9);
    }

    @Test
    void aFloorOfItsOwn() throws IOException {
        Signal clip = WavReader.read(SEVEN);
        Decibels fixedFloor = new Decibels(1, 1e-6, Double.POSITIVE_INFINITY);
        Spectrogram before = fixedFloor.power(Levels.mel(clip));
        Spectrogram after = fixedFloor.power(Levels.mel(Levels.withBeep(clip)));
        assertEquals(0, Levels.change(before, after, 27));
        assertEquals(-60, Levels.min(before), 1e-9);
    }

    static int loudestBand(double hertz) {
        double[] mean = Triangles.mean(Levels.mel(Synth.sine(hertz, 0.5, 0.5, 8000)));
        int loudest = 0;
        for (int m = 0; m < mean.length; m++) {
            loudest = mean[m] > mean[loudest] ? m : loudest;
        }
        return loudest;
    }

    @Test
    void tooCloseToTell() {
        assertEquals(4, loudestBand(300));
        assertEquals(5, loudestBand(360));
        assertEquals(35, loudestBand(3000));
        assertEquals(35, loudestBand(3060));
    }
}
