package lesson11_notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.audio.WavWriter;
import earshot.data.Corpus;
import earshot.data.KerasSplit;
import earshot.data.Recording;
import earshot.dsp.Spectrogram;
import earshot.features.Fingerprint;
import earshot.lessons.Desk;
import earshot.recognizer.Recipe;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookLessonTest {

    private static final Path README = Path.of("lessons", "lesson11_notebook", "README.md");
    private static final List<String> PICTURES = List.of("waveforms", "spectrogram",
            "spectrograms", "learning", "confusion", "answers", "twice", "temperature", "steps",
            "bins", "autopsy");

    @TempDir
    private static Path folder;
    private static Path figures;
    private static List<String> printed;

    /** The lesson on the embedded corpus, once for all tests. */
    @BeforeAll
    static void run() throws IOException {
        figures = folder.resolve("figures");
        printed = run(Path.of("data", "digits"), figures);
    }

    private static List<String> run(Path data, Path figures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NotebookLesson lesson = new NotebookLesson();
        lesson.run(Desk.of(lesson, System.out).on(data).quick(true).drawingIn(figures, out));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void itSaysWhatTheNotebookSaysOfTheFiles() {
        assertEquals(List.of("Found 1260 files belonging to 10 classes.",
                "Using 1008 files for training.", "Using 252 files for validation."),
                printed.subList(0, 3));
        assertTrue(printed.contains("class names: 0 1 2 3 4 5 6 7 8 9"));
        assertTrue(printed.contains("1260 clips are resampled to 48000 Hz. Those of 8000 Hz have"
                + " no sound above 4000 Hz, before or after."));
        assertTrue(printed.contains(
                "a batch: audio (6, 30000), labels (6, 10), spectrograms (6, 233, 129, 1)"));
        assertTrue(printed.contains("Total params: 14,206,282"));
    }

    /** What comes before the training is the same in a quick run; the rest is of a whole one. */
    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        List<String> shown = Files.readString(README).replaceAll("(?s)```.*?```", "").lines()
                .filter(line -> line.startsWith("    ")).map(line -> line.substring(4))
                .filter(line -> !line.startsWith("mvn ")).toList();
        int trained = IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).startsWith("evaluate on")).findFirst().orElseThrow();
        assertTrue(trained > 5, "lines before training: " + trained);
        shown.subList(0, trained).forEach(line -> assertTrue(printed.contains(line), line));
    }

    @Test
    void itTrainsTwoEpochsAndTestsOnWhatItDidNotHear() {
        assertEquals(2, printed.stream().filter(line -> line.matches("measured: epoch \\d/2: .*"))
                .count());
        assertTrue(printed.contains("Quick: every fourth clip only, 252 for training, 32 for"
                + " validation, 32 for the test, and 2 epochs."));
        int training = printed.indexOf("Training: 2 epochs of 42 steps. At 10 to 40 ms a step, on"
                + " two cores with nothing else to do,");
        assertEquals("that takes 1 to 7 seconds.", printed.get(training + 1));
        String evaluated = line("evaluate on 32 test clips: loss ");
        double accuracy = Double.parseDouble(line("test accuracy: ").split(": ")[1]);
        assertTrue(evaluated.endsWith(", accuracy " + line("test accuracy: ").split(": ")[1]));
        assertTrue(accuracy > 0.3 && accuracy < 1, "learnt something: " + accuracy);
        assertEquals(Math.rint(accuracy * 32), 32 - marks());
    }

    private static String line(String start) {
        return printed.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    /** The history has the numbers of the epochs, in the order of its heads. */
    @Test
    void theHistoryIsThatOfTheEpochs() {
        int heads = printed.indexOf("history: epoch    loss  accuracy  val_loss  val_accuracy");
        for (int epoch = 1; epoch <= 2; epoch++) {
            String seen = line("measured: epoch " + epoch + "/2: ");
            String[] row = printed.get(heads + epoch).trim().split(" +");
            assertEquals(Integer.toString(epoch), row[0]);
            assertTrue(seen.endsWith(" - loss: " + row[1] + " - accuracy: " + row[2]
                    + " - val_loss: " + row[3] + " - val_accuracy: " + row[4]), seen);
        }
    }

    /** What is listened to is held out: no clip of the training part, and none of validation. */
    @Test
    void theTenAreTestClips() throws IOException {
        try (Parallel parallel = Parallel.of(2); Corpus corpus = Corpus.open(
                Path.of("data", "digits"), parallel, Progress.Factory.SILENT)) {
            Set<String> test = Arrays.stream(KerasSplit.notebook(corpus,
                    Seeds.of(42).child("split")).test())
                    .mapToObj(i -> corpus.recordings().get(i).name()).collect(Collectors.toSet());
            for (int n = 0; n < 10; n++) {
                assertTrue(test.contains(line("  clip" + n + ".wav ").trim().split(" +")[1]));
            }
        }
    }

    /** How many answers are marked as wrong. */
    private static long marks() {
        return printed.stream().filter(line -> line.matches(" {7}[ ^]*\\^"))
                .flatMapToInt(String::chars).filter(c -> c == '^').count();
    }

    /** What was said stands over what was heard, and a mark wherever they differ. */
    @Test
    void marksAreUnderWhatIsWrong() {
        int clips = 0;
        for (int i = 0; i + 1 < printed.size(); i++) {
            if (printed.get(i).startsWith("  said ")) {
                String said = printed.get(i).substring(7);
                String heard = printed.get(i + 1).substring(7);
                String marks = i + 2 < printed.size() ? printed.get(i + 2) : "";
                for (int c = 0; c < said.length(); c++) {
                    boolean marked = marks.length() > c + 7 && marks.charAt(c + 7) == '^';
                    assertEquals(said.charAt(c) != heard.charAt(c), marked, said + "\n" + heard);
                }
                clips += said.length() / 2;
            }
        }
        assertEquals(32, clips, "all test clips are listed");
    }

    @Test
    void itSaysWhatTheNumberMeans() {
        int accuracy = printed.indexOf(line("test accuracy: "));
        assertEquals(List.of("32 of the 32 test clips are of voices that it was trained on:",
                "the number says how well the network knows these voices again, not what a stranger"
                        + " would get."), printed.subList(accuracy + 1, accuracy + 3));
    }

    /** Six rows, in their order; the first of the flaws is measured on the same clips twice. */
    @Test
    void theAutopsyEndsWithItsTable() {
        int heads = printed.indexOf(line("                accuracy     loss   accuracy  (95 %)"));
        for (int i = 0; i < 6; i++) {
            assertTrue(printed.get(heads + 1 + i).startsWith(Version.all().get(i).name() + " "),
                    printed.get(heads + 1 + i));
        }
        String knowing = line("  their voices in training: ");
        String strange = line("  their voices left out: ");
        assertEquals(knowing.replaceAll(".* of (\\d+) right.*", "$1"),
                strange.replaceAll(".* of (\\d+) right.*", "$1"));
        assertTrue(printed.contains("  In its epochs a clip was learnt beside 5 others, now beside"
                + " 10"));
    }

    @Test
    void nothingIsWrittenButItsFigures() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("index.html"));
        PICTURES.forEach(name -> expected.add(name + ".png"));
        for (int n = 0; n < 10; n++) {
            expected.addAll(List.of("clip" + n + ".png", "clip" + n + ".wav"));
        }
        try (Stream<Path> files = Files.list(figures)) {
            assertEquals(expected, files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (String name : PICTURES) {
            assertTrue(ImageIO.read(figures.resolve(name + ".png").toFile()).getWidth() >= 800);
        }
    }

    /** The sound beside picture n is the clip that the line of its name tells of. */
    @Test
    void theSoundsAreTheClipsAsTheyWereRecorded() throws IOException {
        String page = Files.readString(figures.resolve("index.html"));
        assertEquals(10, page.split("<audio", -1).length - 1);
        assertEquals(10, page.split("<img", -1).length - 1);
        for (int n = 0; n < 10; n++) {
            String[] words = line("  clip" + n + ".wav ").trim().split(" +");
            assertEquals(Integer.toString(n), words[3].replace(",", ""), "one of each digit");
            Signal original = WavReader.read(Path.of("data", "digits", words[1]));
            Signal written = WavReader.read(figures.resolve("clip" + n + ".wav"));
            assertEquals(8000, written.sampleRate());
            assertArrayEquals(original.samples(), written.samples());
            assertTrue(page.contains(words[1] + ": said " + n));
        }
    }

    @Test
    void tenClipsAreOneOfEachClassAndThenOthers() {
        int[] classes = IntStream.range(0, 40).map(i -> i % 4).toArray();
        List<Integer> chosen = TenClips.choose(classes, Seeds.of(1));
        assertEquals(10, chosen.stream().distinct().count());
        List<Integer> of = chosen.stream().map(i -> classes[i]).toList();
        assertEquals(of.stream().sorted().toList(), of);
        assertEquals(Set.of(0, 1, 2, 3), Set.copyOf(of));
        int[] many = IntStream.range(0, 100).map(i -> i / 5 % 10).toArray();
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                TenClips.choose(many, Seeds.of(2)).stream().map(i -> many[i]).toList());
        assertEquals(List.of(0, 1), TenClips.choose(new int[] {3, 7}, Seeds.of(3)));
    }

    @Test
    void softmaxTwiceLeavesNoBarAbove0232() {
        assertEquals(0.232, TenClips.highestOfTwice(10), 5e-4);
        assertEquals(1, TenClips.highestOfTwice(1), 0);
    }

    @Test
    void aQuickRunTakesTheFirstOfEveryFour() {
        assertArrayEquals(new int[] {10, 14, 18},
                NotebookTraining.thinned(IntStream.range(10, 19).toArray()));
        assertArrayEquals(new int[] {7}, NotebookTraining.thinned(new int[] {7}));
        assertArrayEquals(new int[0], NotebookTraining.thinned(new int[0]));
    }

    /** 3 kHz is bin 16 of 128 at 48 kHz, 2.2e-16 is the notebook's ε, and silence is its ln. */
    @Test
    void picturesShowTheLogarithmOfTheMagnitude() {
        Signal tone = Synth.sine(3000, 0.5, 0.2, 48_000).withLength(30_000);
        Spectrogram picture = BatchFigures.logMagnitude(tone);
        assertEquals(233, picture.frames());
        assertEquals(129, picture.bins());
        assertEquals(3000, picture.binHz()[16], 1e-9);
        assertEquals(Math.log(0.5 * 0.5 * 233 / 2), picture.at(10, 16), 0.01);
        assertEquals(-36.0437, picture.at(232, 0), 1e-4);
        for (int k = 0; k < 129; k++) {
            assertTrue(picture.at(10, k) <= picture.at(10, 16));
        }
    }

    /** Row n of every tensor is of recording n, and all are different training clips. */
    @Test
    void aBatchIsOfSixTrainingClips() throws IOException {
        try (Parallel parallel = Parallel.of(2); Corpus corpus = Corpus.open(
                Path.of("data", "digits"), parallel, Progress.Factory.SILENT)) {
            int[] train = IntStream.range(0, 300).map(i -> 4 * i + 1).toArray();
            Fingerprint fingerprint = Recipe.DNN.fingerprint();
            OneBatch batch = OneBatch.of(corpus, train, fingerprint, Seeds.of(7));
            assertEquals(6, batch.recordings().stream().distinct().count());
            for (int n = 0; n < 6; n++) {
                Recording clip = batch.recordings().get(n);
                assertEquals(1, corpus.recordings().indexOf(clip) % 4);
                assertEquals(Integer.parseInt(clip.label()), batch.labels().argMax(n));
                Signal heard = fingerprint.prepare(clip.read());
                assertArrayEquals(fingerprint.picture(heard),
                        batch.spectrograms().slice(n, n + 1).data());
                double[] row = new double[30_000];
                float[] audio = batch.audio().data();
                for (int i = 0; i < row.length; i++) {
                    row[i] = audio[n * row.length + i];
                }
                assertArrayEquals(heard.samples(), row, 1e-7);
            }
        }
    }

    /** The bar of what was said is orange; where that is not the highest, the highest is blue. */
    @Test
    void orangeIsWhatWasSaid() throws IOException {
        for (int n = 0; n < 10; n++) {
            String line = line("  clip" + n + ".wav ");
            if (line.matches(".*heard " + n + ", (100|[6-9]\\d)\\.\\d % sure")) {
                BufferedImage picture =
                        ImageIO.read(figures.resolve("clip" + n + ".png").toFile());
                double bar = 78 + 615 * (0.02 + 0.96 * (n + 0.5) / 10);
                int colour = picture.getRGB((int) bar, 290);
                assertTrue((colour >> 16 & 255) > 180 && (colour & 255) < 60, line);
            }
        }
        assertTrue(printed.stream().anyMatch(line -> line.matches(
                "  clip8.wav .*said 8, heard 8, 100.0 % sure")), "some are sure");
    }

    @Test
    void titlesNameTheDigitOnce() {
        assertEquals("7 \u00b7 rms-2_0", OneBatch.title(clip("7_rms-2_0.wav", "7", "rms")));
        assertEquals("3 \u00b7 01_12", OneBatch.title(clip("01/3_01_12.wav", "3", "01")));
        assertEquals("3 \u00b7 any", OneBatch.title(clip("3/any.WAV", "3", null)));
    }

    @Test
    void whoSpeaksIsCounted() {
        List<Recording> test = List.of(clip("1_a_0.wav", "1", "a"), clip("1_b_0.wav", "1", "b"),
                clip("2_c_0.wav", "2", "c"));
        assertEquals("2 of the 3 test clips are of voices that it was trained on",
                FoundFiles.whoSpeaks(test, List.of(clip("3_a_0.wav", "3", "a"),
                        clip("3_c_0.wav", "3", "c"), clip("3_d_0.wav", "3", "d"))));
        assertEquals("Nobody looked at who speaks, so the same voices may train and test",
                FoundFiles.whoSpeaks(test, List.of(clip("3/x.wav", "3", null))));
    }

    private static Recording clip(String name, String label, String voice) {
        return new Recording(name, Path.of(name), label, voice, 0, 0.5, 8000, 0);
    }

    /** Eight clips at 48 kHz, of which one is held out; nobody knows who speaks. */
    @Test
    void aFewClipsOfAnUnknownVoiceAreEnough(@TempDir Path small) throws IOException {
        Path data = tones(small.resolve("data"), 4);
        List<String> lines = run(data, small.resolve("figures"));
        assertEquals("Found 8 files belonging to 2 classes.", lines.get(0));
        assertTrue(lines.stream().noneMatch(line -> line.contains("resampled")));
        assertTrue(lines.contains("2 clips are longer than 30000 samples, 0.625 seconds, and lose"
                + " their end."), String.join("\n", lines));
        assertEquals("The autopsy ends here: for the rest somebody must know who speaks. Name files"
                + " digit_speaker_take.wav.", lines.get(lines.size() - 1));
        assertTrue(lines.stream().anyMatch(line -> line.matches(" +2 .* - +-")),
                "no validation clips, so dashes");
    }

    @Test
    void fourClipsAreTooFew(@TempDir Path small) throws IOException {
        Path data = tones(small.resolve("data"), 2);
        var error = assertThrows(BadInputException.class, () -> run(data, small.resolve("f")));
        assertEquals("the notebook holds a fifth of the clips out, and of 4 that is none: it takes"
                + " 5", error.getMessage());
        assertTrue(Files.notExists(small.resolve("f")));
    }

    /** So many clips of each of two labels; one of each is longer than the notebook's clips. */
    private static Path tones(Path folder, int each) throws IOException {
        for (int label = 0; label < 2; label++) {
            for (int i = 0; i < each; i++) {
                WavWriter.write(Synth.sine(300 + 900 * label + 10 * i, 0.5, i == 0 ? 0.7 : 0.3,
                        48_000), folder.resolve("tone" + label).resolve("clip" + i + ".wav"));
            }
        }
        return folder;
    }
}
