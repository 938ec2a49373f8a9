package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Resampler;
import earshot.audio.WavReader;
import earshot.kernels.Kernels;
import earshot.nn.Conv2d;
import earshot.nn.Dense;
import earshot.nn.Flatten;
import earshot.nn.Inside;
import earshot.nn.Inside.LayerOutput;
import earshot.nn.Layer;
import earshot.nn.Relu;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsideCommandTest {

    @TempDir
    private static Path folder;
    private static Path digits;
    private static Path model;
    private static Path clip;
    private static Path figures;
    private static Run usual;

    @BeforeAll
    static void train() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        clip = digits.resolve("2_rms-1_0.wav");
        model = folder.resolve("model.earshot");
        Run.good("train", "--epochs", 3, "--data", digits, "--split", "none", "--out", model);
        figures = folder.resolve("new/figures");
        usual = inside(model, clip, figures);
    }

    @Test
    void saysWhatItHeardAndWhatEachLayerGave() throws IOException {
        Recognizer recognizer = recognizer();
        Recognizer.Answer answer = recognizer.recognize(WavReader.read(clip));
        assertEquals("2", answer.label(), "what it was trained on it knows");
        assertEquals(String.format(Locale.ROOT, "%s: heard 2, %.1f %% sure", clip,
                100 * answer.probability()), usual.lines().get(0));
        assertEquals(List.of("layer", "what", "it", "does", "output", "smallest", "mean",
                "largest"), words(usual.lines().get(2)));
        List<LayerOutput> outputs = Inside.outputs(recognizer.network(), input(recognizer));
        assertEquals(7, outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            Tensor output = outputs.get(i).output();
            float[] sorted = output.data().clone();
            Arrays.sort(sorted);
            assertEquals(words(String.format(Locale.ROOT, "%s %s %s %.4f %.4f %.4f",
                    outputs.get(i).name(), outputs.get(i).spec(),
                    Arrays.toString(output.rowShape()), sorted[0], output.mean(),
                    sorted[sorted.length - 1])), words(usual.lines().get(3 + i)));
        }
        assertEquals("Pictures are in " + figures + File.separator
                + ": open saliency.png first.", usual.lines().get(11));
        assertEquals(12, usual.lines().size());
        assertEquals("", usual.err());
    }

    @Test
    void drawsAPictureOfEveryLayer() throws IOException {
        assertEquals(List.of("filters.png", "layer01_flatten.png", "layer02_dense.png",
                "layer03_dense_relu.png", "layer04_dense_1.png", "layer05_dense_1_relu.png",
                "layer06_dense_2.png", "layer07_dense_2_softmax.png", "saliency.png"),
                names(figures));
    }

    @Test
    void picturesOfAnotherNetworkGoAndOthersStay() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("again"));
        for (String name : List.of("layer02_conv2d.png", "layer12_softmax.png", "layers.png",
                "layer02_conv2d.txt")) {
            Sounds.text(pictures.resolve(name));
        }
        inside(model, clip, pictures);
        List<String> expected = new ArrayList<>(names(figures));
        expected.addAll(List.of("layers.png", "layer02_conv2d.txt"));
        assertEquals(expected.stream().sorted().toList(), names(pictures));
    }

    /** What is drawn is what this clip does to this network: another clip, other pictures. */
    @Test
    void filtersAreTheNetworksAndTheRestIsTheClips() throws IOException {
        Path other = folder.resolve("other");
        inside(model, digits.resolve("1_rms-1_0.wav"), other);
        for (String name : names(figures)) {
            assertEquals(name.equals("filters.png"),
                    Arrays.equals(Files.readAllBytes(figures.resolve(name)),
                            Files.readAllBytes(other.resolve(name))), name);
        }
    }

    /** One weight alone leads to the class that is heard: one cell alone is red. */
    @Test
    void theSlopeIsThatOfTheClassHeardFramesToTheRight() throws IOException {
        Sequential simple = untrained(new Flatten(), new Dense(3), new Softmax());
        Arrays.fill(simple.weights().get("dense/kernel").data(), 0);
        simple.weights().get("dense/kernel").set(1, 36 * 13 + 10, 2);
        simple.weights().get("dense/bias").set(50, 2);
        Path pictures = folder.resolve("simple");
        inside(written("simple.earshot", simple), clip, pictures);
        BufferedImage image = ImageIO.read(pictures.resolve("saliency.png").toFile());
        int[] red = centreOfRed(image, 70, 500, 706, 350);
        assertEquals(70 + 706 * 36.5 / 48, red[0], 12);
        assertEquals(505 + 335 * 2.5 / 13, red[1], 12);
    }

    /** Within an area of so much width and height, from its left upper corner. */
    private static int[] centreOfRed(BufferedImage image, int left, int top, int width,
            int height) {
        long x = 0;
        long y = 0;
        int count = 0;
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                Color colour = new Color(image.getRGB(column, row));
                if (colour.getRed() > colour.getBlue() + 60) {
                    x += column;
                    y += row;
                    count++;
                }
            }
        }
        assertTrue(count > 100 && count < 500, "one cell is red: " + count);
        return new int[] {(int) (x / count), (int) (y / count)};
    }

    @Test
    void convolutionsAreDrawnToo() throws IOException {
        Path convolutional = written("conv.earshot", untrained(new Conv2d(20, 3, 3),
                new Relu(), new Conv2d(2, 46, 2), new Flatten(), new Dense(3), new Softmax()));
        Path pictures = folder.resolve("conv");
        Run run = inside(convolutional, clip, pictures);
        assertEquals(List.of("filters.png", "layer01_conv2d.png", "layer02_conv2d_relu.png",
                "layer03_conv2d_1.png", "layer04_flatten.png", "layer05_dense.png",
                "layer06_dense_softmax.png", "saliency.png"), names(pictures));
        assertTrue(run.out().contains(" [46, 11, 20] "), run.out());
    }

    @Test
    void aNetworkWithoutPicturesOfFiltersHasTheOthers() throws IOException {
        Path odd = written("odd.earshot",
                untrained(new Flatten(), new Relu(), new Dense(3), new Softmax()));
        Path pictures = folder.resolve("odd");
        Run run = inside(odd, clip, pictures);
        assertEquals("no picture of filters: filters are pictures of a convolution, or of a Dense"
                + " behind a Flatten of [H, W] or [H, W, C]; the first kernel is of dense 3,"
                + " [624, 3]", run.error(0));
        assertFalse(names(pictures).contains("filters.png"));
        assertTrue(names(pictures).contains("saliency.png"));
    }

    @Test
    void aClipAtAnotherRateIsResampledAndThatIsSaid() throws IOException {
        double[] samples = Resampler.of(8000, 16000).apply(WavReader.read(clip)).samples();
        Path fast = Sounds.pcm(folder.resolve("fast.wav"), 16000, samples);
        Run run = inside(model, fast, folder.resolve("fast"));
        assertEquals(fast + ": 16000 Hz, resampled to the model's 8000 Hz", run.error(0));
        assertTrue(run.out().startsWith(fast + ": heard 2, "), run.out());
    }

    @Test
    void printsAndDrawsTheSameInGermany() throws IOException {
        Locale before = Locale.getDefault();
        byte[] picture = Files.readAllBytes(figures.resolve("saliency.png"));
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals(usual, inside(model, clip, figures));
            assertArrayEquals(picture, Files.readAllBytes(figures.resolve("saliency.png")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void badInputIsOneLineAndStatusTwo() throws IOException {
        Path missing = folder.resolve("missing.wav");
        assertEquals(missing + ": no such file", bad(model, missing, folder.resolve("f")));
        Path noModel = folder.resolve("no.earshot");
        assertEquals(noModel + ": no such file: make a model with train --out",
                bad(noModel, clip, folder.resolve("f")));
        Path text = Sounds.text(folder.resolve("text.wav"));
        assertTrue(bad(model, text, folder.resolve("f"))
                .startsWith(text + ": file, byte 0: expected a WAV file"));
        Path nan = Sounds.float64(folder.resolve("nan.wav"), 8000, 0, Double.NaN);
        Run run = Run.of("inside", "--model", model, nan, "--figures", folder.resolve("f"));
        assertEquals(2, run.status());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith(nan + ": ")), run.err());
        assertTrue(bad(model, clip, text).startsWith(
                text.resolve("saliency.png") + ": cannot be written: " + text));
        assertFalse(Files.exists(folder.resolve("f")));
    }

    @Test
    void explainsItself() {
        Run help = Run.good("inside", "--help");
        assertTrue(help.out().startsWith("Usage: earshot inside"), help.out());
        assertTrue(help.out().contains("figures/inside"), help.out());
        assertTrue(help.lines().stream().allMatch(line -> line.length() <= 80), help.out());
        assertTrue(Run.good("--help").lines().stream().anyMatch(l -> l.startsWith("  inside ")));
        assertEquals("Missing required options and parameters: '--model=FILE', 'WAV'"
                + " (see earshot inside --help)", Run.bad("inside"));
        assertEquals("this is too much: 'b.wav' (see earshot inside --help)",
                Run.bad("inside", "--model", "m", "a.wav", "b.wav"));
    }

    private static Run inside(Path network, Path wav, Path pictures) {
        return Run.good("inside", "--model", network, "--figures", pictures, wav);
    }

    private static String bad(Path network, Path wav, Path pictures) {
        Run run = Run.of("inside", "--model", network, "--figures", pictures, wav);
        assertEquals("", run.out());
        return run.error(2);
    }

    private static Recognizer recognizer() throws IOException {
        return ModelFile.read(model, Kernels.plain(Parallel.single()));
    }

    private static Sequential untrained(Layer... layers) {
        return Sequential.of(new int[] {48, 13, 1}, Seeds.of(1), List.of(layers));
    }

    /** The model's fingerprints and labels with another network. */
    private static Path written(String name, Sequential network) throws IOException {
        Recognizer trained = recognizer();
        Path file = folder.resolve(name);
        ModelFile.write(new Recognizer(trained.fingerprint(), trained.standardizer(), network,
                trained.labels(), trained.trainedOn()), file);
        return file;
    }

    private static Tensor input(Recognizer recognizer) throws IOException {
        float[] numbers = new float[recognizer.standardizer().features()];
        recognizer.standardizer().apply(
                recognizer.fingerprint().apply(WavReader.read(clip)), numbers, 0);
        return Tensor.of(numbers, 1, 48, 13, 1);
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    private static List<String> names(Path figures) throws IOException {
        try (Stream<Path> files = Files.list(figures)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
