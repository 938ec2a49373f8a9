package earshot.recognizer;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.nn.NetworkFile;
import earshot.nn.Sequential;
import earshot.util.BadInputException;
import earshot.util.BinaryReader;
import earshot.util.BinaryWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Recognizer} as a file, see {@link BinaryWriter}: data, never code, and nothing of the
 * machine or the day.
 *
 * <pre>
 *   fingerprint                a text, see Fingerprint.spec
 *   labels                     a count and that many texts
 *   mean, deviation            each a count and that many floats
 *   network                    see NetworkFile
 *   hashes of training files   a count and that many longs
 * </pre>
 */
public final class ModelFile {

    static final BinaryReader.Kind KIND = new BinaryReader.Kind("EARSHOT", (byte) 3,
            "model file", "make a model with train --out", "train it again");

    private ModelFile() {
    }

    /** Writes the file, or leaves the old one if that fails. */
    public static void write(Recognizer recognizer, Path path) throws IOException {
        put(recognizer).writeTo(path);
    }

    static BinaryWriter put(Recognizer recognizer) {
        BinaryWriter out = new BinaryWriter(KIND);
        out.putText(recognizer.fingerprint().spec());
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

    /** The same from the bytes of a file of that name. */
    public static Recognizer parse(String name, byte[] bytes, Kernels kernels)
            throws IOException {
        return BinaryReader.parse(name, bytes, KIND, in -> take(in, kernels));
    }

    /**
     * Reads the files of recognizers that answer together.
     *
     * @throws BadInputException as {@link #read}
     * @throws IllegalArgumentException if their labels differ
     */
    public static Ensemble readAll(List<Path> paths, Kernels kernels) throws IOException {
        List<Recognizer> members = new ArrayList<>();
        for (Path path : paths) {
            members.add(read(path, kernels));
        }
        return new Ensemble(members);
    }

    static Recognizer take(BinaryReader in, Kernels kernels) throws IOException {
        Fingerprint fingerprint = Fingerprint.parse(in.getText());
        List<String> labels = in.getTexts();
        Standardizer standardizer = new Standardizer(in.getFloats(), in.getFloats());
        Sequential network = NetworkFile.take(in).on(kernels);
        if (!Arrays.equals(network.inputShape(), Recognizer.inputShape(fingerprint))) {
            throw in.damage("its network is not for its fingerprints");
        }
        return new Recognizer(fingerprint, standardizer, network, labels, in.getLongs());
    }
}
