package earshot.recognizer;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.features.FingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.Layer;
import earshot.nn.LayerSpec;
import earshot.nn.Parameter;
import earshot.nn.Sequential;
import earshot.util.BadInputException;
import earshot.util.SafeFile;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final byte VERSION = 1;
    private static final byte[] MAGIC = {'E', 'A', 'R', 'S', 'H', 'O', 'T', VERSION};

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
            return parse(Files.readAllBytes(path), kernels);
        } catch (NoSuchFileException e) {
            throw new BadInputException(path + ": no such file: make a model with train --out", e);
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            throw new BadInputException(path + ": damaged model file: train it again", e);
        } catch (Damage e) {
            throw new BadInputException(path + ": " + e.getMessage(), e);
        }
    }

    /** Something is wrong with the bytes. */
    private static final class Damage extends IOException {

        private static final long serialVersionUID = 1;

        Damage(String message) {
            super(message);
        }
    }

    static Recognizer parse(byte[] bytes, Kernels kernels) throws IOException {
        requireWhole(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes, MAGIC.length, bytes.length - MAGIC.length - 4);
        Fingerprint fingerprint = Fingerprint.of(readConfig(in));
        List<String> labels = readTexts(in);
        List<Layer> layers = readTexts(in).stream().map(LayerSpec::parse).toList();
        Standardizer standardizer = new Standardizer(readFloats(in), readFloats(in));
        int[] inputShape = {fingerprint.config().frames(), fingerprint.config().coefficients(), 1};
        Sequential network = Sequential.of(inputShape, Seeds.of(0), layers).on(kernels);
        for (Parameter parameter : network.parameters()) {
            float[] weights = readFloats(in);
            if (weights.length != parameter.value().size()) {
                throw new Damage(Text.format("damaged model file: %d weights where its layers"
                        + " have %d", weights.length, parameter.value().size()));
            }
            System.arraycopy(weights, 0, parameter.value().data(), 0, weights.length);
        }
        long[] trainedOn = new long[readCount(in, Long.BYTES)];
        Arrays.setAll(trainedOn, i -> in.getLong());
        if (in.hasRemaining()) {
            throw new Damage("damaged model file: it holds more than it announces: train it again");
        }
        return new Recognizer(fingerprint, standardizer, network, labels, trainedOn);
    }

    private static void requireWhole(byte[] bytes) throws Damage {
        int name = MAGIC.length - 1;
        if (bytes.length < MAGIC.length + 4 || !Arrays.equals(bytes, 0, name, MAGIC, 0, name)) {
            throw new Damage("expected a model file of Earshot, got another kind of file");
        }
        if (bytes[name] != VERSION) {
            throw new Damage(Text.format("expected a model file of version %d, got version %d:"
                    + " train it again", VERSION, bytes[name]));
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        if ((int) checksum.getValue() != ByteBuffer.wrap(bytes).getInt(bytes.length - 4)) {
            throw new Damage("damaged model file (its checksum differs): train it again");
        }
    }

    private static FingerprintConfig readConfig(ByteBuffer in) {
        double trimDb = in.getDouble();
        double lowHz = in.getDouble();
        double highHz = in.getDouble();
        double dbRange = in.getDouble();
        int sampleRate = in.getInt();
        int fftSize = in.getInt();
        int hopSamples = in.getInt();
        int bands = in.getInt();
        int coefficients = in.getInt();
        int frames = in.getInt();
        return new FingerprintConfig(sampleRate, trimDb, fftSize, hopSamples, bands, lowHz, highHz,
                dbRange, coefficients, frames);
    }

    private static List<String> readTexts(ByteBuffer in) throws Damage {
        List<String> texts = new ArrayList<>();
        for (int count = readCount(in, Integer.BYTES); count > 0; count--) {
            byte[] utf8 = new byte[readCount(in, 1)];
            in.get(utf8);
            texts.add(new String(utf8, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static float[] readFloats(ByteBuffer in) throws Damage {
        float[] numbers = new float[readCount(in, Float.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getFloat();
        }
        return numbers;
    }

    /** A count that the rest of the file can hold: nothing is allocated on its word alone. */
    private static int readCount(ByteBuffer in, int bytesEach) throws Damage {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw new Damage("damaged model file: it announces more than it holds: train it again");
        }
        return count;
    }
}
