package earshot.recognizer;

import earshot.audio.Signal;
import earshot.data.Standardizer;
import earshot.features.Fingerprint;
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
        int numbers = fingerprint.frames() * fingerprint.width();
        int features = standardizer.features();
        if (features == 0 || numbers % features != 0) {
            throw new IllegalArgumentException(Text.format("a recognizer standardizes each of the"
                    + " %d numbers of its fingerprint, or those of a frame, got %d features",
                    numbers, features));
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

    /** What the network is given of a clip: a batch of one. */
    public Tensor input(Signal clip) {
        return inputs(List.of(fingerprint.apply(clip)));
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

    /** Fingerprints [N][frames · width] to probabilities [N, labels]. */
    public Tensor predict(float[][] fingerprints) {
        return predict(Arrays.asList(fingerprints));
    }

    /** The same of a list that may make them when they are asked for, on all threads. */
    public Tensor predict(List<float[]> fingerprints) {
        Tensor probabilities = Tensor.zeros(fingerprints.size(), labels.size());
        int some = network.predictionBatch();
        for (int from = 0; from < fingerprints.size(); from += some) {
            int to = Math.min(from + some, fingerprints.size());
            Tensor batch = network.predict(inputs(fingerprints.subList(from, to)));
            System.arraycopy(batch.data(), 0, probabilities.data(), from * labels.size(),
                    batch.size());
        }
        return probabilities;
    }

    private Tensor inputs(List<float[]> fingerprints) {
        Tensor inputs = Tensor.zeros(
                Tensor.shapeOf(fingerprints.size(), inputShape(fingerprint)));
        network.kernels().parallel().forEach(fingerprints.size(), i ->
                standardizer.apply(fingerprints.get(i), inputs.data(), i * inputs.rowSize()));
        return inputs;
    }

    /** What a network on these fingerprints is built for: [frames, width, 1]. */
    static int[] inputShape(Fingerprint fingerprint) {
        return new int[] {fingerprint.frames(), fingerprint.width(), 1};
    }

    /** Whether a file with this content hash was in the training set. */
    public boolean wasTrainedOn(long contentHash) {
        return Arrays.binarySearch(trainedOn, contentHash) >= 0;
    }
}
