package earshot.nn;

import earshot.tensor.Npz;
import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The weights of a network as a file for Keras, and back: a {@code .npz} with an array for each of
 * {@link Sequential#weights}, under Keras's names ("dense_1/kernel") and in Keras's layout.
 *
 * <p>From Keras, of a model with the same layers:
 *
 * <pre>
 *   np.savez("w.npz", **{layer.name + "/" + w.name: w.numpy()
 *                        for layer in model.layers for w in layer.weights})
 * </pre>
 *
 * <p>To Keras:
 *
 * <pre>
 *   stored = np.load("w.npz")
 *   for layer in model.layers:
 *       for w in layer.weights:
 *           if w.name != "count":            # of a Normalization: how much it was adapted to
 *               w.assign(stored[layer.name + "/" + w.name])
 * </pre>
 *
 * <p>Keras numbers the layers of a session, not of a model: after {@code
 * keras.utils.clear_session()} a model begins with "dense" again, as Earshot's do. Without it, the
 * second one may begin with "dense_3". Where names differ, layers of a type are therefore taken in
 * the order of their numbers.
 */
public final class WeightsFile {

    private static final int NAMES_SHOWN = 4;
    private static final String REMEDY = ": write it from a model with the same layers";

    private WeightsFile() {
    }

    /** Writes all weights, or leaves the old file if that fails. */
    public static void write(Sequential network, Path path) throws IOException {
        Npz.write(network.weights(), path);
    }

    /**
     * Reads all weights into a network, or leaves it as it was if anything is wrong.
     *
     * <p>Names may begin with that of the model ("sequential/dense/kernel", Keras's {@code
     * w.path}). What Keras keeps beside weights, seeds and the count of a Normalization, is passed
     * over.
     *
     * @throws BadInputException if it is no .npz file or a damaged one, an array is missing, too
     *     much, or of another shape, a number is not finite, or a variance is below 0
     */
    public static void read(Path path, Sequential network) throws IOException {
        Map<String, Tensor> weights = network.weights();
        Map<String, Tensor> stored = matched(Npz.read(path), weights.keySet());
        String problem = problem(stored, weights);
        if (problem != null) {
            throw new BadInputException(path + ": " + problem + REMEDY);
        }
        weights.forEach((name, weight) -> System.arraycopy(stored.get(name).data(), 0,
                weight.data(), 0, weight.size()));
    }

    /** What is wrong with the stored arrays; null if nothing is. */
    private static String problem(Map<String, Tensor> stored, Map<String, Tensor> weights) {
        if (!stored.keySet().equals(weights.keySet())) {
            return Text.format("expected the network's %s%s%s",
                    Text.count(weights.size(), "array"),
                    others(", missing: ", weights.keySet(), stored.keySet()),
                    others(", not in the network: ", stored.keySet(), weights.keySet()));
        }
        for (Map.Entry<String, Tensor> weight : weights.entrySet()) {
            Tensor tensor = stored.get(weight.getKey());
            int[] shape = weight.getValue().shape();
            if (!Arrays.equals(tensor.shape(), shape)) {
                return Text.format("expected %s of shape %s, got %s", weight.getKey(),
                        Arrays.toString(shape), Arrays.toString(tensor.shape()));
            }
            String bad = Stored.problem(weight.getKey(), tensor.data());
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    /** Those of the names that are not among the known, the first few; nothing if all are. */
    private static String others(String title, Set<String> names, Set<String> known) {
        List<String> others = names.stream().filter(name -> !known.contains(name)).toList();
        return others.isEmpty() ? "" : title
                + String.join(", ", others.subList(0, Math.min(NAMES_SHOWN, others.size())))
                + (others.size() <= NAMES_SHOWN ? ""
                        : Text.format(" and %d more", others.size() - NAMES_SHOWN));
    }

    /** The arrays under the wanted names if they can be matched, else under their own. */
    private static Map<String, Tensor> matched(Map<String, Tensor> stored, Set<String> wanted) {
        Map<String, Tensor> arrays = new LinkedHashMap<>(stored);
        arrays.keySet().removeIf(name -> !wanted.contains(name)
                && (name.endsWith("/count") || name.contains("seed_generator")));
        Map<String, Tensor> renamed = byOrder(arrays, wanted);
        while (!renamed.keySet().equals(wanted) && hasModelName(arrays.keySet())) {
            arrays = renamed(arrays, name -> name.substring(name.indexOf('/') + 1));
            renamed = byOrder(arrays, wanted);
        }
        return renamed.keySet().equals(wanted) ? renamed : arrays;
    }

    /** Whether all names begin with the same, and have a layer and a weight after it. */
    private static boolean hasModelName(Set<String> names) {
        return names.stream().allMatch(name -> name.split("/", -1).length > 2)
                && names.stream().map(WeightsFile::layer).distinct().count() == 1;
    }

    /** The k-th layer of a type gets the name of the k-th wanted one, if they are as many. */
    private static Map<String, Tensor> byOrder(Map<String, Tensor> arrays, Set<String> wanted) {
        Map<String, List<String>> wantedLayers = layersByType(wanted);
        Map<String, String> names = new HashMap<>();
        layersByType(arrays.keySet()).forEach((type, layers) -> {
            List<String> ours = wantedLayers.getOrDefault(type, List.of());
            for (int k = 0; k < layers.size() && ours.size() == layers.size(); k++) {
                names.put(layers.get(k), ours.get(k));
            }
        });
        return renamed(arrays, name -> names.getOrDefault(layer(name), layer(name))
                + name.substring(layer(name).length()));
    }

    /** Names of layers, "dense_2" under "dense", in the order of their numbers. */
    private static Map<String, List<String>> layersByType(Set<String> names) {
        return names.stream().map(WeightsFile::layer).distinct()
                .sorted(Comparator.comparingInt(WeightsFile::number))
                .collect(Collectors.groupingBy(WeightsFile::type));
    }

    private static Map<String, Tensor> renamed(Map<String, Tensor> arrays,
            UnaryOperator<String> names) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        arrays.forEach((name, tensor) -> renamed.put(names.apply(name), tensor));
        return renamed;
    }

    /** "dense_2/kernel" to "dense_2". */
    private static String layer(String name) {
        return name.split("/", 2)[0];
    }

    /** "dense_2" to "dense"; "dense_02" is no number of Keras's, and stays. */
    private static String type(String layer) {
        return layer.replaceFirst("_(0|[1-9]\\d{0,8})$", "");
    }

    /** "dense_2" to 2; "dense", which comes before "dense_0", to −1. */
    private static int number(String layer) {
        String digits = layer.substring(type(layer).length());
        return digits.isEmpty() ? -1 : Integer.parseInt(digits.substring(1));
    }
}
