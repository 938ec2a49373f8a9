package lesson08_corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.audio.WavWriter;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.data.Standardizer;
import earshot.evaluate.NearestNeighbour;
import earshot.recognizer.ClipSet;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The answers of lesson 8, run. */
class AnswersTest {

    private static ClipSet clips;
    private static Split random;
    private static Split voices;

    @BeforeAll
    static void read() throws IOException {
        try (Parallel parallel = Parallel.of(2); Corpus corpus = Corpus.open(
                Path.of("data", "digits"), parallel, Progress.Factory.SILENT)) {
            clips = ClipSet.of(corpus.recordings(), corpus.labels(), Alike.TRIMMED, false,
                    parallel, Progress.Factory.SILENT);
            random = Split.random(corpus, Seeds.of(42).child("split")).withoutValidation();
            voices = Split.byVoice(corpus, Seeds.of(42).child("split")).withoutValidation();
        }
    }

    static double always(List<String> labels) {
        Map<String, Long> counts = labels.stream()
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        long most = counts.values().stream().mapToLong(count -> count).max().orElseThrow();
        return (double) most / labels.size();
    }

    @Test
    void answer1() {
        List<String> labels = clips.recordings().stream().map(Recording::label).toList();
        assertEquals(0.1, always(labels));
        List<String> sevens = IntStream.range(0, 100).mapToObj(i -> i < 90 ? "7" : "0").toList();
        assertEquals(0.9, always(sevens));
    }

    static double accuracy(ClipSet known, ClipSet asked) {
        Standardizer scale = Standardizer.fit(known.fingerprints());
        NearestNeighbour<float[]> neighbour = NearestNeighbour.of(
                scaled(scale, known), known.labels(), NearestNeighbour::squared);
        int[] heard = neighbour.predict(scaled(scale, asked), Parallel.single());
        int right = 0;
        for (int i = 0; i < heard.length; i++) {
            right += heard[i] == asked.labels()[i] ? 1 : 0;
        }
        return (double) right / heard.length;
    }

    static List<float[]> scaled(Standardizer scale, ClipSet clips) {
        return Arrays.stream(clips.fingerprints()).map(row -> {
            float[] out = new float[row.length];
            scale.apply(row, out, 0);
            return out;
        }).toList();
    }

    @Test
    void answer2() {
        assertEquals(0.992, accuracy(clips.gather(random.train()), clips.gather(random.test())),
                5e-4);
        assertEquals(0.833, accuracy(clips.gather(voices.train()), clips.gather(voices.test())),
                5e-4);
    }

    static int vote(ClipSet known, float[] query, int count) {
        double[] far = Arrays.stream(known.fingerprints())
                .mapToDouble(row -> NearestNeighbour.squared(query, row)).toArray();
        int[] votes = new int[10];
        IntStream.range(0, far.length).boxed().sorted(Comparator.comparingDouble(i -> far[i]))
                .limit(count).forEach(i -> votes[known.labels()[i]]++);
        int best = 0;
        for (int label = 1; label < votes.length; label++) {
            best = votes[label] > votes[best] ? label : best;
        }
        return best;
    }

    private static int right(Split split, int count) {
        ClipSet known = clips.gather(split.train());
        return (int) Arrays.stream(split.test()).filter(i ->
                vote(known, clips.pictures().get(i), count) == clips.labels()[i]).count();
    }

    /** Of 250 clips and of 300. */
    @Test
    void answer3() {
        assertEquals(List.of(246, 243), List.of(right(random, 1), right(random, 5)));
        assertEquals(List.of(239, 241), List.of(right(voices, 1), right(voices, 5)));
    }

    static boolean areTwins(Signal one, Signal other) {
        return one.sampleRate() == other.sampleRate()
                && Arrays.equals(one.mono().samples(), other.mono().samples());
    }

    static int key(Signal sound) {
        return Arrays.hashCode(sound.mono().samples());
    }

    /** 16 bits are whole numbers over 32768. */
    @Test
    void answer4() throws IOException {
        Signal clip = clips.recordings().get(0).read();
        byte[] pcm = WavWriter.encode(clip, WavWriter.SampleType.PCM_16);
        byte[] floats = WavWriter.encode(clip, WavWriter.SampleType.FLOAT_32);
        assertFalse(Arrays.equals(pcm, floats));
        Signal one = WavReader.parse("16 bits", pcm).signal();
        Signal other = WavReader.parse("32-bit float", floats).signal();
        assertTrue(areTwins(one, other));
        assertEquals(key(one), key(other));
        assertEquals(Math.rint(one.samples()[99] * 32768), one.samples()[99] * 32768);
        Signal next = clips.recordings().get(1).read();
        assertFalse(areTwins(one, next));
        assertNotEquals(key(one), key(next));
    }

    static int right(ClipSet clips, String variant) {
        int[] held = IntStream.range(0, clips.size())
                .filter(i -> variant(clips.recordings().get(i)).equals(variant)).toArray();
        int[] rest = IntStream.range(0, clips.size())
                .filter(i -> !variant(clips.recordings().get(i)).equals(variant)).toArray();
        ClipSet known = clips.gather(rest);
        NearestNeighbour<float[]> neighbour = NearestNeighbour.of(
                Arrays.asList(known.fingerprints()), known.labels(), NearestNeighbour::squared);
        return (int) Arrays.stream(held).filter(i ->
                neighbour.predict(clips.pictures().get(i)) == clips.labels()[i]).count();
    }

    static String variant(Recording clip) {
        return clip.name().split("_")[1];
    }

    @Test
    void answer5() {
        int right = Stream.of("kal-1", "kal-2", "kal-3", "kal-4")
                .mapToInt(variant -> right(clips, variant)).sum();
        assertEquals(117, right);
        assertEquals(0.975, right / 120.0);
    }

    @Test
    void answer6() {
        Pca pca = Pca.of(new float[][] {{1, 2}, {2, 4}, {3, 6}, {4, 8}});
        assertArrayEquals(new double[] {0.447, 0.894}, pca.axes()[0], 5e-4);
        assertArrayEquals(new double[] {0.894, -0.447}, pca.axes()[1], 5e-4);
        assertEquals(1, pca.share(1), 1e-12);
    }

    static boolean leans(Signal sound) {
        double mean = Arrays.stream(sound.mono().samples()).average().orElse(0);
        return Math.abs(mean) > 0.05;
    }

    @Test
    void answer7() throws IOException {
        Signal clip = clips.recordings().get(0).read();
        assertFalse(leans(clip));
        double[] shifted = Arrays.stream(clip.samples()).map(x -> x + 0.1).toArray();
        assertTrue(leans(Signal.mono(shifted, clip.sampleRate())));
        assertFalse(leans(Synth.silence(0, 8000)));
    }
}
