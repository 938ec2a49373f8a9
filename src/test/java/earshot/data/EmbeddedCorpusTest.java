package earshot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.WavFile;
import earshot.audio.WavFormat.Encoding;
import earshot.audio.WavReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Listens to every clip that comes with Earshot. */
class EmbeddedCorpusTest {

    private static final Path PLACE = Path.of("data/digits");
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    private static Corpus digits;

    @BeforeAll
    static void open() throws IOException {
        digits = Clips.open(PLACE);
    }

    @Test
    void everyFileIsAClipWithoutAFlaw() {
        assertEquals(Layout.EARSHOT, digits.layout());
        assertEquals(List.of(), digits.skipped());
        assertEquals(List.of(), digits.warned());
        assertEquals(DIGITS, digits.labels());
        assertEquals(1260, digits.recordings().size());
    }

    @Test
    void everyClipIsAudible8kHzMono16BitAndNotClipped() throws IOException {
        for (Recording clip : digits.recordings()) {
            WavFile wav = WavReader.parse(clip.name(), clip.file().bytes());
            assertEquals(8000, wav.format().sampleRate(), clip.name());
            assertEquals(1, wav.format().channels(), clip.name());
            assertEquals(Encoding.PCM, wav.format().encoding(), clip.name());
            assertEquals(16, wav.format().bitsPerSample(), clip.name());
            double[] samples = wav.signal().samples();
            double rms = Math.sqrt(DoubleStream.of(samples).map(s -> s * s).sum() / samples.length);
            assertTrue(rms > 0.005, () -> clip.name() + " is silent: rms " + rms);
            assertTrue(clip.seconds() >= 0.15, () -> clip.name() + " lasts " + clip.seconds());
            assertEquals(0, longestRunAtFullScale(samples), clip.name() + " is clipped");
        }
    }

    private static int longestRunAtFullScale(double[] samples) {
        int longest = 0;
        int run = 0;
        for (double sample : samples) {
            run = Math.abs(sample) >= 32767.0 / 32768 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Test
    void noClipIsThereTwice() {
        Set<Long> hashes = new HashSet<>();
        for (Recording clip : digits.recordings()) {
            assertTrue(hashes.add(clip.contentHash()), clip.name() + " is there already");
        }
    }

    @Test
    void everyVariantSaysEveryDigitEquallyOften() {
        Map<String, Map<String, Long>> counts = digits.recordings().stream()
                .collect(Collectors.groupingBy(clip -> clip.name().split("_")[1],
                        Collectors.groupingBy(Recording::label, Collectors.counting())));
        Set<Map<String, Long>> different = new HashSet<>(counts.values());
        assertEquals(1, different.size());
        assertEquals(new TreeSet<>(DIGITS), different.iterator().next().keySet());
        assertEquals(1, new HashSet<>(different.iterator().next().values()).size());
        assertTrue(counts.size() >= 26, () -> counts.size() + " variants");
        assertTrue(digits.voices().size() >= 12, () -> digits.voices().size() + " voices");
    }

    @Test
    void theTableOfVoicesKnowsEveryVariant() throws IOException {
        Set<String> variants = digits.recordings().stream()
                .map(clip -> clip.name().split("_")[1]).collect(Collectors.toSet());
        List<String[]> rows = Files.readAllLines(Path.of("data/voices.csv")).stream().skip(1)
                .map(line -> line.split(",")).toList();
        assertEquals(variants, rows.stream().map(row -> row[0]).collect(Collectors.toSet()));
        assertEquals(Set.copyOf(digits.voices()),
                rows.stream().map(row -> row[1]).collect(Collectors.toSet()));
        rows.forEach(row -> assertEquals(row[1], row[0].split("-")[0]));
    }

    @Test
    void allClipsTogetherAreAtMostTenMegabytes() throws IOException {
        long bytes = 0;
        for (Recording clip : digits.recordings()) {
            bytes += clip.file().bytes().length;
        }
        assertTrue(bytes <= 10_000_000, bytes + " bytes");
    }

    /** The same utterances, as they were before the resampling. */
    @Test
    void wideClipsHaveAllDigitsAt16To32kHz() throws IOException {
        Corpus wide = Clips.open(Path.of("data/wideband"));
        assertEquals(List.of(), wide.skipped());
        assertEquals(List.of(), wide.warned());
        assertEquals(DIGITS, wide.labels());
        Map<String, Recording> narrow = digits.recordings().stream()
                .collect(Collectors.toMap(Recording::name, clip -> clip));
        for (Recording clip : wide.recordings()) {
            assertTrue(clip.sampleRate() >= 16_000 && clip.sampleRate() <= 32_000, clip.name());
            assertEquals(narrow.get(clip.name()).seconds(), clip.seconds(), 0.01, clip.name());
        }
    }
}
