package earshot.recognizer;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.features.FingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.NetworkFile;
import earshot.nn.Sequential;
import earshot.util.BadInputException;
import earshot.util.BinaryReader;
import earshot.util.BinaryWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Recognizer} as a file, see {@link BinaryWriter}: data, never code, and nothing of the
 * machine or the day.
 *
 * <pre>
 *   fingerprint                4 doubles and 6 ints, see FingerprintConfig
 *   labels                     a count and that many texts
 *   mean, deviation            each a count and that many floats
 *   network                    see NetworkFile
 *   hashes of training files   a count and that many longs
 * </pre>
 */
public final class ModelFile {

    static final BinaryReader.Kind KIND = new BinaryReader.Kind("EARSHOT", (byte) 2,
            "model file", "make a model with train --out", "train it again");

    private ModelFile() {
    }

    /** Writes the file, or leaves the old one if that fails. */
    public static void write(Recognizer recognizer, Path path) throws IOException {
        put(recognizer).writeTo(path);
    }

    static BinaryWriter put(Recognizer recognizer) {
        BinaryWriter out = new BinaryWriter(KIND);
        putConfig(recognizer.fingerprint().config(), out);
        out.putTexts(recognizer.labels());
        out.putFloats(recognizer.standardizer().mean());
        out.putFloats(recognizer.standardizer().deviation());
        NetworkFile.put(recognizer.network(), out);
        return out.putLongs(recognizer.trainedOn());
    }

    /**
     * Reads a recognizer that {@code kernels} will compute.
     *
     * @throws BadInputException if there is no such file, it is no model, it is of another version,
     *     or it is damaged
     */
    public static Recognizer read(Path path, Kernels kernels) throws IOException {
        return BinaryReader.read(path, KIND, in -> take(in, kernels));
    }

    static Recognizer take(BinaryReader in, Kernels kernels) throws IOException {
        Fingerprint fingerprint = Fingerprint.of(takeConfig(in));
        List<String> labels = in.getTexts();
        Standardizer standardizer = new Standardizer(in.getFloats(), in.getFloats());
        Sequential network = NetworkFile.take(in).on(kernels);
        if (!Arrays.equals(network.inputShape(), Recognizer.inputShape(fingerprint.config()))) {
            throw in.damage("its network is not for its fingerprints");
        }
        return new Recognizer(fingerprint, standardizer, network, labels, in.getLongs());
    }

    private static void putConfig(FingerprintConfig config, BinaryWriter out) {
        out.putDouble(config.trimDb()).putDouble(config.lowHz()).putDouble(config.highHz())
                .putDouble(config.dbRange());
        out.putInt(config.sampleRate()).putInt(config.fftSize()).putInt(config.hopSamples())
                .putInt(config.bands()).putInt(config.coefficients()).putInt(config.frames());
    }

    private static FingerprintConfig takeConfig(BinaryReader in) {
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
}
