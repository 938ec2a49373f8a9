package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model file: one seed, one set of bytes; damaged, one line. */
class ModelBytesTest {

    @TempDir
    private static Path folder;
    private static Path digits;
    private static byte[] model;

    @BeforeAll
    static void train() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        model = train(digits, 42, 1);
    }

    private static byte[] train(Path corpus, long seed, int threads) throws IOException {
        Path out = folder.resolve("model" + seed + "-" + threads);
        Run.good("train", "--epochs", 2, "--data", corpus, "--seed", seed, "--threads", threads,
                "--out", out);
        return Files.readAllBytes(out);
    }

    @Test
    void threadsDoNotMatter() throws IOException {
        assertArrayEquals(model, train(digits, 42, 2));
        assertArrayEquals(model, train(digits, 42, 5));
    }

    @Test
    void neitherPlaceNorTimeIsInIt() throws IOException {
        Path elsewhere = Sounds.digits(folder.resolve("else/where"));
        assertArrayEquals(model, train(elsewhere, 42, 1), "another place, a later time");
        String text = new String(model, StandardCharsets.ISO_8859_1);
        for (String secret : new String[] {folder.toString(), "digits", ".wav",
            System.getProperty("java.version")}) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    void theSeedMatters() throws IOException {
        assertFalse(Arrays.equals(model, train(digits, 43, 1)));
    }

    @Test
    void theSeedIs42UnlessItIsGiven() throws IOException {
        Path out = folder.resolve("default");
        Run.good("train", "--epochs", 2, "--data", digits, "--out", out);
        assertArrayEquals(model, Files.readAllBytes(out));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
        "missing => no such file: make a model with train --out",
        "folder => expected a model file of Earshot, got a folder",
        "empty => expected a model file of Earshot, got another kind of file",
        "text => expected a model file of Earshot, got another kind of file",
        "cut => damaged model file (its checksum differs): train it again",
        "long => damaged model file (its checksum differs): train it again",
        "flipped => damaged model file (its checksum differs): train it again",
        "newer => expected a model file of version 3, got version 9: train it again",
    })
    void whatIsNoWholeModelIsOneLine(String kind, String problem) throws IOException {
        Path file = folder.resolve(kind);
        byte[] bytes = model.clone();
        switch (kind) {
            case "missing" -> { }
            case "folder" -> Files.createDirectories(file);
            case "empty" -> Files.write(file, new byte[0]);
            case "text" -> Sounds.text(file);
            case "cut" -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
            case "long" -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
            case "flipped" -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
            case "newer" -> {
                bytes[7] = 9;
                Files.write(file, bytes);
            }
            default -> throw new AssertionError(kind);
        }
        for (Run run : new Run[] {Run.of("evaluate", "--model", file, "--data", digits),
            Run.of("predict", "--model", file, digits.resolve("0_awb-1_0.wav"))}) {
            assertEquals(file + ": " + problem, run.error(2));
            assertEquals("", run.out());
        }
    }
}
