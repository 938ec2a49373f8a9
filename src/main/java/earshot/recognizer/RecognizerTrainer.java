package earshot.recognizer;

import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.nn.History;
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
 * @param recipe which network, and how it learns
 * @param fingerprint what it is shown of a clip
 * @param epochs how often it goes through the training clips
 * @param augmented whether these are changed by chance, which needs their sounds
 * @param seeds of the first weights and of the shuffling
 * @param kernels what computes
 * @param checkpoint where to write, after every epoch, what is needed to go on; null: nowhere
 * @param resume the checkpoint to go on from; null: from the beginning
 */
public record RecognizerTrainer(Recipe recipe, Fingerprint fingerprint, int epochs,
        boolean augmented, Seeds seeds, Kernels kernels, Path checkpoint, Path resume) {

    /** A trainer that follows the recipe, and keeps no checkpoints. */
    public RecognizerTrainer(Recipe recipe, Seeds seeds, Kernels kernels) {
        this(recipe, recipe.fingerprint(), recipe.epochs(), false, seeds, kernels, null,
                null);
    }

    /** The same for so many epochs. */
    public RecognizerTrainer epochs(int number) {
        return new RecognizerTrainer(recipe, fingerprint, number, augmented, seeds, kernels,
                checkpoint, resume);
    }

    /** The same, with training clips changed by chance in every epoch, or not. */
    public RecognizerTrainer augmented(boolean yes) {
        return new RecognizerTrainer(recipe, fingerprint, epochs, yes, seeds, kernels, checkpoint,
                resume);
    }

    /** The same, with checkpoints. */
    public RecognizerTrainer checkpoints(Path write, Path goOnFrom) {
        return new RecognizerTrainer(recipe, fingerprint, epochs, augmented, seeds, kernels, write,
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
        Standardizer standardizer =
                recipe.scaling().fit(train.fingerprints(), fingerprint.width());
        Sequential network = network(classes.size());
        long[] trainedOn = train.recordings().stream().mapToLong(Recording::contentHash)
                .sorted().distinct().toArray();
        Recognizer recognizer =
                new Recognizer(fingerprint, standardizer, network, classes, trainedOn);
        History history = Trainer.of(network, seeds.child("training"))
                .optimizer(recipe.optimizer()).loss(recipe.loss())
                .schedule(recipe.schedule(epochs)).batch(recipe.batch())
                .frozenBatches(recipe.frozenBatches()).epochs(epochs)
                .checkpoint(checkpoint).resume(resume)
                .listener(listener).progress(progress)
                .fit(new ClipBatches(train, fingerprint, standardizer, classes.size(), augmenter(),
                        kernels.parallel()), new ClipBatches(validation, fingerprint,
                        standardizer, classes.size(), null, kernels.parallel()));
        return new Result(recognizer, history);
    }

    private Augmenter augmenter() {
        return augmented ? recipe.augmenter(seeds.child("augmentation")) : null;
    }

    /** The network before it has learnt anything. */
    public Sequential network(int classes) {
        return Sequential.of(Recognizer.inputShape(fingerprint), seeds.child("weights"),
                recipe.layers(classes)).on(kernels);
    }
}
