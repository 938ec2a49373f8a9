package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.BinaryReader;
import earshot.util.BinaryWriter;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Sequential} as a file, see {@link BinaryWriter}: data, never code.
 *
 * <pre>
 *   input shape    a count and that many ints
 *   layers         a count and that many texts, see LayerSpec
 *   weights        for each tensor of each layer: its name, a count, that many floats
 * </pre>
 */
public final class NetworkFile {

    private static final BinaryReader.Kind KIND = new BinaryReader.Kind("EARSNET", (byte) 1,
            "network file", "write one with NetworkFile.write", "write it again");
    private static final int LARGEST_OUTPUT = 1 << 26; // numbers that the input or a layer gives

    private NetworkFile() {
    }

    /** Writes the file, or leaves the old one if that fails. */
    public static void write(Sequential network, Path path) throws IOException {
        BinaryWriter out = new BinaryWriter(KIND);
        put(network, out);
        out.writeTo(path);
    }

    /**
     * Reads a network that {@code kernels} will compute.
     *
     * @throws earshot.util.BadInputException if it is no such file, or a damaged one
     */
    public static Sequential read(Path path, Kernels kernels) throws IOException {
        return BinaryReader.read(path, KIND, NetworkFile::take).on(kernels);
    }

    /** Puts a network into a larger file. */
    public static void put(Sequential network, BinaryWriter out) {
        int[] shape = network.inputShape();
        out.putInt(shape.length);
        for (int axis : shape) {
            out.putInt(axis);
        }
        out.putTexts(network.layers().stream().map(Layer::spec).toList());
        for (Layer layer : network.layers()) {
            layer.parameters().forEach(p -> out.putText(p.name()).putFloats(p.value().data()));
            layer.statistics().forEach(s -> out.putText(s.name()).putFloats(s.value().data()));
        }
    }

    /** Takes a network out of a larger file. */
    public static Sequential take(BinaryReader in) throws IOException {
        int[] shape = new int[in.count(Integer.BYTES)];
        Arrays.setAll(shape, i -> in.getInt());
        List<Layer> layers = in.getTexts().stream().map(LayerSpec::parse).toList();
        Sequential network = Sequential.of(shape, layers,
                i -> new FromFile(in, Seeds.of(0).child(i)));
        for (int i = 0; i < layers.size(); i++) {
            requireRoom(network.outputShape(i), layers.get(i).spec(), in);
        }
        requireRoom(shape, "its input", in);
        return network;
    }

    private static void requireRoom(int[] shape, String what, BinaryReader in)
            throws BinaryReader.Damage {
        if (Tensor.sizeOf(shape) > LARGEST_OUTPUT) {
            throw in.damage(what + " gives more than a network can hold");
        }
    }

    /** The file's numbers, in the order in which the layers ask for them. */
    private record FromFile(BinaryReader in, Seeds seeds) implements Weights {

        @Override
        public Tensor tensor(String name, Initializer initializer, int... shape) {
            try {
                String next = in.getText();
                if (!next.equals(name)) {
                    throw in.damage(Text.format("expected %s, got %s", name, next));
                }
                Tensor tensor = Tensor.of(in.getFloats(), shape);
                String bad = Stored.problem(name, tensor.data());
                if (bad != null) {
                    throw in.damage(bad);
                }
                return tensor;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
