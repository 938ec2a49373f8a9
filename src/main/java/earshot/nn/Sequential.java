package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * A network whose layers follow one another.
 *
 * <p>Layer i takes its first weights from the seed's child i, so adding a layer at the end leaves
 * the others as they were.
 */
public final class Sequential {

    private final int[] inputShape;
    private final List<Layer> layers;
    private final List<int[]> outputShapes;
    private final Kernels kernels;

    private Sequential(int[] inputShape, List<Layer> layers, List<int[]> shapes, Kernels kernels) {
        this.inputShape = inputShape;
        this.layers = layers;
        this.outputShapes = shapes;
        this.kernels = kernels;
    }

    /**
     * A network with first weights from {@code seeds}.
     *
     * @param inputShape the shape of one input, without the batch axis
     * @throws IllegalArgumentException if a layer cannot take what the one before it gives
     */
    public static Sequential of(int[] inputShape, Seeds seeds, List<Layer> layers) {
        int[][] shapes = new int[layers.size()][];
        int[] shape = inputShape.clone();
        for (int i = 0; i < shapes.length; i++) {
            shape = layers.get(i).build(shape, seeds.child(i));
            shapes[i] = shape;
        }
        return new Sequential(inputShape.clone(), List.copyOf(layers), List.of(shapes),
                Kernels.plain(Parallel.single()));
    }

    /** The same layers, weights shared, computed by other kernels. */
    public Sequential on(Kernels other) {
        return new Sequential(inputShape, layers, outputShapes, other);
    }

    /**
     * The same layers, weights shared, without a Softmax at the end: what comes out are scores, and
     * training is exact where probabilities would be too small for a float.
     */
    public Sequential withoutSoftmax() {
        int last = layers.size() - 1;
        if (last < 0 || !(layers.get(last) instanceof Softmax)) {
            return this;
        }
        return new Sequential(inputShape, layers.subList(0, last), outputShapes.subList(0, last),
                kernels);
    }

    /** The output for a batch, [N, outputShape]. */
    public Tensor predict(Tensor batch) {
        if (!Arrays.equals(batch.rowShape(), inputShape)) {
            throw new IllegalArgumentException(Text.format(
                    "this network expects inputs of shape %s, got %s",
                    Arrays.toString(inputShape), Arrays.toString(batch.rowShape())));
        }
        Tensor x = batch;
        for (Layer layer : layers) {
            x = layer.forward(x, kernels);
        }
        return x;
    }

    /** The gradient with respect to the last batch; writes those of all parameters. */
    public Tensor backward(Tensor outputGradient) {
        Tensor gradient = outputGradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            gradient = layers.get(i).backward(gradient, kernels);
        }
        return gradient;
    }

    public List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    public List<Layer> layers() {
        return layers;
    }

    /** The shape of one input, without the batch axis. */
    public int[] inputShape() {
        return inputShape.clone();
    }

    /** The shape of one output, without the batch axis. */
    public int[] outputShape() {
        return outputShapes.isEmpty() ? inputShape()
                : outputShapes.get(outputShapes.size() - 1).clone();
    }

    public Kernels kernels() {
        return kernels;
    }

    /** A table: layer, output shape, parameters. */
    public String summary() {
        StringBuilder out = new StringBuilder();
        out.append(Text.format("%-20s %-22s %12s%n", "Layer", "Output shape", "Parameters"));
        long total = 0;
        for (int i = 0; i < layers.size(); i++) {
            long count = layers.get(i).parameters().stream().mapToLong(p -> p.value().size()).sum();
            total += count;
            out.append(Text.format("%-20s %-22s %,12d%n", layers.get(i).spec(),
                    "(None, " + Arrays.toString(outputShapes.get(i)).substring(1)
                            .replace(']', ')'), count));
        }
        return out.append(Text.format("%-43s %,12d%n", "Total", total)).toString();
    }
}
