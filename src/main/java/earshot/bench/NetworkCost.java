package earshot.bench;

import earshot.nn.Layer;
import earshot.nn.Parameter;
import earshot.nn.Sequential;
import java.util.List;

/**
 * What a network costs.
 *
 * <pre>
 *   operations   forward 2 a weight and place; in training once more for the weights' gradient and,
 *                but for the first layer with weights, once more for the inputs' gradient
 *   bytes        forward: each layer reads its weights and inputs and writes its outputs
 *                back: it reads inputs and outputs' gradients and writes inputs' gradients
 *                update: weights and what the optimizer remembers of them are read and written
 * </pre>
 *
 * <p>All else (activations, pools, loss, biases) is so little arithmetic that it is not counted.
 *
 * @param forward operations for an example
 * @param firstForward of them, those of the first layer with weights
 * @param numbers that all layers read and write forward for an example
 * @param weights how many
 */
record NetworkCost(double forward, double firstForward, double numbers, double weights) {

    static NetworkCost of(Sequential network) {
        double forward = 0;
        double firstForward = 0;
        double numbers = 0;
        double weights = 0;
        int inputs = size(network.inputShape());
        for (int i = 0; i < network.layers().size(); i++) {
            int outputs = size(network.outputShape(i));
            double here = flops(network.layers().get(i), outputs);
            firstForward = firstForward == 0 ? here : firstForward;
            forward += here;
            numbers += inputs + outputs;
            inputs = outputs;
        }
        for (Parameter parameter : network.parameters()) {
            weights += parameter.value().size();
        }
        return new NetworkCost(forward, firstForward, numbers, weights);
    }

    /** 2 a weight at every place; the last axis of weights is that of the outputs. */
    private static double flops(Layer layer, int outputs) {
        List<Parameter> parameters = layer.parameters();
        if (parameters.isEmpty()) {
            return 0;
        }
        int[] shape = parameters.get(0).value().shape();
        double places = (double) outputs / shape[shape.length - 1];
        return 2 * places * parameters.get(0).value().size();
    }

    private static int size(int[] shape) {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        return size;
    }

    Cost inference(double examples) {
        return Cost.inFloat(examples * forward, Float.BYTES * (examples * numbers + weights));
    }

    /**
     * Of one step.
     *
     * @param remembered numbers that the optimizer keeps of each weight
     */
    Cost training(double batch, int remembered) {
        return Cost.inFloat(batch * (3 * forward - firstForward),
                Float.BYTES * (2.5 * batch * numbers + weights * (1 + 2 * (1 + remembered))));
    }
}
