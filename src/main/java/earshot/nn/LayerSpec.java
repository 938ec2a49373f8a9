package earshot.nn;

import earshot.util.Words;
import java.util.Arrays;

/** Layers by name: the inverse of {@link Layer#spec}. Their first weights it does not know. */
public final class LayerSpec {

    private final String spec;
    private final Words words;

    private LayerSpec(String spec) {
        this.spec = spec;
        this.words = new Words("layer", spec);
    }

    /**
     * A new layer, not yet built.
     *
     * @throws IllegalArgumentException if there is no such layer, or its numbers are missing, wrong
     *     or too many
     */
    public static Layer parse(String spec) {
        LayerSpec words = new LayerSpec(spec);
        Layer layer = words.layer();
        words.words.end();
        return layer;
    }

    private Layer layer() {
        return switch (words.word()) {
            case "dense" -> new Dense(whole());
            case "relu" -> new Relu();
            case "softmax" -> new Softmax();
            case "flatten" -> new Flatten();
            case "conv2d" -> new Conv2d(whole(), whole(), whole(), padding(), whole(), whole(),
                    Initializer.GLOROT_UNIFORM);
            case "conv1d" -> new Conv1d(whole(), whole(), padding(), whole(),
                    Initializer.GLOROT_UNIFORM);
            case "maxpool2d" -> new MaxPool2d(whole(), whole(), whole(), whole());
            case "averagepool2d" -> new AveragePool2d(whole(), whole(), whole(), whole());
            case "globalaveragepool" -> new GlobalAveragePool();
            case "resize" -> new Resize(whole(), whole());
            case "batchnorm" -> new BatchNorm(number(), number(), false);
            case "batchnorm_unbiased" -> new BatchNorm(number(), number(), true);
            case "dropout" -> new Dropout(number());
            case "normalization" -> new Normalization();
            case "leakyrelu" -> new LeakyRelu(number());
            case "sigmoid" -> new Sigmoid();
            case "reshape" -> new Reshape(wholes());
            case "tanh" -> new Tanh();
            default -> throw new IllegalArgumentException("there is no layer called " + spec
                    + ": one of your own needs a case in LayerSpec");
        };
    }

    private int[] wholes() {
        int[] numbers = new int[words.left()];
        Arrays.setAll(numbers, i -> whole());
        return numbers;
    }

    private int whole() {
        return words.whole();
    }

    private double number() {
        return words.number();
    }

    private Padding padding() {
        String word = words.word();
        for (Padding padding : Padding.values()) {
            if (padding.word().equals(word)) {
                return padding;
            }
        }
        throw words.wanted("valid or same", null);
    }
}
