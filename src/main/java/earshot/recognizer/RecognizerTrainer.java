package earshot.recognizer;

import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.nn.Examples;
import earshot.nn.History;
import earshot.nn.RmsProp;
import earshot.nn.Sequential;
import earshot.nn.Trainer;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a {@link Recognizer} from clips.
 *
 * @param architecture which network
 * @param fingerprint what it is shown of a clip
 * @param epochs how often it goes through the training clips
 * @param seeds of the first weights and of the shuffling
 * @param kernels what computes
 * @param checkpoint where to write, after every epoch, what is needed to go on; null: nowhere
 * @param resume the checkpoint to go on from; null: from the beginning
 */
public record RecognizerTrainer(Architecture architecture, Fingerprint fingerprint, int epochs,
        Seeds seeds, Kernels kernels, Path checkpoint, Path resume) {

    private static final double LEARNING_RATE = 0.001;
    private static final int BATCH = 16;

    /** A trainer that keeps no checkpoints. */
    public RecognizerTrainer(Architecture architecture, Fingerprint fingerprint, int epochs,
            Seeds seeds, Kernels kernels) {
        this(architecture, fingerprint, epochs, seeds, kernels, null, null);
    }

    /** The same, with checkpoints. */
    public RecognizerTrainer checkpoints(Path write, Path goOnFrom) {
        return new RecognizerTrainer(architecture, fingerprint, epochs, seeds, kernels, write,
                goOnFrom);
    }

    /** A trained recognizer and how the training went. */
    public record Result(Recognizer recognizer, History history) {
    }

    /**
     * Trains on some clips and watches others, which may be none.
     *
     * @param classes what class i is called
     */
    public Result train(ClipSet train, ClipSet validation, List<String> classes,
            Trainer.Listener listener, Progress.Factory progress) throws IOException {
        Standardizer standardizer = Standardizer.fit(train.fingerprints());
        Sequential network = network(classes.size());
        long[] trainedOn = train.recordings().stream().mapToLong(Recording::contentHash)
                .sorted().distinct().toArray();
        Recognizer recognizer =
                new Recognizer(fingerprint, standardizer, network, classes, trainedOn);
        History history = Trainer.of(network, seeds.child("training"))
                .optimizer(new RmsProp(LEARNING_RATE)).batch(BATCH).epochs(epochs)
                .checkpoint(checkpoint).resume(resume)
                .listener(listener).progress(progress)
                .fit(examples(standardizer, train, classes.size()),
                        examples(standardizer, validation, classes.size()));
        return new Result(recognizer, history);
    }

    /** The network before it has learnt anything. */
    public Sequential network(int classes) {
        return Sequential.of(Recognizer.inputShape(fingerprint.config()), seeds.child("weights"),
                architecture.layers(classes)).on(kernels);
    }

    private Examples examples(Standardizer standardizer, ClipSet clips, int classes) {
        return Examples.ofClasses(
                Recognizer.inputs(fingerprint, standardizer, clips.fingerprints()),
                clips.labels(), classes);
    }
}
