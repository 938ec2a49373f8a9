package earshot.recognizer;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.features.FingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.Layer;
import earshot.nn.LayerSpec;
import earshot.nn.Parameter;
import earshot.nn.Sequential;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** The bytes of a {@link ModelFile} back to a recognizer. Nothing in them is trusted. */
final class ModelReader {

    private ModelReader() {
    }

    /** Something is wrong with the bytes. */
    static final class Damage extends IOException {

        private static final long serialVersionUID = 1;

        Damage(String message) {
            super(message);
        }
    }

    /** Throws Damage, or the unchecked exceptions of damaged content; allocates what is there. */
    static Recognizer parse(byte[] bytes, Kernels kernels) throws IOException {
        requireWhole(bytes);
        int start = ModelFile.MAGIC.length;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start - 4);
        Fingerprint fingerprint = Fingerprint.of(readConfig(in));
        List<String> labels = readTexts(in);
        List<Layer> layers = readTexts(in).stream().map(LayerSpec::parse).toList();
        Standardizer standardizer = new Standardizer(readFloats(in), readFloats(in));
        Sequential network = Sequential.of(Recognizer.inputShape(fingerprint.config()),
                Seeds.of(0), layers).on(kernels);
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
        int name = ModelFile.MAGIC.length - 1;
        if (bytes.length < ModelFile.MAGIC.length + 4
                || !Arrays.equals(bytes, 0, name, ModelFile.MAGIC, 0, name)) {
            throw new Damage("expected a model file of Earshot, got another kind of file");
        }
        if (bytes[name] != ModelFile.VERSION) {
            throw new Damage(Text.format("expected a model file of version %d, got version %d:"
                    + " train it again", ModelFile.VERSION, bytes[name]));
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
