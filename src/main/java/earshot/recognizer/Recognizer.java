package earshot.recognizer;

import earshot.audio.Signal;
import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.features.FingerprintConfig;
import earshot.nn.Layer;
import earshot.nn.LayerSpec;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.tensor.Tensor;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Everything between a clip and its label: fingerprint, standardizer, network, and the names of the
 * classes.
 *
 * @param fingerprint clip to numbers
 * @param standardizer fitted on the training clips
 * @param network numbers to probabilities
 * @param labels what class i is called
 * @param trainedOn content hashes of the files it was trained on, ascending
 */
public record Recognizer(Fingerprint fingerprint, Standardizer standardizer, Sequential network,
        List<String> labels, long[] trainedOn) {

    /** A label and how sure the network is of it, with the probabilities of all labels. */
    public record Answer(String label, double probability, double[] probabilities) {
    }

    public Recognizer {
        int features = fingerprint.config().features();
        if (standardizer.features() != features) {
            throw new IllegalArgumentException(Text.format(
                    "a recognizer standardizes as many features as its fingerprint has, %d, got %d",
                    features, standardizer.features()));
        }
        int[] outputs = network.outputShape();
        if (outputs.length != 1 || outputs[0] != labels.size()) {
            throw new IllegalArgumentException(Text.format(
                    "a recognizer's network has an output a label, %d, got shape %s",
                    labels.size(), Arrays.toString(outputs)));
        }
        List<Layer> layers = network.layers();
        Layer last = layers.get(layers.size() - 1);
        if (!(last instanceof Softmax)) {
            throw new IllegalArgumentException("a recognizer's network ends with a Softmax, so that"
                    + " its outputs are probabilities, got " + last.spec());
        }
        layers.forEach(layer -> LayerSpec.parse(layer.spec())); // could it be read from a file?
        labels = List.copyOf(labels);
    }

    /** What a clip is heard as. Not for several threads at once: the network has a memory. */
    public Answer recognize(Signal clip) {
        return answer(predict(new float[][] {fingerprint.apply(clip)}), 0);
    }

    /** Row i of predicted probabilities as an answer. */
    public Answer answer(Tensor probabilities, int row) {
        double[] all = new double[labels.size()];
        Arrays.setAll(all, j -> probabilities.data()[row * all.length + j]);
        int best = probabilities.argMax(row);
        return new Answer(labels.get(best), all[best], all);
    }

    /** Fingerprints [N][features] to probabilities [N, labels]. */
    public Tensor predict(float[][] fingerprints) {
        return network.predict(inputs(fingerprint, standardizer, fingerprints));
    }

    /** What a network on these fingerprints is built for: [frames, coefficients, 1]. */
    static int[] inputShape(FingerprintConfig config) {
        return new int[] {config.frames(), config.coefficients(), 1};
    }

    /** Fingerprints, standardized, as the network's input [N, frames, coefficients, 1]. */
    static Tensor inputs(Fingerprint fingerprint, Standardizer standardizer,
            float[][] fingerprints) {
        int width = standardizer.features();
        float[] data = new float[fingerprints.length * width];
        for (int i = 0; i < fingerprints.length; i++) {
            standardizer.apply(fingerprints[i], data, i * width);
        }
        FingerprintConfig config = fingerprint.config();
        return Tensor.of(data, fingerprints.length, config.frames(), config.coefficients(), 1);
    }

    /** Whether a file with this content hash was in the training set. */
    public boolean wasTrainedOn(long contentHash) {
        return Arrays.binarySearch(trainedOn, contentHash) >= 0;
    }
}
