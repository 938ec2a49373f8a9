package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of {@code features}. */
class FeaturesCommandTest {

    @TempDir
    private static Path folder;
    private static Path wav;

    @BeforeAll
    static void write() throws IOException {
        wav = Sounds.float64(folder.resolve("signal.wav"), 8000, Golden.signal(4000, 8000));
    }

    /** Every cell a number, every row as wide as the first. */
    private static double[][] features(String options, Path file) {
        Run run = Run.good(Stream.concat(Stream.of(("features " + options).split(" ")),
                Stream.of(file)).toArray());
        assertEquals("", run.err());
        assertFalse(run.out().contains("\r"), "a line ends in \\n");
        double[][] rows = run.out().lines().map(line -> Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
        for (double[] row : rows) {
            assertEquals(rows[0].length, row.length);
        }
        return rows;
    }

    private static void assertAbsolute(double[][] expected, double[][] actual, double tolerance) {
        assertEquals(expected.length, actual.length);
        for (int t = 0; t < expected.length; t++) {
            assertArrayEquals(expected[t], actual[t], tolerance);
        }
    }

    @Test
    void librosasMfccs() {
        double[][] expected = Golden.read("mfcc_13_slaney").columns();
        assertAbsolute(expected, features("--like librosa --kind mfcc --n-fft 512 --hop 128"
                + " --n-mels 40 --n-mfcc 13", wav), 1e-6);
        assertAbsolute(expected, features(
                "--kind mfcc --hop 128 --n-fft 512 --n-mfcc 13 --n-mels 40", wav), 1e-6);
    }

    @Test
    void librosasDefaultsAtTheFilesOwnRate() throws IOException {
        Path file = Sounds.float64(folder.resolve("22050.wav"), 22050,
                Golden.signal(11025, 22050));
        assertAbsolute(Golden.read("mfcc_defaults_22050").columns(),
                features("--kind mfcc", file), 1e-6);
    }

    @Test
    void librosasMelBandsAndDecibels() {
        String sizes = " --n-fft 512 --hop 128 --n-mels 40 --n-mfcc 13";
        Golden.assertClose(Golden.read("melspectrogram").columns(),
                features("--kind mel" + sizes, wav), 1e-10);
        Golden.assertClose(Golden.read("power_to_db_ref1_top80").columns(),
                features("--kind db" + sizes, wav), 1e-10);
    }

    @Test
    void tensorflowsStft() throws IOException {
        Path file = Sounds.float64(folder.resolve("48000.wav"), 48000,
                Golden.signal(30000, 48000));
        double[][] rows = features("--like tf --kind stft --n-fft 233 --hop 128", file);
        assertEquals(233, rows.length);
        assertEquals(129, rows[0].length);
        Golden.assertClose(Golden.read("tf_stft_magnitude_rows_0_1_100_232").rows(),
                new double[][] {rows[0], rows[1], rows[100], rows[232]}, 1e-5);
    }

    @Test
    void powerIsTheSquareOfTheMagnitude() {
        double[] magnitude = Golden.flat(features("--kind stft", wav));
        Golden.assertClose(Arrays.stream(magnitude).map(m -> m * m).toArray(),
                Golden.flat(features("--kind power", wav)), 1e-12);
    }

    /** 4000 samples at 8000 Hz, in each library's own sizes. */
    @ParameterizedTest
    @CsvSource({
        "--kind stft, 8, 1025", "--kind mel, 8, 128", "--kind mfcc, 8, 20",
        "--kind stft --like torchaudio, 21, 201", "--kind db --like torchaudio, 21, 128",
        "--kind mfcc --like torchaudio, 21, 40",
        "--kind stft --like tf, 30, 129", "--kind db --like tf, 30, 20",
        "--kind mfcc --like tf, 30, 13", "--kind stft --like tf --n-fft 257, 30, 257",
        "--kind stft --like kaldi, 48, 129", "--kind mel --like kaldi, 48, 23",
        "--kind mfcc --like kaldi, 48, 13", "--kind mfcc --n-mels 10, 8, 10",
        "--kind stft --no-center, 4, 1025", "--kind stft --center, 8, 1025",
        "--kind stft --like torchaudio --no-center, 19, 201",
        "--kind stft --like tf --center, 32, 129", "--kind mfcc --like kaldi --center, 51, 13",
        "--kind stft --n-fft 512, 32, 257", "--kind stft --n-fft 400 --hop 100, 41, 201",
    })
    void everyLibraryHasItsShape(String options, int frames, int columns) {
        double[][] rows = features(options, wav);
        assertEquals(frames, rows.length);
        assertEquals(columns, rows[0].length);
    }

    /** The sum of a window's weights is what a constant signal has in bin 0. */
    @ParameterizedTest
    @CsvSource({"hann, 0.5", "hamming, 0.54", "blackman, 0.42", "rect, 1"})
    void theWindowMayBeChosen(String window, double mean) throws IOException {
        double[] ones = new double[64];
        Arrays.fill(ones, 1);
        Path constant = Sounds.float64(folder.resolve("constant.wav"), 8000, ones);
        double[][] rows = features("--kind stft --n-fft 64 --no-center --window " + window,
                constant);
        assertEquals(64 * mean, rows[0][0], 1e-9);
    }
}
