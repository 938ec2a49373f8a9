package earshot.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names that Keras gives to the layers of a network: the type in lower case, words joined by
 * underscores, numbered from the second on: "dense", "dense_1", "batch_normalization".
 */
final class LayerNames {

    private LayerNames() {
    }

    static List<String> of(List<Layer> layers) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (isPartOfTheOneBefore(layers, i)) {
                names.add(names.get(i - 1));
                continue;
            }
            String name = snakeCase(layers.get(i).kerasType());
            int before = seen.merge(name, 1, Integer::sum) - 1;
            names.add(before == 0 ? name : name + "_" + before);
        }
        return names;
    }

    /** An activation behind a weighted sum, which Keras writes as its {@code activation=}. */
    static boolean isPartOfTheOneBefore(List<Layer> layers, int i) {
        return i > 0 && layers.get(i) instanceof Activation
                && layers.get(i - 1) instanceof WeightedSum;
    }

    /** "MaxPooling2D" to "max_pooling2d", "ReLU" to "re_lu": as Keras does it. */
    private static String snakeCase(String type) {
        return type.replaceAll("(.)([A-Z][a-z]+)", "$1_$2").replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
