package earshot.nn;

import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network as the table that Keras 2 prints, with one column more: the activation, which Keras
 * leaves out of the row of its layer.
 */
final class Summary {

    private static final int NAMES = 28; // columns of the table, more where a name needs them
    private static final int OTHERS = 49;

    private Summary() {
    }

    static String of(Sequential network) {
        List<Layer> layers = network.layers();
        List<String> names = new ArrayList<>(LayerNames.of(layers));
        for (int i = 0; i < layers.size(); i++) {
            names.set(i, " " + names.get(i) + " (" + layers.get(i).kerasType() + ")");
        }
        int width = Math.max(NAMES, names.stream().mapToInt(String::length).max().orElse(0));
        StringBuilder out = new StringBuilder("Model: \"sequential\"\n");
        out.append("_".repeat(width + OTHERS)).append('\n');
        out.append(line(width, " Layer (type)", "Output Shape", "Param #", "Activation"));
        out.append("=".repeat(width + OTHERS)).append('\n');
        long learnt = 0;
        long kept = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (LayerNames.isPartOfTheOneBefore(layers, i)) {
                continue;
            }
            long parameters = layers.get(i).parameters().stream()
                    .mapToLong(parameter -> parameter.value().size()).sum();
            long statistics = layers.get(i).statistics().stream()
                    .mapToLong(statistic -> statistic.value().size()).sum();
            learnt += parameters;
            kept += statistics;
            boolean bent = i + 1 < layers.size() && LayerNames.isPartOfTheOneBefore(layers, i + 1);
            out.append(line(width, names.get(i), shape(network.outputShape(i)),
                    Long.toString(parameters + statistics),
                    bent ? layers.get(i + 1).spec() : ""));
        }
        out.append("=".repeat(width + OTHERS)).append('\n');
        out.append(Text.format("Total params: %,d\n", learnt + kept));
        out.append(Text.format("Trainable params: %,d\n", learnt));
        out.append(Text.format("Non-trainable params: %,d\n", kept));
        return out.append("_".repeat(width + OTHERS)).append('\n').toString();
    }

    private static String line(int width, Object... cells) {
        return Text.format("%-" + width + "s %-25s %-11s %s", cells).stripTrailing() + "\n";
    }

    /** (None, 233, 129, 1): None is the batch, of any size. */
    private static String shape(int[] shape) {
        return Arrays.toString(shape).replace("[", "(None, ").replace("]", ")");
    }
}
