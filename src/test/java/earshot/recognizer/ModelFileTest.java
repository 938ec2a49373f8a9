package earshot.recognizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.Dense;
import earshot.nn.Flatten;
import earshot.nn.Relu;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.util.BadInputException;
import earshot.util.BinaryReader;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final float MEAN = 1234.5678f; // two numbers that nothing else has
    private static final float SPREAD = 8765.4321f;
    private static final Kernels KERNELS = Kernels.plain(Parallel.single());
    private static final MfccFingerprintConfig CONFIG =
            new MfccFingerprintConfig(8000, 35, 256, 80, 10, 60, 3900, 60, 3, 4);

    private final Recognizer recognizer = recognizer();
    private final byte[] bytes = bytes(recognizer);

    @TempDir
    Path folder;

    /** A small one, so that every single byte of its file can be tried. */
    private static Recognizer recognizer() {
        Sequential network = Sequential.of(new int[] {4, 3, 1}, Seeds.of(1),
                List.of(new Flatten(), new Dense(5), new Relu(), new Dense(3), new Softmax()));
        network.parameters().forEach(parameter -> parameter.value().data()[0] = 0.5f); // biases too
        return new Recognizer(MfccFingerprint.of(CONFIG), Standardizer.fit(fingerprints()), network,
                List.of("zero", "ein ö", "2"), new long[] {-7, 0, 42, Long.MAX_VALUE});
    }

    private static float[][] fingerprints() {
        float[][] rows = new float[20][12];
        for (int i = 0; i < 240; i++) {
            rows[i / 12][i % 12] = (float) StrictMath.sin(i * i);
        }
        return rows;
    }

    @Test
    void writeReadWriteIsTheSameFile() throws IOException {
        Path first = folder.resolve("first.earshot");
        Path second = folder.resolve("second.earshot");
        ModelFile.write(recognizer, first);
        ModelFile.write(ModelFile.read(first, KERNELS), second);
        assertArrayEquals(bytes, Files.readAllBytes(first));
        assertArrayEquals(bytes, Files.readAllBytes(second));
    }

    @Test
    void whatIsReadAnswersToTheBitAsWhatWasWritten() throws IOException {
        Recognizer again = BinaryReader.parse(bytes, ModelFile.KIND,
                in -> ModelFile.take(in, KERNELS));
        assertEquals(recognizer.labels(), again.labels());
        assertEquals(recognizer.fingerprint().spec(), again.fingerprint().spec());
        assertArrayEquals(recognizer.trainedOn(), again.trainedOn());
        assertArrayEquals(recognizer.predict(fingerprints()).data(),
                again.predict(fingerprints()).data());
        assertTrue(again.wasTrainedOn(42) && again.wasTrainedOn(-7));
        assertFalse(again.wasTrainedOn(41));
    }

    /** No folder, no file's name, no user, no day: there is no room for them. */
    @Test
    void everyByteIsAccountedFor() {
        int head = 8 + 4 + "mfcc 8000 35.0 256 80 10 60.0 3900.0 60.0 3 4".length();
        int labels = 4 + (4 + "zero".length()) + (4 + "ein ".length() + 2) + (4 + 1);
        int layers = 4 + (4 + "flatten".length()) + 2 * (4 + "dense 5".length())
                + (4 + "relu".length()) + (4 + "softmax".length());
        int standardizer = 2 * (4 + 12 * Float.BYTES);
        int shape = 4 + 3 * Integer.BYTES;
        int names = 2 * (4 + "kernel".length() + 4 + "bias".length());
        int weights = 4 * 4 + (12 * 5 + 5 + 5 * 3 + 3) * Float.BYTES;
        int hashes = 4 + 4 * Long.BYTES;
        assertEquals(head + labels + layers + standardizer + shape + names + weights
                + hashes + 4, bytes.length);
    }

    @Test
    void everyCutFileIsRefusedInOneLine() throws IOException {
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length));
        }
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] = (byte) (changed[i] ^ 1 << i % 8);
            assertRefused(changed);
        }
    }

    /** Counts and sizes that promise more than there is, under a checksum that is right. */
    @Test
    void aForgedFileIsRefusedToo() throws IOException {
        for (int i = 64; i < bytes.length - 4; i++) { // from the labels on
            byte[] forged = bytes.clone();
            forged[i] = (byte) 0xff;
            sign(forged);
            Path file = Files.write(folder.resolve("forged.earshot"), forged);
            try {
                ModelFile.read(file, KERNELS); // a label or a frequency may well be another
            } catch (BadInputException e) {
                assertEquals(1, e.getMessage().lines().count());
            }
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        byte[] old = bytes.clone();
        old[7] = 0;
        assertEquals(": expected a model file of version 3, got version 0: train it again",
                assertRefused(old));
        assertEquals(": expected a model file of Earshot, got another kind of file",
                assertRefused("a text that is long enough".getBytes(StandardCharsets.UTF_8)));
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        assertEquals(": damaged model file (its checksum differs): train it again",
                assertRefused(flipped));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 4);
        sign(longer);
        assertEquals(": damaged model file: it holds more than it announces: train it again",
                assertRefused(longer));
        Path gone = folder.resolve("gone.earshot");
        var error = assertThrows(BadInputException.class, () -> ModelFile.read(gone, KERNELS));
        assertEquals(gone + ": no such file: make a model with train --out", error.getMessage());
        var place = assertThrows(BadInputException.class, () -> ModelFile.read(folder, KERNELS));
        assertEquals(folder + ": expected a model file of Earshot, got a folder",
                place.getMessage());
    }

    /** Each size is allowed, and together they would be gigabytes and seconds. */
    @Test
    void aFingerprintOfLargeTablesIsRefused() {
        for (String spec : List.of("mfcc 8000 35.0 65536 80 4096 60.0 3900.0 60.0 6 8",
                "mfcc 8000 35.0 65536 80 65536 60.0 3900.0 60.0 65536 8",
                "mfcc 8000 35.0 2049 80 1024 60.0 3900.0 60.0 6 8",
                "mfcc 8000 35.0 1536 80 1200 60.0 3900.0 60.0 1200 8",
                "logmel 8000 35.0 0.97 65536 160 65536 60.0 3900.0 40.0 6")) {
            assertThrows(IllegalArgumentException.class, () -> Fingerprint.parse(spec), spec);
        }
        assertEquals(1024, Fingerprint.parse(
                "mfcc 8000 35.0 2048 80 1024 60.0 3900.0 60.0 1024 8").width());
    }

    /** As many numbers as a fingerprint has, but in another order. */
    @Test
    void aNetworkForOtherFingerprintsIsRefused() throws IOException {
        Sequential turned = Sequential.of(new int[] {3, 4, 1}, Seeds.of(1),
                List.of(new Flatten(), new Dense(3), new Softmax()));
        assertEquals(": damaged model file: its network is not for its fingerprints: train it"
                + " again", assertRefused(bytes(new Recognizer(recognizer.fingerprint(),
                        recognizer.standardizer(), turned, recognizer.labels(), new long[0]))));
    }

    @Test
    void aStandardizerThatGivesNoNumbersIsRefused() throws IOException {
        for (float bad : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertEquals(": damaged model file: a standardizer has finite means and deviations"
                    + " above 0, got " + MEAN + " and " + bad + " for feature 2: train it again",
                    assertRefused(standardized(SPREAD, bad)));
        }
        for (float bad : new float[] {Float.NEGATIVE_INFINITY, Float.NaN}) {
            assertEquals(": damaged model file: a standardizer has finite means and deviations"
                    + " above 0, got " + bad + " and " + SPREAD + " for feature 2: train it again",
                    assertRefused(standardized(MEAN, bad)));
        }
    }

    /** A model file in which a number stands where one of these two stood. */
    private byte[] standardized(float place, float number) {
        byte[] file = bytes(new Recognizer(recognizer.fingerprint(), new Standardizer(
                new float[] {0, 0, MEAN}, new float[] {1, 1, SPREAD}),
                recognizer.network(), recognizer.labels(), new long[0]));
        ByteBuffer numbers = ByteBuffer.wrap(file);
        int at = IntStream.range(0, file.length - 3)
                .filter(i -> numbers.getFloat(i) == place).findFirst().orElseThrow();
        numbers.putFloat(at, number);
        sign(file);
        return file;
    }

    private static byte[] bytes(Recognizer recognizer) {
        return ModelFile.put(recognizer).toBytes();
    }

    private static void sign(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) checksum.getValue());
    }

    private String assertRefused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("damaged.earshot"), content);
        var error = assertThrows(BadInputException.class, () -> ModelFile.read(file, KERNELS));
        assertEquals(1, error.getMessage().lines().count());
        assertTrue(error.getMessage().startsWith(file.toString()));
        return error.getMessage().substring(file.toString().length());
    }
}
