package lesson01_sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void aWhalesCall() {
        double inWater = 1480 / 20.0;
        double inAir = 343 / 20.0;
        assertEquals(74, inWater);
        assertEquals(17.15, inAir, 1e-9);
        assertEquals(4.3, inWater / inAir, 0.02);
    }

    @Test
    void threeTones() {
        Signal two = Synth.add(Synth.sine(440, 0.3, 1, 8000), Synth.sine(444, 0.3, 1, 8000));
        Signal three = Synth.add(two, Synth.sine(448, 0.3, 1, 8000));
        int fades = Waves.fades(three);
        assertEquals(8, fades);
        assertEquals(240, 360 - 120);
        assertEquals(120, Math.toDegrees(Math.acos(-0.5)), 1e-9);
    }

    /** What {@code Answers.md} calls with the sines of a sound. */
    private static double milliseconds(double... hertz) {
        Signal sound = Synth.silence(0.1, 8000);
        for (double one : hertz) {
            sound = Synth.add(sound, Synth.sine(one, 0.2, 0.1, 8000));
        }
        return Repeats.in(sound).milliseconds();
    }

    @Test
    void whichSinesMakeThePitch() {
        assertEquals(2.5, milliseconds(400, 800, 1200));
        assertEquals(10, milliseconds(300, 500, 700));
        assertEquals(10, milliseconds(200, 300));
        assertEquals(5, milliseconds(1000, 1200));
        assertEquals(9.1, milliseconds(440, 550, 660), 0.05);
        int commonDivisor = 110;
        assertEquals(9.0909, 1000.0 / commonDivisor, 1e-4);
    }

    /** What is left of a sine of amplitude 1 whose opposite comes late. */
    private static double left(double hertz, double secondsLate) {
        double late = 2 * Math.PI * hertz * secondsLate;
        Signal noise = Waves.sine(hertz, 1, 0, 0.1, 8000);
        Signal opposite = Waves.sine(hertz, 1, Math.PI - late, 0.1, 8000);
        return Waves.amplitude(Synth.add(noise, opposite));
    }

    @Test
    void silenceOutOfTwoSounds() {
        assertEquals(0, left(100, 0), 1e-12);
        assertEquals(0.31, left(100, 0.0005), 0.005);
        assertEquals(0.91, left(300, 0.0005), 0.005);
        assertEquals(1.41, left(500, 0.0005), 0.005);
        assertEquals(2.00, left(1000, 0.0005), 0.005);
        assertEquals(1, left(1000 / 3.0, 0.0005), 0.01);
    }

    @Test
    void twiceAsManyHowMuchStronger() {
        Signal one = Synth.noise(0.1, 10, 8000, Seeds.of(1));
        Signal other = Synth.noise(0.1, 10, 8000, Seeds.of(2));
        double strangers = Waves.rms(Synth.add(one, other)) / Waves.rms(one);
        double twins = Waves.rms(Synth.add(one, one)) / Waves.rms(one);
        assertEquals(1.41, strangers, 0.01);
        assertEquals(2, twins, 1e-12);
    }

    private static Repeats pitch(String name) throws IOException {
        Signal seven = WavReader.read(Path.of("data", "digits", name));
        return Repeats.in(Zoom.of(seven).wave());
    }

    @Test
    void otherVoices() throws IOException {
        assertEquals(167, pitch("7_slt-1_0.wav").aSecond(), 0.5);
        assertEquals(235, pitch("7_gnuchild-1_0.wav").aSecond(), 0.5);
        assertFalse(pitch("7_gbm-1_0.wav").found());
        Signal needles = Zoom.of(WavReader.read(Path.of("data/digits/7_gbm-1_0.wav"))).wave();
        Repeats repeats = Repeats.in(blurred(needles, 24));
        assertTrue(repeats.found(), repeats.toString());
        assertEquals(90, repeats.aSecond(), 3);
        assertEquals(3, 1000 * 24 / 8000);
    }

    /** How strong the sound is around each sample, less the mean of that. */
    static Signal blurred(Signal sound, int samples) {
        double[] x = sound.samples();
        double[] blurred = new double[x.length - samples];
        for (int n = 0; n < blurred.length; n++) {
            for (int i = 0; i < samples; i++) {
                blurred[n] += Math.abs(x[n + i]);
            }
        }
        double mean = Arrays.stream(blurred).average().orElseThrow();
        return Signal.mono(Arrays.stream(blurred).map(b -> b - mean).toArray(),
                sound.sampleRate());
    }

    /** A second of a shape, again and again. */
    private static Signal again(double[] shape, int samples, int rate) {
        double[] all = new double[rate];
        for (int n = 0; n < all.length; n++) {
            all[n] = shape[n % samples];
        }
        return Signal.mono(all, rate);
    }

    @Test
    void theSameVowelHigher() throws IOException {
        Signal seven = WavReader.read(Path.of("data", "digits", "7_rms-1_0.wav"));
        double[] shape = Zoom.of(seven).wave().samples();
        Signal cut = again(shape, 64, 8000);
        Signal fast = again(shape, 80, 10_000);
        assertEquals(125, Repeats.in(cut.slice(0, 1000)).aSecond());
        assertEquals(125, Repeats.in(fast.slice(0, 1000)).aSecond());
        assertEquals(8, 64 * 1000 / 8000);
        assertEquals(8, 80 * 1000 / 10_000);
    }
}
