package earshot.nn;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A network whose layers follow one another.
 *
 * <p>Layer i takes its first weights from the seed's child i, so adding a layer at the end leaves
 * the others as they were.
 */
public final class Sequential {

    private static final int PREDICTION_BATCH = 256;
    private static final int PREDICTION_NUMBERS = 1 << 20; // that a layer gives, at most

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
     * @throws IllegalArgumentException if an axis is below 1, or a layer cannot take what the one
     *     before it gives
     */
    public static Sequential of(int[] inputShape, Seeds seeds, List<Layer> layers) {
        return of(inputShape, layers, i -> Weights.random(seeds.child(i)));
    }

    /** The same with the weights of layer i from wherever {@code weights} says. */
    static Sequential of(int[] inputShape, List<Layer> layers, IntFunction<Weights> weights) {
        if (Arrays.stream(inputShape).anyMatch(axis -> axis < 1)) {
            throw new IllegalArgumentException("a network's input has axes of at least 1, got "
                    + Arrays.toString(inputShape) + ": leave the batch axis out");
        }
        int[][] shapes = new int[layers.size()][];
        Set<Layer> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(layers);
        if (distinct.size() < layers.size()) {
            throw new IllegalArgumentException(
                    "a layer stands in a network once: make a new one for each place");
        }
        int[] shape = inputShape.clone();
        for (int i = 0; i < shapes.length; i++) {
            shape = layers.get(i).build(shape, weights.apply(i));
            shapes[i] = shape;
        }
        return new Sequential(inputShape.clone(), List.copyOf(layers), List.of(shapes),
                Kernels.of(Parallel.single()));
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
    public Tensor forward(Tensor batch, Pass pass) {
        requireInput(batch);
        Tensor x = batch;
        for (Layer layer : layers) {
            x = layer.forward(x, pass);
        }
        return x;
    }

    /** Writes the gradients of all parameters, from that of the outputs of the last batch. */
    public void gradients(Tensor outputGradient, Pass pass) {
        int first = 0;
        while (first < layers.size() && layers.get(first).parameters().isEmpty()) {
            first++;
        }
        Tensor gradient = backward(outputGradient, pass, first + 1);
        if (first < layers.size()) {
            layers.get(first).gradients(gradient, pass);
        }
    }

    /** The same, and goes on to the gradient with respect to the last batch itself. */
    public Tensor backward(Tensor outputGradient, Pass pass) {
        return backward(outputGradient, pass, 0);
    }

    private Tensor backward(Tensor outputGradient, Pass pass, int downTo) {
        Tensor gradient = outputGradient;
        for (int i = layers.size() - 1; i >= downTo; i--) {
            layers.get(i).gradients(gradient, pass);
            gradient = layers.get(i).backward(gradient, pass);
        }
        return gradient;
    }

    /** The outputs for inputs of any number, [N, outputShape], some at a time. */
    public Tensor predict(Tensor inputs) {
        requireInput(inputs);
        Tensor outputs = Tensor.zeros(Tensor.shapeOf(inputs.rows(), outputShape()));
        Workspace workspace = new Workspace();
        int batch = predictionBatch();
        for (int from = 0; from < inputs.rows(); from += batch) {
            int to = Math.min(from + batch, inputs.rows());
            workspace.restart();
            Tensor some = forward(inputs.slice(from, to), Pass.inference(kernels).on(workspace));
            System.arraycopy(some.data(), 0, outputs.data(), from * outputs.rowSize(),
                    some.size());
        }
        return outputs;
    }

    /** So many inputs at a time that no layer gives more than some 4 MB, which a cache holds. */
    public int predictionBatch() {
        int largest = Tensor.sizeOf(inputShape);
        for (int[] shape : outputShapes) {
            largest = Math.max(largest, Tensor.sizeOf(shape));
        }
        return Math.max(1, Math.min(PREDICTION_BATCH, PREDICTION_NUMBERS / Math.max(1, largest)));
    }

    /** How good it is on examples, judged by {@link CrossEntropy}. */
    public Evaluation evaluate(Examples examples) {
        return Evaluation.of(this, examples, new CrossEntropy());
    }

    private void requireInput(Tensor batch) {
        if (!Arrays.equals(batch.rowShape(), inputShape)) {
            throw new IllegalArgumentException(Text.format(
                    "this network expects inputs of shape %s, got %s",
                    Arrays.toString(inputShape), Arrays.toString(batch.rowShape())));
        }
    }

    /** What the layers learn, in their order. */
    public List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /**
     * All that the layers learn or keep, by the names that Keras would give: "dense_1/kernel". The
     * tensors are the network's own.
     */
    public Map<String, Tensor> weights() {
        Map<String, Tensor> all = new LinkedHashMap<>();
        List<String> names = LayerNames.of(layers);
        for (int i = 0; i < layers.size(); i++) {
            for (Parameter parameter : layers.get(i).parameters()) {
                all.put(names.get(i) + "/" + parameter.name(), parameter.value());
            }
            for (Statistic statistic : layers.get(i).statistics()) {
                all.put(names.get(i) + "/" + statistic.name(), statistic.value());
            }
        }
        return all;
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
        return outputShapes.isEmpty() ? inputShape() : outputShape(layers.size() - 1);
    }

    /** The shape of what layer i gives, without the batch axis. */
    public int[] outputShape(int i) {
        return outputShapes.get(i).clone();
    }

    public Kernels kernels() {
        return kernels;
    }

    /** The table that Keras prints, see {@link Summary}. */
    public String summary() {
        return Summary.of(this);
    }
}
