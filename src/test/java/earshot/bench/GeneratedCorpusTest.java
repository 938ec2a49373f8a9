package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavReader;
import earshot.data.Corpus;
import earshot.data.Layout;
import earshot.data.OfficialFolds;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.dsp.Fft;
import earshot.dsp.Spectrum;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of one take, and single clips of others. */
class GeneratedCorpusTest {

    private static final Seeds SEEDS = Seeds.of(1);

    @TempDir
    private static Path folder;
    private static Path place;

    @BeforeAll
    static void write() throws IOException {
        place = folder.resolve("new/corpus");
        AtomicLong steps = new AtomicLong();
        GeneratedCorpus.write(place, 1, SEEDS, (more, note) -> steps.addAndGet(more));
        assertEquals(600, steps.get());
        assertEquals(600, GeneratedCorpus.clips(1));
        assertEquals(30_000, GeneratedCorpus.clips(50));
    }

    @Test
    void isReadAsAudioMnistAndHasItsFolds() throws IOException {
        try (Corpus corpus = Corpus.open(place, Parallel.single(), Progress.Factory.SILENT)) {
            assertEquals(Layout.AUDIOMNIST, corpus.layout());
            assertEquals(600, corpus.recordings().size());
            assertEquals(IntStream.rangeClosed(1, 60).mapToObj(i -> Text.format("%02d", i))
                    .toList(), corpus.voices());
            assertEquals(10, corpus.labels().size());
            assertEquals(List.of(), corpus.skipped());
            assertEquals(List.of(), corpus.warned());
            assertEquals(600, corpus.recordings().stream().map(Recording::contentHash).distinct()
                    .count());
            List<Split> folds = OfficialFolds.of(corpus, SEEDS);
            assertEquals(5, folds.size());
            for (Split fold : folds) {
                assertArrayEquals(new int[] {360, 120, 120}, new int[] {fold.train().length,
                    fold.validation().length, fold.test().length});
            }
        }
    }

    @Test
    void filesAreThoseOfAudioMnist() throws IOException {
        WavFile wav = WavReader.open(place.resolve("12/3_12_0.wav"));
        assertEquals(List.of(), wav.warnings());
        assertEquals("pcm 16", wav.format().encoding() + " " + wav.format().bitsPerSample());
        assertEquals(48_000, wav.signal().sampleRate());
        assertEquals(1, wav.signal().channels());
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Byte for byte, on every machine. */
    @Test
    void oneSeedOneCorpus() throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(place.resolve("07/4_07_0.wav"));
        assertEquals("7ac279ceb038a827601d25cfd13545ff26a5120dd59152090a06a92e2ec20867",
                sha256(bytes));
        double[] again = voice(1, 7).say(4, 0).samples();
        double[] written = WavReader.parse("", bytes).signal().samples();
        assertArrayEquals(again, written, 0.5001 / 32_768);
        assertFalse(Arrays.equals(again, voice(2, 7).say(4, 0).samples()));
        assertFalse(Arrays.equals(again, voice(1, 8).say(4, 0).samples()));
        assertFalse(Arrays.equals(again, voice(1, 7).say(4, 1).samples()));
        assertFalse(Arrays.equals(again, voice(1, 7).say(5, 0).samples()));
    }

    private static GeneratedVoice voice(long seed, int number) {
        return new GeneratedVoice(Seeds.of(seed).child("voice").child(number));
    }

    /** 0.4 s + 0.6 s · u^1.5 has the mean 0.64 s. Clips begin and end softly, and none is cut. */
    @Test
    void clipsAreAsLongAndAsLoudAsDigitsAre() {
        double sum = 0;
        double shortest = 1;
        double longest = 0;
        for (int i = 0; i < 300; i++) {
            Signal clip = voice(3, i % 60).say(i % 10, i);
            double[] samples = clip.samples();
            double peak = Arrays.stream(samples).map(Math::abs).max().orElseThrow();
            assertTrue(peak >= 0.1 && peak <= 0.9, "peak " + peak);
            assertTrue(samples[0] == 0, "begins at " + samples[0]);
            assertEquals(0, samples[samples.length - 1], 0.001);
            sum += clip.seconds();
            shortest = Math.min(shortest, clip.seconds());
            longest = Math.max(longest, clip.seconds());
        }
        assertEquals(0.64, sum / 300, 0.03);
        assertTrue(shortest >= 0.4 && shortest < 0.42, "shortest " + shortest);
        assertTrue(longest < 1 && longest > 0.95, "longest " + longest);
    }

    /** Five begins with an open vowel and ends with a close one: its first formant falls. */
    @Test
    void vowelsGlide() {
        double fell = 0;
        for (int voice = 1; voice <= 20; voice++) {
            double[] samples = voice(1, voice).say(5, 0).samples();
            fell += centre(samples, samples.length / 10) - centre(samples,
                    samples.length * 9 / 10 - 4096);
        }
        assertTrue(fell / 20 > 100, "by " + fell / 20 + " Hz");
    }

    /** The centre of gravity of the power from 200 to 1000 Hz. */
    private static double centre(double[] samples, int from) {
        int size = 4096;
        Spectrum bins = Fft.ofSize(size).forwardReal(
                Arrays.copyOfRange(samples, from, from + size));
        double weighted = 0;
        double sum = 0;
        for (int bin = 200 * size / 48_000; bin <= 1000 * size / 48_000; bin++) {
            double power = bins.re()[bin] * bins.re()[bin] + bins.im()[bin] * bins.im()[bin];
            weighted += power * bin * 48_000 / size;
            sum += power;
        }
        return weighted / sum;
    }

    @Test
    void aFolderWithSomethingInItIsRefused() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        GeneratedCorpus.write(full, 1, SEEDS, (more, note) -> { }); // empty: it may be there
        assertEquals(full + ": expected a new or an empty folder, got one with something in it:"
                + " name another", refusal(full));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertEquals(file + ": expected a new folder, got a file", refusal(file));
        assertEquals("x", Files.readString(file));
        for (int takes : new int[] {0, 51}) {
            assertEquals("a generated corpus has 1 to 50 takes, got " + takes,
                    assertThrows(IllegalArgumentException.class, () -> GeneratedCorpus.write(
                            folder.resolve("none"), takes, SEEDS, Progress.NONE)).getMessage());
        }
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private static String refusal(Path where) {
        return assertThrows(BadInputException.class, () -> GeneratedCorpus.write(where, 1, SEEDS,
                Progress.NONE)).getMessage();
    }
}
