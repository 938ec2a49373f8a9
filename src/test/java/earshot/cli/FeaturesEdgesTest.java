package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code features} of what is odd, short, silent or no sound. */
class FeaturesEdgesTest {

    @TempDir
    private Path folder;

    private Path floats(double... samples) throws IOException {
        return Sounds.float64(folder.resolve("a.wav"), 8000, samples);
    }

    @Test
    void samplesAreAColumnAChannelInFullPrecision() throws IOException {
        Path stereo = Sounds.pcm(folder.resolve("stereo.wav"), 44100,
                new double[] {0, 0.5, -1}, new double[] {1 / 32768.0, -0.25, 0});
        assertEquals(List.of("0.0,3.0517578125E-5", "0.5,-0.25", "-1.0,0.0"),
                Run.good("features", "--kind", "samples", stereo).lines());
        double third = 1 / 3.0;
        assertEquals(List.of(Double.toString(third)),
                Run.good("features", "--kind", "samples", floats(third)).lines());
    }

    @Test
    void aStereoFileIsTheMeanOfItsChannels() throws IOException {
        double[] left = Golden.signal(2000, 8000);
        double[] right = new double[2000];
        double[] mean = new double[2000];
        for (int n = 0; n < 2000; n++) {
            left[n] = Math.rint(left[n] * 1024) / 1024;
            right[n] = (n % 7 - 3) / 8.0;
            mean[n] = (left[n] + right[n]) / 2;
        }
        Path stereo = Sounds.pcm(folder.resolve("stereo.wav"), 8000, left, right);
        Path mono = Sounds.pcm(folder.resolve("mono.wav"), 8000, mean);
        for (String kind : new String[] {"stft", "power", "mel", "db", "mfcc"}) {
            assertEquals(Run.good("features", "--kind", kind, mono).out(),
                    Run.good("features", "--kind", kind, stereo).out());
        }
    }

    /** −100 dB in 128 bands; librosa prints −1131.371 and zeros. */
    @Test
    void silenceHasTheValuesOfLibrosa() throws IOException {
        Path silence = floats(new double[1024]);
        for (String row : Run.good("features", "--kind", "db", silence).lines()) {
            for (String cell : row.split(",")) {
                assertEquals(-100, Double.parseDouble(cell), 1e-9);
            }
        }
        String[] mfcc = Run.good("features", "--kind", "mfcc", silence).lines().get(0).split(",");
        assertEquals(-1131.371, Double.parseDouble(mfcc[0]), 1e-3);
        assertEquals(0, Double.parseDouble(mfcc[1]), 1e-9);
    }

    @Test
    void oneSampleIsOneCentredFrame() throws IOException {
        Run run = Run.good("features", "--kind", "stft", "--n-fft", 8, floats(0.5));
        assertEquals(1, run.lines().size());
        for (String cell : run.lines().get(0).split(",")) {
            assertEquals(0.5, Double.parseDouble(cell), 1e-12, "an impulse under the window's top");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
        "--like tf => a signal of 100 samples is shorter than one frame of 255: use shorter frames"
                + " or centre them",
        "--like kaldi => a signal of 100 samples is shorter than one frame of 200: use shorter"
                + " frames or centre them",
        "--like torchaudio => 100 samples cannot be mirrored over half a frame of 200: use shorter"
                + " frames",
        "--no-center => a signal of 100 samples is shorter than one frame of 2048: use shorter"
                + " frames or centre them",
        "--n-mels 10 --n-mfcc 11 => 10 mel bands give 1 to 10 MFCCs, got 11",
        "--n-fft 0 => an STFT needs a frame of 1 to 1048576 samples, got 0",
        "--n-fft 999999999 => an STFT needs a frame of 1 to 1048576 samples, got 999999999",
        "--like kaldi --n-fft 2147483647 => an STFT needs a frame of 1 to 1048576 samples, got"
                + " 2147483647",
        "--hop 0 => an STFT needs a hop of at least 1 sample, got 0",
        "--hop -3 => an STFT needs a hop of at least 1 sample, got -3",
    })
    void whatCannotBeComputedIsOneLine(String options, String problem) throws IOException {
        Path file = floats(new double[100]);
        Run run = Run.of(Stream.concat(Stream.of(("features --kind mfcc " + options).split(" ")),
                Stream.of(file)).toArray());
        assertEquals(file + ": " + problem, run.error(2));
        assertEquals("", run.out());
    }

    @Test
    void noSamplesAtAllAreOneLine() throws IOException {
        Path file = floats();
        Run run = Run.of("features", "--kind", "mfcc", file);
        assertEquals(2, run.status());
        List<String> lines = run.err().lines().toList();
        assertEquals(file + ": data chunk, byte 36: holds no samples", lines.get(0), "a warning");
        assertTrue(lines.get(1).startsWith(file + ": a signal of 0 samples"), run.err());
        assertEquals(2, lines.size());
    }

    @Test
    void nanIsShownAsASampleAndRefusedAsASound() throws IOException {
        Path file = floats(0, 0.5, Double.NaN);
        Run samples = Run.good("features", "--kind", "samples", file);
        assertEquals(List.of("0.0", "0.5", "NaN"), samples.lines());
        assertEquals(file + ": data chunk, byte 36: 1 sample is NaN or infinite", samples.error(0));
        Run mfcc = Run.of("features", "--kind", "mfcc", file);
        assertEquals(2, mfcc.status());
        assertTrue(mfcc.err().contains(file
                + ": features need finite samples up to 1e100, but sample 2 is NaN"
                + System.lineSeparator()), mfcc.err());
        assertEquals("", mfcc.out());
    }

    @Test
    void aCutFileIsReadWithAWarning() throws IOException {
        Path file = Sounds.cut(floats(Golden.signal(1000, 8000)), 44 + 8 * 600);
        Run run = Run.good("features", "--kind", "samples", file);
        assertTrue(run.error(0).startsWith(file + ": data chunk, byte 36: says 8000 bytes"));
        assertEquals(600, run.lines().size());
    }

    /** Its mel bands end at 3800 Hz, but a spectrum has none. */
    @Test
    void tensorflowsSpectrumNeedsNoMelBands() throws IOException {
        Path file = Sounds.float64(folder.resolve("slow.wav"), 4000, Golden.signal(1000, 4000));
        Run run = Run.good("features", "--like", "tf", "--kind", "stft", file);
        assertEquals(6, run.lines().size());
        assertTrue(Run.bad("features", "--like", "tf", "--kind", "mel", file).startsWith(
                file + ": mel bands "));
    }

    @Test
    void whatIsNoWavIsOneLine() throws IOException {
        Path text = Sounds.text(folder.resolve("text.wav"));
        assertEquals(text + ": file, byte 0: expected a WAV file (RIFF, size, WAVE), got plain"
                + " text: is this the right file?", Run.bad("features", "--kind", "mfcc", text));
        assertEquals(folder + ": file, byte 0: expected a WAV file, got a folder: name a file in"
                + " it", Run.bad("features", "--kind", "mfcc", folder));
    }
}
