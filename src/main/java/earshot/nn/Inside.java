package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network does between input and answer: what each layer gives, what the first weights look
 * like, and which of the input's numbers an answer hangs on.
 */
public final class Inside {

    private Inside() {
    }

    /**
     * What a layer gives for one input.
     *
     * @param name as Keras calls it, see {@link Sequential#weights}; an activation has the name of
     *     the layer that it belongs to
     * @param spec the layer in a word or two, see {@link Layer#spec}
     * @param output [1, outputShape]
     */
    public record LayerOutput(String name, String spec, Tensor output) {
    }

    /**
     * The output of every layer, the first layer's first; the last is the network's.
     *
     * @param input [1, inputShape]
     * @throws IllegalArgumentException if it is not one input of the network's shape
     */
    public static List<LayerOutput> outputs(Sequential network, Tensor input) {
        requireOne(network, input);
        Pass pass = Pass.inference(network.kernels());
        List<String> names = LayerNames.of(network.layers());
        List<LayerOutput> outputs = new ArrayList<>();
        Tensor x = input;
        for (int i = 0; i < names.size(); i++) {
            Layer layer = network.layers().get(i);
            x = layer.forward(x, pass);
            outputs.add(new LayerOutput(names.get(i), layer.spec(), x));
        }
        return outputs;
    }

    /**
     * The gradient of a class's score with respect to the input: where a small change of the input
     * would change the score, and which way.
     *
     * <pre>  saliency[i] = ∂score[class] / ∂input[i]     the score before a final Softmax</pre>
     *
     * <p>Simonyan, Vedaldi and Zisserman, 2013, who show its size without its sign. The gradients
     * of the network's parameters are overwritten.
     *
     * @param input [1, inputShape]
     * @return of the same shape
     * @throws IllegalArgumentException if it is not one input of the network's shape, or there is
     *     no such class
     */
    public static Tensor saliency(Sequential network, Tensor input, int classIndex) {
        requireOne(network, input);
        Sequential scorer = network.withoutSoftmax();
        Pass pass = Pass.inference(network.kernels());
        Tensor scores = scorer.forward(input, pass);
        if (classIndex < 0 || classIndex >= scores.size()) {
            throw new IllegalArgumentException(Text.format(
                    "saliency expects a class from 0 to %d, got %d", scores.size() - 1,
                    classIndex));
        }
        Tensor gradient = Tensor.zeros(scores.shape());
        gradient.data()[classIndex] = 1;
        return scorer.backward(gradient, pass);
    }

    private static void requireOne(Sequential network, Tensor input) {
        int[] one = Tensor.shapeOf(1, network.inputShape());
        if (!Arrays.equals(one, input.shape())) {
            throw new IllegalArgumentException(Text.format(
                    "this network is looked into with one input, %s, got %s: take one with slice,"
                            + " or add the batch axis with reshape", Arrays.toString(one),
                    Arrays.toString(input.shape())));
        }
    }

    /**
     * The first kernel as pictures, one for each output and each channel of the input: number
     * o · channels + c is of output o and channel c.
     *
     * <pre>
     *   Conv2d [kh, kw, channels, outputs]                      pictures of [kh][kw]
     *   Conv1d [k, channels, outputs]                           one of [k][channels] an output
     *   Dense [H · W · channels, outputs] behind a Flatten      pictures of [H][W]
     * </pre>
     *
     * @throws IllegalArgumentException if the first layer with a kernel is another one
     */
    public static double[][][] filters(Sequential network) {
        List<Layer> layers = network.layers();
        for (int i = 0; i < layers.size(); i++) {
            for (Parameter parameter : layers.get(i).parameters()) {
                if (parameter.name().equals("kernel")) {
                    return pictures(parameter.value(), pictureShape(network, i, parameter.value()));
                }
            }
        }
        throw new IllegalArgumentException("expected a layer with a kernel, got none: there are no"
                + " filters to show");
    }

    /** [height, width, channels] of what one output of layer i sums up. */
    private static int[] pictureShape(Sequential network, int i, Tensor kernel) {
        int[] shape = kernel.shape();
        if (shape.length == 4) {
            return Arrays.copyOf(shape, 3);
        }
        if (shape.length == 3) {
            return new int[] {shape[0], shape[1], 1};
        }
        boolean behindFlatten = i > 0 && network.layers().get(i - 1) instanceof Flatten;
        int[] flattened = !behindFlatten ? new int[0]
                : i == 1 ? network.inputShape() : network.outputShape(i - 2);
        if (shape.length != 2 || flattened.length < 2 || flattened.length > 3) {
            throw new IllegalArgumentException(Text.format(
                    "filters are pictures of a convolution, or of a Dense behind a Flatten of"
                            + " [H, W] or [H, W, C]; the first kernel is of %s, %s",
                    network.layers().get(i).spec(), Arrays.toString(shape)));
        }
        return new int[] {flattened[0], flattened[1], flattened.length == 3 ? flattened[2] : 1};
    }

    /** Pixel [h][w] of output o and channel c is kernel[((h · W + w) · C + c) · outputs + o]. */
    private static double[][][] pictures(Tensor kernel, int[] shape) {
        int channels = shape[2];
        Tensor pixels = kernel.reshape(shape[0], shape[1], channels, -1);
        int outputs = pixels.shape()[3];
        double[][][] pictures = new double[outputs * channels][shape[0]][shape[1]];
        for (int n = 0; n < pictures.length; n++) {
            for (int h = 0; h < shape[0]; h++) {
                for (int w = 0; w < shape[1]; w++) {
                    pictures[n][h][w] = pixels.get(h, w, n % channels, n / channels);
                }
            }
        }
        return pictures;
    }
}
