package earshot.recognizer;

import earshot.features.FingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.Layer;
import earshot.nn.Parameter;
import earshot.util.BadInputException;
import earshot.util.SafeFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A {@link Recognizer} as a file: data, never code, and nothing of the machine or the day.
 *
 * <pre>
 *   "EARSHOT" version          8 bytes, the last one the version
 *   fingerprint                4 doubles and 6 ints, see FingerprintConfig
 *   labels, layers             each a count and that many texts (length, UTF-8)
 *   mean, deviation, weights   each a count and that many floats
 *   hashes of training files   a count and that many longs
 *   CRC-32C                    of everything before it, 4 bytes
 * </pre>
 *
 * <p>All numbers are big-endian.
 */
public final class ModelFile {

    static final byte VERSION = 1;
    static final byte[] MAGIC = {'E', 'A', 'R', 'S', 'H', 'O', 'T', VERSION};

    private ModelFile() {
    }

    /** Writes the file, or leaves the old one if that fails. */
    public static void write(Recognizer recognizer, Path path) throws IOException {
        byte[] bytes = bytes(recognizer);
        SafeFile.write(path, out -> out.write(bytes));
    }

    static byte[] bytes(Recognizer recognizer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        writeConfig(out, recognizer.fingerprint().config());
        writeTexts(out, recognizer.labels());
        writeTexts(out, recognizer.network().layers().stream().map(Layer::spec).toList());
        writeFloats(out, recognizer.standardizer().mean());
        writeFloats(out, recognizer.standardizer().deviation());
        for (Parameter parameter : recognizer.network().parameters()) {
            writeFloats(out, parameter.value().data());
        }
        out.writeInt(recognizer.trainedOn().length);
        for (long hash : recognizer.trainedOn()) {
            out.writeLong(hash);
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.toByteArray());
        out.writeInt((int) checksum.getValue());
        return bytes.toByteArray();
    }

    private static void writeConfig(DataOutputStream out, FingerprintConfig config)
            throws IOException {
        for (double number : new double[] {config.trimDb(), config.lowHz(), config.highHz(),
                config.dbRange()}) {
            out.writeDouble(number);
        }
        for (int number : new int[] {config.sampleRate(), config.fftSize(), config.hopSamples(),
                config.bands(), config.coefficients(), config.frames()}) {
            out.writeInt(number);
        }
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    private static void writeFloats(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    /**
     * Reads a recognizer that {@code kernels} will compute.
     *
     * @throws BadInputException if there is no such file, it is no model, it is of another version,
     *     or it is damaged
     */
    public static Recognizer read(Path path, Kernels kernels) throws IOException {
        if (Files.isDirectory(path)) {
            throw new BadInputException(path + ": expected a model file of Earshot, got a folder");
        }
        try {
            return ModelReader.parse(Files.readAllBytes(path), kernels);
        } catch (NoSuchFileException e) {
            throw new BadInputException(path + ": no such file: make a model with train --out", e);
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            throw new BadInputException(path + ": damaged model file: train it again", e);
        } catch (ModelReader.Damage e) {
            throw new BadInputException(path + ": " + e.getMessage(), e);
        }
    }
}
