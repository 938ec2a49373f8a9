package lesson12_mfcc_ann;

import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.nn.Examples;
import earshot.nn.History;
import earshot.nn.RmsProp;
import earshot.nn.Sequential;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.Recognizer;
import earshot.report.Trained;
import earshot.tensor.Tensor;
import earshot.util.Progress;
import java.io.IOException;

/**
 * The ANN's training step by step, so that single steps can be changed: what it is shown, and how
 * that is scaled. With the recipe's own fingerprint and scaling it ends with the recipe's weights.
 */
public final class PlainTraining {

    private final HeldOut heldOut;
    private final Fingerprint fingerprint;
    private final HeldOut.Parts clips;
    private final Progress.Factory progress;

    public PlainTraining(HeldOut heldOut, Fingerprint fingerprint, Progress.Factory progress)
            throws IOException {
        this.heldOut = heldOut;
        this.fingerprint = fingerprint;
        this.progress = progress;
        clips = heldOut.parts(fingerprint);
    }

    /** The numbers of all training clips, as they are: [clip][frames · width]. */
    public float[][] pictures() {
        return clips.train().fingerprints();
    }

    /** Those of the clips to watch and to test too, as nobody should scale by. */
    float[][] allPictures() {
        return clips.train().and(clips.watched()).and(clips.test()).fingerprints();
    }

    /** Two hidden layers, sixteen clips a step, RMSprop at 0.001. */
    public Trained train(String name, Standardizer scale) throws IOException {
        int classes = heldOut.labels().size();
        int[] shape = {fingerprint.frames(), fingerprint.width(), 1};
        Sequential network = Sequential.of(shape, heldOut.seeds().child("weights"),
                Recipe.ANN.layers(classes)).on(heldOut.kernels());
        long start = System.nanoTime();
        History history = Trainer.of(network, heldOut.seeds().child("training"))
                .optimizer(new RmsProp(0.001)).batch(16).epochs(heldOut.epochs(Recipe.ANN))
                .progress(progress).fit(examples(clips.train(), scale, classes),
                        examples(clips.watched(), scale, classes));
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] trainedOn = clips.train().recordings().stream().mapToLong(Recording::contentHash)
                .sorted().distinct().toArray();
        Recognizer recognizer =
                new Recognizer(fingerprint, scale, network, heldOut.labels(), trainedOn);
        return new Trained(name, Scores.of(recognizer, clips.test()), history, seconds);
    }

    private Examples examples(ClipSet some, Standardizer scale, int classes) {
        Tensor inputs = Tensor.zeros(some.size(), fingerprint.frames(), fingerprint.width(), 1);
        for (int i = 0; i < some.size(); i++) {
            scale.apply(some.pictures().get(i), inputs.data(), i * inputs.rowSize());
        }
        return Examples.ofClasses(inputs, some.labels(), classes);
    }
}
