package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.Golden;
import earshot.audio.Silence.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Path FSDD = Path.of("../shared/fsdd.zip");

    /** Louder or softer, as long as the floor is far away, the cut is in the same place. */
    @Property(tries = 100)
    void loudnessDoesNotMatter(@ForAll @DoubleRange(min = 0.1, max = 10) double gain) {
        Signal signal = formula();
        double[] scaled = Arrays.stream(signal.samples()).map(x -> gain * x).toArray();
        assertEquals(Silence.bounds(signal, 30, 2048, 512),
                Silence.bounds(Signal.mono(scaled, 8000), 30, 2048, 512));
    }

    /** A stricter threshold never keeps more. */
    @Property(tries = 100)
    void fewerDecibelsKeepLess(@ForAll @IntRange(min = 1, max = 80) int topDb) {
        Bounds strict = Silence.bounds(formula(), topDb, 512, 128);
        Bounds loose = Silence.bounds(formula(), topDb + 1, 512, 128);
        assertTrue(loose.start() <= strict.start() && strict.end() <= loose.end());
    }

    /** Zeros before the sound, a whole number of hops, move the bounds and nothing else. */
    @Property(tries = 100)
    void movesWithTheSound(@ForAll @IntRange(max = 40) int hops) {
        Bounds bounds = Silence.bounds(formula(), 30, 512, 128);
        Signal later = Synth.join(Signal.mono(new double[hops * 128], 8000), formula());
        assertEquals(new Bounds(bounds.start() + hops * 128, bounds.end() + hops * 128),
                Silence.bounds(later, 30, 512, 128));
    }

    @Test
    void isLibrosaOnTheFormula() {
        assertEquals(14277, formula().length());
        for (String[] row : golden("formula")) {
            assertRow(row, formula());
        }
    }

    @Test
    void isLibrosaOnRecordings() throws IOException {
        assumeTrue(Files.exists(FSDD), "the Free Spoken Digit Dataset is not here");
        try (ZipFile zip = new ZipFile(FSDD.toFile())) {
            for (String[] row : golden("wav")) {
                byte[] bytes = zip.getInputStream(zip.getEntry("recordings/" + row[0]))
                        .readAllBytes();
                assertRow(row, WavReader.parse(row[0], bytes).signal());
            }
        }
    }

    private static void assertRow(String[] row, Signal signal) {
        Bounds expected = new Bounds(Integer.parseInt(row[5]), Integer.parseInt(row[6]));
        assertEquals(Integer.parseInt(row[1]), signal.length(), row[0]);
        assertEquals(expected, Silence.bounds(signal, Double.parseDouble(row[2]),
                Integer.parseInt(row[3]), Integer.parseInt(row[4])), String.join(",", row));
    }

    private static List<String[]> golden(String name) {
        List<String[]> rows = Golden.text("trim.csv").lines().skip(1)
                .map(line -> line.split(",")).filter(row -> row[0].endsWith(name)).toList();
        assertTrue(rows.size() >= 3, "rows of " + name);
        return rows;
    }

    /** One loud sample at 1000: the frames that see it are centred on 800 … 1200. */
    @Test
    void framesAreCentred() {
        double[] click = new double[4000];
        click[1000] = 1;
        Signal signal = Signal.mono(click, 8000);
        assertEquals(new Bounds(800, 1300), Silence.bounds(signal, 60, 401, 100));
        assertEquals(500, Silence.trim(signal, 60, 401, 100).length());
    }

    @Test
    void theLoudestChannelDecides() {
        double[][] clicks = new double[2][4000];
        clicks[0][1000] = 1;
        clicks[1][3000] = 0.1;
        Signal signal = Signal.of(clicks, 8000);
        assertEquals(new Bounds(800, 3300), Silence.bounds(signal, 60, 401, 100));
        assertEquals(new Bounds(800, 1300), Silence.bounds(signal, 19, 401, 100));
    }

    /** Below −100 dB all is one silence; here that is 20 dB under the loudest frame. */
    @Test
    void theFloorIsLibrosas() {
        double[] click = new double[4000];
        click[1000] = 0.002;
        Signal signal = Signal.mono(click, 8000);
        assertEquals(new Bounds(800, 1300), Silence.bounds(signal, 19, 401, 100));
        assertEquals(new Bounds(0, 4000), Silence.bounds(signal, 21, 401, 100));
    }

    /** As in librosa, where nothing is louder than anything else. */
    @Test
    void zerosStayWhole() {
        assertEquals(5000, Silence.trim(Signal.mono(new double[5000], 8000)).length());
        assertEquals(0, Silence.trim(Signal.mono(new double[0], 8000)).length());
    }

    @Test
    void refusesWhatHasNoLoudness() {
        Signal broken = Signal.mono(new double[] {1, Double.NaN}, 8000);
        assertEquals("trimming needs finite samples up to 1e100, but sample 1 is NaN",
                assertThrows(IllegalArgumentException.class, () -> Silence.trim(broken))
                        .getMessage());
        Signal loud = Signal.of(new double[][] {{0, 0}, {1e200, 0}}, 8000);
        assertThrows(IllegalArgumentException.class, () -> Silence.trim(loud));
        assertEquals(4, Silence.trim(Signal.mono(new double[] {1e100, 0, 0, -1e100}, 8000))
                .length());
        var error = assertThrows(IllegalArgumentException.class,
                () -> Silence.bounds(formula(), 60, 2048, 0));
        assertEquals("trimming needs topDb, frame and hop above 0, got 60.0, 2048 and 0",
                error.getMessage());
    }

    @Test
    void trimIsTheSliceOfTheBounds() {
        Bounds bounds = Silence.bounds(formula(), 60, 2048, 512);
        assertArrayEquals(formula().slice(bounds.start(), bounds.end()).samples(),
                Silence.trim(formula()).samples());
    }

    /** 3000 zeros, 4000 samples of tones, 2500 zeros, 3000 a twentieth as loud, 1777 zeros. */
    private static Signal formula() {
        double[] samples = new double[3000 + 4000 + 2500 + 3000 + 1777];
        System.arraycopy(Golden.signal(4000, 8000), 0, samples, 3000, 4000);
        double[] soft = Golden.signal(3000, 8000);
        for (int n = 0; n < soft.length; n++) {
            samples[9500 + n] = 0.05 * soft[n];
        }
        return Signal.mono(samples, 8000);
    }
}
