package lesson04_fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.dsp.Fft;
import earshot.dsp.Spectrum;
import earshot.lessons.Desk;
import earshot.lessons.Transcript;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FourierLessonTest {

    @TempDir
    private Path folder;

    private static double[] noise(int size) {
        return Synth.noise(1, size, 1, Seeds.of(size)).samples();
    }

    @Test
    void theSumAndTheHalvesAreTheFft() {
        for (int size : new int[] {1, 2, 4, 64}) {
            double[] x = noise(size);
            Spectrum expected = Fft.ofSize(size).forward(new Spectrum(x, new double[size]));
            Complex[] slow = SlowDft.of(x);
            Complex[] fast = FastByHalves.of(x);
            for (int k = 0; k < size; k++) {
                assertEquals(expected.re()[k], slow[k].re(), 1e-12);
                assertEquals(expected.im()[k], slow[k].im(), 1e-12);
                assertEquals(0, fast[k].minus(slow[k]).magnitude(), 1e-12);
                assertEquals(x[k], SlowDft.back(slow)[k].re(), 1e-12);
            }
        }
        assertEquals(5120, FastByHalves.products(1024));
    }

    @Test
    void aComplexNumberIsALengthAndAnAngle() {
        Complex product = new Complex(0, 2).times(new Complex(0, 3));
        assertEquals(new Complex(-6, 0), product);
        assertEquals(180, product.degrees());
        assertEquals("-2.0 - 0.5i", new Complex(-2, -0.5).toString());
        assertEquals("0.0 + 0.0i", new Complex(-1e-17, -1e-17).toString());
        assertEquals(0, new Complex(1, -1e-16).degrees());
    }

    @Test
    void theTallestLineNeedNotBeThePitch() {
        Signal high = Synth.harmonics(200, new double[] {0.2, 0.5, 0.1}, 0.5, 8000);
        Vowel vowel = Vowel.of(high);
        assertEquals(40, vowel.period());
        assertEquals(2, vowel.tallestHarmonic());
        assertEquals(512, vowel.samples().length);
        assertEquals(1024, Vowel.of(Synth.sine(100, 0.5, 0.001, 22050)).samples().length);
    }

    @Test
    void crossingASoundWithItselfChangesNothing() {
        Signal x = Signal.mono(noise(4907), 8000);
        assertArrayEquals(x.samples(), Phases.cross(x, x).samples(), 1e-10);
        assertEquals(1, Phases.alike(x, x), 1e-12);
        assertTrue(Math.abs(Phases.alike(x, Signal.mono(noise(4908), 8000))) < 0.5);
    }

    @Test
    void itLooksAtAFileOfOnesOwn() throws IOException {
        Path own = folder.resolve("own.wav");
        WavWriter.write(Synth.sine(440, 0.9, 0.2, 22050), own);
        FourierLesson lesson = new FourierLesson();
        List<String> lines = Transcript.of(lesson,
                Desk.of(lesson, System.out).on(own).quick(true), folder.resolve("figures"));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("bin  20    430.7 Hz    0.0")),
                lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("Of ")), "no corpus");
    }
}
