package earshot.nn;

import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * A network as the table that Keras 2 prints, with one column more: the activation, which Keras
 * leaves out of the row of its layer.
 */
final class Summary {

    private static final String ROW = "%-28s %-25s %-11s %s";
    private static final int WIDTH = 77;

    private Summary() {
    }

    static String of(Sequential network) {
        List<Layer> layers = network.layers();
        List<String> names = LayerNames.of(layers);
        StringBuilder out = new StringBuilder("Model: \"sequential\"\n");
        out.append("_".repeat(WIDTH)).append('\n');
        out.append(line(" Layer (type)", "Output Shape", "Param #", "Activation"));
        out.append("=".repeat(WIDTH)).append('\n');
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
            out.append(line(" " + names.get(i) + " (" + layers.get(i).kerasType() + ")",
                    shape(network.outputShape(i)), Long.toString(parameters + statistics),
                    bent ? layers.get(i + 1).spec() : ""));
        }
        out.append("=".repeat(WIDTH)).append('\n');
        out.append(Text.format("Total params: %,d\n", learnt + kept));
        out.append(Text.format("Trainable params: %,d\n", learnt));
        out.append(Text.format("Non-trainable params: %,d\n", kept));
        return out.append("_".repeat(WIDTH)).append('\n').toString();
    }

    private static String line(Object... cells) {
        return Text.format(ROW, cells).stripTrailing() + "\n";
    }

    /** (None, 233, 129, 1): None is the batch, of any size. */
    private static String shape(int[] shape) {
        return Arrays.toString(shape).replace("[", "(None, ").replace("]", ")");
    }
}
