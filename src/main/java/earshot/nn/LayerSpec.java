package earshot.nn;

import earshot.util.Text;

/** Layers by name: the inverse of {@link Layer#spec}. */
public final class LayerSpec {

    private LayerSpec() {
    }

    /**
     * A new layer, not yet built.
     *
     * @throws IllegalArgumentException if there is no such layer, or its number is missing or wrong
     */
    public static Layer parse(String spec) {
        String[] words = spec.split(" ", -1);
        return switch (words[0]) {
            case "dense" -> new Dense(number(spec, words, 1));
            case "relu" -> new Relu();
            case "softmax" -> new Softmax();
            case "flatten" -> new Flatten();
            default -> throw new IllegalArgumentException("there is no layer called " + spec);
        };
    }

    private static int number(String spec, String[] words, int index) {
        try {
            return Integer.parseInt(words[index]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(Text.format(
                    "layer \"%s\" needs a whole number as word %d", spec, index + 1), e);
        }
    }
}
